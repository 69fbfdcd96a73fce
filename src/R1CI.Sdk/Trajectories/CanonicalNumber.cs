using System.Buffers.Text;
using System.Globalization;

namespace R1CI.Sdk.Trajectories;

/// <summary>Numbers in canonical JSON (RFC 8785 section 3.2.2.3): as ECMAScript prints the double. Most are written so already.</summary>
internal static class CanonicalNumber
{
    // What a double surely holds: such a decimal is its own shortest spelling, unless it is so small that an exponent is due.
    private const int MaxPlainDigits = 15;
    private const int MaxLeadingZeros = 6;

    /// <summary>Takes an integer, or a decimal that only has zeros too many, without computing anything.</summary>
    /// <param name="number">A JSON number.</param>
    /// <param name="plain">Its canonical spelling.</param>
    /// <returns>Whether the spelling could be told from the digits.</returns>
    public static bool TryShorten(ReadOnlySpan<byte> number, out ReadOnlySpan<byte> plain)
    {
        plain = number;
        if (number.ContainsAny((byte)'e', (byte)'E')) return false;
        var point = number.IndexOf((byte)'.');
        if (point >= 0)
        {
            var fraction = number[(point + 1)..].TrimEnd((byte)'0');
            var whole = number[0] == '-' ? number[1..point] : number[..point];
            plain = fraction.IsEmpty ? number[..point] : number[..(point + 1 + fraction.Length)];
            if (whole.Length + fraction.Length > MaxPlainDigits) return false;
            if (!fraction.IsEmpty && whole.SequenceEqual("0"u8) && fraction.IndexOfAnyExcept((byte)'0') >= MaxLeadingZeros) return false;
        }

        if (plain.SequenceEqual("-0"u8)) plain = plain[1..];
        return true;
    }

    /// <summary>Computes the shortest digits that read back (ECMA-262 section 6.1.6.1.20); an exponent from 1e21 on and below 1e-6.</summary>
    /// <param name="number">A JSON number.</param>
    /// <exception cref="FormatException">It is too large for a double.</exception>
    public static string Format(ReadOnlySpan<byte> number)
    {
        if (!Utf8Parser.TryParse(number, out double value, out _) || !double.IsFinite(value))
        {
            throw new FormatException("A number is too large for a double.");
        }

        if (value == 0) return "0";
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (digits, exponent) = Split(shortest);
        var sign = value < 0 ? "-" : "";
        var point = exponent + 1; // where the decimal point stands, from the first digit
        return sign + (point switch
        {
            > 21 or < -5 => (digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}") + $"e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}",
            <= 0 => $"0.{new string('0', -point)}{digits}",
            _ when point >= digits.Length => digits + new string('0', point - digits.Length),
            _ => $"{digits[..point]}.{digits[point..]}",
        });
    }

    // "0.00125" and "1.25E-03" are the digits 125 with the exponent -3.
    private static (string Digits, int Exponent) Split(string shortest)
    {
        var e = shortest.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? shortest : shortest[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var all = point < 0 ? mantissa : whole + mantissa[(point + 1)..];
        var zeros = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), exponent + whole.Length - 1 - zeros);
    }
}
