using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary>Parsing and exact arithmetic on floats.</summary>
internal static class FloatMath
{
    /// <summary>Parses as <c>float(text)</c> does; on failure the message is "could not convert string to float: " and the text's repr.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        text = UnicodeText.Strip(text);
        if (text.Length == 0 || text.Length > 100_000)
        {
            return false;
        }

        Span<char> clean = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var count = Normalize(text, clean);
        if (count <= 0)
        {
            return false;
        }

        clean = clean[..count];
        return char.IsAsciiDigit(clean[^1]) || clean[^1] == '.'
            ? IsDecimal(clean) && double.TryParse(clean, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            : TryParseSpecial(clean, out value);
    }

    /// <summary><c>round(value, digits)</c> of a finite value: half to even on the exact binary value.</summary>
    /// <exception cref="GuestFault">OverflowError.</exception>
    public static double Round(double value, int digits)
    {
        // Past 323 decimals nothing changes; above 308 digits before the point nothing is left.
        if (!double.IsFinite(value) || value == 0 || digits > 323)
        {
            return value;
        }

        if (digits < -308)
        {
            return double.IsNegative(value) ? -0.0 : 0.0;
        }

        var text = DecimalDigits.Scale(Math.Abs(value), digits) + "E" + (-digits).ToString(CultureInfo.InvariantCulture);
        var result = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(result)
            ? throw GuestFault.Overflow("rounded value too large to represent")
            : double.IsNegative(value) ? -result : result;
    }

    /// <summary>The exact fraction, denominator a power of two.</summary>
    /// <exception cref="GuestFault">OverflowError or ValueError.</exception>
    public static (BigInteger Numerator, BigInteger Denominator) AsIntegerRatio(double value)
    {
        if (double.IsNaN(value))
        {
            throw GuestFault.Value("cannot convert NaN to integer ratio");
        }

        if (double.IsInfinity(value))
        {
            throw GuestFault.Overflow("cannot convert Infinity to integer ratio");
        }

        var (mantissa, exponent) = DecimalDigits.Split(value);
        if (mantissa == 0)
        {
            return (BigInteger.Zero, BigInteger.One);
        }

        var zeros = BitOperations.TrailingZeroCount(mantissa);
        var numerator = new BigInteger(mantissa >> zeros) * (value < 0 ? -1 : 1);
        exponent += zeros;
        return exponent >= 0 ? (numerator << exponent, BigInteger.One) : (numerator, BigInteger.One << -exponent);
    }

    /// <summary>The integer part, exactly; a non-finite value is refused as <c>int()</c> does.</summary>
    /// <exception cref="GuestFault">OverflowError or ValueError.</exception>
    public static BigInteger ToInteger(double value)
    {
        if (double.IsNaN(value))
        {
            throw GuestFault.Value("cannot convert float NaN to integer");
        }

        return double.IsInfinity(value)
            ? throw GuestFault.Overflow("cannot convert float infinity to integer")
            : new BigInteger(value);
    }

    /// <summary>The sum without any rounding but the last.</summary>
    /// <exception cref="GuestFault">OverflowError or ValueError.</exception>
    public static double ExactSum(IEnumerable<double> values)
    {
        var sum = new ExactFloatSum();
        foreach (var value in values)
        {
            sum.Add(value);
        }

        return sum.Result();
    }

    // Underscores only between digits; other scripts' digits become ASCII.
    private static int Normalize(ReadOnlySpan<char> text, Span<char> clean)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '_')
            {
                if (i == 0 || i + 1 == text.Length || !char.IsDigit(text[i - 1]) || !char.IsDigit(text[i + 1]))
                {
                    return -1;
                }
            }
            else if (c < 128)
            {
                clean[count++] = c;
            }
            else
            {
                var digit = UnicodeText.DecimalDigit(CodePoints.At(text, i, out var length));
                if (digit < 0)
                {
                    return -1;
                }

                clean[count++] = (char)('0' + digit);
                i += length - 1;
            }
        }

        return count;
    }

    // [sign] digits [. digits] [e [sign] digits], with a digit somewhere before the exponent: stricter than .NET's own parser.
    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        var whole = SkipDigits(text, ref at);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = SkipDigits(text, ref at);
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            if (SkipDigits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static int SkipDigits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    private static bool TryParseSpecial(ReadOnlySpan<char> text, out double value)
    {
        var negative = text[0] == '-';
        text = text[0] is '+' or '-' ? text[1..] : text;
        value = 0;
        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            // .NET's NaN has its sign bit set; CPython's has not, and copysign and struct show it.
            value = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);
        }
        else if (text.Equals("inf", StringComparison.OrdinalIgnoreCase) || text.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        }
        else
        {
            return false;
        }

        return true;
    }
}
