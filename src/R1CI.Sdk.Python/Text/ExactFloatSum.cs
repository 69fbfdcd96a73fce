using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary><c>math.fsum</c>: every partial sum is kept exactly, and the result is rounded once.</summary>
internal sealed class ExactFloatSum
{
    // Non-overlapping partial sums, smallest first (Shewchuk 1997).
    private readonly List<double> _partials = [];
    private double _special;
    private double _infinities;

    /// <exception cref="GuestFault">OverflowError: a partial sum is beyond the range of floats, as CPython refuses it.</exception>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            _special += value;
            _infinities += double.IsInfinity(value) ? value : 0;
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
            if (low != 0)
            {
                _partials[kept++] = low;
            }

            value = high;
        }

        _partials.RemoveRange(kept, _partials.Count - kept);
        if (double.IsInfinity(value))
        {
            throw GuestFault.Overflow("intermediate overflow in fsum");
        }

        _partials.Add(value);
    }

    /// <exception cref="GuestFault">ValueError: both infinities were added.</exception>
    public double Result()
    {
        if (_special != 0 || double.IsNaN(_special))
        {
            return double.IsNaN(_infinities) ? throw GuestFault.Value("-inf + inf in fsum") : _special;
        }

        if (_partials.Count < 2)
        {
            return _partials.Count == 0 ? 0.0 : _partials[0] + 0.0;
        }

        // In units of 2^-1074, the smallest float, every partial sum is an integer.
        var units = BigInteger.Zero;
        foreach (var partial in _partials)
        {
            var (mantissa, exponent) = DecimalDigits.Split(partial);
            var part = new BigInteger(mantissa) << (exponent + 1074);
            units += partial < 0 ? -part : part;
        }

        return units.IsZero ? 0.0 : IntegerMath.TrueDivide(units, BigInteger.One << 1074);
    }
}
