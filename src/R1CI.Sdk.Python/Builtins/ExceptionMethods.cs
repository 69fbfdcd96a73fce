namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>BaseException</c>, and the classes that add little to it.</summary>
internal static class ExceptionMethods
{
    public static void DefineAll()
    {
        Types.BaseException.Define(DefineBase);
        Types.KeyError.Define(static t => t.Fn1("__str__", static (vm, self) =>
        {
            // A key is shown as it is written: '' and 'a b' would be hard to see otherwise.
            var e = self.As<PyException>();
            return e.Args.Count == 1 ? vm.NewStr(vm.Repr(e.Args.Items[0])) : vm.NewStr(Text(vm, e));
        }));
        Types.StopIteration.Define(static t => ExceptionFields.Field(t, "value", 0, static e => e.Args.Count > 0 ? e.Args.Items[0] : Value.None));
        Types.SystemExit.Define(static t => ExceptionFields.Field(t, "code", 0, static e => e.Args.Count switch { 0 => Value.None, 1 => e.Args.Items[0], _ => e.Args }));
        Types.ImportError.Define(ExceptionFields.DefineImport);
        Types.AttributeError.Define(static t => ExceptionFields.Keywords(t, "name", "obj"));
        Types.NameError.Define(static t => ExceptionFields.Keywords(t, "name"));
        Types.OSError.Define(OperatingSystemErrors.Define);
        Types.SyntaxError.Define(ExceptionFields.DefineSyntax);
        Types.UnicodeEncodeError.Define(static t => UnicodeErrors.Define(t, isDecoding: false));
        Types.UnicodeDecodeError.Define(static t => UnicodeErrors.Define(t, isDecoding: true));
        Types.UnicodeTranslateError.Define(UnicodeErrors.DefineTranslate);
        Types.BaseExceptionGroup.Define(ExceptionGroups.Define);
        Types.ExceptionGroup.Define(static t => { });
    }

    private static void DefineBase(TypeBuilder t)
    {
        t.New(static (vm, cls, a) => Make(vm, cls, a.Positional));
        t.Raw("__init__", static (vm, a) =>
        {
            if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, $"{a[0].Type.Name}() takes no keyword arguments");
            a[0].As<PyException>().Args = Tuple(vm, a.Positional[1..]);
            return Value.None;
        });
        t.Fn1("__str__", static (vm, self) => vm.NewStr(Text(vm, self.As<PyException>())));
        t.Fn1("__repr__", static (vm, self) =>
        {
            var e = self.As<PyException>();
            return vm.NewStr(e.Type.Name + (e.Args.Count == 1 ? $"({vm.Repr(e.Args.Items[0])})" : vm.Repr(e.Args)));
        });
        t.Fn2("with_traceback", static (vm, self, tb) => SetTraceback(vm, self, tb) is { IsError: true } error ? error : self);
        t.Fn2("add_note", static (vm, self, note) => AddNote(vm, self.As<PyException>(), note));
        t.Fn1("__reduce__", Reduce);
        t.Fn2("__reduce_ex__", static (vm, self, _) => vm.CallMethod(self, "__reduce__"));
        t.Fn2("__setstate__", static (vm, self, state) =>
        {
            if (state.IsNone) return Value.None;
            if (state.O is not PyDict d) return vm.Raise(Types.TypeError, "state is not a dictionary");
            foreach (var key in vm.Iterate(d)) vm.SetAttr(self, vm.Str(key), d.TryGet(vm, key, out var value) ? value : Value.None);
            return Value.None;
        });
        Attributes(t);
    }

    private static Value Reduce(Vm vm, Value self)
    {
        var e = self.As<PyException>();
        var names = e.ToDict(vm);
        return names.Count == 0 ? vm.NewTuple(e.Type, e.Args) : vm.NewTuple(e.Type, e.Args, names);
    }

    private static void Attributes(TypeBuilder t)
    {
        t.Get("args", static (vm, self) => OperatingSystemErrors.Normalized(vm, self.As<PyException>()).Args, static (vm, self, v) =>
        {
            self.As<PyException>().Args = Tuple(vm, vm.ToArray(v));
            return Value.None;
        }, static (vm, _) => vm.Raise(Types.TypeError, "args may not be deleted"));
        t.Get("__dict__", Classes.GetDict, Classes.SetDict);
        t.Get("__cause__", static (vm, self) => OrNone(self.As<PyException>().Cause), static (vm, self, v) =>
        {
            if (!TryException(vm, v, "exception cause", out var e)) return Value.Error;
            self.As<PyException>().Cause = e;
            self.As<PyException>().SuppressContext = true;
            return Value.None;
        });
        t.Get("__context__", static (vm, self) => OrNone(self.As<PyException>().Context), static (vm, self, v) =>
        {
            if (!TryException(vm, v, "exception context", out var e)) return Value.Error;
            self.As<PyException>().Context = e;
            return Value.None;
        });
        t.Get("__suppress_context__", static (vm, self) => self.As<PyException>().SuppressContext, static (vm, self, v) =>
        {
            self.As<PyException>().SuppressContext = Ops.Truth(vm, v);
            return Value.None;
        });
        t.Get("__traceback__", static (vm, self) => OrNone(self.As<PyException>().Traceback), static (vm, self, v) => SetTraceback(vm, self, v));
    }

    /// <summary>A new exception with these <c>args</c>.</summary>
    public static PyException Make(Vm vm, PyType cls, ReadOnlySpan<Value> args)
    {
        vm.Charge(160);
        return new PyException(cls) { Args = Tuple(vm, args) };
    }

    /// <summary><c>BaseException.__str__</c>.</summary>
    public static string Text(Vm vm, PyException e) => e.Args.Count switch
    {
        0 => "",
        1 => vm.Str(e.Args.Items[0]),
        _ => vm.Repr(e.Args),
    };

    private static PyTuple Tuple(Vm vm, ReadOnlySpan<Value> items) => vm.NewTuple(items).As<PyTuple>();

    private static Value OrNone(Obj? o) => o ?? Value.None;

    private static bool TryException(Vm vm, in Value v, string what, out PyException? e)
    {
        e = v.O as PyException;
        if (e != null || v.IsNone) return true;
        vm.Raise(Types.TypeError, $"{what} must be None or derive from BaseException");
        return false;
    }

    private static Value SetTraceback(Vm vm, in Value self, in Value tb)
    {
        if (!tb.IsNone && tb.O is not PyTraceback) return vm.Raise(Types.TypeError, "__traceback__ must be a traceback or None");
        self.As<PyException>().Traceback = tb.O as PyTraceback;
        return Value.None;
    }

    private static Value AddNote(Vm vm, PyException e, in Value note)
    {
        if (note.O is not PyStr) return vm.Raise(Types.TypeError, $"note must be a str, not '{note.Type.Name}'");
        if (!e.TryGet(vm, "__notes__", out var notes))
        {
            notes = vm.NewList([]);
            e.Set(vm, "__notes__", notes);
        }
        if (notes.O is not PyList list) return vm.Raise(Types.TypeError, "Cannot add note: __notes__ is not a list");
        list.Add(vm, note);
        return Value.None;
    }
}
