using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>The codecs <c>unicode_escape</c> and <c>raw_unicode_escape</c>: the escapes of literals, in bytes.</summary>
internal static class EscapeCodec
{
    /// <summary>Why bytes are no escaped text, and which of them.</summary>
    public readonly record struct Problem(int Start, int End, string Reason);

    public static byte[] Encode(ReadOnlySpan<int> points, bool isRaw)
    {
        var result = new List<byte>(points.Length);
        foreach (var c in points)
        {
            Interruption.Step();
            if (isRaw ? c < 0x100 : c is >= 0x20 and < 0x7F && c != '\\') result.Add((byte)c);
            else
            {
                result.AddRange(Encoding.ASCII.GetBytes(c switch
                {
                    '\\' => @"\\",
                    '\n' => @"\n",
                    '\r' => @"\r",
                    '\t' => @"\t",
                    < 0x100 => $"\\x{c:x2}",
                    < 0x10000 => $"\\u{c:x4}",
                    _ => $"\\U{c:x8}",
                }));
            }
        }
        return [.. result];
    }

    /// <summary>Reads escaped text; null when it is well-formed.</summary>
    public static Problem? TryDecode(ReadOnlySpan<byte> data, bool isRaw, out string text)
    {
        var result = new StringBuilder();
        text = "";
        for (var i = 0; i < data.Length;)
        {
            Interruption.Step();
            if (data[i] != '\\')
            {
                result.Append((char)data[i++]);
                continue;
            }
            if (i + 1 == data.Length && !isRaw) return new Problem(i, i + 1, "\\ at end of string");
            var kind = i + 1 < data.Length ? (char)data[i + 1] : '\0';
            if (isRaw && kind is not ('u' or 'U'))
            {
                result.Append('\\');
                if (++i < data.Length) result.Append((char)data[i++]);
                continue;
            }
            if (Escape(data, ref i, kind, result) is { } problem) return problem;
        }
        text = Pieces.Text(result);
        return null;
    }

    private static Problem? Escape(ReadOnlySpan<byte> data, ref int i, char kind, StringBuilder result)
    {
        const string Letters = "\\'\"abfnrtv", Values = "\\'\"\a\b\f\n\r\t\v";
        var at = Letters.IndexOf(kind, StringComparison.Ordinal);
        if (at >= 0) result.Append(Values[at]);
        else if (kind is 'x' or 'u' or 'U') return Hexadecimal(data, ref i, kind, result);
        else if (kind is >= '0' and <= '7')
        {
            var (value, end) = (0, i + 1);
            while (end < data.Length && end < i + 4 && data[end] is >= (byte)'0' and <= (byte)'7') value = (value * 8) + data[end++] - '0';
            result.Append((char)value);
            i = end;
            return null;
        }
        else if (kind == 'N') return Named(data, ref i, result);
        else if (kind != '\n') result.Append('\\').Append(kind);
        i += 2;
        return null;
    }

    private static Problem? Hexadecimal(ReadOnlySpan<byte> data, ref int i, char kind, StringBuilder result)
    {
        var digits = kind switch { 'x' => 2, 'u' => 4, _ => 8 };
        var (value, end) = (0L, i + 2);
        while (end < data.Length && end < i + 2 + digits && char.IsAsciiHexDigit((char)data[end])) value = (value * 16) + Convert.ToInt32(((char)data[end++]).ToString(), 16);
        if (end < i + 2 + digits) return new Problem(i, end, $"truncated \\{kind}{new string('X', digits)} escape");
        if (value > 0x10FFFF) return new Problem(i, end, "illegal Unicode character");
        result.Append(CodePoints.FromCodePoint((int)value));
        i = end;
        return null;
    }

    private static Problem? Named(ReadOnlySpan<byte> data, ref int i, StringBuilder result)
    {
        var close = i + 2 < data.Length && data[i + 2] == '{' ? data[i..].IndexOf((byte)'}') : -1;
        if (close < 0) return new Problem(i, Math.Min(data.Length, i + 2), "malformed \\N character escape");
        var code = UnicodeNames.Find(Encoding.Latin1.GetString(data.Slice(i + 3, close - 3)));
        if (code < 0) return new Problem(i, i + close + 1, "unknown Unicode character name");
        result.Append(CodePoints.FromCodePoint(code));
        i += close + 1;
        return null;
    }
}
