using System.Globalization;
using System.Numerics;
using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary><c>format(value, spec)</c> for numbers and strings.</summary>
internal static class NumberFormat
{
    // What may stand before the digits, whose width is that much less: a sign and a prefix.
    private const int MaxLead = 3;

    /// <summary>Formats an int; a <see cref="BigInteger"/> above the digit limit is refused for decimal forms.</summary>
    public static string Int(BigInteger value, string spec, string typeName = "int", int maxDigits = IntegerText.DefaultMaxDigits)
    {
        var parsed = FormatSpec.Parse(spec, typeName, 'd', padsRight: false);
        switch (parsed.Type)
        {
            case '\0' or 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                return Integer(value, parsed, maxDigits);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return Real(IntegerMath.ToDouble(value), parsed, typeName);
            default:
                throw FormatSpec.UnknownCode(parsed.Type, typeName);
        }
    }

    /// <inheritdoc cref="Int(BigInteger, string, string, int)"/>
    public static string Int(long value, string spec, string typeName = "int") =>
        spec.Length == 0 ? value.ToString(CultureInfo.InvariantCulture) : Int((BigInteger)value, spec, typeName);

    /// <summary>Formats a float.</summary>
    public static string Float(double value, string spec, string typeName = "float") =>
        spec.Length == 0 ? FloatText.Repr(value) : Real(value, FormatSpec.Parse(spec, typeName, '\0', padsRight: false), typeName);

    /// <summary>Formats a str.</summary>
    public static string String(string value, string spec, string typeName = "str")
    {
        if (spec.Length == 0)
        {
            return value;
        }

        var parsed = FormatSpec.Parse(spec, typeName, 's', padsRight: true);
        if (parsed.Type is not ('\0' or 's'))
        {
            throw FormatSpec.UnknownCode(parsed.Type, typeName);
        }

        RefuseForStrings(parsed);
        if (parsed.Precision >= 0)
        {
            value = CodePoints.Prefix(value, parsed.Precision);
        }

        return Pad(value, parsed, '<');
    }

