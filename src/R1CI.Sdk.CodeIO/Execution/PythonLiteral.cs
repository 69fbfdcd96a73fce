using System.Globalization;
using System.Text;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>Text as a literal of Python that any text can be put into, in ASCII on one line.</summary>
internal static class PythonLiteral
{
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '"' or '\\') literal.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~') literal.Append(c);
            else if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(c, text[++at]):x8}");
            }
            else literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return literal.Append('"').ToString();
    }
}
