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
        t.Field("start", static (vm, self) => self.O is PyBigRange b ? Value.Big(b.Start) : self.As<PyRange>().Start);
        t.Field("stop", static (vm, self) => self.O is PyBigRange b ? Value.Big(b.Stop) : self.As<PyRange>().Stop);
        t.Field("step", static (vm, self) => self.O is PyBigRange b ? Value.Big(b.Step) : self.As<PyRange>().Step);
        t.Fn1("__bool__", static (vm, self) => self.O is PyBigRange b ? !b.Length.IsZero : self.As<PyRange>().Length > 0);
        t.Fn1("__reversed__", static (vm, self) =>
        {
            if (self.O is PyBigRange b) return BigRanges.Reverse(vm, b);
            var r = self.As<PyRange>();
            vm.Charge(40);
            if (r.Length == 0) return Iteration.ToObject(vm, r);
            var end = r.Start - r.Step;
            var isPast = ((r.Start ^ r.Step) & (r.Start ^ end)) < 0 || r.Step == long.MinValue;
            return isPast ? BigRanges.Reverse(vm, new PyBigRange(r.Start, r.Stop, r.Step)) : Iteration.ToObject(vm, new PyRange(Last(r), end, -r.Step));
        });
        t.Fn2("index", static (vm, self, x) =>
        {
            if (self.O is PyBigRange b) return BigRanges.IndexOf(vm, b, x);
            var r = self.As<PyRange>();
            if (!x.Type.IsGuest && x.TryInt(out var n)) return Ops.Contains(vm, self, x) ? (n - r.Start) / r.Step : NotIn(vm, x);
            if (x.IsIntLike && !x.Type.IsGuest) return NotIn(vm, x);
            foreach (var item in vm.Iterate(self)) if (Ops.Equal(vm, item, x)) return (item.I - r.Start) / r.Step;
            return vm.Raise(Types.ValueError, "sequence.index(x): x not in sequence");
        });
        t.Fn2("count", static (vm, self, x) =>
        {
            if (!x.Type.IsGuest && x.TryBig(out _)) return Ops.Contains(vm, self, x) ? 1 : 0;
            var n = 0L;
            foreach (var item in vm.Iterate(self)) if (Ops.Equal(vm, item, x)) n++;
            return n;
        });
        DefineBig(t);
    }

    // The container operations of both kinds of range; those of small ones are the loop's own.
    private static void DefineBig(TypeBuilder t)
    {
        var small = t.Type.Own;
        foreach (var name in (string[])["__len__", "__getitem__", "__contains__", "__iter__", "__hash__", "__eq__", "__ne__"])
        {
            var native = (PyBuiltin)small(name).O!;
            if (native.F1 is { } one) t.Fn1(name, (vm, self) => self.O is PyBigRange b ? Big(vm, name, b) : one(vm, self));
            else if (native.F2 is { } two) t.Fn2(name, (vm, self, x) => self.O is PyBigRange b ? Big(vm, name, b, x) : two(vm, self, x));
        }
    }

    private static Value Big(Vm vm, string name, PyBigRange r) => name switch
    {
        "__len__" => BigRanges.Length(vm, r),
        "__iter__" => BigRanges.Iterate(vm, r),
        _ => BigRanges.Hash(vm, r),
    };

    private static Value Big(Vm vm, string name, PyBigRange r, in Value x) => name switch
    {
        "__getitem__" => BigRanges.Item(vm, r, x),
        "__contains__" => BigRanges.Contains(vm, r, x),
        _ => BigRanges.Compare(r, x, name == "__eq__"),
    };

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
        t.Field("start", static (vm, self) => self.As<PySlice>().Start);
        t.Field("stop", static (vm, self) => self.As<PySlice>().Stop);
        t.Field("step", static (vm, self) => self.As<PySlice>().Step);
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
        var start = a.Count == 1 ? 0 : vm.ToBig(a[0]);
        var stop = vm.ToBig(a[a.Count == 1 ? 0 : 1]);
        var step = a.Count == 3 ? vm.ToBig(a[2]) : 1;
        if (step.IsZero) return vm.Raise(Types.ValueError, "range() arg 3 must not be zero");
        vm.Charge(48 + start.GetByteCount() + stop.GetByteCount() + step.GetByteCount());
        return PyBigRange.Make(start, stop, step);
    }

    private static long Last(PyRange r) => r.Start + ((r.Length - 1) * r.Step);

    private static Value NotIn(Vm vm, in Value x) => vm.Raise(Types.ValueError, $"{vm.Repr(x)} is not in range");
}
