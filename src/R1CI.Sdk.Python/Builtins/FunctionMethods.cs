namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in the types of callables and descriptors.</summary>
internal static class FunctionMethods
{
    public static void DefineFunction(TypeBuilder t) => t
        .Get("__name__", static (_, f) => Name(f.As<PyFunction>()), static (vm, f, v) => SetText(vm, v, "__name__", x => f.As<PyFunction>().Name = x))
        .Get("__qualname__", static (_, f) => QualName(f.As<PyFunction>()), static (vm, f, v) => SetText(vm, v, "__qualname__", x => f.As<PyFunction>().QualName = x))
        .Get("__doc__", static (_, f) => f.As<PyFunction>() is var g && !g.Doc.IsMissing ? g.Doc : g.Code.Doc == null ? Value.None : Value.Str(g.Code.Doc), static (_, f, v) => Set(f.As<PyFunction>().Doc = v), static (_, f) => Set(f.As<PyFunction>().Doc = Value.None))
        .Get("__module__", static (_, f) => f.As<PyFunction>() is var g && !g.Module.IsMissing ? g.Module : g.Globals.TryGetOwn("__name__", out var n) ? n : Value.None, static (_, f, v) => Set(f.As<PyFunction>().Module = v))
        .Get("__defaults__", static (vm, f) => f.As<PyFunction>().Defaults is { Length: > 0 } d ? vm.NewTuple(d.AsSpan()) : Value.None, static (vm, f, v) => Set(Defaults(vm, f.As<PyFunction>(), v)), static (vm, f) => Set(Defaults(vm, f.As<PyFunction>(), Value.None)))
        .Get("__kwdefaults__", static (_, f) => f.As<PyFunction>().KeywordDefaults is { } d ? d : Value.None, static (vm, f, v) => SetDict(vm, v, "__kwdefaults__", d => f.As<PyFunction>().KeywordDefaults = d), static (_, f) => Set(f.As<PyFunction>().KeywordDefaults = null))
        .Get("__annotations__", static (vm, f) => f.As<PyFunction>().Annotations ??= vm.NewDict().As<PyDict>(), static (vm, f, v) => SetDict(vm, v, "__annotations__", d => f.As<PyFunction>().Annotations = d), static (_, f) => Set(f.As<PyFunction>().Annotations = null))
        .Get("__code__", static (vm, f) => vm.CodeObject(f.As<PyFunction>().Code), SetCode)
        .Field("__globals__", static (vm, f) => vm.GlobalsDict(f.As<PyFunction>().Globals))
        .Field("__builtins__", static (vm, _) => vm.ImportModule("builtins"))
        .Field("__closure__", static (vm, f) => f.As<PyFunction>().Closure is { Length: > 0 } c ? vm.NewTuple(c.Select(x => new Value(x)).ToArray()) : Value.None)
        .Get("__dict__", static (vm, f) => f.As<PyFunction>().NeedStore().ToDict(vm), static (vm, f, v) => v.O is PyDict d ? Set(f.As<PyFunction>().NeedStore().Dict = d) : vm.Raise(Types.TypeError, $"__dict__ must be set to a dictionary, not a '{v.Type.Name}'"))
        .New("code, globals, name=None, argdefs=None, closure=None", NewFunction)
        .Raw("__init__", static (_, _) => Value.None)
        .Fn1("__repr__", static (vm, f) => vm.NewStr(Representation.Native(vm, f)!))
        .Descriptor(static (vm, f, self, _) => self.IsNone ? f : new PyBoundMethod(self, f.O!))
        .Raw("__call__", static (vm, a) => vm.TryCall(a[0], new CallArgs(a.All[1..], a.Names)))
        .Final();

