namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>type</c>.</summary>
internal static class TypeMethods
{
    public static void Define(TypeBuilder t) => t
        .New(New)
        .Raw("__init__", static (_, _) => Value.None)
        .Raw("__call__", static (vm, a) => vm.ConstructPlain(a[0].As<PyType>(), new CallArgs(a.All[1..], a.Names)))
        .Get("__name__", static (_, self) => Value.Str(self.As<PyType>().Name), SetName)
        .Get("__qualname__", static (_, self) => Value.Str(self.As<PyType>().QualName), SetQualName)
        .Get("__module__", static (_, self) => Module(self.As<PyType>()), SetModule)
        .Get("__doc__", static (vm, self) => Doc(self.As<PyType>()), SetDoc)
        .Field("__mro__", static (vm, self) => vm.NewTuple(self.As<PyType>().Mro.Select(t => new Value(t)).ToArray()))
        .Get("__bases__", static (vm, self) => vm.NewTuple(self.As<PyType>().Bases.Select(t => new Value(t)).ToArray()), SetBases)
        .Field("__base__", static (_, self) => self.As<PyType>() is { Bases.Length: > 0 } t ? Base(t) : Value.None)
        .Get("__dict__", static (vm, self) => ClassDict(vm, self.As<PyType>()))
        .Get("__annotations__", Annotations, SetAnnotations)
        .Get("__abstractmethods__", AbstractMethods, SetAbstractMethods)
        .Get("__text_signature__", static (_, _) => Value.None)
        .Field("__basicsize__", static (_, _) => 16L)
        .Field("__itemsize__", static (_, _) => 0L)
        .Field("__flags__", static (_, self) => self.As<PyType>().IsAbstract ? 1L << 20 : 0L)
        .Fn1("mro", static (vm, self) => vm.NewList(self.As<PyType>().Mro.Select(t => new Value(t)).ToArray()))
        .Fn1("__subclasses__", static (vm, self) => vm.NewList(vm.Subclasses(self.As<PyType>()).Select(t => new Value(t)).ToArray()))
        .Fn2("__instancecheck__", static (vm, self, v) => Classes.IsPlainInstance(vm, v, self.As<PyType>()))
        .Fn2("__subclasscheck__", static (vm, self, c) => c.O is PyType t ? t.IsSub(self.As<PyType>()) : vm.Raise(Types.TypeError, "issubclass() arg 1 must be a class"))
        .Class("__prepare__", "*args, **kwargs", static (vm, _) => vm.NewDict())
        .Fn1("__repr__", static (vm, self) => vm.NewStr(Representation.Native(vm, self)!))
        .Fn2("__or__", static (vm, a, b) => GenericAliases.Union(vm, a, b))
        .Fn2("__ror__", static (vm, a, b) => GenericAliases.Union(vm, b, a))
        .Fn1("__dir__", static (vm, self) => ObjectMethods.Directory(vm, self));

    private static Value New(Vm vm, PyType meta, CallArgs a)
    {
        if (a.Count == 1 && ReferenceEquals(meta, Types.Type)) return a[0].Type;
        if (a.Count != 3) return vm.Raise(Types.TypeError, "type() takes 1 or 3 arguments");
        if (a[0].O is not PyStr name) return vm.Raise(Types.TypeError, $"type.__new__() argument 1 must be str, not {StrMethods.TypeNameOf(a[0])}");
        if (a[1].O is not PyTuple bases) return vm.Raise(Types.TypeError, $"type.__new__() argument 2 must be tuple, not {a[1].Type.Name}");
        if (a[2].O is not PyDict space) return vm.Raise(Types.TypeError, $"type.__new__() argument 3 must be dict, not {a[2].Type.Name}");
        if (name.S.Contains('\0', StringComparison.Ordinal)) return vm.Raise(Types.ValueError, "type name must not contain null characters");
        return Classes.New(vm, meta, name.S, bases.Items.ToArray(), space, new CallArgs(a.All[3..], a.Names));
    }

    private static Value Base(PyType t)
    {
        foreach (var b in t.Bases) if (ReferenceEquals(b.NativeBase, t.NativeBase)) return b;
        return t.Bases[0];
    }

