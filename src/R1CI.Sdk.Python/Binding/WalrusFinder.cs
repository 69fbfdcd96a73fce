using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Binding;

/// <summary>Finds assignment expressions, also inside comprehensions (which bind them in the function around), not inside lambdas.</summary>
internal sealed class WalrusFinder(Action<NamedExprNode> found)
{
    public void Visit(ExpressionNode? e)
    {
        var todo = new Stack<Node>();
        if (e != null) todo.Push(e);
        while (todo.TryPop(out var n))
        {
            if (n is NamedExprNode w) found(w);
            foreach (var c in Children.Of(n)) todo.Push(c);
        }
    }
}

/// <summary>The direct children of expressions, for analyses that need no order. Lambdas have none here: they are another scope.</summary>
internal static class Children
{
    public static IEnumerable<Node> Of(Node n) => n switch
    {
        BoolOpNode x => x.Values,
        NamedExprNode x => [x.Value],
        BinOpNode x => [x.Left, x.Right],
        UnaryOpNode x => [x.Operand],
        IfExpNode x => [x.Test, x.Body, x.Else],
        DictNode x => x.Keys.OfType<Node>().Concat(x.Values),
        SetNode x => x.Elements,
        ListNode x => x.Elements,
        TupleNode x => x.Elements,
        ListCompNode x => Parts(x.Generators, x.Element),
        SetCompNode x => Parts(x.Generators, x.Element),
        GeneratorExpNode x => Parts(x.Generators, x.Element),
        DictCompNode x => Parts(x.Generators, x.Key, x.Value),
        AwaitNode x => [x.Value],
        YieldNode { Value: { } v } => [v],
        YieldFromNode x => [x.Value],
        CompareNode x => [x.Left, .. x.Comparators],
        CallNode x => [x.Function, .. x.Arguments, .. x.Keywords.Select(k => k.Value)],
        FormattedValueNode x => x.FormatSpec == null ? [x.Value] : [x.Value, x.FormatSpec],
        JoinedStrNode x => x.Values,
        AttributeNode x => [x.Value],
        SubscriptNode x => [x.Value, x.Index],
        StarredNode x => [x.Value],
        SliceNode x => new Node?[] { x.Lower, x.Upper, x.Step }.OfType<Node>(),
        _ => [],
    };

    private static IEnumerable<Node> Parts(ComprehensionNode[] generators, params Node[] elements) =>
        elements.Concat(generators.SelectMany(g => g.Conditions.Prepend(g.Iterable)));
}
