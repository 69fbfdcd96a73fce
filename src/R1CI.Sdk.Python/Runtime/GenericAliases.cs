namespace R1CI.Sdk.Python.Runtime;

/// <summary><c>list[int]</c>: an origin and its arguments.</summary>
internal sealed class PyGenericAlias(Value origin, PyTuple args) : Obj
{
    public Value Origin { get; private set; } = origin;
    public PyTuple Args { get; private set; } = args;

    /// <summary>Gets whether it stands for its items one by one, as after a star.</summary>
    public bool IsUnpacked { get; init; }

    public override PyType Type => Types.GenericAlias;

    public override void Trace(Census c)
    {
        c.Visit(Origin);
        c.Visit(Args);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyGenericAlias(Origin, Args) { IsUnpacked = IsUnpacked }, static (f, a, b) => (b.Origin, b.Args) = (f.Copy(a.Origin), f.Copy(a.Args)));
}

/// <summary><c>int | str</c>.</summary>
internal sealed class PyUnion(PyTuple args) : Obj
{
    public PyTuple Args { get; private set; } = args;
    public override PyType Type => Types.UnionType;
    public override void Trace(Census c) => c.Visit(Args);
    public override Obj Fork(Forker f) => f.Add(this, new PyUnion(Args), static (f, a, b) => b.Args = f.Copy(a.Args));
}

/// <summary>Subscripted classes and unions of classes.</summary>
internal static class GenericAliases
{
    public static Value Make(Vm vm, in Value origin, in Value args)
    {
        vm.Charge(56);
        return new PyGenericAlias(origin, args.O is PyTuple t && PyTuple.IsProper(t) ? t : vm.NewTuple(args).As<PyTuple>());
    }

    public static Value Union(Vm vm, in Value a, in Value b)
    {
        if (!IsPart(a) || !IsPart(b)) return Value.NotImplemented;
        var parts = new List<Value>();
        foreach (var v in (Value[])[a, b])
            foreach (var x in v.O is PyUnion u ? u.Args.Items : [v.IsNone ? Types.None : v])
                if (!parts.Exists(p => Ops.Equal(vm, p, x))) parts.Add(x);
        return parts.Count == 1 ? parts[0] : new PyUnion(vm.NewTuple([.. parts]).As<PyTuple>());
    }

    private static bool IsPart(in Value v) => v.IsNone || v.O is PyType or PyGenericAlias or PyUnion;

    public static void DefineAlias(TypeBuilder t) => t
        .New("origin, args, /", static (vm, _, a) => Make(vm, a[0], a[1]))
        .Get("__origin__", static (_, a) => a.As<PyGenericAlias>().Origin)
        .Get("__args__", static (_, a) => a.As<PyGenericAlias>().Args)
        .Get("__parameters__", static (vm, a) => Parameters(vm, a.As<PyGenericAlias>().Args))
        .Get("__unpacked__", static (_, a) => a.As<PyGenericAlias>().IsUnpacked)
        .Fn2("__getattribute__", static (vm, a, name) =>
        {
            var n = Vm.NeedStr(name, "attribute name").S;
            // Everything that is not about the alias itself is the origin's.
            if (n is "__origin__" or "__args__" or "__parameters__" or "__class__" or "__mro_entries__" or "__unpacked__" or "__reduce__" or "__copy__" or "__deepcopy__")
                return vm.Generic(a, n, null, out var own) == AttrResult.Found ? own : vm.Pending != null ? Value.Error : vm.Raise(vm.AttributeError(a, n));
            return vm.GetAttr(a.As<PyGenericAlias>().Origin, n);
        })
        .Fn2("__mro_entries__", static (vm, a, _) => vm.NewTuple(a.As<PyGenericAlias>().Origin))
        .Fn2("__getitem__", Substitute)
        .Fn2("__instancecheck__", static (vm, _, _) => vm.Raise(Types.TypeError, "isinstance() argument 2 cannot be a parameterized generic"))
        .Fn2("__subclasscheck__", static (vm, _, _) => vm.Raise(Types.TypeError, "issubclass() argument 2 cannot be a parameterized generic"))
        .Raw("__call__", static (vm, a) =>
        {
            var r = vm.TryCall(a[0].As<PyGenericAlias>().Origin, new CallArgs(a.All[1..], a.Names));
            if (!r.IsError && r.O?.Store != null) vm.StoreAttr(r, "__orig_class__", null, a[0]);
            vm.Pending = r.IsError ? vm.Pending : null;
            return r;
        })
        .Fn2("__eq__", static (vm, a, b) => b.O is PyGenericAlias y && a.As<PyGenericAlias>() is var x ? x.IsUnpacked == y.IsUnpacked && Ops.Equal(vm, x.Origin, y.Origin) && Ops.Equal(vm, x.Args, y.Args) : Value.NotImplemented)
        .Fn1("__hash__", static (vm, a) => Ops.Hash(vm, a.As<PyGenericAlias>().Origin) ^ Ops.Hash(vm, a.As<PyGenericAlias>().Args))
        .Fn2("__or__", static (vm, a, b) => Union(vm, a, b))
        .Fn2("__ror__", static (vm, a, b) => Union(vm, b, a))
        .Fn1("__iter__", static (vm, a) =>
        {
            vm.Charge(56);
            return new PyArrayIterator([new PyGenericAlias(a.As<PyGenericAlias>().Origin, a.As<PyGenericAlias>().Args) { IsUnpacked = true }], Types.TupleIterator);
        })
        .Fn1("__repr__", static (vm, a) => vm.NewStr((a.As<PyGenericAlias>().IsUnpacked ? "*" : "") + Text(vm, a.As<PyGenericAlias>())));

