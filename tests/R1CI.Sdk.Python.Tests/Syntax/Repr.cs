using System.Globalization;
using System.Numerics;
using System.Text;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Tests.Syntax;

/// <summary>Python's <c>repr</c> of constants.</summary>
internal static class Repr
{
    public static string Of(object? value) => value switch
    {
        null => "None",
        true => "True",
        false => "False",
        long number => number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        double number => OfDouble(number),
        ImaginaryLiteral imaginary => OfDouble(imaginary.Value).Replace(".0", "", StringComparison.Ordinal) + "j",
        string text => OfText(text),
        byte[] bytes => "b" + OfText(string.Concat(bytes.Select(static b => (char)b)), isBytes: true),
        EllipsisLiteral => "Ellipsis",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name),
    };

    private static string OfDouble(double value)
    {
        if (double.IsInfinity(value))
        {
            return "inf";
        }

        if (value == 0)
        {
            return "0.0";
        }

        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].Contains('.') ? parts[0].IndexOf('.') : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var mantissa = digits.TrimStart('0').TrimEnd('0');
        var exponent = point - 1 - (digits.Length - digits.TrimStart('0').Length)
            + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);

        if (exponent is < -4 or >= 16)
        {
            var fraction = mantissa.Length > 1 ? "." + mantissa[1..] : "";
            return $"{mantissa[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent):00}";
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + mantissa;
        }

        return mantissa.Length <= exponent + 1
            ? mantissa.PadRight(exponent + 1, '0') + ".0"
            : mantissa[..(exponent + 1)] + "." + mantissa[(exponent + 1)..];
    }

    private static string OfText(string text, bool isBytes = false)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder().Append(quote);
        foreach (var rune in Runes(text))
        {
            result.Append(OfRune(rune, quote, isBytes));
        }

        return result.Append(quote).ToString();
    }

    private static IEnumerable<int> Runes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return char.ConvertToUtf32(text[i], text[++i]);
            }
            else
            {
                yield return text[i];
            }
        }
    }

    private static string OfRune(int code, char quote, bool isBytes)
    {
        switch (code)
        {
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            case '\\':
                return "\\\\";
        }

        if (code == quote)
        {
            return "\\" + quote;
        }

        if (code is >= ' ' and < 0x7f)
        {
            return ((char)code).ToString();
        }

        if (!isBytes && code > 0x7f && Rune.IsValid(code) && Identifiers.IsPrintable(new Rune(code)))
        {
            return new Rune(code).ToString();
        }

        return code <= 0xff ? $"\\x{code:x2}" : code <= 0xffff ? $"\\u{code:x4}" : $"\\U{code:x8}";
    }
}
