using System.Globalization;
using System.Numerics;

namespace R1CI.Sdk.Verification;

/// <summary>
/// A number as people and programs write it: an optional sign, decimal digits with an optional point and exponent, or a fraction of two
/// integers. Held exactly as numerator / denominator.
/// </summary>
/// <remarks>
/// No digit grouping, units, currency or percent signs: <c>1,234</c> may be a list. At most 10,000 characters, exponents from -4,000 to
/// 4,000, so that no
/// short text makes a huge number.
/// </remarks>
public readonly struct Number
{
    private const int MaxChars = 10_000;
    private const int MaxExponent = 4_000;
    private const NumberStyles Integer = NumberStyles.AllowLeadingSign;

    // Two programs that add the same floats in another order differ in the last digits only.
    private static readonly BigInteger ToleranceDivisor = 1_000_000_000;

    private bool IsInteger => IsExact && Denominator.IsOne;

    private Number(BigInteger numerator, BigInteger denominator, bool isExact)
    {
        Numerator = numerator;
        Denominator = denominator;
        IsExact = isExact;
    }

    /// <summary>Gets the numerator; its sign is the number's.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Gets the denominator, greater than zero; the fraction need not be in lowest terms.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Gets whether the text was an integer or a fraction, not a decimal number.</summary>
    public bool IsExact { get; }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text; blanks around it are ignored.</param>
    /// <param name="number">The number; zero when the result is <see langword="false"/>.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParse(string? text, out Number number)
    {
        number = new Number(0, 1, true);
        var span = text.AsSpan().Trim();
        if (span.IsEmpty || span.Length > MaxChars)
        {
            return false;
        }

        var slash = span.IndexOf('/');
        return slash < 0 ? TryParseDecimal(span, out number) : TryParseFraction(span[..slash], span[(slash + 1)..], out number);
    }

    /// <summary>
    /// Tells whether two numbers are equal; when one is a decimal number, within 1 part in a billion of the larger, and nearer to an integer that is
    /// the other than to its neighbours.
    /// </summary>
    /// <param name="other">The other number.</param>
    public bool IsCloseTo(Number other)
    {
        var left = Numerator * other.Denominator;
        var right = other.Numerator * Denominator;
        if (left == right || (IsExact && other.IsExact))
        {
            return left == right;
        }

        // A product of 12 digits that was rounded to 9 is another integer, however close.
        var difference = BigInteger.Abs(left - right);
        var isSameInteger = !(IsInteger || other.IsInteger) || difference * 2 < Denominator * other.Denominator;
        return isSameInteger && difference * ToleranceDivisor <= BigInteger.Max(BigInteger.Abs(left), BigInteger.Abs(right));
    }

    /// <summary>Tells whether two numbers are at most so far apart.</summary>
    /// <param name="tolerance">How far, exactly; at least 0.</param>
    /// <param name="other">The other number.</param>
    public bool IsWithin(Number tolerance, Number other)
    {
        var difference = BigInteger.Abs((Numerator * other.Denominator) - (other.Numerator * Denominator));
        return difference * tolerance.Denominator <= tolerance.Numerator * Denominator * other.Denominator;
    }

    private static bool TryParseFraction(ReadOnlySpan<char> above, ReadOnlySpan<char> below, out Number number)
    {
        number = new Number(0, 1, true);
        if (!TryParseInteger(above.Trim(), out var numerator) || !TryParseInteger(below.Trim(), out var denominator) || denominator.Sign <= 0)
        {
            return false;
        }

        number = new Number(numerator, denominator, true);
        return true;
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> span, out Number number)
    {
        number = new Number(0, 1, true);
        var exponent = 0;
        var e = span.IndexOfAny('e', 'E');
        if (e >= 0 && (span[(e + 1)..].Contains('\0') || !int.TryParse(span[(e + 1)..], Integer, CultureInfo.InvariantCulture, out exponent) || Math.Abs((long)exponent) > MaxExponent))
        {
            return false;
        }

        var mantissa = e < 0 ? span : span[..e];
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (!TryParseInteger(digits, out var value))
        {
            return false;
        }

        var scale = exponent - (point < 0 ? 0 : mantissa.Length - point - 1);
        var power = BigInteger.Pow(10, Math.Abs(scale));
        number = scale >= 0 ? new Number(value * power, 1, point < 0 && e < 0) : new Number(value, power, false);
        return true;
    }

    private static bool TryParseInteger(ReadOnlySpan<char> span, out BigInteger value)
    {
        value = default;
        var digits = span.IsEmpty || span[0] is not ('-' or '+') ? span : span[1..];
        return !digits.IsEmpty
            && !digits.ContainsAnyExceptInRange('0', '9')
            && BigInteger.TryParse(span, Integer, CultureInfo.InvariantCulture, out value);
    }
}
