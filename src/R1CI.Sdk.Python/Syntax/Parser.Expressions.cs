using System.Runtime.CompilerServices;

namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private static readonly bool[] StartsExpressionTable = StartsTable();

    private static bool[] StartsTable()
    {
        var table = new bool[256];
        foreach (var kind in (ReadOnlySpan<TokenKind>)[
            TokenKind.Name, TokenKind.Number, TokenKind.String, TokenKind.LeftParen, TokenKind.LeftBracket, TokenKind.LeftBrace,
            TokenKind.Ellipsis, TokenKind.Plus, TokenKind.Minus, TokenKind.Tilde, TokenKind.Not, TokenKind.Lambda, TokenKind.Await,
            TokenKind.None, TokenKind.True, TokenKind.False])
        {
            table[(int)kind] = true;
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool StartsExpression() => StartsExpressionTable[(int)Kind];

    // star_expressions: a bare tuple or one expression.
    private ExpressionNode? Expressions()
    {
        var start = _pos;
        var first = StarExpression();
        return first is null || Kind != TokenKind.Comma ? first : TupleAfter(start, first, isNamed: false);
    }

    private TupleNode? TupleAfter(int start, ExpressionNode first, bool isNamed)
    {
        var mark = _expressions.Count;
        _expressions.Push(first);
        while (Accept(TokenKind.Comma) && (StartsExpression() || Kind == TokenKind.Star))
        {
            if ((isNamed ? StarNamedExpression() : StarExpression()) is not { } next)
            {
                return null;
            }

            _expressions.Push(next);
        }

        return new TupleNode(_expressions.PopFrom(mark), ExpressionContext.Load, SpanFrom(start));
    }

    private ExpressionNode? StarExpression() => Kind == TokenKind.Star ? Starred() : Expression();

    private ExpressionNode? StarNamedExpression() => Kind == TokenKind.Star ? Starred() : NamedExpression();

    private StarredNode? Starred()
    {
        var start = _pos++;
        var value = Binary(1);
        return value is null ? null : new StarredNode(value, ExpressionContext.Load, SpanFrom(start));
    }

    private ExpressionNode? NamedExpression()
    {
        if (Kind == TokenKind.Name && PeekKind(1) == TokenKind.ColonEqual)
        {
            return Assignment();
        }

        var start = Here();
        var value = Expression();
        if (_isDiagnosing && value is not null)
        {
            DiagnoseNamedExpression(start, value);
        }

        return value is not null && Kind == TokenKind.ColonEqual ? null : value;
    }

    private NamedExprNode? Assignment()
    {
        var start = _pos;
        var target = new NameNode(_tokens[_pos].Name!, ExpressionContext.Store, _tokens[_pos].Span);
        _pos += 2;
        var value = Expression();
        return value is null ? null : new NamedExprNode(target, value, SpanFrom(start));
    }

    private ExpressionNode? Expression()
    {
        Enter();
        var result = Kind == TokenKind.Lambda ? Lambda() : Conditional();
        _depth--;
        return result;
    }

    private ExpressionNode? Conditional()
    {
        var start = Here();
        var body = Disjunction();
        if (_isDiagnosing)
        {
            DiagnoseExpression(start, body);
        }

        if (body is null || Kind != TokenKind.If)
        {
            return body;
        }

        var afterBody = Here();
        _pos++;
        var test = Disjunction();
        if (test is null || !Accept(TokenKind.Else))
        {
            if (!_isAttempting)
            {
                return null;
            }

            Rewind(afterBody);
            return body;
        }

        var other = Expression();
        return other is null ? null : new IfExpNode(test, body, other, SpanFrom(start.Position));
    }


    private ExpressionNode? Disjunction()
    {
        var start = _pos;
        var first = Conjunction();
        return first is null || Kind != TokenKind.Or ? first : BoolOp(start, first, TokenKind.Or);
    }

    private ExpressionNode? Conjunction()
    {
        var start = _pos;
        var first = Inversion();
        return first is null || Kind != TokenKind.And ? first : BoolOp(start, first, TokenKind.And);
    }

    private BoolOpNode? BoolOp(int start, ExpressionNode first, TokenKind word)
    {
        var mark = _expressions.Count;
        _expressions.Push(first);
        while (Accept(word))
        {
            if ((word == TokenKind.And ? Inversion() : Conjunction()) is not { } next)
            {
                return null;
            }

            _expressions.Push(next);
        }

        var operation = word == TokenKind.And ? BoolOperator.And : BoolOperator.Or;
        return new BoolOpNode(operation, _expressions.PopFrom(mark), SpanFrom(start));
    }

    private ExpressionNode? Inversion()
    {
        if (Kind != TokenKind.Not)
        {
            return Comparison();
        }

        var start = _pos++;
        Enter();
        var operand = Inversion();
        _depth--;
        return operand is null ? null : new UnaryOpNode(UnaryOperator.Not, operand, SpanFrom(start));
    }

    private LambdaNode? Lambda()
    {
        var start = _pos++;
        if (Parameters(TokenKind.Colon) is not { } parameters || !Accept(TokenKind.Colon))
        {
            return null;
        }

        var body = Expression();
        return body is null ? null : new LambdaNode(parameters, body, SpanFrom(start));
    }
}