    public static void DefineUnion(TypeBuilder t) => t
        .Get("__args__", static (_, a) => a.As<PyUnion>().Args)
        .Get("__parameters__", static (vm, a) => Parameters(vm, a.As<PyUnion>().Args))
        .Fn2("__instancecheck__", static (vm, u, v) => u.As<PyUnion>().Args.Items.ToArray().Any(t => Classes.IsInstance(vm, v, t)))
        .Fn2("__subclasscheck__", static (vm, u, c) => u.As<PyUnion>().Args.Items.ToArray().Any(t => Classes.IsSubclass(vm, c, t)))
        .Fn2("__eq__", static (vm, a, b) => b.O is PyUnion y && a.As<PyUnion>() is var x ? x.Args.Count == y.Args.Count && x.Args.Items.ToArray().All(p => y.Args.Items.ToArray().Any(q => Ops.Equal(vm, p, q))) : Value.NotImplemented)
        .Fn1("__hash__", static (vm, a) => a.As<PyUnion>().Args.Items.ToArray().Aggregate(0L, (h, x) => h ^ Ops.Hash(vm, x)))
        .Fn2("__or__", static (vm, a, b) => Union(vm, a, b))
        .Fn2("__ror__", static (vm, a, b) => Union(vm, b, a))
        .Fn1("__repr__", static (vm, a) => vm.NewStr(string.Join(" | ", a.As<PyUnion>().Args.Items.ToArray().Select(x => Part(vm, x)))));

    private static Value Parameters(Vm vm, PyTuple args)
    {
        var found = new List<Value>();
        vm.EnterHost("");
        foreach (var a in args.Items)
        {
            if (a.O is { } o && o.Type.Name is "TypeVar" or "ParamSpec" or "TypeVarTuple" && !found.Exists(f => f.Is(a))) found.Add(a);
            else if (a.O is not PyType && vm.TryGetAttr(a, "__parameters__", out var inner) && inner.O is PyTuple t)
                foreach (var x in t.Items) if (!found.Exists(f => f.Is(x))) found.Add(x);
        }
        vm.LeaveHost();
        return vm.NewTuple([.. found]);
    }

    private static Value Substitute(Vm vm, Value self, Value items)
    {
        var a = self.As<PyGenericAlias>();
        var parameters = Parameters(vm, a.Args).As<PyTuple>().Items.ToArray();
        if (parameters.Length == 0) return vm.Raise(Types.TypeError, $"{vm.Repr(self)} is not a generic class");
        var given = items.O is PyTuple t ? t.Items.ToArray() : [items];
        if (given.Length != parameters.Length)
            return vm.Raise(Types.TypeError, $"Too {(given.Length > parameters.Length ? "many" : "few")} arguments for {vm.Repr(self)}; actual {given.Length}, expected {parameters.Length}");
        return new PyGenericAlias(a.Origin, vm.NewTuple(a.Args.Items.ToArray().Select(x => Replace(vm, x, parameters, given)).ToArray()).As<PyTuple>());
    }

    private static Value Replace(Vm vm, in Value x, Value[] parameters, Value[] given)
    {
        for (var i = 0; i < parameters.Length; i++) if (parameters[i].Is(x)) return given[i];
        if (x.O is not PyGenericAlias g) return x;
        vm.EnterHost("");
        var replaced = g.Args.Items.ToArray().Select(y => Replace(vm, y, parameters, given)).ToArray();
        vm.LeaveHost();
        return new PyGenericAlias(g.Origin, vm.NewTuple(replaced).As<PyTuple>());
    }

    private static string Text(Vm vm, PyGenericAlias a)
    {
        var args = a.Args.Count == 0 ? "()" : string.Join(", ", a.Args.Items.ToArray().Select(x => Part(vm, x)));
        return $"{Part(vm, a.Origin)}[{args}]";
    }

    /// <summary>A type as it is shown inside brackets.</summary>
    public static string Part(Vm vm, in Value v)
    {
        if (v.O is PyType t) return ReferenceEquals(t, Types.None) ? "None" : Representation.TypeName(t);
        if (ReferenceEquals(v.O, Value.EllipsisTag)) return "...";
        vm.EnterHost(" while getting the repr of an object");
        var text = v.O is PyList l ? "[" + string.Join(", ", l.Span.ToArray().Select(x => Part(vm, x))) + "]" : vm.Repr(v);
        vm.LeaveHost();
        return text;
    }
}
