namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private bool IsComprehension() => Kind == TokenKind.For || (Kind == TokenKind.Async && NextKind == TokenKind.For);

    private ComprehensionNode[]? Generators()
    {
        var generators = new List<ComprehensionNode>(1);
        while (IsComprehension())
        {
            if (Generator() is not { } generator)
            {
                return null;
            }

            generators.Add(generator);
        }

        return [.. generators];
    }

    private ComprehensionNode? Generator()
    {
        var start = _pos;
        var isAsync = Accept(TokenKind.Async);
        _pos++;
        var mark = Here();
        if (Targets() is not { } target || Kind != TokenKind.In)
        {
            DiagnoseForTarget(mark);
            return null;
        }

        _pos++;
        if (Disjunction() is not { } iterable)
        {
            return null;
        }

        var conditions = _expressions.Count;
        while (Accept(TokenKind.If))
        {
            if (Disjunction() is not { } condition)
            {
                return null;
            }

            _expressions.Push(condition);
        }

        return new ComprehensionNode(target, iterable, _expressions.PopFrom(conditions), isAsync, SpanFrom(start));
    }

    // A dict or set, display or comprehension.
    private ExpressionNode? Brace()
    {
        var start = _pos++;
        if (Accept(TokenKind.RightBrace))
        {
            return new DictNode([], [], SpanFrom(start));
        }

        Enter();
        var result = InBrace(start);
        _depth--;
        return result;
    }

    private ExpressionNode? InBrace(int start)
    {
        if (Kind == TokenKind.DoubleStar)
        {
            return DictDisplay(start, null);
        }

        var first = StarNamedExpression();
        if (first is null)
        {
            return null;
        }

        if (Kind == TokenKind.Colon && first.Kind != NodeKind.Starred && !IsBareNamedExpression(first, start + 1))
        {
            return DictDisplay(start, first);
        }

        if (IsComprehension())
        {
            return DiagnoseComprehension(first) && Generators() is { } generators && Accept(TokenKind.RightBrace)
                ? new SetCompNode(first, generators, SpanFrom(start))
                : null;
        }

        return Elements(first, TokenKind.RightBrace) is { } elements ? new SetNode(elements, SpanFrom(start)) : null;
    }

    private bool IsBareNamedExpression(ExpressionNode node, int firstToken) =>
        node.Kind == NodeKind.NamedExpr && _tokens[firstToken].Kind != TokenKind.LeftParen;

    private ExpressionNode? DictDisplay(int start, ExpressionNode? firstKey)
    {
        var keys = new List<ExpressionNode?>();
        var values = _expressions.Count;
        var isFirst = true;
        do
        {
            if (Kind == TokenKind.RightBrace)
            {
                break;
            }

            var entry = _pos;
            if (!isFirst || firstKey is null)
            {
                firstKey = Kind == TokenKind.DoubleStar ? null : isFirst ? Expression() : LaterKey();
                if (firstKey is null && Kind != TokenKind.DoubleStar)
                {
                    return null;
                }
            }

            if (DictValue(firstKey) is not { } value)
            {
                return null;
            }

            keys.Add(firstKey);
            _expressions.Push(value);
            if (IsComprehension())
            {
                return isFirst ? DictComprehension(start, entry, firstKey, value) : null;
            }

            isFirst = false;
        }
        while (Accept(TokenKind.Comma));

        return Accept(TokenKind.RightBrace) ? new DictNode([.. keys], _expressions.PopFrom(values), SpanFrom(start)) : null;
    }

    // CPython explains what is wrong in the key of the first entry only.
    private ExpressionNode? LaterKey() => _isDiagnosing ? Attempt(static parser => parser.Expression()) ?? Expression() : Expression();

    private ExpressionNode? DictValue(ExpressionNode? key)
    {
        if (key is null)
        {
            _pos++;
            return Binary(1);
        }

        if (_isDiagnosing)
        {
            DiagnoseDictValue();
        }

        return Accept(TokenKind.Colon) ? Expression() : null;
    }

    private DictCompNode? DictComprehension(int start, int entry, ExpressionNode? key, ExpressionNode value)
    {
        _expressions.Count--;
        if (key is null)
        {
            return DiagnoseDictUnpacking(entry);
        }

        return Generators() is { } generators && Accept(TokenKind.RightBrace)
            ? new DictCompNode(key, value, generators, SpanFrom(start))
            : null;
    }
}
