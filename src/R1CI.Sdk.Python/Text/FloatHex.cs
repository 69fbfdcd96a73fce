using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary><c>float.hex</c> and <c>float.fromhex</c>.</summary>
internal static class FloatHex
{
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            return FloatText.Repr(value);
        }

        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var fraction = (bits & 0xF_FFFF_FFFF_FFFF).ToString("x13", CultureInfo.InvariantCulture);
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
        {
            return sign + "0x0.0p+0";
        }

        var lead = exponent == 0 ? '0' : '1';
        var power = exponent == 0 ? -1022 : exponent - 1023;
        return $"{sign}0x{lead}.{fraction}p{(power < 0 ? "-" : "+")}{Math.Abs(power)}";
    }

    /// <exception cref="GuestFault">ValueError or OverflowError.</exception>
    public static double Parse(string source)
    {
        var text = source.Trim([' ', '\t', '\n', '\v', '\f', '\r']);
        if (text.All(char.IsAscii) && FloatMath.TryParse(text, out var special) && !double.IsFinite(special) && CharRange.IndexOf(text, '0', '9') < 0)
        {
            return special;
        }

        var at = 0;
        var negative = Take(text, ref at, '-');
        _ = negative || Take(text, ref at, '+');
        if (at + 1 < text.Length && text[at] == '0' && text[at + 1] is 'x' or 'X')
        {
            at += 2;
        }

        var digits = BigInteger.Zero;
        var count = ReadDigits(text, ref at, ref digits);
        var exponent = 0L;
        if (Take(text, ref at, '.'))
        {
            var decimals = ReadDigits(text, ref at, ref digits);
            count += decimals;
            exponent -= 4L * decimals;
        }

        if (count == 0 || !ReadExponent(text, ref at, ref exponent))
        {
            throw Invalid();
        }

        // Too large comes before whatever stands behind the number.
        var value = Scale(digits, exponent, negative);
        return at == text.Length ? value : throw Invalid();
    }

    private static double Scale(BigInteger digits, long exponent, bool negative)
    {
        var zero = negative ? -0.0 : 0.0;
        if (digits.IsZero || exponent + digits.GetBitLength() < -1080)
        {
            return zero;
        }

        if (exponent + digits.GetBitLength() > 1024)
        {
            throw TooLarge();
        }

        try
        {
            var result = exponent >= 0
                ? IntegerMath.ToDouble(digits << (int)exponent)
                : IntegerMath.TrueDivide(digits, BigInteger.One << (int)-exponent);
            return negative ? -result : result;
        }
        catch (GuestFault)
        {
            throw TooLarge();
        }
    }

    private static GuestFault Invalid() => GuestFault.Value("invalid hexadecimal floating-point string");

    private static GuestFault TooLarge() => GuestFault.Overflow("hexadecimal value too large to represent as a float");

    private static bool ReadExponent(ReadOnlySpan<char> text, ref int at, ref long exponent)
    {
        if (at >= text.Length || text[at] is not ('p' or 'P'))
        {
            return true;
        }

        at++;
        var negative = Take(text, ref at, '-');
        _ = negative || Take(text, ref at, '+');
        var start = at;
        var value = 0L;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            value = Math.Min(value * 10 + text[at] - '0', 1L << 40);
        }

        exponent += negative ? -value : value;
        return at > start;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, ref int at, ref BigInteger digits)
    {
        var start = at;
        for (; at < text.Length && char.IsAsciiHexDigit(text[at]); at++)
        {
            digits = (digits << 4) + Convert.ToInt32(text[at].ToString(), 16);
        }

        return at - start;
    }

    private static bool Take(ReadOnlySpan<char> text, ref int at, char wanted)
    {
        if (at >= text.Length || text[at] != wanted)
        {
            return false;
        }

        at++;
        return true;
    }
}
