namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // Set when CPython's grammar matches an assignment with what precedes the offending token, and so looks for no better explanation.
    private bool _isAssignmentFound;

    // An assignment of any form, or an expression alone.
    private StatementNode? ExpressionStatement()
    {
        var start = Here();
        _isAssignmentFound = false;
        var result = Kind == TokenKind.Yield ? YieldStatement() : AssignmentOrExpression();
        if (_isDiagnosing && (result is null ? !_isAssignmentFound : result is ExprStatementNode && Kind == TokenKind.ColonEqual))
        {
            DiagnoseAssignment(start);
        }

        return result;
    }

    private StatementNode? AssignmentOrExpression()
    {
        var start = _pos;
        var first = Expressions();
        if (first is null)
        {
            return null;
        }

        var kind = Kind;
        if (kind == TokenKind.Equal)
        {
            return Assign(start, first);
        }

        if (kind == TokenKind.Colon)
        {
            return Annotation(start, first);
        }

        return kind is >= TokenKind.PlusEqual and <= TokenKind.AtEqual ? Augmented(start, first) : new ExprStatementNode(first, SpanFrom(start));
    }

    private ExprStatementNode? YieldStatement()
    {
        var start = _pos;
        var value = Yield();
        return value is null || Kind == TokenKind.Equal ? null : new ExprStatementNode(value, SpanFrom(start));
    }

    private AssignNode? Assign(int start, ExpressionNode first)
    {
        var mark = _expressions.Count;
        ExpressionNode? value = first;
        while (Kind == TokenKind.Equal)
        {
            if (value.Kind is NodeKind.Yield or NodeKind.YieldFrom || !SetStore(value))
            {
                return null;
            }

            _expressions.Push(value);
            _pos++;
            var right = Here();
            value = YieldOrExpressions();
            if (value is null)
            {
                _isAssignmentFound = _isDiagnosing && BeginsExpression(right);
                return null;
            }
        }

        return new AssignNode(_expressions.PopFrom(mark), value, SpanFrom(start));
    }

    private bool BeginsExpression(in Mark start)
    {
        var failed = Here();
        Rewind(start);
        var begins = StartsExpression() && Attempt(static parser => parser.Unary()) is not null && Kind != TokenKind.Equal;
        Rewind(failed);
        return begins;
    }

    private ExpressionNode? YieldOrExpressions() => Kind == TokenKind.Yield ? Yield() : Expressions();

    private ExpressionNode? Yield()
    {
        var start = _pos++;
        if (Accept(TokenKind.From))
        {
            var source = Expression();
            return source is null ? null : new YieldFromNode(source, SpanFrom(start));
        }

        ExpressionNode? value = null;
        if ((StartsExpression() || Kind == TokenKind.Star) && (value = Expressions()) is null)
        {
            return null;
        }

        return new YieldNode(value, SpanFrom(start));
    }

    private AnnAssignNode? Annotation(int start, ExpressionNode target)
    {
        if (target is not (NameNode or AttributeNode or SubscriptNode))
        {
            return null;
        }

        SetStore(target);
        _pos++;
        var annotation = Expression();
        _isAssignmentFound = annotation is not null;
        ExpressionNode? value = null;
        if (annotation is null || (Accept(TokenKind.Equal) && (value = YieldOrExpressions()) is null))
        {
            return null;
        }

        var isSimple = target.Kind == NodeKind.Name && _tokens[start].Kind == TokenKind.Name;
        return new AnnAssignNode(target, annotation, value, isSimple, SpanFrom(start));
    }

    private AugAssignNode? Augmented(int start, ExpressionNode target)
    {
        if (target is not (NameNode or AttributeNode or SubscriptNode))
        {
            return null;
        }

        SetStore(target);
        _isAssignmentFound = true;
        var operation = OperatorOf(Kind);
        _pos++;
        var value = YieldOrExpressions();
        return value is null ? null : new AugAssignNode(target, operation, value, SpanFrom(start));
    }
}