    public static void DefineMethod(TypeBuilder t) => t
        .Field("__self__", static (_, m) => m.As<PyBoundMethod>().Self)
        .Field("__func__", static (_, m) => m.As<PyBoundMethod>().Fn)
        .Get("__doc__", static (vm, m) => vm.TryGetAttr(m.As<PyBoundMethod>().Fn, "__doc__", out var d) ? d : Value.None)
        .Fn2("__getattribute__", static (vm, m, name) => Attribute(vm, m, Vm.NeedStr(name, "attribute name").S))
        .Fn2("__eq__", SameMethod)
        .Fn1("__hash__", static (vm, m) => Ops.NativeHash(vm, m, out var h) ? h : 0L)
        .Fn1("__repr__", static (vm, m) => vm.NewStr(Representation.Native(vm, m)!))
        .Raw("__call__", static (vm, a) => vm.TryCall(a[0], new CallArgs(a.All[1..], a.Names)))
        .New(static (vm, _, a) => a.Count != 2 ? vm.Raise(Types.TypeError, $"method expected 2 arguments, got {a.Count}")
            : a[0].Type.Lookup(Special.Call) == null ? vm.Raise(Types.TypeError, "first argument must be callable")
            : a[1].IsNone ? vm.Raise(Types.TypeError, "instance must not be None")
            : new PyBoundMethod(a[1], a[0].O!))
        .Final();

    /// <summary>The common attributes of built-in functions, methods and slot wrappers, bound or not.</summary>
    public static void DefineBuiltin(TypeBuilder t) => t
        .Get("__name__", static (_, f) => Value.Str(Builtin(f).Name))
        .Get("__qualname__", static (_, f) => Value.Str(Builtin(f).QualName))
        .Get("__doc__", static (_, f) => Builtin(f).Doc is { } d ? Value.Str(d) : Value.None)
        .Get("__module__", static (_, f) => f.O is PyBuiltin { Owner: null } b ? Value.Str(b.Module) : Value.None)
        .Field("__self__", static (vm, f) => f.O is PyBoundMethod m ? m.Self : vm.FindModule(Builtin(f).Module) is { } mod ? mod : Value.None)
        .Get("__objclass__", static (vm, f) => Builtin(f).Owner is { } o ? o : vm.Raise(Types.AttributeError, "'builtin_function_or_method' object has no attribute '__objclass__'"))
        .Get("__text_signature__", static (_, f) => Builtin(f).Signature is { } s ? Value.Str($"({s.Text})") : Value.None)
        .Fn2("__eq__", SameMethod)
        .Fn1("__hash__", static (vm, m) => Ops.NativeHash(vm, m, out var h) ? h : 0L)
        .Fn1("__repr__", static (vm, m) => vm.NewStr(Representation.Native(vm, m)!))
        .Raw("__call__", static (vm, a) => vm.TryCall(a[0], new CallArgs(a.All[1..], a.Names)))
        .Final();

    public static void DefineMethodDescriptor(TypeBuilder t)
    {
        DefineBuiltin(t);
        t.Descriptor(static (vm, f, self, _) => self.IsNone ? f : new PyBoundMethod(self, f.O!));
    }

    public static void DefineStaticMethod(TypeBuilder t) => t
        .New("function, /", static (vm, _, a) => new PyStaticMethod(a[0]))
        .Field("__func__", static (_, m) => m.As<PyStaticMethod>().Fn)
        .Get("__wrapped__", static (_, m) => m.As<PyStaticMethod>().Fn)
        .Get("__isabstractmethod__", static (vm, m) => IsAbstract(vm, m.As<PyStaticMethod>().Fn))
        .Fn2("__getattribute__", static (vm, m, name) => Forward(vm, m, m.As<PyStaticMethod>().Fn, name))
        .Descriptor(static (_, m, _, _) => m.As<PyStaticMethod>().Fn)
        .Fn1("__repr__", static (vm, m) => vm.NewStr($"<staticmethod({vm.Repr(m.As<PyStaticMethod>().Fn)})>"))
        .Raw("__call__", static (vm, a) => vm.TryCall(a[0].As<PyStaticMethod>().Fn, new CallArgs(a.All[1..], a.Names)));

    public static void DefineClassMethod(TypeBuilder t) => t
        .New("function, /", static (vm, _, a) => new PyClassMethod(a[0]))
        .Field("__func__", static (_, m) => m.As<PyClassMethod>().Fn)
        .Get("__wrapped__", static (_, m) => m.As<PyClassMethod>().Fn)
        .Get("__isabstractmethod__", static (vm, m) => IsAbstract(vm, m.As<PyClassMethod>().Fn))
        .Fn2("__getattribute__", static (vm, m, name) => Forward(vm, m, m.As<PyClassMethod>().Fn, name))
        .Descriptor(static (vm, m, self, type) => vm.Bind(m, self, type.O as PyType ?? self.Type))
        .Fn1("__repr__", static (vm, m) => vm.NewStr($"<classmethod({vm.Repr(m.As<PyClassMethod>().Fn)})>"));

