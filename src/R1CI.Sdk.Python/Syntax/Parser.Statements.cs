namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // Statements up to a closing token, which is consumed when it is a dedent.
    private StatementNode[]? Statements(TokenKind close)
    {
        var mark = _statements.Count;
        while (Kind != close)
        {
            if (!Statement())
            {
                return null;
            }
        }

        if (close == TokenKind.Dedent)
        {
            _pos++;
        }

        return _statements.PopFrom(mark);
    }

    // Pushes one compound statement or the simple statements of one line.
    private bool Statement()
    {
        var first = _pos;
        var compound = Compound(out var isCompound);
        if (compound is null)
        {
            return !isCompound && _pos == first && SimpleStatements();
        }

        _statements.Push(compound);
        return true;
    }

    private StatementNode? Compound(out bool isCompound)
    {
        isCompound = true;
        switch (Kind)
        {
            case TokenKind.If:
                return If();
            case TokenKind.For:
                return For(_pos);
            case TokenKind.While:
                return While();
            case TokenKind.Def:
                return FunctionDef(_pos, []);
            case TokenKind.Class:
                return ClassDef([]);
            case TokenKind.With:
                return With(_pos);
            case TokenKind.Try:
                return Try();
            case TokenKind.At:
                return Decorated();
            case TokenKind.Async:
                return Async([]);
            default:
                isCompound = false;
                return IsSoftKeyword("match") ? MatchOrNothing() : null;
        }
    }

    private bool SimpleStatements()
    {
        do
        {
            if (SimpleStatement() is not { } statement)
            {
                return false;
            }

            _statements.Push(statement);
        }
        while (Accept(TokenKind.Semicolon) && Kind != TokenKind.Newline);
        return Accept(TokenKind.Newline);
    }

    private StatementNode? SimpleStatement()
    {
        var start = _pos;
        switch (Kind)
        {
            case TokenKind.Return:
                return Return();
            case TokenKind.Import:
                return Import();
            case TokenKind.From:
                return ImportFrom();
            case TokenKind.Raise:
                return Raise();
            case TokenKind.Pass:
                _pos++;
                return new PassNode(SpanFrom(start));
            case TokenKind.Break:
                _pos++;
                return new BreakNode(SpanFrom(start));
            case TokenKind.Continue:
                _pos++;
                return new ContinueNode(SpanFrom(start));
            case TokenKind.Del:
                return Delete();
            case TokenKind.Assert:
                return Assert();
            case TokenKind.Global or TokenKind.Nonlocal:
                return GlobalOrNonlocal();
            default:
                return ExpressionStatement();
        }
    }

    private ReturnNode? Return()
    {
        var start = _pos++;
        ExpressionNode? value = null;
        if (!IsStatementEnd() && (value = Expressions()) is null)
        {
            return null;
        }

        return new ReturnNode(value, SpanFrom(start));
    }

    private bool IsStatementEnd() => Kind is TokenKind.Newline or TokenKind.Semicolon;

    private RaiseNode? Raise()
    {
        var start = _pos++;
        ExpressionNode? cause = null;
        if (IsStatementEnd())
        {
            return new RaiseNode(null, null, SpanFrom(start));
        }

        var exception = Expression();
        if (exception is null || (Accept(TokenKind.From) && (cause = Expression()) is null))
        {
            return null;
        }

        return new RaiseNode(exception, cause, SpanFrom(start));
    }

    private DeleteNode? Delete()
    {
        var start = _pos++;
        var mark = Here();
        var count = _expressions.Count;
        do
        {
            if (!StartsExpression() && _pos > mark.Position)
            {
                break;
            }

            if (Primary() is not { } target || !SetDelete(target))
            {
                return DiagnoseDelete(mark);
            }

            _expressions.Push(target);
        }
        while (Accept(TokenKind.Comma));

        return IsStatementEnd() ? new DeleteNode(_expressions.PopFrom(count), SpanFrom(start)) : DiagnoseDelete(mark);
    }

    private AssertNode? Assert()
    {
        var start = _pos++;
        ExpressionNode? message = null;
        var test = Expression();
        if (test is null || (Accept(TokenKind.Comma) && (message = Expression()) is null))
        {
            return null;
        }

        return new AssertNode(test, message, SpanFrom(start));
    }

    private StatementNode? GlobalOrNonlocal()
    {
        var isGlobal = Kind == TokenKind.Global;
        var start = _pos++;
        var names = new List<string>();
        do
        {
            if (AcceptName() is not { } name)
            {
                return null;
            }

            names.Add(name);
        }
        while (Accept(TokenKind.Comma));

        var span = SpanFrom(start);
        return isGlobal ? new GlobalNode([.. names], span) : new NonlocalNode([.. names], span);
    }
}
