using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary>Integers as text in any base, with CPython's rules for underscores, prefixes and the digit limit.</summary>
internal static class IntegerText
{
    /// <summary>CPython's <c>sys.int_info.default_max_str_digits</c>; bases that are powers of two know no limit.</summary>
    public const int DefaultMaxDigits = 4300;

    // Below this many bits no value can reach the digit limit: 4300 / log10(2) = 14,284.
    private const int CertainlyShortBits = 14_000;

    // Where the library's conversions begin to take milliseconds.
    private const int LongBits = 50_000, LongDigits = 15_000;

    public static string ToDecimal(BigInteger value, int maxDigits = DefaultMaxDigits)
    {
        if (maxDigits <= 0 || value.GetBitLength() < Math.Min(CertainlyShortBits, (long)(maxDigits * 3.32)))
        {
            return Digits(value);
        }

        // Refuse what is clearly too long before the conversion, which costs more than linear time.
        var text = value.GetBitLength() > maxDigits * 3.33 + 10 ? null : Digits(value);
        if (text is null || text.Length - (value.Sign < 0 ? 1 : 0) > maxDigits)
        {
            throw GuestFault.Value(
                $"Exceeds the limit ({maxDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
        }

        return text;
    }

    private static string Digits(in BigInteger value) =>
        value.GetBitLength() > LongBits && Interruption.Run is { } run ? run.ToDecimal(value) : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits of a non-negative value in base 2, 8 or 16, lower case, without a prefix.</summary>
    public static string ToRadix(BigInteger value, int radix)
    {
        if (value.IsZero)
        {
            return "0";
        }

        var bitsPerDigit = radix switch { 2 => 1, 8 => 3, _ => 4 };
        var bytes = value.ToByteArray(isUnsigned: true);
        var count = (int)((value.GetBitLength() + bitsPerDigit - 1) / bitsPerDigit);
        return string.Create(count, (bytes, bitsPerDigit), static (digits, state) =>
        {
            var (source, bits) = state;
            var position = 0;
            for (var i = digits.Length - 1; i >= 0; i--, position += bits)
            {
                Interruption.Check(i);
                var low = source[position >> 3] >> (position & 7);
                var high = (position >> 3) + 1 < source.Length ? source[(position >> 3) + 1] << (8 - (position & 7)) : 0;
                digits[i] = "0123456789abcdef"[(low | high) & ((1 << bits) - 1)];
            }
        });
    }

    /// <summary><c>bin</c>, <c>oct</c> and <c>hex</c>: sign, prefix, digits.</summary>
    public static string ToPrefixed(BigInteger value, int radix) =>
        (value.Sign < 0 ? "-0" : "0") + (radix switch { 2 => "b", 8 => "o", _ => "x" }) + ToRadix(BigInteger.Abs(value), radix);

    /// <summary>Parses as <c>int(text, radix)</c> does.</summary>
    /// <param name="text">Any text; white space around the number is skipped, decimal digits of every script count.</param>
    /// <param name="radix">0 (by prefix) or 2 to 36; the caller checks the range.</param>
    /// <param name="value">The number.</param>
    /// <param name="maxDigits">The digit limit of bases that are no power of two.</param>
    /// <returns><see langword="false"/> when the text is no such number: <see cref="InvalidLiteral"/> is the message.</returns>
    /// <exception cref="GuestFault">ValueError: more digits than the limit.</exception>
    public static bool TryParse(ReadOnlySpan<char> text, int radix, out BigInteger value, int maxDigits = DefaultMaxDigits)
    {
        value = default;
        text = UnicodeText.Strip(text);
        if (radix == 10 && text.Length is > 0 and < 19 && TryParseShort(text, out var small))
        {
            value = small;
            return true;
        }

        var negative = false;
        if (text.Length > 0 && text[0] is '+' or '-')
        {
            negative = text[0] == '-';
            text = text[1..];
        }

        if (!TakePrefix(ref text, ref radix, out var zeroOnly))
        {
            return false;
        }

        Span<char> digits = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var count = CollectDigits(text, radix, digits);
        if (count < 0)
        {
            return false;
        }

        value = FromDigits(digits[..count], radix, maxDigits);
        if (zeroOnly && !value.IsZero)
        {
            return false;
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>The message for text that is no integer; <paramref name="repr"/> is its <c>repr</c>.</summary>
    public static string InvalidLiteral(string repr, int radix) =>
        $"invalid literal for int() with base {radix}: {CodePoints.Prefix(repr, 200)}";

    private static bool TryParseShort(ReadOnlySpan<char> text, out long value)
    {
        var at = text[0] is '-' or '+' ? 1 : 0;
        value = 0;
        if (at == text.Length)
        {
            return false;
        }

        for (; at < text.Length; at++)
        {
            var digit = text[at] - '0';
            if ((uint)digit > 9)
            {
                return false;
            }

            value = value * 10 + digit;
        }

        value = text[0] == '-' ? -value : value;
        return true;
    }

    // Base 0 reads a prefix or else decimal without leading zeros; 2, 8 and 16 allow their own prefix.
    private static bool TakePrefix(ref ReadOnlySpan<char> text, ref int radix, out bool zeroOnly)
    {
        zeroOnly = false;
        var prefixed = text.Length > 1 && text[0] == '0' ? (text[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 } : 0;
        if (prefixed != 0 && (radix == 0 || radix == prefixed))
        {
            radix = prefixed;
            text = text[2..];
            if (text.Length > 0 && text[0] == '_')
            {
                text = text[1..];
            }
        }
        else if (radix == 0)
        {
            radix = 10;
            zeroOnly = text.Length > 0 && text[0] == '0';
        }

        return text.Length > 0;
    }

    private static int CollectDigits(ReadOnlySpan<char> text, int radix, Span<char> digits)
    {
        var count = 0;
        var previousIsDigit = false;
        for (var i = 0; i < text.Length; i++)
        {
            Interruption.Check(i);
            if (text[i] == '_')
            {
                if (!previousIsDigit)
                {
                    return -1;
                }

                previousIsDigit = false;
                continue;
            }

            var codePoint = CodePoints.At(text, i, out var length);
            var digit = DigitOf(codePoint);
            if (digit < 0 || digit >= radix)
            {
                return -1;
            }

            i += length - 1;
            digits[count++] = (char)digit;
            previousIsDigit = true;
        }

        return previousIsDigit ? count : -1;
    }

    private static int DigitOf(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' => codePoint - '0',
        >= 'a' and <= 'z' => codePoint - 'a' + 10,
        >= 'A' and <= 'Z' => codePoint - 'A' + 10,
        < 128 => -1,
        _ => UnicodeText.DecimalDigit(codePoint),
    };

    private static BigInteger FromDigits(Span<char> digits, int radix, int maxDigits)
    {
        if (BitOperations.IsPow2(radix))
        {
            return FromPowerOfTwo(digits, BitOperations.Log2((uint)radix));
        }

        if (maxDigits > 0 && digits.Length > maxDigits)
        {
            throw GuestFault.Value(
                $"Exceeds the limit ({maxDigits} digits) for integer string conversion: value has {digits.Length} digits; " +
                "use sys.set_int_max_str_digits() to increase the limit");
        }

        if (digits.Length > LongDigits && Interruption.Run?.FromDigits(digits, radix) is { } number)
        {
            return number;
        }

        if (radix != 10)
        {
            return Accumulate(digits, radix);
        }

        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] += '0';
        }

        return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static BigInteger FromPowerOfTwo(ReadOnlySpan<char> digits, int bits)
    {
        var bytes = new byte[(digits.Length * (long)bits + 7) / 8];
        var position = 0L;
        for (var i = digits.Length - 1; i >= 0; i--, position += bits)
        {
            Interruption.Check(i);
            var shifted = digits[i] << (int)(position & 7);
            bytes[position >> 3] |= (byte)shifted;
            if (shifted > 255)
            {
                bytes[(position >> 3) + 1] |= (byte)(shifted >> 8);
            }
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private static BigInteger Accumulate(ReadOnlySpan<char> digits, int radix)
    {
        if (digits.Length > 64)
        {
            var half = digits.Length / 2;
            return Accumulate(digits[..half], radix) * BigInteger.Pow(radix, digits.Length - half) + Accumulate(digits[half..], radix);
        }

        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            value = value * radix + digit;
        }

        return value;
    }
}
