using R1CI.Sdk.CodeIO.Selection;
using R1CI.Sdk.Python.Syntax;
using R1CI.Sdk.Python.Watching;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Expressions as the code has them and with values in place of names.</summary>
internal sealed class ExpressionText(ProgramTree tree)
{
    private const int MaxValueChars = 60;
    private const int MaxSubstitutedChars = 160;

    /// <summary>The expression on one line.</summary>
    public string Source(Node node) => tree.Lines.OneLine(node);

    /// <summary>The ways to write the value of an expression, from the code to the value.</summary>
    public IReadOnlyList<string> Chain(ExpressionNode node, CallFrame frame, string? value)
    {
        var members = new List<string> { Source(node) };
        if (Substituted(node, frame) is { Length: <= MaxSubstitutedChars } text && text != members[0]) members.Add(text);
        if (value != null && members[^1] != value) members.Add(value);
        return members;
    }

    /// <summary>The expression with values for the names, items and calls in it that have short ones.</summary>
    public string Substituted(ExpressionNode root, CallFrame frame)
    {
        var places = new List<(SourceSpan Span, string Text)>();
        Collect(root, frame, places);
        if (places.Count == 0) return Source(root);
        var text = tree.Lines.Text(root.Span);
        var starts = LineStarts(text);
        foreach (var (span, value) in places.OrderByDescending(p => (p.Span.Line, p.Span.Column)))
        {
            var from = At(span.Line, span.Column);
            var to = At(span.EndLine, span.EndColumn);
            text = string.Concat(text.AsSpan(0, from), value, text.AsSpan(to));
        }
        return SourceLines.Joined(text);

        int At(int line, int column) => starts[line - root.Span.Line] + column - (line == root.Span.Line ? root.Span.Column : 0);
    }

    // Sums of thousands of terms nest as deep: no recursion.
    private void Collect(ExpressionNode root, CallFrame frame, List<(SourceSpan, string)> places)
    {
        var open = new Stack<(Node Node, Node? Parent, bool IsRoot)>([(root, null, true)]);
        while (open.TryPop(out var next))
        {
            var (node, parent, isRoot) = next;
            if (node is LambdaNode or JoinedStrNode) continue;
            if (node is ListCompNode or SetCompNode or DictCompNode or GeneratorExpNode)
            {
                // What is gone through is evaluated once, outside.
                open.Push((SyntaxWalk.Children(node).OfType<ComprehensionNode>().First().Iterable, node, false));
                continue;
            }
            var isWhole = node is NameNode || (!isRoot && (node is SubscriptNode or AttributeNode || (node is CallNode c && IsOwnCall(c))));
            if (isWhole && frame.Values.TryGetValue(node, out var seen) && seen.Text is { Length: <= MaxValueChars } value && seen.Kind != SeenKind.Other)
            {
                var needsBrackets = (value[0] == '-' && parent is BinOpNode or UnaryOpNode) || (parent is AttributeNode && seen.Kind is SeenKind.Int or SeenKind.Float);
                places.Add((node.Span, needsBrackets ? $"({value})" : value));
                continue;
            }
            // The name of a function stays; the object of a method is a value.
            var children = node is CallNode { Function: NameNode } ? SyntaxWalk.Children(node).Skip(1) : SyntaxWalk.Children(node);
            foreach (var child in children) open.Push((child, node, isRoot && node is KeywordNode or SliceNode));
        }
    }

    private bool IsOwnCall(CallNode call) => call.Function switch
    {
        NameNode name => tree.Functions.Contains(name.Id),
        AttributeNode a => tree.Functions.Contains(a.Name),
        _ => false,
    };

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++) if (text[i] == '\n') starts.Add(i + 1);
        return starts;
    }
}