    /// <summary>Formats a complex.</summary>
    public static string Complex(Complex value, string spec, string typeName = "complex")
    {
        var parsed = FormatSpec.Parse(spec, typeName, '\0', padsRight: false);
        if (parsed.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
        {
            throw FormatSpec.UnknownCode(parsed.Type, typeName);
        }

        if (parsed.Fill == "0")
        {
            throw GuestFault.Value("Zero padding is not allowed in complex format specifier");
        }

        if (parsed.Align == '=')
        {
            throw GuestFault.Value("'=' alignment flag is not allowed in complex format specifier");
        }

        var bare = parsed.Type == 0;
        var parts = parsed with { Width = -1, Align = '\0' };
        var skipsReal = bare && value.Real == 0 && !double.IsNegative(value.Real);
        var imaginary = Body(value.Imaginary, skipsReal ? parts : parts with { Sign = '+' }, bare ? 'r' : '\0') + "j";
        var text = skipsReal ? imaginary : Body(value.Real, parts, bare ? 'r' : '\0') + imaginary;
        return Pad(bare && !skipsReal ? $"({text})" : text, parsed, '>');
    }

    /// <summary>Pads to the width of a specification.</summary>
    public static string Pad(string text, in FormatSpec spec, char defaultAlign)
    {
        var missing = spec.Width - CodePoints.Count(text);
        if (missing <= 0)
        {
            return text;
        }

        RefuseEndless(spec);
        var left = (spec.Align == 0 ? defaultAlign : spec.Align) switch
        {
            '<' => 0,
            '^' => missing / 2,
            _ => missing,
        };
        var result = new StringBuilder(Math.Min(text.Length + missing, 4096));
        Repeat(result, spec.Fill, left);
        result.Append(text);
        Repeat(result, spec.Fill, missing - left);
        return Pieces.Text(result);
    }

    private static string Integer(BigInteger value, in FormatSpec spec, int maxDigits)
    {
        if (spec.Precision >= 0)
        {
            throw GuestFault.Value("Precision not allowed in integer format specifier");
        }

        if (spec.CoercesNegativeZero)
        {
            throw GuestFault.Value("Negative zero coercion (z) not allowed in integer format specifier");
        }

        if (spec.Type == 'c')
        {
            return Character(value, spec);
        }

        var magnitude = BigInteger.Abs(value);
        var (digits, prefix) = spec.Type switch
        {
            'b' => (IntegerText.ToRadix(magnitude, 2), "0b"),
            'o' => (IntegerText.ToRadix(magnitude, 8), "0o"),
            'x' => (IntegerText.ToRadix(magnitude, 16), "0x"),
            'X' => (IntegerText.ToRadix(magnitude, 16).ToUpperInvariant(), "0X"),
            _ => (IntegerText.ToDecimal(magnitude, maxDigits), ""),
        };
        return Assemble(value.Sign < 0, spec.IsAlternate ? prefix : "", digits, "", spec);
    }

    private static string Character(BigInteger value, in FormatSpec spec)
    {
        if (spec.Sign != 0)
        {
            throw GuestFault.Value("Sign not allowed with integer format specifier 'c'");
        }

        if (spec.IsAlternate)
        {
            throw GuestFault.Value("Alternate form (#) not allowed with integer format specifier 'c'");
        }

        if (value < long.MinValue || value > long.MaxValue)
        {
            throw GuestFault.Overflow("Python int too large to convert to C long");
        }

        return value < 0 || value > 0x10FFFF
            ? throw GuestFault.Overflow("%c arg not in range(0x110000)")
            : Pad(CodePoints.FromCodePoint((int)value), spec, '>');
    }

    private static string Real(double value, in FormatSpec spec, string typeName)
    {
        if (spec.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'))
        {
            throw FormatSpec.UnknownCode(spec.Type, typeName);
        }

        return Body(value, spec, '\0');
    }

    // bareType: what no type means when not "repr, at least one decimal".
    private static string Body(double value, in FormatSpec spec, char bareType)
    {
        var precision = spec.Precision;
        var (presentation, addPointZero) = spec.Type switch
        {
            '\0' when bareType != 0 => (precision < 0 ? 'r' : 'g', false),
            '\0' => (precision < 0 ? 'r' : 'g', true),
            'n' => ('g', false),
            '%' => ('f', false),
            _ => (spec.Type, false),
        };
        if (spec.Type == '%')
        {
            value *= 100;
        }

        if (precision == int.MaxValue)
        {
            throw GuestFault.Value("precision too big");
        }

        var text = FloatText.Format(value, presentation, precision < 0 ? 6 : precision, spec.IsAlternate, addPointZero);
        var negative = text[0] == '-';
        text = negative ? text[1..] : text;
        if (negative && spec.CoercesNegativeZero && IsZero(text))
        {
            negative = false;
        }

        var split = CharRange.IndexOfOther(text, '0', '9');
        split = split < 0 ? text.Length : split;
        return Assemble(negative, "", text[..split], text[split..] + (spec.Type == '%' ? "%" : ""), spec);
    }

    private static bool IsZero(string text)
    {
        var end = text.AsSpan().IndexOfAny('e', 'E');
        return (end < 0 ? text.AsSpan() : text.AsSpan(0, end)).IndexOfAnyExcept('0', '.') < 0;
    }

    private static string Assemble(bool negative, string prefix, string digits, string tail, in FormatSpec spec)
    {
        var sign = negative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";
        var lead = sign + prefix;
        if (spec.Grouping != 0)
        {
            RefuseEndless(spec);
            var least = spec.Fill == "0" && spec.Align == '=' ? spec.Width - lead.Length - tail.Length : 0;
            digits = digits.Length == 0 ? digits : Group(digits, spec.Grouping, spec.GroupSize, least);
        }

        if (spec.Align != '=')
        {
            return Pad(lead + digits + tail, spec, '>');
        }

        var body = digits + tail;
        return lead + Pad(body, spec with { Width = spec.Width - lead.Length }, '>');
    }

    private static string Group(string digits, char separator, int size, int least)
    {
        var result = new List<string>();
        var remaining = digits.Length;
        while (true)
        {
            var length = Math.Min(size, Math.Max(Math.Max(remaining, least), 1));
            var taken = Math.Max(0, Math.Min(remaining, length));
            result.Add(digits.Substring(remaining - taken, taken).PadLeft(length, '0'));
            remaining -= taken;
            least -= length;
            if (remaining <= 0 && least <= 0)
            {
                break;
            }

            least--;
        }

        result.Reverse();
        return string.Join(separator, result);
    }

    private static void RefuseForStrings(in FormatSpec spec)
    {
        if (spec.Sign != 0)
        {
            throw GuestFault.Value($"{(spec.Sign == ' ' ? "Space" : "Sign")} not allowed in string format specifier");
        }

        if (spec.CoercesNegativeZero)
        {
            throw GuestFault.Value("Negative zero coercion (z) not allowed in string format specifier");
        }

        if (spec.IsAlternate)
        {
            throw GuestFault.Value("Alternate form (#) not allowed in string format specifier");
        }

        if (spec.Align == '=')
        {
            throw GuestFault.Value("'=' alignment not allowed in string format specifier");
        }
    }

    private static void RefuseEndless(in FormatSpec spec)
    {
        if (spec.Width > int.MaxValue - MaxLead)
        {
            throw new GuestFault(FaultKind.MemoryError, "");
        }
    }

    private static void Repeat(StringBuilder result, string fill, int count)
    {
        if (fill.Length == 1)
        {
            result.Append(fill[0], count);
            return;
        }

        for (; count > 0; count--)
        {
            result.Append(fill);
        }
    }
}
