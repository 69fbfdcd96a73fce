namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary>Attributes, identity, classes: <c>callable</c>, <c>getattr</c>, <c>hash</c>, <c>id</c>, <c>isinstance</c> and the like.</summary>
internal static class ObjectFunctions
{
    public static void Define(FunctionTable t)
    {
        t.Fn1("callable", static (vm, v) => v.O is PyFunction or PyBuiltin or PyType or PyBoundMethod || v.Type.Lookup(Special.Call) != null);
        t.Fn1("hash", static (vm, v) => v.Type.Lookup(Special.Hash) is { V.IsNone: true }
            ? vm.Raise(Types.TypeError, $"unhashable type: '{v.Type.ErrorName}'")
            : vm.Options.HashSeed == 0 ? Ops.Hash(vm, v) : SeededHash.Of(v, Ops.Hash(vm, v), vm.Options.HashSeed));
        t.Fn1("id", static (vm, v) => v.O is null || v.IsFloat ? 0x7F10_0000_0000 + ((v.I & 0xFFFF_FFFF) << 5) : vm.IdOf(v.O));
        t.Fn1("len", static (vm, v) => Ops.HasPlainLength(v) || v.Type.Lookup(Special.Len) != null
            ? Ops.Len(vm, v)
            : vm.Raise(Types.TypeError, $"object of type '{v.Type.ErrorName}' has no len()"), BuiltinId.Len);
        t.Fn2("isinstance", static (vm, v, c) => IsInstance(vm, v, c), BuiltinId.Isinstance);
        t.Fn2("issubclass", static (vm, v, c) => IsSubclass(vm, v, c));
        t.FnN("getattr", 2, 3, static (vm, a) =>
        {
            if (IsNoName(a[1]))
            {
                var type = a[0].O as PyType;
                return a.Length == 3 ? a[2] : vm.Raise(Types.AttributeError,
                    $"{(type != null ? $"type object '{type.Name}'" : $"'{a[0].Type.ErrorName}' object")} has no attribute '{a[1].As<PyStr>().S}'");
            }
            var name = AttributeName(a[1]);
            if (a.Length == 3) return vm.TryGetAttr(a[0], name, out var found) ? found : a[2];
            Value v = default;
            return vm.LoadAttr(a[0], name, null, ref v) ? v : Value.Error;
        });
        t.Fn2("hasattr", static (vm, o, name) => !IsNoName(name) && vm.TryGetAttr(o, AttributeName(name), out _));
        t.Fn3("setattr", static (vm, o, name, v) =>
        {
            vm.SetAttr(o, AttributeName(name), v);
            return Value.None;
        });
        t.Fn2("delattr", static (vm, o, name) =>
        {
            vm.DelAttr(o, AttributeName(name));
            return Value.None;
        });
    }

    // What cannot be hashed is found nowhere.
    private static bool IsNoName(in Value name) => name.O is GuestStr s && (s.Type.Lookup(Special.Hash) is not { } hash || hash.V.IsNone);

    /// <summary>The name that a str stands for. One of a class with an <c>__eq__</c> of its own is refused: lookups here would not ask it, as CPython's do.</summary>
    public static string AttributeName(in Value name)
    {
        if (name.O is not PyStr s) throw Vm.Error(Types.TypeError, $"attribute name must be string, not '{name.Type.Name}'");
        if (s is GuestStr && !ReferenceEquals(s.Type.Lookup(Special.Eq), Types.Str.Lookup(Special.Eq)))
            throw Vm.Error(Types.TypeError, $"attribute name must be string, not '{name.Type.Name}'");
        return s.S;
    }

    /// <summary><c>isinstance(v, c)</c>.</summary>
    public static Value IsInstance(Vm vm, in Value v, in Value c)
    {
        if (c.O is PyType plain)
        {
            if (ReferenceEquals(v.Type, plain)) return true;
            if (ReferenceEquals(plain.Type, Types.Type)) return PlainIsInstance(vm, v, plain);
        }
        if (c.O is PyTuple any) return Any(vm, v, any, IsInstance);
        if (!ReferenceEquals(c.Type, Types.Type) && c.Type.Lookup(Special.InstanceCheck) is { } hook && hook.V.O is not PyBuiltin { Owner: { } owner } || IsUnion(c))
            return Answer(vm, vm.TrySpecial(Special.InstanceCheck, c, v));
        if (c.O is PyType t) return PlainIsInstance(vm, v, t);
        return vm.Raise(Types.TypeError, c.Type == Types.GenericAlias
            ? "isinstance() argument 2 cannot be a parameterized generic"
            : "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    /// <summary><c>type.__instancecheck__</c>: the class, or what the object says its <c>__class__</c> is.</summary>
    public static Value PlainIsInstance(Vm vm, in Value v, PyType t)
    {
        if (v.Type.IsSub(t)) return true;
        return v.Type.IsGuest && vm.TryGetAttr(v, "__class__", out var said) && said.O is PyType other && !ReferenceEquals(other, v.Type) && other.IsSub(t);
    }

    /// <summary><c>issubclass(v, c)</c>.</summary>
    public static Value IsSubclass(Vm vm, in Value v, in Value c)
    {
        if (c.O is PyTuple any) return Any(vm, v, any, IsSubclass);
        if (!ReferenceEquals(c.Type, Types.Type) && c.Type.Lookup(Special.SubclassCheck) is { } hook && hook.V.O is not PyBuiltin { Owner: { } } || IsUnion(c))
            return Answer(vm, vm.TrySpecial(Special.SubclassCheck, c, v));
        if (v.O is not PyType sub) return vm.Raise(Types.TypeError, "issubclass() arg 1 must be a class");
        return c.O is PyType t ? sub.IsSub(t) : vm.Raise(Types.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    private delegate Value Check(Vm vm, in Value v, in Value c);

    private static bool IsUnion(in Value c) => c.O != null && (ReferenceEquals(c.Type, Types.UnionType) || ReferenceEquals(c.Type, Types.GenericAlias));

    private static Value Any(Vm vm, in Value v, PyTuple classes, Check check)
    {
        vm.EnterHost("");
        try
        {
            foreach (ref readonly var c in classes.Items)
            {
                var r = check(vm, v, c);
                if (r.IsError || r.IsTrue) return r;
            }
            return false;
        }
        finally
        {
            vm.LeaveHost();
        }
    }

    private static Value Answer(Vm vm, in Value r) => r.IsError ? r : Ops.Truth(vm, r);
}
