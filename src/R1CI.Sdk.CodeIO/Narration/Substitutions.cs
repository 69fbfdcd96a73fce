using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Finds what stands for what in two ways to write an expression: <c>total + price</c> and <c>0 + 3</c> say that total is 0 and price is 3.</summary>
internal static class Substitutions
{
    /// <summary>The parts in which two expressions differ, as pairs of texts, the smallest that do; none when one of them cannot be read.</summary>
    public static IReadOnlyList<(string Source, string Value)> Of(string source, string substituted)
    {
        if (source == substituted) return [];
        var pairs = new List<(string, string)>();
        try
        {
            var (a, b) = (Parser.ParseExpression(source, "<narration>").Body, Parser.ParseExpression(substituted, "<narration>").Body);
            Collect(a, new SourceLines(source), b, new SourceLines(substituted), pairs);
        }
        catch (Exception problem) when (problem is PythonSyntaxException or SourceLimitException)
        {
            return [];
        }

        return pairs;
    }

    private static void Collect(Node a, SourceLines linesOfA, Node b, SourceLines linesOfB, List<(string, string)> pairs)
    {
        var (text, other) = (linesOfA.Text(a.Span), linesOfB.Text(b.Span));
        if (text == other) return;
        var (parts, others) = (Parts(a), Parts(b));
        if (a.Kind == b.Kind && parts.Count > 0 && parts.Count == others.Count && Frame(text, a, parts) == Frame(other, b, others))
        {
            for (var at = 0; at < parts.Count; at++) Collect(parts[at], linesOfA, others[at], linesOfB, pairs);
        }
        else if (a is ExpressionNode && b is ExpressionNode)
        {
            pairs.Add((text, other));
        }
    }

    // What a comprehension or a lambda binds has no value outside of it, and no value is put in there.
    private static List<Node> Parts(Node node) => node is LambdaNode or JoinedStrNode or ConstantNode ? [] : [.. SyntaxWalk.Children(node)];

    // The text of a node without its parts; brackets around a part are nobody's.
    private static string Frame(string text, Node node, List<Node> parts)
    {
        foreach (var part in parts.Select(part => part.Span).OrderByDescending(span => (span.Line, span.Column)))
        {
            if (part.Line != node.Span.Line || part.EndLine != node.Span.Line) return text; // narrations have one line
            var from = part.Column - node.Span.Column;
            text = text.Remove(from, part.EndColumn - part.Column);
        }

        return string.Concat(text.Where(static c => c is not (' ' or '(' or ')')));
    }
}
