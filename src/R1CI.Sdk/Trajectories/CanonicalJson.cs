using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories;

/// <summary>The canonical form of a JSON value (RFC 8785): no blanks, keys in the order of their UTF-16 units, one spelling of each string and number.</summary>
/// <remarks>Integers keep all their digits, also beyond 2^53, where RFC 8785 knows doubles only: seeds are 64-bit integers.</remarks>
internal static class CanonicalJson
{
    // What a double surely holds: such a decimal is its own shortest spelling, unless it is so small that an exponent is due.
    private const int MaxPlainDigits = 15;
    private const int MaxLeadingZeros = 6;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value; duplicate keys in an object are an error of whoever wrote it.</param>
    /// <param name="output">Where to, in UTF-8.</param>
    /// <param name="omit">A key of the outermost object that is left out; <see langword="null"/> for none.</param>
    /// <exception cref="FormatException">A number is too large for a double, or a key appears twice.</exception>
    public static void Write(JsonElement value, IBufferWriter<byte> output, string? omit = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, output, omit);
                break;
            case JsonValueKind.Array:
                WriteArray(value, output);
                break;
            case JsonValueKind.String:
                WriteString(value.GetString()!, output);
                break;
            case JsonValueKind.Number:
                WriteNumber(value.GetRawText(), output);
                break;
            default:
                WriteText(value.GetRawText(), output);
                break;
        }
    }

    private static void WriteObject(JsonElement value, IBufferWriter<byte> output, string? omit)
    {
        var properties = value.EnumerateObject().Where(property => property.Name != omit).ToArray();
        Array.Sort(properties, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        Put(output, '{');
        for (var i = 0; i < properties.Length; i++)
        {
            if (i > 0)
            {
                if (properties[i].Name == properties[i - 1].Name) throw new FormatException($"The key '{properties[i].Name}' appears twice in one object.");
                Put(output, ',');
            }

            WriteString(properties[i].Name, output);
            Put(output, ':');
            Write(properties[i].Value, output);
        }

        Put(output, '}');
    }

    private static void WriteArray(JsonElement value, IBufferWriter<byte> output)
    {
        Put(output, '[');
        var isFirst = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!isFirst) Put(output, ',');
            isFirst = false;
            Write(item, output);
        }

        Put(output, ']');
    }

    // RFC 8785 section 3.2.2.2: only the quotation mark, the backslash and control characters are escaped.
    private static void WriteString(string text, IBufferWriter<byte> output)
    {
        Put(output, '"');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(rest[..at], output);
            WriteText(EscapeOf(rest[at]), output);
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, output);
        Put(output, '"');
    }

    private static string EscapeOf(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)c:x4}",
    };

    // Section 3.2.2.3: as ECMAScript prints the double. Most numbers are written so already.
    private static void WriteNumber(string text, IBufferWriter<byte> output)
    {
        var digits = text.StartsWith('-') ? text.Length - 1 : text.Length;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var isPlain = !text.AsSpan().ContainsAny('e', 'E');
        if (isPlain && point < 0)
        {
            WriteText(text == "-0" ? "0" : text, output);
        }
        else if (isPlain && digits <= MaxPlainDigits && text[^1] != '0' && text.AsSpan(point + 1).IndexOfAnyExcept('0') < MaxLeadingZeros)
        {
            WriteText(text, output);
        }
        else
        {
            WriteText(EcmaScript(double.Parse(text, CultureInfo.InvariantCulture)), output);
        }
    }

    // ECMA-262 section 6.1.6.1.20: the shortest digits that read back; an exponent from 1e21 on and below 1e-6.
    private static string EcmaScript(double value)
    {
        if (!double.IsFinite(value)) throw new FormatException("A number is too large for a double.");
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

    private static void Put(IBufferWriter<byte> output, char c)
    {
        output.GetSpan(1)[0] = (byte)c;
        output.Advance(1);
    }

    private static void WriteText(string ascii, IBufferWriter<byte> output) => Encoding.ASCII.GetBytes(ascii, output);
}
