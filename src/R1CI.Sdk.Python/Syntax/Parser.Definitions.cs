namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private StatementNode? Decorated()
    {
        var mark = _expressions.Count;
        while (Accept(TokenKind.At))
        {
            if (NamedExpression() is not { } decorator || !Accept(TokenKind.Newline))
            {
                return null;
            }

            _expressions.Push(decorator);
        }

        var decorators = _expressions.PopFrom(mark);
        return Kind switch
        {
            TokenKind.Def => FunctionDef(_pos, decorators),
            TokenKind.Class => ClassDef(decorators),
            TokenKind.Async => Async(decorators),
            _ => null,
        };
    }

    private FunctionDefNode? FunctionDef(int start, ExpressionNode[] decorators)
    {
        var isAsync = _pos > start;
        var token = _pos++;
        if (AcceptName() is not { } name)
        {
            return null;
        }

        Force(TokenKind.LeftParen, "(");
        if (Parameters(TokenKind.RightParen) is not { } parameters || !Accept(TokenKind.RightParen))
        {
            return null;
        }

        ExpressionNode? returns = null;
        var arrow = Here();
        if (Accept(TokenKind.Arrow) && (returns = Expression()) is null)
        {
            // The colon is demanded where the annotation would begin.
            Rewind(arrow);
        }

        return Block("function definition", token, isColonForced: true) is { } body
            ? new FunctionDefNode(isAsync, name, parameters, body, decorators, returns, BlockSpanFrom(start))
            : null;
    }

    private ClassDefNode? ClassDef(ExpressionNode[] decorators)
    {
        var start = _pos++;
        if (AcceptName() is not { } name)
        {
            return null;
        }

        ExpressionNode[] bases = [];
        KeywordNode[] keywords = [];
        if (Kind == TokenKind.LeftParen)
        {
            var open = _pos++;
            if (ArgumentList(open, isCall: false) is not var (positional, named))
            {
                return null;
            }

            bases = positional;
            keywords = named;
        }

        return Block("class definition", start) is { } body
            ? new ClassDefNode(name, bases, keywords, body, decorators, BlockSpanFrom(start))
            : null;
    }

    private WithNode? With(int start)
    {
        var isAsync = _pos > start;
        var token = _pos++;
        var mark = Here();
        var items = Kind == TokenKind.LeftParen ? ParenthesizedItems() : null;
        if (items is null)
        {
            Rewind(mark);
            items = WithItems();
        }

        if (items is null)
        {
            return null;
        }

        return Block("'with' statement", token) is { } body ? new WithNode(isAsync, items, body, BlockSpanFrom(start)) : null;
    }

    // Managers inside parentheses; the parentheses may also belong to the first manager's expression, which the caller tries next.
    private WithItemNode[]? ParenthesizedItems()
    {
        _pos++;
        var items = WithItems(TokenKind.RightParen);
        if (items is null || !Accept(TokenKind.RightParen))
        {
            return null;
        }

        DiagnoseMissingColon();
        return Kind == TokenKind.Colon ? items : null;
    }

    private WithItemNode[]? WithItems(TokenKind close = TokenKind.Colon)
    {
        var items = new List<WithItemNode>(1);
        do
        {
            if (items.Count > 0 && Kind == close && close == TokenKind.RightParen)
            {
                break;
            }

            if (WithItem() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (Accept(TokenKind.Comma));

        return [.. items];
    }

    private WithItemNode? WithItem()
    {
        var start = _pos;
        if (Expression() is not { } context)
        {
            return null;
        }

        ExpressionNode? target = null;
        if (Accept(TokenKind.As))
        {
            var mark = Here();
            target = Target();
            var isEnd = Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon || (_isDiagnosing && Kind == TokenKind.Newline);
            if (target is null || !isEnd || !SetStore(target))
            {
                DiagnoseWithTarget(mark);
                return null;
            }
        }

        return new WithItemNode(context, target, SpanFrom(start));
    }
}
