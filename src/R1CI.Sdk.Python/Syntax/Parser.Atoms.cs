namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private ExpressionNode? Primary()
    {
        var start = _pos;
        var value = Atom();
        while (value is not null)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    _pos++;
                    value = AcceptName() is { } name ? new AttributeNode(value, name, ExpressionContext.Load, SpanFrom(start)) : null;
                    break;
                case TokenKind.LeftParen:
                    value = Call(start, value);
                    break;
                // In search of an explanation, x[] is x and an empty list: CPython's grammar stops at the longest match.
                case TokenKind.LeftBracket when !_isDiagnosing || NextKind != TokenKind.RightBracket:
                    value = Subscript(start, value);
                    break;
                default:
                    return value;
            }
        }

        return null;
    }

    private ExpressionNode? Atom()
    {
        ref readonly var token = ref _tokens[_pos];
        switch (token.Kind)
        {
            case TokenKind.Name:
                _pos++;
                return new NameNode(token.Name!, ExpressionContext.Load, token.Span);
            case TokenKind.Number:
                return Number();
            case TokenKind.String:
                return Strings();
            case TokenKind.LeftParen:
                return Parenthesis();
            case TokenKind.LeftBracket:
                return ListDisplay();
            case TokenKind.LeftBrace:
                return Brace();
            case TokenKind.True:
                return Constant(true);
            case TokenKind.False:
                return Constant(false);
            case TokenKind.None:
                return Constant(null);
            case TokenKind.Ellipsis:
                return Constant(EllipsisLiteral.Instance);
            default:
                return null;
        }
    }

    private ConstantNode Constant(object? value) => new(value, false, _tokens[_pos++].Span);

    private ConstantNode Number()
    {
        ref readonly var token = ref _tokens[_pos];
        var text = _source.Text.AsSpan(token.Start, token.End - token.Start);
        if (NumberLiteral.CountExcessDigits(text) is var digits and > 0)
        {
            throw DigitLimitError(digits);
        }

        return Constant(NumberLiteral.Parse(text));
    }

    private SubscriptNode? Subscript(int start, ExpressionNode value)
    {
        _pos++;
        Enter();
        var index = Slices();
        _depth--;
        if (index is null || !Accept(TokenKind.RightBracket))
        {
            return null;
        }

        return new SubscriptNode(value, index, ExpressionContext.Load, SpanFrom(start));
    }

    private ExpressionNode? Slices()
    {
        var start = _pos;
        var first = SliceOrStarred();
        if (first is null || (Kind != TokenKind.Comma && first.Kind != NodeKind.Starred))
        {
            return first;
        }

        var mark = _expressions.Count;
        _expressions.Push(first);
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket)
        {
            if (SliceOrStarred() is not { } next)
            {
                return null;
            }

            _expressions.Push(next);
        }

        return new TupleNode(_expressions.PopFrom(mark), ExpressionContext.Load, SpanFrom(start));
    }

    private ExpressionNode? SliceOrStarred()
    {
        if (Kind == TokenKind.Star)
        {
            return Starred();
        }

        var start = _pos;
        ExpressionNode? lower = null;
        if (Kind != TokenKind.Colon)
        {
            lower = NamedExpression();
            if (lower is null || Kind != TokenKind.Colon || IsBareNamedExpression(lower, start))
            {
                return lower;
            }
        }

        _pos++;
        ExpressionNode? upper = null;
        ExpressionNode? step = null;
        if (StartsExpression() && (upper = Expression()) is null)
        {
            return null;
        }

        if (Accept(TokenKind.Colon) && StartsExpression() && (step = Expression()) is null)
        {
            return null;
        }

        return new SliceNode(lower, upper, step, SpanFrom(start));
    }

    private ExpressionNode? Parenthesis()
    {
        var start = _pos++;
        if (Accept(TokenKind.RightParen))
        {
            return new TupleNode([], ExpressionContext.Load, SpanFrom(start));
        }

        Enter();
        var result = InParenthesis(start);
        _depth--;
        return result;
    }

    private ExpressionNode? InParenthesis(int start)
    {
        if (Kind == TokenKind.Yield)
        {
            var value = Yield();
            return value is not null && Accept(TokenKind.RightParen) ? value : null;
        }

        if (_isDiagnosing)
        {
            DiagnoseParenthesis();
        }

        var first = StarNamedExpression();
        if (first is null)
        {
            return null;
        }

        if (Kind == TokenKind.Comma)
        {
            return TupleAfter(start, first, isNamed: true) is { } tuple && Accept(TokenKind.RightParen)
                ? new TupleNode(tuple.Elements, ExpressionContext.Load, SpanFrom(start))
                : null;
        }

        if (IsComprehension())
        {
            return DiagnoseComprehension(first) && Generators() is { } generators && Accept(TokenKind.RightParen)
                ? new GeneratorExpNode(first, generators, SpanFrom(start))
                : null;
        }

        if (_isDiagnosing && first.Kind == NodeKind.Starred && Kind == TokenKind.RightParen)
        {
            throw Error("cannot use starred expression here", first.Span);
        }

        return first.Kind != NodeKind.Starred && Accept(TokenKind.RightParen) ? first : null;
    }

    private ExpressionNode? ListDisplay()
    {
        var start = _pos++;
        if (Accept(TokenKind.RightBracket))
        {
            return new ListNode([], ExpressionContext.Load, SpanFrom(start));
        }

        Enter();
        var result = InList(start);
        _depth--;
        return result;
    }

    private ExpressionNode? InList(int start)
    {
        var first = StarNamedExpression();
        if (first is null)
        {
            return null;
        }

        if (IsComprehension())
        {
            return DiagnoseComprehension(first) && Generators() is { } generators && Accept(TokenKind.RightBracket)
                ? new ListCompNode(first, generators, SpanFrom(start))
                : null;
        }

        return Elements(first, TokenKind.RightBracket) is { } elements ? new ListNode(elements, ExpressionContext.Load, SpanFrom(start)) : null;
    }

    // The rest of a list or set display, closing bracket included.
    private ExpressionNode[]? Elements(ExpressionNode first, TokenKind close)
    {
        var mark = _expressions.Count;
        _expressions.Push(first);
        while (Accept(TokenKind.Comma) && (StartsExpression() || Kind == TokenKind.Star))
        {
            if (StarNamedExpression() is not { } next)
            {
                return null;
            }

            _expressions.Push(next);
        }

        if (_isDiagnosing && IsComprehension())
        {
            DiagnoseUnparenthesizedTarget(first, _expressions.Count > mark + 1);
        }

        return Accept(close) ? _expressions.PopFrom(mark) : null;
    }
}
