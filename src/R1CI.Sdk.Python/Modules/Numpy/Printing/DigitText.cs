using System.Globalization;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>What becomes of zeros at the end of a fraction.</summary>
internal enum Trim : byte
{
    /// <summary>They stay, up to the precision.</summary>
    Keep,

    /// <summary>They go; the point stays.</summary>
    Point,

    /// <summary>They go, but for one.</summary>
    Zero,

    /// <summary>They go, and the point with them.</summary>
    All,
}

/// <summary>Digits of a float as numpy writes them: the fewest that tell it from its neighbours, or as many as a precision allows, rounded exactly.</summary>
/// <param name="Precision">Digits after the point at most; null for no bound.</param>
/// <param name="IsUnique">Whether fewer digits than the precision do when they tell the number from its neighbours.</param>
/// <param name="Trim">What becomes of zeros at the end.</param>
/// <param name="MinDigits">Digits after the point at least.</param>
/// <param name="HasPlus">Whether positive numbers get a sign.</param>
/// <param name="Bits">Bits of the precision whose neighbours count: 64, 32 or 16.</param>
internal readonly record struct DigitText(int? Precision, bool IsUnique, Trim Trim, int MinDigits, bool HasPlus, int Bits)
{
    public string Positional(double v)
    {
        var (digits, exponent) = Shortest(Math.Abs(v));
        var fraction = Math.Max(0, digits.Length - exponent);
        string text;
        if (!IsUnique || Precision is { } most && fraction > most)
        {
            text = NumberFormat.Float(Math.Abs(v), $".{Precision ?? 8}f", "float");
            if (!text.Contains('.', StringComparison.Ordinal)) text += ".";
        }
        else
        {
            var whole = exponent <= 0 ? "0" : digits.Length >= exponent ? digits[..exponent] : digits.PadRight(exponent, '0');
            text = whole + "." + (exponent >= digits.Length ? "" : exponent >= 0 ? digits[exponent..] : new string('0', -exponent) + digits);
        }
        return Sign(v) + Finish(text);
    }

    public string Scientific(double v, int exponentDigits = 2)
    {
        var (digits, exponent) = Shortest(Math.Abs(v));
        string mantissa;
        if (!IsUnique || Precision is { } most && digits.Length - 1 > most)
        {
            var text = NumberFormat.Float(Math.Abs(v), $".{Precision ?? 8}e", "float");
            var e = text.IndexOf('e', StringComparison.Ordinal);
            mantissa = text[..e];
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
            if (!mantissa.Contains('.', StringComparison.Ordinal)) mantissa += ".";
        }
        else
        {
            mantissa = v == 0 ? "0." : digits[..1] + "." + digits[1..];
        }
        var power = v == 0 ? 0 : exponent - 1;
        return Sign(v) + Finish(mantissa) + "e" + (power < 0 ? "-" : "+") + Math.Abs(power).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
    }

    private string Sign(double v) => double.IsNegative(v) ? "-" : HasPlus ? "+" : "";

    // The text has a point.
    private string Finish(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var trimmed = text.TrimEnd('0');
        var wanted = Trim switch
        {
            Trim.Keep => Math.Max(MinDigits, Precision ?? 0),
            _ => MinDigits,
        };
        if (trimmed.Length - point - 1 < wanted) trimmed = trimmed.PadRight(point + 1 + wanted, '0');
        if (Trim == Trim.Zero && trimmed[^1] == '.') trimmed += "0";
        return Trim == Trim.All ? trimmed.TrimEnd('.') : trimmed;
    }

    /// <summary>The fewest digits that tell a number from its neighbours; the point comes after so many of them.</summary>
    private (string Digits, int Exponent) Shortest(double v)
    {
        if (v == 0) return ("", 0);
        var shortest = Bits switch
        {
            16 => ((Half)v).ToString("R", CultureInfo.InvariantCulture),
            32 => ((float)v).ToString("R", CultureInfo.InvariantCulture),
            _ => v.ToString("R", CultureInfo.InvariantCulture),
        };
        var e = shortest.IndexOf('E', StringComparison.Ordinal);
        var power = e < 0 ? 0 : int.Parse(shortest[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? shortest : shortest[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var exponent = (point < 0 ? mantissa.Length : point) + power;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits[leading..].TrimEnd('0'), exponent - leading);
    }
}
