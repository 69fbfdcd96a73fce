namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>tuple</c>.</summary>
internal static class TupleMethods
{
    public static void Define(TypeBuilder t)
    {
        t.Convert(static (vm, v) => PyTuple.IsProper(v.O) ? v : vm.NewTuple(vm.ToArray(v)));
        t.New("iterable=(), /", static (vm, cls, a) =>
        {
            if (!cls.IsGuest)
            {
                if (a[0].IsMissing) return PyTuple.Empty;
                return PyTuple.IsProper(a[0].O) ? a[0] : vm.NewTuple(vm.ToArray(a[0]));
            }
            Value[] items = a[0].IsMissing ? [] : [.. vm.ToArray(a[0])];
            vm.Charge(48 + (16L * items.Length));
            return new GuestTuple(cls, items);
        });
        t.Container().Hashable().Generic().Comparisons(ordered: true).Concatenation();
        t.Fn1("__getnewargs__", static (vm, self) => vm.NewTuple(vm.NewTuple((ReadOnlySpan<Value>)self.As<PyTuple>().Items)));
        t.FnN("index", 1, 3, static (vm, a) =>
        {
            var items = a[0].As<PyTuple>().Items;
            var to = ListMethods.Bound(vm, a, 3, items.Length, items.Length);
            for (var i = ListMethods.Bound(vm, a, 2, 0, items.Length); i < to; i++)
            {
                vm.Tick();
                if (Ops.Equal(vm, items[i], a[1])) return i;
            }
            return vm.Raise(Types.ValueError, "tuple.index(x): x not in tuple");
        });
        t.Fn2("count", static (vm, self, x) =>
        {
            var n = 0L;
            foreach (ref readonly var item in self.As<PyTuple>().Items)
            {
                vm.Tick();
                if (Ops.Equal(vm, item, x)) n++;
            }
            return n;
        });
    }
}