    public static void DefineProperty(TypeBuilder t) => t
        .New("fget=None, fset=None, fdel=None, doc=None", static (vm, cls, a) => new PyProperty(Given(a[0]), Given(a[1]), Given(a[2]), Given(a[3]), cls))
        .Raw("__init__", static (_, _) => Value.None)
        .Fn2("getter", static (vm, p, f) => Copy(p, get: f))
        .Fn2("setter", static (vm, p, f) => Copy(p, set: f))
        .Fn2("deleter", static (vm, p, f) => Copy(p, delete: f))
        .Field("fget", static (_, p) => p.As<PyProperty>().Get)
        .Field("fset", static (_, p) => p.As<PyProperty>().Set)
        .Field("fdel", static (_, p) => p.As<PyProperty>().Delete)
        .Get("__doc__", static (vm, p) => p.As<PyProperty>() is var q && !q.Doc.IsNone ? q.Doc : vm.TryGetAttr(q.Get, "__doc__", out var d) ? d : Value.None, static (_, p, v) => Set(p.As<PyProperty>().Doc = v))
        .Get("__isabstractmethod__", static (vm, p) => IsAbstract(vm, p.As<PyProperty>().Get) || IsAbstract(vm, p.As<PyProperty>().Set) || IsAbstract(vm, p.As<PyProperty>().Delete))
        .Descriptor(static (vm, p, self, _) => self.IsNone ? p : p.As<PyProperty>() is { Get.IsNone: false } own ? vm.TryCall(own.Get, [self]) : vm.Raise(Types.AttributeError, Vm.NoAccessor(p.As<PyProperty>(), self, "getter")))
        .Fn3("__set__", static (vm, p, self, v) => p.As<PyProperty>().Set.IsNone ? vm.Raise(Types.AttributeError, $"property of '{self.Type.Name}' object has no setter") : vm.TryCall(p.As<PyProperty>().Set, [self, v]))
        .Fn2("__delete__", static (vm, p, self) => p.As<PyProperty>().Delete.IsNone ? vm.Raise(Types.AttributeError, $"property of '{self.Type.Name}' object has no deleter") : vm.TryCall(p.As<PyProperty>().Delete, [self]))
        .Fn3("__set_name__", static (_, p, _, name) => Set((p.As<PyProperty>().Name = (name.O as PyStr)?.S) == null));

    public static void DefineSuper(TypeBuilder t) => t
        .New(NewSuper)
        .Raw("__init__", static (_, _) => Value.None)
        .Field("__thisclass__", static (_, s) => s.As<PySuper>().This)
        .Field("__self__", static (_, s) => s.As<PySuper>().Self)
        .Field("__self_class__", static (_, s) => s.As<PySuper>().SelfType)
        .Fn1("__repr__", static (vm, s) => vm.NewStr(Representation.Native(vm, s)!));

    public static void DefineGetSet(TypeBuilder t) => t
        .Get("__name__", static (_, g) => Value.Str(g.O is PyGetSet s ? s.Name : g.As<PyMember>().Name))
        .Get("__objclass__", static (_, g) => g.O is PyGetSet s ? s.Owner : g.As<PyMember>().Owner)
        .Descriptor(static (vm, g, self, _) => self.IsNone ? g : vm.Bind(g, self, self.Type))
        .Get("__doc__", static (_, _) => Value.None)
        .Fn2("__delete__", static (vm, g, self) => g.O is PyMember m ? vm.GenericDelete(self, m.Name) ? Value.None : Value.Error : vm.Raise(Types.AttributeError, "readonly attribute"))
        .Fn3("__set__", static (vm, g, self, v) => g.O is PyGetSet { Set: { } set } ? set(vm, self, v) : g.O is PyMember m && self.O?.Store is { } store ? Set(store.Set(vm, m.Name, v)) : vm.Raise(Types.AttributeError, "attribute is not writable"))
        .Fn1("__repr__", static (vm, m) => vm.NewStr(Representation.Native(vm, m)!))
        .Final();

