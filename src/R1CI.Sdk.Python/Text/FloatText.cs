using System.Globalization;

namespace R1CI.Sdk.Python.Text;

/// <summary>Text of floats as CPython writes it: <c>repr</c> and the presentations e, f and g.</summary>
internal static class FloatText
{
    /// <summary><c>repr(value)</c>: the shortest digits that round-trip; an exponent from 1e16 on and below 1e-4.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
        {
            return NonFinite(value);
        }

        // Integral values below 2^53 are most of what programs print.
        if (value == Math.Truncate(value) && Math.Abs(value) < 9007199254740992 && (value != 0 || !double.IsNegative(value)))
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture) + ".0";
        }

        return Format(value, 'r', 0, alternate: false, addPointZero: true);
    }

    /// <summary>Formats with the sign only when negative.</summary>
    /// <param name="value">Any double.</param>
    /// <param name="presentation">One of e, f, g (upper case: upper-case letters) or r for the shortest digits.</param>
    /// <param name="precision">Decimals for e and f, significant digits for g; ignored for r.</param>
    /// <param name="alternate">Keeps the point and, for g, trailing zeros.</param>
    /// <param name="addPointZero">Appends ".0" to what would read as an integer.</param>
    public static string Format(double value, char presentation, int precision, bool alternate, bool addPointZero = false)
    {
        var lower = char.ToLowerInvariant(presentation);
        string text;
        if (!double.IsFinite(value))
        {
            text = NonFinite(value);
        }
        else
        {
            text = lower switch
            {
                'e' => Exponential(DecimalDigits.Significant(value, precision + 1), alternate),
                'f' => DecimalDigits.Fixed(value, precision) + (alternate && precision == 0 ? "." : ""),
                'g' => General(value, precision == 0 ? 1 : precision, alternate, addPointZero),
                _ => Plain(DecimalDigits.Shortest(value), -4, 16, alternate, addPointZero),
            };
            text = double.IsNegative(value) ? "-" + text : text;
        }

        return char.IsUpper(presentation) ? text.ToUpperInvariant() : text;
    }

    private static string NonFinite(double value) => double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";

    private static string General(double value, int precision, bool alternate, bool addPointZero)
    {
        var digits = DecimalDigits.Significant(value, precision);
        if (!alternate)
        {
            var trimmed = digits.Digits.TrimEnd('0');
            digits = digits with { Digits = trimmed.Length == 0 ? "0" : trimmed };
        }

        // With ".0" to be added, one digit fewer is left before the exponent form, as CPython does for format(1e16, '.17').
        return Plain(digits, -4, addPointZero ? precision - 1 : precision, alternate, addPointZero);
    }

    private static string Plain(DecimalDigits value, int lowest, int highest, bool alternate, bool addPointZero)
    {
        var (digits, point) = value;
        if (point <= lowest || point > highest)
        {
            return Exponential(value, alternate);
        }

        if (point <= 0)
        {
            return string.Concat("0.", new string('0', -point), digits);
        }

        if (point < digits.Length)
        {
            return string.Concat(digits.AsSpan(0, point), ".", digits.AsSpan(point));
        }

        return digits.PadRight(point, '0') + (addPointZero ? ".0" : alternate ? "." : "");
    }

    private static string Exponential(DecimalDigits value, bool alternate)
    {
        var (digits, point) = value;
        var exponent = point - 1;
        var fraction = digits.Length > 1 || alternate ? "." : "";
        var sign = exponent < 0 ? "e-" : "e+";
        return string.Concat(digits.AsSpan(0, 1), fraction, digits.AsSpan(1)) + sign + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
    }
}
