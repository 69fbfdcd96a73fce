namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private const int UnaryLevel = 7;

    // How tightly a binary operator binds, 1 to 6; 0 for every other token.
    private static readonly byte[] Precedence = PrecedenceTable();

    private static byte[] PrecedenceTable()
    {
        var table = new byte[256];
        table[(int)TokenKind.VerticalBar] = 1;
        table[(int)TokenKind.Caret] = 2;
        table[(int)TokenKind.Ampersand] = 3;
        table[(int)TokenKind.LeftShift] = 4;
        table[(int)TokenKind.RightShift] = 4;
        table[(int)TokenKind.Plus] = 5;
        table[(int)TokenKind.Minus] = 5;
        table[(int)TokenKind.Star] = 6;
        table[(int)TokenKind.Slash] = 6;
        table[(int)TokenKind.DoubleSlash] = 6;
        table[(int)TokenKind.Percent] = 6;
        table[(int)TokenKind.At] = 6;
        return table;
    }

    private static BinaryOperator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus or TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.Minus or TokenKind.MinusEqual => BinaryOperator.Sub,
        TokenKind.Star or TokenKind.StarEqual => BinaryOperator.Mult,
        TokenKind.At or TokenKind.AtEqual => BinaryOperator.MatMult,
        TokenKind.Slash or TokenKind.SlashEqual => BinaryOperator.Div,
        TokenKind.Percent or TokenKind.PercentEqual => BinaryOperator.Mod,
        TokenKind.DoubleStar or TokenKind.DoubleStarEqual => BinaryOperator.Pow,
        TokenKind.LeftShift or TokenKind.LeftShiftEqual => BinaryOperator.LShift,
        TokenKind.RightShift or TokenKind.RightShiftEqual => BinaryOperator.RShift,
        TokenKind.VerticalBar or TokenKind.VerticalBarEqual => BinaryOperator.BitOr,
        TokenKind.Caret or TokenKind.CaretEqual => BinaryOperator.BitXor,
        TokenKind.Ampersand or TokenKind.AmpersandEqual => BinaryOperator.BitAnd,
        _ => BinaryOperator.FloorDiv,
    };

    private ExpressionNode? Comparison()
    {
        var start = _pos;
        var left = Binary(1);
        if (left is null || !AcceptComparison(out var operation))
        {
            return left;
        }

        var mark = _expressions.Count;
        var operators = new List<CompareOperator>(1);
        do
        {
            operators.Add(operation);
            if (Binary(1) is not { } right)
            {
                return null;
            }

            _expressions.Push(right);
        }
        while (AcceptComparison(out operation));

        return new CompareNode(left, [.. operators], _expressions.PopFrom(mark), SpanFrom(start));
    }

    private bool AcceptComparison(out CompareOperator operation)
    {
        var kind = Kind;
        operation = kind switch
        {
            TokenKind.Less => CompareOperator.Lt,
            TokenKind.Greater => CompareOperator.Gt,
            TokenKind.EqualEqual => CompareOperator.Eq,
            TokenKind.NotEqual => CompareOperator.NotEq,
            TokenKind.LessEqual => CompareOperator.LtE,
            TokenKind.GreaterEqual => CompareOperator.GtE,
            TokenKind.In => CompareOperator.In,
            TokenKind.Is => CompareOperator.Is,
            _ => CompareOperator.NotIn,
        };
        if (operation == CompareOperator.NotIn)
        {
            if (kind != TokenKind.Not || PeekKind(1) != TokenKind.In)
            {
                return false;
            }

            _pos++;
        }

        _pos++;
        if (operation == CompareOperator.Is && Accept(TokenKind.Not))
        {
            operation = CompareOperator.IsNot;
        }

        return true;
    }

    // bitwise_or and everything that binds tighter; chains of one level lean left and are built in the loop.
    private ExpressionNode? Binary(int level)
    {
        var start = _pos;
        var left = Unary();
        while (left is not null)
        {
            var kind = Kind;
            int precedence = Precedence[(int)kind];
            if (precedence < level)
            {
                return left;
            }

            var mark = Here();
            _pos++;
            var right = precedence == UnaryLevel - 1 ? Unary() : Binary(precedence + 1);
            if (right is null)
            {
                // What stands before the operator may still explain the failure.
                Rewind(mark);
                return left;
            }

            left = new BinOpNode(left, OperatorOf(kind), right, SpanFrom(start));
        }

        return null;
    }

    private ExpressionNode? Unary()
    {
        var kind = Kind;
        if (kind is not (TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde))
        {
            return Power();
        }

        var start = _pos++;
        Enter();
        var operand = Unary();
        _depth--;
        if (operand is null)
        {
            return null;
        }

        var operation = kind switch { TokenKind.Minus => UnaryOperator.USub, TokenKind.Plus => UnaryOperator.UAdd, _ => UnaryOperator.Invert };
        return new UnaryOpNode(operation, operand, SpanFrom(start));
    }

    private ExpressionNode? Power()
    {
        var start = _pos;
        var operand = Kind == TokenKind.Await ? Await() : Primary();
        if (operand is null || Kind != TokenKind.DoubleStar)
        {
            return operand;
        }

        _pos++;
        Enter();
        var exponent = Unary();
        _depth--;
        return exponent is null ? null : new BinOpNode(operand, BinaryOperator.Pow, exponent, SpanFrom(start));
    }

    private AwaitNode? Await()
    {
        var start = _pos++;
        var value = Primary();
        return value is null ? null : new AwaitNode(value, SpanFrom(start));
    }
}
