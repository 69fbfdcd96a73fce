namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private CallNode? Call(int start, ExpressionNode function)
    {
        var open = _pos++;
        if (Accept(TokenKind.RightParen))
        {
            return new CallNode(function, [], [], SpanFrom(start));
        }

        Enter();
        var arguments = ArgumentList(open, isCall: true);
        _depth--;
        return arguments is var (positional, keywords) ? new CallNode(function, positional, keywords, SpanFrom(start)) : null;
    }

    // The arguments of a call or class definition with the closing parenthesis.
    private (ExpressionNode[] Positional, KeywordNode[] Keywords)? ArgumentList(int open, bool isCall)
    {
        var mark = _expressions.Count;
        List<KeywordNode>? keywords = null;
        do
        {
            if (Kind == TokenKind.RightParen)
            {
                break;
            }

            if (!Argument(open, isCall, _expressions.Count == mark && keywords is null, ref keywords))
            {
                return null;
            }
        }
        while (Accept(TokenKind.Comma));

        if (!Accept(TokenKind.RightParen))
        {
            return null;
        }

        return (_expressions.PopFrom(mark), keywords is null ? [] : [.. keywords]);
    }

    private bool Argument(int open, bool isCall, bool isFirst, ref List<KeywordNode>? keywords)
    {
        switch (Kind)
        {
            case TokenKind.DoubleStar:
                return KeywordUnpacking(ref keywords);
            case TokenKind.Star:
                return ArgumentUnpacking(keywords, isCall && isFirst);
            case TokenKind.Name when PeekKind(1) == TokenKind.Equal:
                return Keyword(ref keywords);
        }

        var start = Here();
        var isNamed = Kind == TokenKind.Name && PeekKind(1) == TokenKind.ColonEqual;
        var value = isNamed ? Assignment() : Expression();
        if (value is null)
        {
            return false;
        }

        if (IsComprehension())
        {
            return GeneratorArgument(open, isCall, isFirst, start, value);
        }

        if (_isDiagnosing)
        {
            DiagnoseArgument(start, value, keywords);
        }

        if (keywords is not null || Kind is TokenKind.Equal or TokenKind.ColonEqual)
        {
            return false;
        }

        _expressions.Push(value);
        return true;
    }

    private bool KeywordUnpacking(ref List<KeywordNode>? keywords)
    {
        var start = _pos++;
        if (Expression() is not { } value)
        {
            return false;
        }

        (keywords ??= []).Add(new KeywordNode(null, value, SpanFrom(start)));
        return true;
    }

    private bool ArgumentUnpacking(List<KeywordNode>? keywords, bool isGenerator)
    {
        var start = _pos++;
        if (Expression() is not { } value)
        {
            return false;
        }

        if (keywords is not null && keywords.Exists(static keyword => keyword.Name is null))
        {
            return DiagnoseStarAfterDoubleStar(start);
        }

        var unpacked = new StarredNode(value, ExpressionContext.Load, SpanFrom(start));
        if (isGenerator && IsComprehension())
        {
            return DiagnoseUnpackingInGenerator(unpacked);
        }

        _expressions.Push(unpacked);
        return true;
    }

    private bool Keyword(ref List<KeywordNode>? keywords)
    {
        var start = _pos;
        var name = _tokens[_pos].Name!;
        _pos += 2;
        if (Expression() is not { } value)
        {
            return false;
        }

        if (_isDiagnosing && IsComprehension())
        {
            DiagnoseKeywordComprehension(start);
        }

        (keywords ??= []).Add(new KeywordNode(name, value, SpanFrom(start)));
        return true;
    }

    // A generator without parentheses of its own is the only argument and spans those of the call.
    private bool GeneratorArgument(int open, bool isCall, bool isFirst, in Mark start, ExpressionNode element)
    {
        if ((!_isDiagnosing && !(isCall && isFirst)) || Generators() is not { } generators)
        {
            return false;
        }

        if (!isCall || !isFirst || Kind != TokenKind.RightParen)
        {
            return DiagnoseBareGenerator(start, isFirst);
        }

        _pos++;
        var generator = new GeneratorExpNode(element, generators, SpanFrom(open));
        _pos--;
        _expressions.Push(generator);
        return true;
    }
}
