namespace R1CI.Sdk.Python.Objects;

/// <summary>A <c>range</c> with a bound, a step or a length beyond 64 bits.</summary>
internal sealed class PyBigRange(BigInteger start, BigInteger stop, BigInteger step) : Obj
{
    public BigInteger Start => start;
    public BigInteger Stop => stop;
    public BigInteger Step => step;

    public override PyType Type => Types.Range;

    /// <summary>The items' number, of any size; <c>len()</c> takes it up to 64 bits.</summary>
    public BigInteger Length { get; } = Count(start, stop, step);

    public BigInteger this[BigInteger i] => start + (i * step);

    public BigInteger IndexOf(in BigInteger value)
    {
        var i = BigInteger.DivRem(value - start, step, out var rest);
        return rest.IsZero && i.Sign >= 0 && i < Length ? i : -1;
    }

    /// <summary>A range, small where it fits.</summary>
    public static Obj Make(in BigInteger start, in BigInteger stop, in BigInteger step) =>
        Fits(start) && Fits(stop) && Fits(step) ? Make((long)start, (long)stop, (long)step) : new PyBigRange(start, stop, step);

    /// <summary>The same of bounds that fit; the length may still not.</summary>
    public static Obj Make(long start, long stop, long step)
    {
        var small = new PyRange(start, stop, step);
        return small.Length < long.MaxValue ? small : new PyBigRange(start, stop, step);
    }

    private static bool Fits(in BigInteger b) => b >= long.MinValue && b <= long.MaxValue;

    private static BigInteger Count(in BigInteger start, in BigInteger stop, in BigInteger step)
    {
        var span = step.Sign > 0 ? stop - start : start - stop;
        return span.Sign <= 0 ? 0 : ((span - 1) / BigInteger.Abs(step)) + 1;
    }
}

/// <summary>Over a <see cref="PyBigRange"/>.</summary>
internal sealed class BigRangeIterator(BigInteger next, BigInteger left, BigInteger step) : PyIterator
{
    private BigInteger _next = next, _left = left;

    public override PyType Type => Types.LongRangeIterator;
    public override long LengthHint => _left <= long.MaxValue ? (long)_left : -1;

    public override bool Next(Vm vm, out Value v)
    {
        v = Value.Big(_next);
        if (_left.IsZero) return false;
        vm.Charge(48);
        _left--;
        _next += step;
        return true;
    }

    public override Obj Fork(Forker f) => f.Add(this, new BigRangeIterator(_next, _left, step), static (_, _, _) => { });
}
