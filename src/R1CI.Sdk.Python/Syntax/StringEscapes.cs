using System.Globalization;
using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>Resolves the backslash escapes of string and bytes literals.</summary>
internal static class StringEscapes
{
    // What one character outside ASCII counts in CPython's positions, which are taken after rewriting it as \UXXXXXXXX.
    private const int EscapedLength = 10;

    /// <summary>The text of a string literal's body.</summary>
    /// <param name="body">What stands between the quotes.</param>
    /// <param name="error">CPython's message without "(unicode error) " when the body is malformed; otherwise <see langword="null"/>.</param>
    /// <param name="doubt">CPython's warning about the first escape that means nothing; <see langword="null"/> when there is none.</param>
    public static string Decode(ReadOnlySpan<char> body, out string? error, out string? doubt)
    {
        error = doubt = null;
        if (!body.Contains('\\'))
        {
            return body.ToString();
        }

        var result = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length;)
        {
            var plain = body[i..].IndexOf('\\');
            if (plain < 0)
            {
                result.Append(body[i..]);
                break;
            }

            result.Append(body.Slice(i, plain));
            i += plain;
            error = DecodeOne(body, ref i, result, ref doubt);
            if (error is not null)
            {
                return "";
            }
        }

        return Pieces.Text(result);
    }

    // The position is at a backslash and ends after its escape.
    private static string? DecodeOne(ReadOnlySpan<char> body, ref int i, StringBuilder result, ref string? doubt)
    {
        var c = i + 1 < body.Length ? body[i + 1] : '\0';
        if (Simple(c) is var simple and >= 0)
        {
            result.Append((char)simple);
            i += 2;
            return null;
        }

        switch (c)
        {
            case '\n':
                i += 2;
                return null;
            case >= '0' and <= '7':
                i++;
                result.Append((char)ReadOctal(body, ref i, ref doubt));
                return null;
            case 'x':
                return DecodeHex(body, ref i, 2, "\\xXX", result);
            case 'u':
                return DecodeHex(body, ref i, 4, "\\uXXXX", result);
            case 'U':
                return DecodeHex(body, ref i, 8, "\\UXXXXXXXX", result);
            case 'N':
                return DecodeName(body, ref i, result);
            default:
                // An unknown escape stays as it is.
                if (c is > '\0' and < '\x80') doubt ??= $"invalid escape sequence '\\{c}'";
                result.Append('\\');
                i++;
                return null;
        }
    }

    private static int Simple(char c) => c switch
    {
        '\\' or '\'' or '"' => c,
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        _ => -1,
    };

    private static int ReadOctal(ReadOnlySpan<char> body, ref int i, ref string? doubt)
    {
        var start = i;
        var value = 0;
        for (var end = Math.Min(body.Length, i + 3); i < end && body[i] is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + (body[i] - '0');
        }

        if (value > byte.MaxValue) doubt ??= $"invalid octal escape sequence '\\{body[start..i]}'";

        return value;
    }

    private static string? DecodeHex(ReadOnlySpan<char> body, ref int i, int digits, string form, StringBuilder result)
    {
        var start = i;
        var end = i + 2;
        while (end < body.Length && end < i + 2 + digits && char.IsAsciiHexDigit(body[end]))
        {
            end++;
        }

        if (end < i + 2 + digits)
        {
            return Malformed(body, start, end, $"truncated {form} escape");
        }

        var code = uint.Parse(body[(i + 2)..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > 0x10FFFF)
        {
            return Malformed(body, start, end, "illegal Unicode character");
        }

        i = end;
        if (code > 0xFFFF)
        {
            result.Append(char.ConvertFromUtf32((int)code));
        }
        else
        {
            result.Append((char)code);
        }

        return null;
    }

    private static string? DecodeName(ReadOnlySpan<char> body, ref int i, StringBuilder result)
    {
        if (i + 2 >= body.Length || body[i + 2] != '{')
        {
            return Malformed(body, i, i + 2, "malformed \\N character escape");
        }

        var length = body[(i + 3)..].IndexOf('}');
        if (length <= 0)
        {
            return Malformed(body, i, length < 0 ? body.Length : i + 3, "malformed \\N character escape");
        }

        var end = i + 4 + length;
        if (length > 128 || UnicodeNames.Find(body.Slice(i + 3, length).ToString()) is not (>= 0 and var code))
        {
            return Malformed(body, i, end, "unknown Unicode character name");
        }

        result.Append(CodePoints.FromCodePoint(code));
        i = end;
        return null;
    }

    private static string Malformed(ReadOnlySpan<char> body, int start, int end, string reason)
    {
        var first = Position(body[..start]);
        var last = first + Position(body[start..end]) - 1;
        return $"'unicodeescape' codec can't decode bytes in position {first}-{last}: {reason}";
    }

    private static int Position(ReadOnlySpan<char> before)
    {
        var position = 0;
        foreach (var rune in before.EnumerateRunes())
        {
            position += rune.IsAscii ? 1 : EscapedLength;
        }

        return position;
    }

    /// <summary>The bytes of a bytes literal's body, which is ASCII.</summary>
    /// <param name="body">What stands between the quotes.</param>
    /// <param name="error">CPython's message without "(value error) " when the body is malformed; otherwise <see langword="null"/>.</param>
    /// <param name="doubt">CPython's warning about the first escape that means nothing; <see langword="null"/> when there is none.</param>
    public static byte[] DecodeBytes(ReadOnlySpan<char> body, out string? error, out string? doubt)
    {
        error = doubt = null;
        var result = new byte[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length;)
        {
            if (body[i] != '\\')
            {
                result[count++] = (byte)body[i++];
                continue;
            }

            var c = i + 1 < body.Length ? body[i + 1] : '\0';
            if (Simple(c) is var simple and >= 0)
            {
                result[count++] = (byte)simple;
                i += 2;
            }
            else if (c == '\n')
            {
                i += 2;
            }
            else if (c is >= '0' and <= '7')
            {
                i++;
                result[count++] = (byte)ReadOctal(body, ref i, ref doubt);
            }
            else if (c != 'x')
            {
                if (i + 1 < body.Length) doubt ??= $"invalid escape sequence '\\{c}'";
                result[count++] = (byte)body[i++];
            }
            else if (i + 3 < body.Length && char.IsAsciiHexDigit(body[i + 2]) && char.IsAsciiHexDigit(body[i + 3]))
            {
                result[count++] = byte.Parse(body.Slice(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 4;
            }
            else
            {
                error = $"invalid \\x escape at position {i}";
                return [];
            }
        }

        return count == result.Length ? result : result[..count];
    }
}
