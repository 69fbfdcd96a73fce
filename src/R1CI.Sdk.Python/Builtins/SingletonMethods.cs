namespace R1CI.Sdk.Python.Builtins;

/// <summary>None, NotImplemented and Ellipsis.</summary>
internal static class SingletonMethods
{
    public static void DefineNone(TypeBuilder t) => Define(t, Value.None).Fn1("__bool__", static (_, _) => false);

    public static void DefineNotImplemented(TypeBuilder t) => Define(t, Value.NotImplemented).Fn1("__bool__", static (_, _) => true);

    public static void DefineEllipsis(TypeBuilder t) => Define(t, Value.Ellipsis);

    private static TypeBuilder Define(TypeBuilder t, Value v) => t
        .New((vm, cls, a) => a.All.Length > 0 ? vm.Raise(Types.TypeError, $"{cls.Name} takes no arguments") : v)
        .Fn1("__repr__", static (vm, self) => vm.NewStr(Representation.Native(vm, self)!))
        .Fn1("__hash__", static (vm, self) => Ops.NativeHash(vm, self, out var h) ? h : 0L);
}

/// <summary>The read-only view of a class's attributes.</summary>
internal static class MappingProxyMethods
{
    public static void Define(TypeBuilder t) => t
        .New("mapping, /", static (vm, _, a) => a[0].O is PyDict || a[0].Type.Lookup(Special.GetItem) != null && a[0].O is not (PyList or PyTuple or PyStr)
            ? new PyMappingProxy(a[0])
            : vm.Raise(Types.TypeError, $"mappingproxy() argument must be a mapping, not {a[0].Type.Name}"))
        .Fn2("__or__", static (vm, p, o) => Ops.Binary(vm, Op.Or, Inner(p), o.O is PyMappingProxy q ? q.Mapping : o))
        .Fn2("__ror__", static (vm, p, o) => o.O is PyDict ? Ops.Binary(vm, Op.Or, o, Inner(p)) : Value.NotImplemented)
        .Fn1("__hash__", static (vm, p) => vm.Raise(Types.TypeError, "unhashable type: 'mappingproxy'"))
        .Fn1("__len__", static (vm, p) => Ops.Len(vm, Inner(p)))
        .Fn1("__iter__", static (vm, p) => Iteration.ToObject(vm, Inner(p)))
        .Fn2("__getitem__", static (vm, p, k) =>
        {
            Value v = default;
            return Ops.GetItem(vm, Inner(p), k, ref v) ? v : Value.Error;
        })
        .Fn2("__contains__", static (vm, p, k) => Ops.Contains(vm, Inner(p), k))
        .Fn2("__eq__", static (vm, p, o) => Ops.Compare(vm, Op.Eq, Inner(p), o.O is PyMappingProxy q ? q.Mapping : o))
        .FnN("get", 1, 2, static (vm, a) => vm.CallMethod(Inner(a[0]), "get", a[1..]))
        .Fn1("keys", static (vm, p) => vm.CallMethod(Inner(p), "keys"))
        .Fn1("values", static (vm, p) => vm.CallMethod(Inner(p), "values"))
        .Fn1("items", static (vm, p) => vm.CallMethod(Inner(p), "items"))
        .Fn1("__str__", static (vm, p) => vm.NewStr(vm.Str(Inner(p))))
        .Fn1("copy", static (vm, p) => vm.CallMethod(Inner(p), "copy"))
        .Fn1("__reversed__", static (vm, p) => vm.CallMethod(Inner(p), "__reversed__"))
        .Fn2("__or__", static (vm, p, o) => Merge(vm, Inner(p), o.O is PyMappingProxy q ? q.Mapping : o))
        .Fn2("__ror__", static (vm, p, o) => Merge(vm, o.O is PyMappingProxy q ? q.Mapping : o, Inner(p)))
        .Fn1("__repr__", static (vm, p) => vm.NewStr(Representation.Native(vm, p)!))
        .Final();

    private static Value Merge(Vm vm, in Value left, in Value right)
    {
        Value merged = default;
        return Ops.Binary(vm, Op.Or, left, right, ref merged) ? merged : Value.Error;
    }

    private static Value Inner(in Value p) => p.As<PyMappingProxy>().Mapping;
}