    // The owner can be left out.
    private static TypeBuilder Descriptor(this TypeBuilder t, Fn3 get) => t.Fn("__get__", "instance, owner=None, /", (vm, a) => a[1].IsNone && (a[2].IsMissing || a[2].IsNone)
        ? vm.Raise(Types.TypeError, "__get__(None, None) is invalid")
        : get(vm, a[0], a[1], a[2].IsMissing ? Value.None : a[2]));

    private static Value Set(object? _) => Value.None;

    private static Value Set<T>(T _) => Value.None;

    private static Value Given(in Value v) => v.IsMissing ? Value.None : v;

    private static Value Name(PyFunction f) => f.Name.IsMissing ? Value.Str(f.Code.Name) : f.Name;

    private static Value QualName(PyFunction f) => f.QualName.IsMissing ? Value.Str(f.Code.QualName) : f.QualName;

    private static Value SetText(Vm vm, in Value v, string what, Action<Value> set)
    {
        if (v.O is not PyStr) return vm.Raise(Types.TypeError, $"{what} must be set to a string object");
        set(v);
        return Value.None;
    }

    private static Value SetDict(Vm vm, in Value v, string what, Action<PyDict?> set)
    {
        if (v.O is not PyDict && !v.IsNone) return vm.Raise(Types.TypeError, $"{what} must be set to a dict object");
        set(v.O as PyDict);
        return Value.None;
    }

    /// <summary><c>types.FunctionType(code, globals, ...)</c>.</summary>
    private static Value NewFunction(Vm vm, PyType cls, NewArgs a)
    {
        if (a[0].O is not PyCode code) return vm.Raise(Types.TypeError, $"function() argument 'code' must be code, not {a[0].Type.Name}");
        if (a[1].O is not PyDict globals) return vm.Raise(Types.TypeError, $"function() argument 'globals' must be dict, not {a[1].Type.Name}");
        if (!(a[2].IsMissing || a[2].IsNone) && a[2].O is not PyStr) return vm.Raise(Types.TypeError, "arg 3 (name) must be None or string");
        if (!(a[3].IsMissing || a[3].IsNone) && a[3].O is not PyTuple) return vm.Raise(Types.TypeError, "arg 4 (defaults) must be None or tuple");
        var cells = a[4].IsMissing || a[4].IsNone ? [] : (a[4].O as PyTuple)?.Items.ToArray() ?? throw Vm.Error(Types.TypeError, "arg 5 (closure) must be tuple");
        var needed = code.Code.FreeNames.Length;
        if (needed != cells.Length) return vm.Raise(needed == 0 || cells.Length > 0 ? Types.ValueError : Types.TypeError, cells.Length == 0 ? "arg 5 (closure) must be tuple" : $"{code.Code.Name} requires closure of length {needed}, not {cells.Length}");
        vm.Charge(200);
        var closure = cells.Select(c => c.O as Cell ?? throw Vm.Error(Types.TypeError, $"arg 5 (closure) expected cell, found {c.Type.Name}")).ToArray();
        var f = new PyFunction(Vm.ByName(code.Code), vm.GlobalsOf(globals), closure, a[3].O is PyTuple t ? t.Items.ToArray() : []);
        if (a[2].O is PyStr) f.Name = a[2];
        return f;
    }

    private static bool Defaults(Vm vm, PyFunction f, in Value v)
    {
        f.Defaults = v.O is PyTuple t ? t.Items.ToArray() : v.IsNone ? [] : throw Vm.Error(Types.TypeError, "__defaults__ must be set to a tuple object");
        return true;
    }

    private static Value SetCode(Vm vm, Value f, Value v)
    {
        if (v.O is not PyCode c) return vm.Raise(Types.TypeError, "__code__ must be set to a code object");
        var fn = f.As<PyFunction>();
        if (c.Code.FreeFrom.Length != fn.Closure.Length)
            return vm.Raise(Types.ValueError, $"{fn.Code.Name}() requires a code object with {fn.Closure.Length} free vars, not {c.Code.FreeFrom.Length}");
        (fn.Name, fn.QualName) = (Name(fn), QualName(fn));
        fn.Code = c.Code;
        return Value.None;
    }

