using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>Literals that show text and bytes: <c>repr</c> and <c>ascii</c>.</summary>
internal static class TextLiteral
{
    public static string Repr(string text) => Quote(text, asciiOnly: false);

    public static string Ascii(string text) => Quote(text, asciiOnly: true);

    /// <summary>Escapes what is not ASCII in a text that is a <c>repr</c> already, as <c>ascii(object)</c> does.</summary>
    public static string EscapeNonAscii(string repr)
    {
        if (System.Text.Ascii.IsValid(repr))
        {
            return repr;
        }

        var result = new StringBuilder(repr.Length + 16);
        for (var i = 0; i < repr.Length;)
        {
            Interruption.Step();
            var c = CodePoints.At(repr, i, out var length);
            i += length;
            if (c < 128)
            {
                result.Append((char)c);
            }
            else
            {
                AppendEscape(result, c);
            }
        }

        return Pieces.Text(result);
    }

    public static string Bytes(ReadOnlySpan<byte> bytes) => Bytes(bytes, escapesApostrophes: false);

    /// <summary>The literal in the representation of a bytearray, where a backslash stands before an apostrophe whichever quotes there are.</summary>
    public static string ByteArray(ReadOnlySpan<byte> bytes) => Bytes(bytes, escapesApostrophes: true);

    private static string Bytes(ReadOnlySpan<byte> bytes, bool escapesApostrophes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder(bytes.Length + 3);
        result.Append('b').Append(quote);
        foreach (var b in bytes)
        {
            Interruption.Step();
            switch (b)
            {
                case (byte)'\t':
                    result.Append("\\t");
                    break;
                case (byte)'\n':
                    result.Append("\\n");
                    break;
                case (byte)'\r':
                    result.Append("\\r");
                    break;
                case < 32 or > 126:
                    result.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
                    break;
                default:
                    if (b == '\\' || (escapesApostrophes ? b == '\'' : b == quote))
                    {
                        result.Append('\\');
                    }

                    result.Append((char)b);
                    break;
            }
        }

        return result.Append(quote).ToString();
    }

    private static string Quote(string text, bool asciiOnly)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        if (IsPlain(text, quote))
        {
            return string.Create(text.Length + 2, (text, quote), static (to, x) =>
            {
                to[0] = to[^1] = x.quote;
                Pieces.Copy(x.text, to[1..]);
            });
        }

        var result = new StringBuilder(text.Length + 8);
        result.Append(quote);
        for (var i = 0; i < text.Length;)
        {
            Interruption.Step();
            var c = CodePoints.At(text, i, out var length);
            i += length;
            if (c == quote || c == '\\')
            {
                result.Append('\\').Append((char)c);
            }
            else if (asciiOnly ? c is >= 32 and < 127 : UnicodeText.IsPrintable(c))
            {
                CodePoints.Append(result, c);
            }
            else
            {
                AppendEscape(result, c);
            }
        }

        return result.Append(quote).ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> text, char quote) =>
        CharRange.IndexOfOther(text, ' ', '~') < 0 && text.IndexOfAny('\\', quote) < 0;

    private static void AppendEscape(StringBuilder result, int c)
    {
        switch (c)
        {
            case '\t':
                result.Append("\\t");
                break;
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case < 0x100:
                result.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}");
                break;
            case < 0x10000:
                result.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}");
                break;
            default:
                result.Append(CultureInfo.InvariantCulture, $"\\U{c:x8}");
                break;
        }
    }
}
