using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary>
/// <c>math.fsum</c>: an integer accumulator in units of 2^-1074, the smallest double, so that every partial sum is exact
/// and the result is rounded once.
/// </summary>
internal sealed class ExactFloatSum
{
    // Non-overlapping partial sums, smallest first (Shewchuk 1997): cheap for the common short sums.
    private readonly List<double> _partials = [];
    private BigInteger _overflowed;
    private bool _usesIntegers;
    private double _special;
    private double _infinities;

    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            _special += value;
            _infinities += double.IsInfinity(value) ? value : 0;
            return;
        }

        if (_usesIntegers)
        {
            _overflowed += ToUnits(value);
            return;
        }

        var kept = 0;
        for (var i = 0; i < _partials.Count; i++)
        {
            var other = _partials[i];
            if (Math.Abs(value) < Math.Abs(other))
            {
                (value, other) = (other, value);
            }

            var high = value + other;
            var low = other - (high - value);
            if (double.IsInfinity(high))
            {
                SwitchToIntegers(i, kept, value, other);
                return;
            }

            if (low != 0)
            {
                _partials[kept++] = low;
            }

            value = high;
        }

        _partials.RemoveRange(kept, _partials.Count - kept);
        _partials.Add(value);
    }

    /// <exception cref="GuestFault">OverflowError or ValueError.</exception>
    public double Result()
    {
        if (_special != 0 || double.IsNaN(_special))
        {
            return double.IsNaN(_infinities) ? throw GuestFault.Value("-inf + inf in fsum") : _special;
        }

        if (_partials.Count < 2 && !_usesIntegers)
        {
            return _partials.Count == 0 ? 0.0 : _partials[0] + 0.0;
        }

        var units = _overflowed;
        foreach (var partial in _partials)
        {
            units += ToUnits(partial);
        }

        if (units.IsZero)
        {
            return 0.0;
        }

        try
        {
            return IntegerMath.TrueDivide(units, BigInteger.One << 1074);
        }
        catch (GuestFault)
        {
            throw GuestFault.Overflow("intermediate overflow in fsum");
        }
    }

    private void SwitchToIntegers(int index, int kept, double value, double other)
    {
        _overflowed = ToUnits(value) + ToUnits(other);
        for (var i = 0; i < _partials.Count; i++)
        {
            if (i < kept || i > index)
            {
                _overflowed += ToUnits(_partials[i]);
            }
        }

        _partials.Clear();
        _usesIntegers = true;
    }

    private static BigInteger ToUnits(double value)
    {
        var (mantissa, exponent) = DecimalDigits.Split(value);
        var units = new BigInteger(mantissa) << (exponent + 1074);
        return value < 0 ? -units : units;
    }
}