    private static PyBuiltin Builtin(in Value f) => f.O as PyBuiltin ?? (PyBuiltin)f.As<PyBoundMethod>().Fn;

    private static Value SameMethod(Vm vm, Value a, Value b) =>
        a.O is PyBoundMethod m && b.O is PyBoundMethod n ? ReferenceEquals(m.Fn, n.Fn) && m.Self.Is(n.Self) : ReferenceEquals(a.O, b.O) ? true : Value.NotImplemented;

    /// <summary>A bound method shows its function's attributes.</summary>
    private static Value Attribute(Vm vm, Value m, string name)
    {
        if (Types.Method.Dict.TryGetValue(name, out _)) return vm.Generic(m, name, null, out var own) == AttrResult.Found ? own : Value.Error;
        if (vm.TryGetAttr(m.As<PyBoundMethod>().Fn, name, out var v)) return v;
        return vm.Generic(m, name, null, out v) == AttrResult.Found ? v : vm.Raise(vm.AttributeError(m, name));
    }

    private static Value Forward(Vm vm, Value m, Value fn, Value nameValue)
    {
        var name = Vm.NeedStr(nameValue, "attribute name").S;
        if (vm.Generic(m, name, null, out var v) == AttrResult.Found && name is not ("__doc__" or "__name__" or "__qualname__" or "__module__")) return v;
        if (name is "__name__" or "__qualname__" or "__doc__" or "__module__" or "__annotations__" && vm.TryGetAttr(fn, name, out v)) return v;
        return vm.Raise(vm.AttributeError(m, name));
    }

    private static bool IsAbstract(Vm vm, in Value fn) => vm.TryGetAttr(fn, "__isabstractmethod__", out var v) && Ops.Truth(vm, v);

    private static Value Copy(in Value p, Value? get = null, Value? set = null, Value? delete = null)
    {
        var q = p.As<PyProperty>();
        return new PyProperty(get ?? q.Get, set ?? q.Set, delete ?? q.Delete, q.Doc, q.Type) { Name = q.Name };
    }

    private static Value NewSuper(Vm vm, PyType cls, CallArgs a)
    {
        if (a.Count == 0) return ImplicitSuper(vm);
        if (a[0].O is not PyType t) return vm.Raise(Types.TypeError, $"super() argument 1 must be a type, not {a[0].Type.Name}");
        if (a.Count == 1) return new PySuper(t, Value.Missing, t);
        return MakeSuper(vm, t, a[1]);
    }

    private static Value MakeSuper(Vm vm, PyType t, in Value self)
    {
        vm.Charge(56);
        if (self.O is PyType c && c.IsSub(t)) return new PySuper(t, self, c);
        if (self.Type.IsSub(t)) return new PySuper(t, self, self.Type);
        return vm.Raise(Types.TypeError, "super(type, obj): obj must be an instance or subtype of type");
    }

    /// <summary><c>super()</c>: the class from the cell <c>__class__</c>, self from the caller's first register.</summary>
    private static Value ImplicitSuper(Vm vm)
    {
        var f = vm.Cur!;
        var at = Array.IndexOf(f.Code.FreeNames, "__class__");
        var pc = FrameNames.PlaceOf(f);
        if (Array.Exists(f.Code.Inlined, range => range.Start <= pc && pc < range.End))
        {
            // A comprehension is a function whose argument is an iterator.
            return vm.Raise(at < 0 ? Types.RuntimeError : Types.TypeError, at < 0 ? "super(): __class__ cell not found" : "super(type, obj): obj must be an instance or subtype of type");
        }
        if (f.Code.NPositional == 0) return vm.Raise(Types.RuntimeError, "super(): no arguments");
        if (f.Fn == null || at < 0) return vm.Raise(Types.RuntimeError, "super(): __class__ cell not found");
        var self = f.Regs[f.Base];
        if (self.O is Cell c) self = c.V;
        if (self.IsMissing) return vm.Raise(Types.RuntimeError, "super(): arg[0] deleted");
        if (f.Fn.Closure[at].V.O is not PyType t) return vm.Raise(Types.RuntimeError, "super(): empty __class__ cell");
        return MakeSuper(vm, t, self);
    }
}
