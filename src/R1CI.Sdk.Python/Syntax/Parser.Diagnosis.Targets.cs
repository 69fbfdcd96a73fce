namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private enum TargetUse : byte
    {
        Assign, For, Delete,
    }

    private static bool IsAugmentedAssignment(TokenKind kind) => kind is >= TokenKind.PlusEqual and <= TokenKind.AtEqual;

    private void DiagnoseAssignment(in Mark start)
    {
        Rewind(start);
        if (Kind != TokenKind.Yield)
        {
            DiagnoseAnnotation();
            Rewind(start);
        }

        DiagnoseAssignmentChain(start);
        Rewind(start);
    }

    private void DiagnoseAnnotation()
    {
        if (StarNamedExpression() is not { } target)
        {
            return;
        }

        if (Kind == TokenKind.Colon && target.Kind != NodeKind.Starred)
        {
            DiagnoseAnnotated(target);
        }
        else if (Kind == TokenKind.Comma)
        {
            while (Accept(TokenKind.Comma) && (StartsExpression() || Kind == TokenKind.Star))
            {
                if (StarNamedExpression() is null)
                {
                    return;
                }
            }

            if (Accept(TokenKind.Colon) && Expression() is not null)
            {
                throw Error("only single target (not tuple) can be annotated", target.Span);
            }
        }
    }

    private void DiagnoseAnnotated(ExpressionNode target)
    {
        _pos++;
        if (Expression() is null)
        {
            return;
        }

        throw target.Kind switch
        {
            NodeKind.List => Error("only single target (not list) can be annotated", target.Span),
            NodeKind.Tuple => Error("only single target (not tuple) can be annotated", target.Span),
            NodeKind.Name or NodeKind.Attribute or NodeKind.Subscript => ErrorHereOrGeneric(),
            _ => Error("illegal target for annotation", target.Span),
        };
    }

    private PythonSyntaxException ErrorHereOrGeneric() => GenericError(Math.Max(_furthest, _pos));

    private void DiagnoseAssignmentChain(in Mark start)
    {
        while (true)
        {
            var mark = Here();
            if (Kind == TokenKind.Yield)
            {
                var yielded = Yield();
                if (yielded is not null && Kind == TokenKind.Equal)
                {
                    throw Error("assignment to yield expression not possible", yielded.Span);
                }

                return;
            }

            if (Expressions() is not { } target)
            {
                return;
            }

            if (Kind != TokenKind.Equal)
            {
                if (mark.Position == start.Position && IsAugmentedAssignment(Kind))
                {
                    DiagnoseAugmented(target);
                }

                return;
            }

            ThrowIfInvalidTarget(target, TargetUse.Assign);
            _pos++;
        }
    }

    private void DiagnoseAugmented(ExpressionNode target)
    {
        _pos++;
        if (YieldOrExpressions() is not null)
        {
            throw Error($"'{Describe(target)}' is an illegal expression for augmented assignment", target.Span);
        }
    }

    private void ThrowIfInvalidTarget(ExpressionNode node, TargetUse use)
    {
        if (FindInvalidTarget(node, use) is { } invalid)
        {
            throw Error($"cannot {(use == TargetUse.Delete ? "delete" : "assign to")} {Describe(invalid)}", invalid.Span);
        }
    }

    private static ExpressionNode? FindInvalidTarget(ExpressionNode node, TargetUse use)
    {
        switch (node)
        {
            case NameNode or AttributeNode or SubscriptNode:
                return null;
            case StarredNode starred:
                return use == TargetUse.Delete ? starred : FindInvalidTarget(starred.Value, use);
            case TupleNode tuple:
                return FindInvalidTarget(tuple.Elements, use);
            case ListNode list:
                return FindInvalidTarget(list.Elements, use);
            case CompareNode comparison when use == TargetUse.For:
                return comparison.Operators[0] == CompareOperator.In ? FindInvalidTarget(comparison.Left, use) : null;
            default:
                return node;
        }
    }

    private static ExpressionNode? FindInvalidTarget(ExpressionNode[] nodes, TargetUse use)
    {
        foreach (var node in nodes)
        {
            if (FindInvalidTarget(node, use) is { } invalid)
            {
                return invalid;
            }
        }

        return null;
    }

    // What CPython calls the expression in messages.
    private static string Describe(ExpressionNode node) => node.Kind switch
    {
        NodeKind.Attribute => "attribute",
        NodeKind.Subscript => "subscript",
        NodeKind.Starred => "starred",
        NodeKind.Name => "name",
        NodeKind.List => "list",
        NodeKind.Tuple => "tuple",
        NodeKind.Lambda => "lambda",
        NodeKind.Call => "function call",
        NodeKind.BoolOp or NodeKind.BinOp or NodeKind.UnaryOp => "expression",
        NodeKind.GeneratorExp => "generator expression",
        NodeKind.Yield or NodeKind.YieldFrom => "yield expression",
        NodeKind.Await => "await expression",
        NodeKind.ListComp => "list comprehension",
        NodeKind.SetComp => "set comprehension",
        NodeKind.DictComp => "dict comprehension",
        NodeKind.Dict => "dict literal",
        NodeKind.Set => "set display",
        NodeKind.JoinedStr or NodeKind.FormattedValue => "f-string expression",
        NodeKind.Compare => "comparison",
        NodeKind.IfExp => "conditional expression",
        NodeKind.NamedExpr => "named expression",
        _ => node is ConstantNode constant ? DescribeConstant(constant.Value) : "expression",
    };

    private static string DescribeConstant(object? value) => value switch
    {
        null => "None",
        true => "True",
        false => "False",
        EllipsisLiteral => "ellipsis",
        _ => "literal",
    };
}
