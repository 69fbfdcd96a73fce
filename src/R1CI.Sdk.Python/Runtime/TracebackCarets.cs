using System.Text;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The line of carets under a source line, by the rules of CPython 3.11's Python/traceback.c.</summary>
internal static class TracebackCarets
{
    private const int MaxSegment = 2_000;

    /// <summary>The caret line with its newline, or nothing where CPython shows none.</summary>
    /// <param name="line">The whole source line.</param>
    /// <param name="span">Where the instruction stands; columns in UTF-16 units, negative when unknown.</param>
    public static string Of(string line, in SourceSpan span)
    {
        if (span.Column < 0 || span.EndColumn < 0 || span.Column > line.Length) return "";
        var indent = line.Length - line.TrimStart(' ', '\t', '\f').Length;
        var start = span.Column;
        var end = span.EndLine == span.Line ? Math.Min(span.EndColumn, line.Length) : line.TrimEnd().Length;
        var (left, right) = span.EndLine == span.Line ? Anchors(line, start, end) : (-1, -1);
        var hasAnchors = left >= 0;
        // A caret line under the whole line says nothing.
        if (end <= start || (end - start == line.Length - indent && !hasAnchors)) return "";
        var text = new StringBuilder("    ");
        for (var at = indent; at < end; at++)
        {
            if (char.IsLowSurrogate(line[at])) continue;
            text.Append(at < start ? ' ' : hasAnchors && (at < left || at >= right) ? '~' : '^');
        }
        return text.Append('\n').ToString();
    }

    /// <summary>Source line and carets of a syntax error; offsets are 1-based, in code points.</summary>
    public static string OfSyntaxError(string source, int offset, int end)
    {
        var carets = end > offset && end > 0 ? end - offset : 1;
        var line = source.TrimStart(' ', '\t', '\f');
        offset -= 1 + source.Length - line.Length;
        line = line.EndsWith('\n') ? line[..^1] : line;
        offset = Math.Min(offset, line.Length);
        for (var newline = line.IndexOf('\n'); newline >= 0 && newline < offset; newline = line.IndexOf('\n'))
        {
            offset -= newline + 1;
            line = line[(newline + 1)..];
        }
        return offset < 0 ? $"    {line}\n" : $"    {line}\n    {new string(' ', offset)}{new string('^', carets)}\n";
    }

    // Of a binary operation the operator is marked, of a subscript the brackets; the operands get tildes.
    private static (int Left, int Right) Anchors(string line, int start, int end)
    {
        if (end - start > MaxSegment || end <= start) return (-1, -1);
        var segment = line[start..end];
        ExpressionNode node;
        try
        {
            node = Parser.ParseExpression(segment, "").Body;
        }
        catch (Exception problem) when (problem is PythonSyntaxException or SourceLimitException)
        {
            return (-1, -1);
        }
        var (left, right) = node switch
        {
            BinOpNode operation => Operator(segment, operation),
            SubscriptNode subscript => (subscript.Value.Span.EndColumn, subscript.Index.Span.EndColumn + 1),
            _ => (-1, -1),
        };
        return left < 0 ? (-1, -1) : (start + left, start + right);
    }

    private static (int Left, int Right) Operator(string segment, BinOpNode operation)
    {
        var to = operation.Right.Span.Column;
        for (var i = operation.Left.Span.EndColumn; i < to; i++)
        {
            if (char.IsWhiteSpace(segment[i])) continue;
            var isTwoCharacters = i + 1 < to && !char.IsWhiteSpace(segment[i + 1]);
            if (i + 1 < to && segment[i] == ')') continue;
            return (i, isTwoCharacters ? i + 2 : i + 1);
        }
        return (-1, -1);
    }
}
