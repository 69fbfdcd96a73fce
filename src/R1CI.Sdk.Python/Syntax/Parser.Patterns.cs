namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private PatternNode? ClosedPattern()
    {
        var start = _pos;
        switch (Kind)
        {
            case TokenKind.Name:
                return NamePattern();
            case TokenKind.None:
                _pos++;
                return new MatchSingletonNode(null, SpanFrom(start));
            case TokenKind.True or TokenKind.False:
                _pos++;
                return new MatchSingletonNode(_tokens[start].Kind == TokenKind.True, SpanFrom(start));
            case TokenKind.Number or TokenKind.Minus:
                return NumberPattern() is { } number ? new MatchValueNode(number, SpanFrom(start)) : null;
            case TokenKind.String:
                if (Strings() is not { } text) return null;
                if (text is JoinedStrNode) throw Error("patterns may only match literals and attribute lookups", text.Span);
                return new MatchValueNode(text, SpanFrom(start));
            case TokenKind.LeftParen:
                return GroupOrSequence();
            case TokenKind.LeftBracket:
                return SequencePattern(TokenKind.RightBracket);
            case TokenKind.LeftBrace:
                return MappingPattern();
            default:
                return null;
        }
    }

    // A signed number, or a complex one such as -1 + 2j.
    private ExpressionNode? NumberPattern()
    {
        var start = _pos;
        var left = SignedNumber();
        if (left is null || Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return left;
        }

        var operation = OperatorOf(Kind);
        DiagnoseComplexPattern(left, isImaginary: false);
        _pos++;
        if (Kind != TokenKind.Number)
        {
            return null;
        }

        var right = Number();
        DiagnoseComplexPattern(right, isImaginary: true);
        return new BinOpNode(left, operation, right, SpanFrom(start));
    }

    private ExpressionNode? SignedNumber()
    {
        var start = _pos;
        var isNegative = Accept(TokenKind.Minus);
        if (Kind != TokenKind.Number)
        {
            return null;
        }

        ExpressionNode number = Number();
        return isNegative ? new UnaryOpNode(UnaryOperator.USub, number, SpanFrom(start)) : number;
    }

    private PatternNode? NamePattern()
    {
        var start = _pos;
        var name = _tokens[_pos].Name!;
        var next = PeekKind(1);
        if (next is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal))
        {
            _pos++;
            return new MatchAsNode(null, name == "_" ? null : name, SpanFrom(start));
        }

        if (next == TokenKind.Equal || DottedValue() is not { } value)
        {
            return null;
        }

        return Kind == TokenKind.LeftParen ? ClassPattern(start, value) : new MatchValueNode(value, SpanFrom(start));
    }

    // name or a.b.c
    private ExpressionNode? DottedValue()
    {
        var start = _pos;
        ExpressionNode value = new NameNode(_tokens[_pos].Name!, ExpressionContext.Load, _tokens[_pos].Span);
        _pos++;
        while (Accept(TokenKind.Dot))
        {
            if (AcceptName() is not { } name)
            {
                return null;
            }

            value = new AttributeNode(value, name, ExpressionContext.Load, SpanFrom(start));
        }

        return value;
    }

    private MatchClassNode? ClassPattern(int start, ExpressionNode type)
    {
        _pos++;
        var patterns = new List<PatternNode>();
        var names = new List<string>();
        var values = new List<PatternNode>();
        while (Kind != TokenKind.RightParen)
        {
            var item = _pos;
            var isKeyword = Kind == TokenKind.Name && PeekKind(1) == TokenKind.Equal;
            if (isKeyword)
            {
                names.Add(_tokens[_pos].Name!);
                _pos += 2;
            }

            if (Pattern() is not { } pattern)
            {
                return null;
            }

            (isKeyword ? values : patterns).Add(pattern);
            if (!isKeyword && names.Count > 0)
            {
                return DiagnosePositionalPattern(item);
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return Accept(TokenKind.RightParen) ? new MatchClassNode(type, [.. patterns], [.. names], [.. values], SpanFrom(start)) : null;
    }

    private PatternNode? GroupOrSequence()
    {
        var start = _pos++;
        if (Accept(TokenKind.RightParen))
        {
            return new MatchSequenceNode([], SpanFrom(start));
        }

        var first = Kind == TokenKind.Star ? StarPattern() : Pattern();
        if (first is null)
        {
            return null;
        }

        if (Kind == TokenKind.RightParen && first.Kind != NodeKind.MatchStar)
        {
            _pos++;
            return first;
        }

        return Kind == TokenKind.Comma && SequenceRest(first, TokenKind.RightParen) is { } patterns && Accept(TokenKind.RightParen)
            ? new MatchSequenceNode(patterns, SpanFrom(start))
            : null;
    }

    private MatchSequenceNode? SequencePattern(TokenKind close)
    {
        var start = _pos++;
        if (Accept(close))
        {
            return new MatchSequenceNode([], SpanFrom(start));
        }

        var first = Kind == TokenKind.Star ? StarPattern() : Pattern();
        return first is not null && SequenceRest(first, close) is { } patterns && Accept(close)
            ? new MatchSequenceNode(patterns, SpanFrom(start))
            : null;
    }

    private MatchMappingNode? MappingPattern()
    {
        var start = _pos++;
        var keys = _expressions.Count;
        var patterns = new List<PatternNode>();
        string? rest = null;
        while (Kind != TokenKind.RightBrace && rest is null)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                rest = Kind == TokenKind.Name && _tokens[_pos].Name != "_" ? AcceptName() : null;
                if (rest is null)
                {
                    return null;
                }
            }
            else
            {
                if (MappingKey() is not { } key || !Accept(TokenKind.Colon) || Pattern() is not { } pattern)
                {
                    return null;
                }

                _expressions.Push(key);
                patterns.Add(pattern);
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return Accept(TokenKind.RightBrace) ? new MatchMappingNode(_expressions.PopFrom(keys), [.. patterns], rest, SpanFrom(start)) : null;
    }

    private ExpressionNode? MappingKey() => Kind switch
    {
        TokenKind.Number or TokenKind.Minus => NumberPattern(),
        TokenKind.String => Strings(),
        TokenKind.None => Constant(null),
        TokenKind.True => Constant(true),
        TokenKind.False => Constant(false),
        TokenKind.Name when PeekKind(1) == TokenKind.Dot => DottedValue(),
        _ => null,
    };
}