    private static Value Module(PyType t)
    {
        if (t.IsGuest) foreach (var m in t.Mro) if (m.IsGuest && m.Dict.TryGetValue("__module__", out var s) && s.V.O is PyStr) return s.V;
        return Value.Str(t.Module);
    }

    private static Value Doc(PyType t) => t.Dict.TryGetValue("__doc__", out var s) && s.V.O is PyStr ? s.V : t.Doc == null ? Value.None : Value.Str(t.Doc);

    private static PyType Guest(in Value self, string name)
    {
        var t = self.As<PyType>();
        return t.IsGuest ? t : throw Vm.Error(Types.TypeError, $"cannot set '{name}' attribute of immutable type '{t.Name}'");
    }

    private static Value SetName(Vm vm, Value self, Value v)
    {
        if (v.O is not PyStr s) return vm.Raise(Types.TypeError, $"can only assign string to {self.As<PyType>().Name}.__name__, not '{v.Type.Name}'");
        if (s.S.Contains('\0', StringComparison.Ordinal)) return vm.Raise(Types.ValueError, "type name must not contain null characters");
        Guest(self, "__name__").Name = s.S;
        return Value.None;
    }

    private static Value SetQualName(Vm vm, Value self, Value v)
    {
        if (v.O is not PyStr s) return vm.Raise(Types.TypeError, $"can only assign string to {self.As<PyType>().Name}.__qualname__, not '{v.Type.Name}'");
        Guest(self, "__qualname__").QualName = s.S;
        return Value.None;
    }

    private static Value SetBases(Vm vm, Value self, Value v)
    {
        var t = Guest(self, "__bases__");
        if (v.O is not PyTuple bases) return vm.Raise(Types.TypeError, $"can only assign tuple to {t.Name}.__bases__, not {v.Type.Name}");
        if (bases.Count == 0) return vm.Raise(Types.TypeError, $"can only assign non-empty tuple to {t.Name}.__bases__, not ()");
        foreach (var b in bases.Items)
        {
            if (b.O is not PyType) return vm.Raise(Types.TypeError, $"{t.Name}.__bases__ must be tuple of classes, not '{b.Type.Name}'");
            if (b.As<PyType>().IsSub(t)) return vm.Raise(Types.TypeError, "a __bases__ item causes an inheritance cycle");
        }
        Classes.Rebase(vm, t, bases.Items.ToArray().Select(static b => b.As<PyType>()).ToArray());
        return Value.None;
    }

    private static Value SetModule(Vm vm, Value self, Value v)
    {
        var t = Guest(self, "__module__");
        if (v.O is PyStr s) t.Module = s.S;
        t.Set("__module__", v);
        return Value.None;
    }

    private static Value SetDoc(Vm vm, Value self, Value v)
    {
        var t = Guest(self, "__doc__");
        t.Doc = (v.O as PyStr)?.S;
        t.Set("__doc__", v);
        return Value.None;
    }

    private static Value Annotations(Vm vm, Value self)
    {
        var t = self.As<PyType>();
        if (t.Dict.TryGetValue("__annotations__", out var s)) return s.V;
        if (!t.IsGuest) return vm.Raise(Types.AttributeError, $"type object '{t.Name}' has no attribute '__annotations__'");
        var d = vm.NewDict();
        t.Set("__annotations__", d);
        return d;
    }

    private static Value SetAnnotations(Vm vm, Value self, Value v)
    {
        Guest(self, "__annotations__").Set("__annotations__", v);
        return Value.None;
    }

    private static Value AbstractMethods(Vm vm, Value self) =>
        self.As<PyType>().Dict.TryGetValue("__abstractmethods__", out var s) ? s.V : vm.Raise(Types.AttributeError, "__abstractmethods__");

    private static Value SetAbstractMethods(Vm vm, Value self, Value v)
    {
        var t = Guest(self, "__abstractmethods__");
        t.Set("__abstractmethods__", v);
        t.IsAbstract = Ops.Truth(vm, v);
        return Value.None;
    }

    /// <summary>A class's attributes as a dict; a copy, behind a read-only proxy.</summary>
    private static PyMappingProxy ClassDict(Vm vm, PyType t)
    {
        vm.Charge(80 + (60L * t.Dict.Count));
        var d = new PyDict();
        foreach (var (n, s) in t.Dict) d.Set(vm, Value.Str(n), s.V);
        return new PyMappingProxy(d);
    }
}
