using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Python.Text;

/// <summary>
/// Decimal digits of a finite double: the shortest that round-trip, a number of significant ones, or a number of decimals.
/// The last two round the exact binary value half to even, which .NET's own formatting does not (it rounds 2.5 to 3).
/// </summary>
/// <param name="Digits">Digits without sign or point, at least one; the first is zero only when the value is.</param>
/// <param name="Point">Where the decimal point stands: the value is 0.DIGITS times 10 to this power.</param>
internal readonly record struct DecimalDigits(string Digits, int Point)
{
    // A double has at most 1,074 decimals; everything after them is zero.
    private const int MaxDecimals = 1074;
    private const int MaxSignificant = 767;

    public static DecimalDigits Shortest(double value)
    {
        value = Math.Abs(value);
        if (value == 0)
        {
            return new("0", 1);
        }

        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        // .NET takes the gap below a power of two for as wide as the one above and may print a digit too few (2^-25).
        var isPowerOfTwo = (BitConverter.DoubleToUInt64Bits(value) & 0xF_FFFF_FFFF_FFFF) == 0;
        return isPowerOfTwo && double.Parse(text[..length], CultureInfo.InvariantCulture) != value
            ? FromText(value.ToString("E16", CultureInfo.InvariantCulture))
            : FromText(text[..length]);
    }

    public static DecimalDigits Significant(double value, int count)
    {
        value = Math.Abs(value);
        if (value == 0)
        {
            return new(new string('0', count), 1);
        }

        var wanted = Math.Min(count, MaxSignificant);
        var point = Shortest(value).Point;
        var digits = Scale(value, wanted - point);
        if (digits.Length < wanted)
        {
            // The shortest digits may have been rounded up over a power of ten that the value itself stays below.
            point--;
            digits = Scale(value, wanted - point);
        }

        if (digits.Length > wanted)
        {
            point++;
            digits = digits[..wanted];
        }

        return new(digits.PadRight(count, '0'), point);
    }

    /// <summary>Rounds to <paramref name="decimals"/> digits after the point (negative: before it), as an unsigned integer times 10 to the power of -decimals.</summary>
    public static string Scale(double value, int decimals)
    {
        var (mantissa, exponent) = Split(value);
        if (decimals is >= 0 and <= 22 && exponent is < 0 and > -127)
        {
            return ScaleSmall(mantissa, -exponent, decimals);
        }

        var numerator = new BigInteger(mantissa);
        var denominator = BigInteger.One;
        if (decimals >= 0)
        {
            numerator *= BigInteger.Pow(10, decimals);
        }
        else
        {
            denominator = BigInteger.Pow(10, -decimals);
        }

        if (exponent >= 0)
        {
            numerator <<= exponent;
        }
        else
        {
            denominator <<= -exponent;
        }

        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var order = (remainder << 1).CompareTo(denominator);
        if (order > 0 || (order == 0 && !quotient.IsEven))
        {
            quotient++;
        }

        return quotient.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The text with exactly <paramref name="decimals"/> digits after the point, unsigned.</summary>
    public static string Fixed(double value, int decimals)
    {
        var exact = Math.Min(decimals, MaxDecimals);
        var digits = Scale(value, exact);
        if (decimals == 0)
        {
            return digits;
        }

        digits = digits.PadLeft(exact + 1, '0');
        return string.Concat(digits.AsSpan(0, digits.Length - exact), ".", digits.AsSpan(digits.Length - exact)).PadRight(digits.Length + 1 + decimals - exact, '0');
    }

    /// <summary>Splits a finite double into an integer and a power of two.</summary>
    public static (ulong Mantissa, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        return exponent == 0 ? (mantissa, -1074) : (mantissa | 1UL << 52, exponent - 1075);
    }

    // 53 bits of mantissa times 10^22 (74 bits) fit in 127; as words, since what uses UInt128 is left out of ready-to-run code.
    private static string ScaleSmall(ulong mantissa, int shift, int decimals)
    {
        var high = 0UL;
        var low = mantissa;
        for (; decimals > 0; decimals--)
        {
            high = (high * 10) + Math.BigMul(low, 10UL, out low);
        }

        var (wholeHigh, wholeLow) = shift < 64 ? (high >> shift, (high << (64 - shift)) | (low >> shift)) : (0UL, high >> (shift - 64));
        // Below the point, moved up to the highest bit: one half is that bit alone.
        var (restHigh, restLow) = shift <= 64
            ? (shift == 64 ? low : low << (64 - shift), 0UL)
            : (shift == 128 ? high : (high << (128 - shift)) | (low >> (shift - 64)), low << (128 - shift));
        const ulong Half = 1UL << 63;
        if (restHigh > Half || (restHigh == Half && (restLow != 0 || (wholeLow & 1) != 0)))
        {
            wholeLow++;
            if (wholeLow == 0) wholeHigh++;
        }

        return wholeHigh == 0
            ? wholeLow.ToString(CultureInfo.InvariantCulture)
            : (((BigInteger)wholeHigh << 64) + wholeLow).ToString(CultureInfo.InvariantCulture);
    }

    private static DecimalDigits FromText(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[32];
        var count = 0;
        var point = 0;
        var seenPoint = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.')
            {
                seenPoint = true;
            }
            else if (c == 'E')
            {
                point += int.Parse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else
            {
                if (count > 0 || c != '0')
                {
                    digits[count++] = c;
                    point += seenPoint ? 0 : 1;
                }
                else if (seenPoint)
                {
                    point--;
                }
            }
        }

        return new(new string(digits[..count].TrimEnd('0')), point);
    }
}
