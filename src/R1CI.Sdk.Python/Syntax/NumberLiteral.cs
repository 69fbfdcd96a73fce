using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>The value of a numeric token.</summary>
internal static class NumberLiteral
{
    // sys.int_info.default_max_str_digits: decimal conversion takes quadratic time.
    private const int MaxDecimalDigits = 4_300;
    private const int LongestExactLong = 18;

    /// <summary>How many digits a decimal integer has when that is over the limit; otherwise 0.</summary>
    public static int CountExcessDigits(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxDecimalDigits || !IsDigits(text, orUnderscores: true))
        {
            return 0;
        }

        var digits = text.Length - text.Count('_');
        return digits > MaxDecimalDigits ? digits : 0;
    }

    /// <summary>A boxed long, BigInteger, double or <see cref="ImaginaryLiteral"/>.</summary>
    /// <param name="text">A well-formed token.</param>
    public static object Parse(ReadOnlySpan<char> text)
    {
        if (text.Contains('_'))
        {
            text = text.ToString().Replace("_", "", StringComparison.Ordinal);
        }

        if (text.Length > 2 && text[0] == '0' && !char.IsAsciiDigit(text[1]))
        {
            switch (text[1] | 0x20)
            {
                case 'x':
                    return FromBits(text[2..], 4);
                case 'o':
                    return FromBits(text[2..], 3);
                case 'b':
                    return FromBits(text[2..], 1);
            }
        }

        if (IsDigits(text, orUnderscores: false))
        {
            return FromDecimal(text);
        }

        return text[^1] is 'j' or 'J' ? new ImaginaryLiteral(ToDouble(text[..^1])) : ToDouble(text);
    }

    // Tokens are short: a search with SearchValues would cost its set-up at the first number of a process, 2 ms, and save nothing later.
    private static bool IsDigits(ReadOnlySpan<char> text, bool orUnderscores)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && !(orUnderscores && c == '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static object FromDecimal(ReadOnlySpan<char> digits)
    {
        if (digits.Length <= LongestExactLong)
        {
            var value = 0L;
            foreach (var digit in digits)
            {
                value = (value * 10) + (digit - '0');
            }

            return value;
        }

        return FromLongDecimal(digits);
    }

    // Not inlined, nor is FromBits: a method that names BigInteger loads it and its 30 interfaces, which most programs never need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object FromLongDecimal(ReadOnlySpan<char> digits) => Narrow(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));

    private static double ToDouble(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // Powers of two need no conversion, so any length is read in linear time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object FromBits(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[(((long)digits.Length * bitsPerDigit) / 8) + 1];
        var bit = 0L;
        for (var i = digits.Length - 1; i >= 0; i--, bit += bitsPerDigit)
        {
            var value = char.IsAsciiDigit(digits[i]) ? digits[i] - '0' : (digits[i] | 0x20) - 'a' + 10;
            var shifted = value << (int)(bit % 8);
            bytes[bit / 8] |= (byte)shifted;
            if (shifted > byte.MaxValue)
            {
                bytes[(bit / 8) + 1] |= (byte)(shifted >> 8);
            }
        }

        return Narrow(new BigInteger(bytes, isUnsigned: true));
    }

    private static object Narrow(in BigInteger value)
    {
        if (value > long.MaxValue)
        {
            return value;
        }

        var small = (long)value;
        return small;
    }
}
