namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // star_targets of a for or comprehension.
    private ExpressionNode? Targets()
    {
        var start = _pos;
        var first = Target();
        if (first is null || Kind != TokenKind.Comma)
        {
            return first is not null && SetStore(first) ? first : null;
        }

        var mark = _expressions.Count;
        _expressions.Push(first);
        while (Accept(TokenKind.Comma) && (StartsExpression() || Kind == TokenKind.Star))
        {
            if (Target() is not { } next)
            {
                return null;
            }

            _expressions.Push(next);
        }

        var tuple = new TupleNode(_expressions.PopFrom(mark), ExpressionContext.Load, SpanFrom(start));
        return SetStore(tuple) ? tuple : null;
    }

    private ExpressionNode? Target()
    {
        if (Kind != TokenKind.Star)
        {
            return Primary();
        }

        var start = _pos++;
        var value = Primary();
        return value is null ? null : new StarredNode(value, ExpressionContext.Load, SpanFrom(start));
    }

    // Turns an expression into an assignment target; false, with nothing changed that matters, when it cannot be one.
    private static bool SetStore(ExpressionNode node) => IsTarget(node, isDelete: false) && SetContext(node, ExpressionContext.Store);

    private static bool SetDelete(ExpressionNode node) => IsTarget(node, isDelete: true) && SetContext(node, ExpressionContext.Del);

    private static bool IsTarget(ExpressionNode node, bool isDelete)
    {
        switch (node)
        {
            case NameNode or AttributeNode or SubscriptNode:
                return true;
            case StarredNode starred:
                return !isDelete && starred.Value.Kind != NodeKind.Starred && IsTarget(starred.Value, isDelete);
            case TupleNode tuple:
                return AreTargets(tuple.Elements, isDelete);
            case ListNode list:
                return AreTargets(list.Elements, isDelete);
            default:
                return false;
        }
    }

    private static bool AreTargets(ExpressionNode[] nodes, bool isDelete)
    {
        foreach (var node in nodes)
        {
            if (!IsTarget(node, isDelete))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SetContext(ExpressionNode node, ExpressionContext context)
    {
        switch (node)
        {
            case NameNode name:
                name.Context = context;
                break;
            case AttributeNode attribute:
                attribute.Context = context;
                break;
            case SubscriptNode subscript:
                subscript.Context = context;
                break;
            case StarredNode starred:
                starred.Context = context;
                SetContext(starred.Value, context);
                break;
            case TupleNode tuple:
                tuple.Context = context;
                SetContexts(tuple.Elements, context);
                break;
            case ListNode list:
                list.Context = context;
                SetContexts(list.Elements, context);
                break;
        }

        return true;
    }

    private static void SetContexts(ExpressionNode[] nodes, ExpressionContext context)
    {
        foreach (var node in nodes)
        {
            SetContext(node, context);
        }
    }
}
