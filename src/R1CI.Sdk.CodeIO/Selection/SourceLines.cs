using System.Text;
using R1CI.Sdk.CodeIO.Sources;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>Texts of nodes.</summary>
internal sealed class SourceLines(string source)
{
    // As the parser has them, whose places these are: form feeds and the separators of Unicode end no line of Python.
    private readonly string[] _lines = new SourceText(source, "").Text.Split('\n');

    /// <summary>The whole lines of a statement, decorators included, without its end of line.</summary>
    public string Statement(StatementNode node)
    {
        var decorators = node switch { FunctionDefNode f => f.Decorators, ClassDefNode c => c.Decorators, _ => [] };
        var first = decorators.Length > 0 ? decorators[0].Line : node.Line;
        return string.Join('\n', _lines[(first - 1)..node.Span.EndLine]).TrimEnd();
    }

    /// <summary>The text of a node as it stands.</summary>
    public string Text(in SourceSpan span)
    {
        if (span.Line == span.EndLine) return _lines[span.Line - 1][span.Column..span.EndColumn];
        return string.Join('\n', [_lines[span.Line - 1][span.Column..], .. _lines[span.Line..(span.EndLine - 1)], _lines[span.EndLine - 1][..span.EndColumn]]);
    }

    /// <summary>The text of a node on one line.</summary>
    public string OneLine(Node node) => Joined(Text(node.Span));

    /// <summary>The lines of an expression as one, without its comments and with the line breaks of texts as escapes.</summary>
    public static string Joined(string text)
    {
        if (!text.Contains('\n')) return text;
        var line = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (start, c) = (at, text[at]);
            if (c is '"' or '\'')
            {
                at = SourceTokens.EndOfText(text, at);
                AppendText(line, text[start..at]);
            }
            else if (c == '#')
            {
                at = SourceTokens.EndOfLine(text, at);
            }
            else if (c == '\n' || (c == '\\' && at + 1 < text.Length && text[at + 1] == '\n'))
            {
                while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\\')) at++;
                while (line.Length > 0 && line[^1] is ' ' or '\t') line.Length--;
                var isClosing = at < text.Length && text[at] is ')' or ']' or '}';
                if (line.Length > 0 && line[^1] is not ('(' or '[' or '{') && !isClosing) line.Append(' ');
            }
            else
            {
                line.Append(c);
                at++;
            }
        }

        return line.ToString();
    }

    private static void AppendText(StringBuilder line, string text)
    {
        var prefix = line.Length;
        while (prefix > 0 && char.IsAsciiLetter(line[prefix - 1])) prefix--;
        var isRaw = line.ToString(prefix, line.Length - prefix).Contains('r', StringComparison.OrdinalIgnoreCase);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n') line.Append(isRaw ? " " : "\\n"); // there are no escapes in a raw text
            else if (text[at] != '\\' || isRaw || at + 1 == text.Length) line.Append(text[at]);
            else if (text[++at] != '\n') line.Append('\\').Append(text[at]); // a backslash at the end of a line joins it with the next
        }
    }
}
