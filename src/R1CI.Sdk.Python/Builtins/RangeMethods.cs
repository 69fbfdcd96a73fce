namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>range</c> and <c>slice</c>.</summary>
internal static class RangeMethods
{
    public static void DefineRange(TypeBuilder t)
    {
        t.New(static (vm, cls, a) =>
        {
            vm.EnterComparison();
            return Make(vm, a);
        });
        t.Container().Hashable().Comparisons(ordered: false);
        t.Get("start", static (vm, self) => self.As<PyRange>().Start);
        t.Get("stop", static (vm, self) => self.As<PyRange>().Stop);
        t.Get("step", static (vm, self) => self.As<PyRange>().Step);
        t.Fn1("__bool__", static (vm, self) => self.As<PyRange>().Length > 0);
        t.Fn1("__reversed__", static (vm, self) =>
        {
            var r = self.As<PyRange>();
            vm.Charge(40);
            return Iteration.ToObject(vm, r.Length == 0 ? r : new PyRange(Last(r), r.Start - r.Step, -r.Step));
        });
        t.Fn2("index", static (vm, self, x) =>
        {
            var r = self.As<PyRange>();
            if (x.TryInt(out var n)) return Ops.Contains(vm, self, x) ? (n - r.Start) / r.Step : NotIn(vm, x);
            foreach (var item in vm.Iterate(self)) if (Ops.Equal(vm, item, x)) return (item.I - r.Start) / r.Step;
            return vm.Raise(Types.ValueError, "sequence.index(x): x not in sequence");
        });
        t.Fn2("count", static (vm, self, x) =>
        {
            if (x.TryInt(out _)) return Ops.Contains(vm, self, x) ? 1 : 0;
            var n = 0L;
            foreach (var item in vm.Iterate(self)) if (Ops.Equal(vm, item, x)) n++;
            return n;
        });
    }

    public static void DefineSlice(TypeBuilder t)
    {
        t.New(static (vm, cls, a) =>
        {
            if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, "slice() takes no keyword arguments");
            if (a.Count is 0 or > 3) return vm.Raise(Types.TypeError, $"slice expected at {(a.Count == 0 ? "least 1 argument" : "most 3 arguments")}, got {a.Count}");
            vm.Charge(72);
            return a.Count == 1 ? new PySlice(Value.None, a[0], Value.None) : new PySlice(a[0], a[1], a.Count == 3 ? a[2] : Value.None);
        });
        t.Unhashable().Comparisons(ordered: true);
        t.Get("start", static (vm, self) => self.As<PySlice>().Start);
        t.Get("stop", static (vm, self) => self.As<PySlice>().Stop);
        t.Get("step", static (vm, self) => self.As<PySlice>().Step);
        t.Fn2("indices", static (vm, self, length) =>
        {
            var n = vm.ToIndex(length);
            if (n < 0) return vm.Raise(Types.ValueError, "length should not be negative");
            Ops.SliceBounds(vm, self.As<PySlice>(), n, out var start, out var stop, out var step);
            return vm.NewTuple(start, stop, step);
        });
    }

    private static Value Make(Vm vm, CallArgs a)
    {
        if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, "range() takes no keyword arguments");
        if (a.Count is 0 or > 3) return vm.Raise(Types.TypeError, $"range expected at {(a.Count == 0 ? "least 1 argument" : "most 3 arguments")}, got {a.Count}");
        var start = a.Count == 1 ? 0 : vm.ToIndex(a[0]);
        var stop = vm.ToIndex(a[a.Count == 1 ? 0 : 1]);
        var step = a.Count == 3 ? vm.ToIndex(a[2]) : 1;
        if (step == 0) return vm.Raise(Types.ValueError, "range() arg 3 must not be zero");
        vm.Charge(48);
        return new PyRange(start, stop, step);
    }

    private static long Last(PyRange r) => (long)(r.Start + ((Int128)(r.Length - 1) * r.Step));

    private static Value NotIn(Vm vm, in Value x) => vm.Raise(Types.ValueError, $"{vm.Repr(x)} is not in range");
}
