using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>The nodes below a node, in source order where that matters.</summary>
internal static class SyntaxWalk
{
    /// <summary>The node and everything below it.</summary>
    public static IEnumerable<Node> All(Node root)
    {
        var open = new Stack<Node>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            var children = Children(node).ToList();
            for (var i = children.Count - 1; i >= 0; i--) open.Push(children[i]);
        }
    }

    /// <summary>How deep nodes nest below a node, itself counted.</summary>
    public static int Depth(Node root)
    {
        var deepest = 0;
        var open = new Stack<(Node Node, int Depth)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in Children(next.Node)) open.Push((child, next.Depth + 1));
        }

        return deepest;
    }

    /// <summary>The nodes of some statements and everything below them.</summary>
    public static IEnumerable<Node> All(IEnumerable<Node> roots) => roots.SelectMany(All);

    /// <summary>The direct children.</summary>
    public static IEnumerable<Node> Children(Node node) => Parts(node).Where(part => part != null).Select(part => part!);

    private static IEnumerable<Node?> Parts(Node node) => node switch
    {
        StatementNode statement => OfStatement(statement),
        ExpressionNode expression => OfExpression(expression),
        PatternNode pattern => OfPattern(pattern),
        ModuleNode x => x.Body,
        ArgumentsNode x => [.. x.PositionalOnly, .. x.Positional, x.VarArg, .. x.KeywordOnly, .. x.KeywordDefaults, x.KwArg, .. x.Defaults],
        ArgNode x => [x.Annotation],
        KeywordNode x => [x.Value],
        WithItemNode x => [x.Context, x.Target],
        MatchCaseNode x => [x.Pattern, x.Guard, .. x.Body],
        ExceptHandlerNode x => [x.Type, .. x.Body],
        ComprehensionNode x => [x.Target, x.Iterable, .. x.Conditions],
        _ => [],
    };

    private static IEnumerable<Node?> OfStatement(StatementNode node) => node switch
    {
        FunctionDefNode x => [.. x.Decorators, x.Arguments, x.Returns, .. x.Body],
        ClassDefNode x => [.. x.Decorators, .. x.Bases, .. x.Keywords, .. x.Body],
        ReturnNode x => [x.Value],
        DeleteNode x => x.Targets,
        AssignNode x => [.. x.Targets, x.Value],
        AugAssignNode x => [x.Target, x.Value],
        AnnAssignNode x => [x.Target, x.Annotation, x.Value],
        ForNode x => [x.Target, x.Iterable, .. x.Body, .. x.Else],
        WhileNode x => [x.Test, .. x.Body, .. x.Else],
        IfNode x => [x.Test, .. x.Body, .. x.Else],
        WithNode x => [.. x.Items, .. x.Body],
        MatchNode x => [x.Subject, .. x.Cases],
        RaiseNode x => [x.Exception, x.Cause],
        TryNode x => [.. x.Body, .. x.Handlers, .. x.Else, .. x.Finally],
        AssertNode x => [x.Test, x.Message],
        ImportNode x => x.Names,
        ImportFromNode x => x.Names,
        ExprStatementNode x => [x.Value],
        _ => [],
    };

    private static IEnumerable<Node?> OfExpression(ExpressionNode node) => node switch
    {
        BoolOpNode x => x.Values,
        NamedExprNode x => [x.Target, x.Value],
        BinOpNode x => [x.Left, x.Right],
        UnaryOpNode x => [x.Operand],
        LambdaNode x => [x.Arguments, x.Body],
        IfExpNode x => [x.Test, x.Body, x.Else],
        DictNode x => x.Keys.Zip(x.Values).SelectMany(pair => new Node?[] { pair.First, pair.Second }),
        SetNode x => x.Elements,
        ListNode x => x.Elements,
        TupleNode x => x.Elements,
        ListCompNode x => [x.Element, .. x.Generators],
        SetCompNode x => [x.Element, .. x.Generators],
        DictCompNode x => [x.Key, x.Value, .. x.Generators],
        GeneratorExpNode x => [x.Element, .. x.Generators],
        AwaitNode x => [x.Value],
        YieldNode x => [x.Value],
        YieldFromNode x => [x.Value],
        CompareNode x => [x.Left, .. x.Comparators],
        CallNode x => [x.Function, .. x.Arguments, .. x.Keywords],
        FormattedValueNode x => [x.Value, x.FormatSpec],
        JoinedStrNode x => x.Values,
        AttributeNode x => [x.Value],
        SubscriptNode x => [x.Value, x.Index],
        StarredNode x => [x.Value],
        SliceNode x => [x.Lower, x.Upper, x.Step],
        _ => [],
    };

    private static IEnumerable<Node?> OfPattern(PatternNode node) => node switch
    {
        MatchValueNode x => [x.Value],
        MatchSequenceNode x => x.Patterns,
        MatchMappingNode x => [.. x.Keys, .. x.Patterns],
        MatchClassNode x => [x.Class, .. x.Patterns, .. x.KeywordPatterns],
        MatchAsNode x => [x.Pattern],
        MatchOrNode x => x.Patterns,
        _ => [],
    };
}
