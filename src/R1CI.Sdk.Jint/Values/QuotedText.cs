using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Jint.Values;

/// <summary>A text in the quotes that need the fewest escapes.</summary>
internal static class QuotedText
{
    public static string Of(string text)
    {
        var mark = !text.Contains('\'') ? '\'' : !text.Contains('"') ? '"' : !text.Contains('`') && !text.Contains("${", StringComparison.Ordinal) ? '`' : '\'';
        var shown = new StringBuilder(text.Length + 2).Append(mark);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
            }
            else
            {
                Append(shown, c, mark);
            }
        }

        return shown.Append(mark).ToString();
    }

    private static void Append(StringBuilder shown, char c, char mark)
    {
        if (c == mark) shown.Append('\\').Append(c);
        else if (Escape(c) is { } escape) shown.Append(escape);
        else if (c is < ' ' or (> '~' and < '\u00A0')) shown.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}");
        else if (char.IsSurrogate(c)) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        else shown.Append(c);
    }

    private static string? Escape(char c) => c switch
    {
        '\b' => "\\b", '\t' => "\\t", '\n' => "\\n", '\f' => "\\f", '\r' => "\\r", '\v' => "\\x0B", '\\' => "\\\\", _ => null,
    };
}
