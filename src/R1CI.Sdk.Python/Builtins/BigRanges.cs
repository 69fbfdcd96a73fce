namespace R1CI.Sdk.Python.Builtins;

/// <summary>What <c>range</c> does when its bounds are beyond 64 bits.</summary>
internal static class BigRanges
{
    public static Value Iterate(Vm vm, PyBigRange r)
    {
        vm.Charge(120);
        return new BigRangeIterator(r.Start, r.Length, r.Step);
    }

    public static Value Reverse(Vm vm, PyBigRange r)
    {
        vm.Charge(120);
        return new BigRangeIterator(r[r.Length - 1], r.Length, -r.Step);
    }

    public static Value Length(Vm vm, PyBigRange r) =>
        r.Length <= long.MaxValue ? (long)r.Length : vm.Raise(Types.OverflowError, "Python int too large to convert to C ssize_t");

    public static Value Item(Vm vm, PyBigRange r, in Value index)
    {
        if (index.O is PySlice s) return Slice(vm, r, s);
        if (!index.IsIntLike && index.Type.Lookup(Special.Index) == null) return vm.Raise(Types.TypeError, $"range indices must be integers or slices, not {index.Type.ErrorName}");
        var i = vm.ToBig(index);
        if (i.Sign < 0) i += r.Length;
        return i.Sign < 0 || i >= r.Length ? vm.Raise(Types.IndexError, "range object index out of range") : Value.Big(r[i]);
    }

    public static bool Contains(Vm vm, PyBigRange r, in Value x)
    {
        if (x.TryBig(out var n)) return r.IndexOf(n).Sign >= 0;
        foreach (var item in vm.Iterate(Iterate(vm, r))) if (Ops.Equal(vm, item, x)) return true;
        return false;
    }

    public static Value IndexOf(Vm vm, PyBigRange r, in Value x) =>
        x.TryBig(out var n) && r.IndexOf(n) is { Sign: >= 0 } i ? Value.Big(i) : vm.Raise(Types.ValueError, $"{vm.Repr(x)} is not in range");

    public static Value Compare(PyBigRange a, in Value other, bool isEqual) => other.O switch
    {
        PyBigRange b => isEqual == (a.Length == b.Length && (a.Length.IsZero || a.Start == b.Start && (a.Length.IsOne || a.Step == b.Step))),
        PyRange b => Compare(a, new PyBigRange(b.Start, b.Stop, b.Step), isEqual),
        _ => Value.NotImplemented,
    };

    public static Value Hash(Vm vm, PyBigRange r)
    {
        Value none = Value.None;
        var start = r.Length.IsZero ? none : Value.Big(r.Start);
        var step = r.Length <= 1 ? none : Value.Big(r.Step);
        return Ops.Hash(vm, vm.NewTuple(Value.Big(r.Length), start, step));
    }

    /// <summary>A slice of any range whose bounds, or the slice's, go beyond 64 bits.</summary>
    public static Value Slice(Vm vm, PyBigRange r, PySlice s)
    {
        var step = s.Step.IsNone ? BigInteger.One : vm.ToBig(s.Step);
        if (step.IsZero) return vm.Raise(Types.ValueError, "slice step cannot be zero");
        var length = r.Length;
        var (low, high) = step.Sign > 0 ? (BigInteger.Zero, length) : (BigInteger.MinusOne, length - 1);
        var start = Bound(vm, s.Start, step.Sign > 0 ? low : high, length, low, high);
        var stop = Bound(vm, s.Stop, step.Sign > 0 ? high : low, length, low, high);
        return PyBigRange.Make(r[start], r[stop], r.Step * step);
    }

    private static BigInteger Bound(Vm vm, in Value v, in BigInteger otherwise, in BigInteger length, in BigInteger low, in BigInteger high)
    {
        if (v.IsNone) return otherwise;
        var i = vm.ToBig(v);
        if (i.Sign < 0) i += length;
        return BigInteger.Max(low, BigInteger.Min(high, i));
    }
}
