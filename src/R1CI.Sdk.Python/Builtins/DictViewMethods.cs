namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>dict_keys</c>, <c>dict_values</c> and <c>dict_items</c>.</summary>
internal static class DictViewMethods
{
    public static void DefineKeys(TypeBuilder t) => SetLike(t, Types.DictReverseKeyIterator);

    public static void DefineItems(TypeBuilder t) => SetLike(t, Types.DictReverseItemIterator);

    public static void DefineValues(TypeBuilder t) => Common(t, Types.DictReverseValueIterator);

    private static void SetLike(TypeBuilder t, PyType reverse)
    {
        Common(t, reverse);
        t.Unhashable().Comparisons(ordered: true);
        // With any iterable on the other side: the view becomes a set first.
        foreach (var (name, op) in ((string, Op)[])[("and", Op.And), ("or", Op.Or), ("sub", Op.Sub), ("xor", Op.Xor)])
        {
            t.Fn2($"__{name}__", (vm, self, other) => Combine(vm, op, self, other));
            t.Fn2($"__r{name}__", (vm, self, other) => Combine(vm, op, other, self));
        }
        t.Fn2("__contains__", static (vm, self, x) => Ops.NativeContains(vm, self, x, out var found) && found);
        t.Fn2("isdisjoint", static (vm, self, other) =>
        {
            foreach (var x in vm.Iterate(other)) if (Ops.Contains(vm, self, x)) return Value.False;
            return Value.True;
        });
    }

    private static void Common(TypeBuilder t, PyType reverse)
    {
        t.Iterable();
        t.Get("mapping", static (vm, self) => new PyMappingProxy(self.As<PyDictView>().Dict));
        t.Fn1("__len__", static (vm, self) =>
        {
            var d = self.As<PyDictView>().Dict;
            d.Refresh(vm);
            return d.Count;
        });
        t.Fn1("__reversed__", (vm, self) => new DictReverseIterator(self.As<PyDictView>().Dict, reverse));
    }

    private static Value Combine(Vm vm, Op op, in Value left, in Value right)
    {
        var a = ToSet(vm, left);
        SetMethods.Update(vm, a, left);
        var b = ToSet(vm, right);
        SetMethods.Update(vm, b, right);
        return Ops.Binary(vm, op, a, b);
    }

    private static PySet ToSet(Vm vm, in Value v) => v.Type.Lookup(Special.Iter) != null || v.O is PySet
        ? vm.NewSet()
        : throw Vm.Error(Types.TypeError, $"'{v.Type.Name}' object is not iterable");
}
