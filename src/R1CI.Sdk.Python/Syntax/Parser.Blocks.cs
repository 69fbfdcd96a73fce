namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // The colon and what it governs. The owner is named as CPython's messages name it.
    private StatementNode[]? Block(string owner, int ownerToken, bool isColonForced = false)
    {
        if (isColonForced)
        {
            Force(TokenKind.Colon, ":");
        }
        else if (!Accept(TokenKind.Colon))
        {
            DiagnoseMissingColon();
            return null;
        }

        if (Kind != TokenKind.Newline)
        {
            var mark = _statements.Count;
            return SimpleStatements() ? _statements.PopFrom(mark) : null;
        }

        _pos++;
        if (Kind != TokenKind.Indent)
        {
            DiagnoseMissingBlock(owner, ownerToken);
            return null;
        }

        _pos++;
        Enter();
        var body = Statements(TokenKind.Dedent);
        _depth--;
        return body;
    }

    // A chain of elif is built by iteration, outermost first, because it may be thousands long.
    private IfNode? If()
    {
        var start = _pos;
        var clauses = new List<IfClause>(1);
        do
        {
            var token = _pos++;
            var owner = clauses.Count == 0 ? "'if' statement" : "'elif' statement";
            if (NamedExpression() is not { } test || Block(owner, token) is not { } body)
            {
                return null;
            }

            clauses.Add(new IfClause(token, test, body));
        }
        while (Kind == TokenKind.Elif);

        if (ElseBlock() is not { } tail)
        {
            return null;
        }

        for (var i = clauses.Count - 1; i > 0; i--)
        {
            tail = [new IfNode(clauses[i].Test, clauses[i].Body, tail, BlockSpanFrom(clauses[i].Token))];
        }

        return new IfNode(clauses[0].Test, clauses[0].Body, tail, BlockSpanFrom(start));
    }

    // Empty when there is no else.
    private StatementNode[]? ElseBlock()
    {
        if (Kind != TokenKind.Else)
        {
            return [];
        }

        var token = _pos++;
        return Block("'else' statement", token, isColonForced: true);
    }

    private WhileNode? While()
    {
        var start = _pos++;
        if (NamedExpression() is not { } test || Block("'while' statement", start) is not { } body || ElseBlock() is not { } tail)
        {
            return null;
        }

        return new WhileNode(test, body, tail, BlockSpanFrom(start));
    }

    private ForNode? For(int start)
    {
        var isAsync = _pos > start;
        var token = _pos++;
        var mark = Here();
        if (Targets() is not { } target || Kind != TokenKind.In)
        {
            DiagnoseForTarget(mark);
            return null;
        }

        _pos++;
        if (Expressions() is not { } iterable || Block("'for' statement", token) is not { } body || ElseBlock() is not { } tail)
        {
            return null;
        }

        return new ForNode(isAsync, target, iterable, body, tail, BlockSpanFrom(start));
    }

    private StatementNode? Async(ExpressionNode[] decorators)
    {
        var start = _pos;
        switch (NextKind)
        {
            case TokenKind.Def:
                _pos++;
                return FunctionDef(start, decorators);
            case TokenKind.For when decorators.Length == 0:
                _pos++;
                return For(start);
            case TokenKind.With when decorators.Length == 0:
                _pos++;
                return With(start);
            default:
                return null;
        }
    }

    private TryNode? Try()
    {
        var start = _pos++;
        if (Block("'try' statement", start, isColonForced: true) is not { } body)
        {
            return null;
        }

        var handlers = new List<ExceptHandlerNode>();
        var isStar = false;
        while (Kind == TokenKind.Except)
        {
            var isStarHere = NextKind == TokenKind.Star;
            if (handlers.Count > 0 && isStarHere != isStar)
            {
                return DiagnoseMixedHandlers();
            }

            isStar = isStarHere;
            if (ExceptHandler(isStar) is not { } handler)
            {
                return null;
            }

            handlers.Add(handler);
        }

        return TryRest(start, isStar, body, [.. handlers]);
    }

    private TryNode? TryRest(int start, bool isStar, StatementNode[] body, ExceptHandlerNode[] handlers)
    {
        StatementNode[]? orElse = [];
        if (handlers.Length > 0 && (orElse = ElseBlock()) is null)
        {
            return null;
        }

        StatementNode[]? final = [];
        if (Kind == TokenKind.Finally)
        {
            var token = _pos++;
            final = Block("'finally' statement", token, isColonForced: true);
            if (final is null)
            {
                return null;
            }
        }
        else if (handlers.Length == 0)
        {
            DiagnoseMissingHandler();
            return null;
        }

        return new TryNode(isStar, body, handlers, orElse, final, BlockSpanFrom(start));
    }

    private ExceptHandlerNode? ExceptHandler(bool isStar)
    {
        var start = _pos++;
        if (isStar)
        {
            _pos++;
        }

        ExpressionNode? type = null;
        string? name = null;
        if (Kind != TokenKind.Colon || isStar)
        {
            var mark = Here();
            type = Expression();
            if (type is null || (Accept(TokenKind.As) && (name = AcceptName()) is null))
            {
                DiagnoseHandlerType(isStar, type, mark);
                return null;
            }

            if (Kind == TokenKind.Comma)
            {
                DiagnoseHandlerTuple(type);
                return null;
            }
        }

        var owner = isStar ? "'except*' statement" : "'except' statement";
        return Block(owner, start) is { } body ? new ExceptHandlerNode(type, name, body, BlockSpanFrom(start)) : null;
    }

    private sealed record IfClause(int Token, ExpressionNode Test, StatementNode[] Body);
}
