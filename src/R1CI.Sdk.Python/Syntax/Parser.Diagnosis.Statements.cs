namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private void DiagnoseMissingColon()
    {
        if (_isDiagnosing && Kind == TokenKind.Newline)
        {
            throw ErrorHere("expected ':'");
        }
    }

    private void DiagnoseMissingBlock(string owner, int ownerToken)
    {
        if (_isDiagnosing)
        {
            throw ErrorHere($"expected an indented block after {owner} on line {_tokens[ownerToken].Line}", SyntaxErrorClass.IndentationError);
        }
    }

    private TryNode? DiagnoseMixedHandlers()
    {
        if (_isDiagnosing)
        {
            var last = NextKind == TokenKind.Star ? _pos + 1 : _pos;
            throw Error("cannot have both 'except' and 'except*' on the same 'try'", _pos, last);
        }

        return null;
    }

    private void DiagnoseMissingHandler()
    {
        if (_isDiagnosing)
        {
            throw ErrorHere("expected 'except' or 'finally' block");
        }
    }

    private void DiagnoseHandlerType(bool isStar, ExpressionNode? type, in Mark start)
    {
        if (!_isDiagnosing || type is not null || _pos != start.Position)
        {
            return;
        }

        if (isStar && Kind is TokenKind.Newline or TokenKind.Colon)
        {
            throw ErrorHere("expected one or more exception types");
        }

        DiagnoseMissingColon();
    }

    private void DiagnoseHandlerTuple(ExpressionNode first)
    {
        if (!_isDiagnosing)
        {
            return;
        }

        while (Accept(TokenKind.Comma) && StartsExpression())
        {
            if (Expression() is null)
            {
                return;
            }
        }

        if (Accept(TokenKind.As) && AcceptName() is null)
        {
            return;
        }

        if (Kind == TokenKind.Colon)
        {
            throw ErrorFrom("multiple exception types must be parenthesized", first.Span);
        }
    }

    private AliasNode[]? DiagnoseImportComma()
    {
        if (_isDiagnosing && Kind == TokenKind.Newline)
        {
            throw ErrorHere("trailing comma not allowed without surrounding parentheses");
        }

        return null;
    }

    private DeleteNode? DiagnoseDelete(in Mark start)
    {
        if (_isDiagnosing)
        {
            Rewind(start);
            if (Expressions() is { } targets)
            {
                ThrowIfInvalidTarget(targets, TargetUse.Delete);
            }
        }

        return null;
    }

    private void DiagnoseForTarget(in Mark start)
    {
        if (_isDiagnosing)
        {
            Rewind(start);
            if (Expressions() is { } targets)
            {
                ThrowIfInvalidTarget(targets, TargetUse.For);
            }
        }
    }

    private void DiagnoseWithTarget(in Mark start)
    {
        if (!_isDiagnosing)
        {
            return;
        }

        Rewind(start);
        if (Expression() is { } target && Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon)
        {
            ThrowIfInvalidTarget(target, TargetUse.Assign);
        }
    }

    private void DiagnoseAsPattern()
    {
        if (!_isDiagnosing)
        {
            return;
        }

        if (IsSoftKeyword("_") && NextKind is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal))
        {
            throw Error("cannot use '_' as a target", _pos, _pos);
        }

        if (Kind != TokenKind.Name && Expression() is { } target)
        {
            throw Error("invalid pattern target", target.Span);
        }
    }

    private MatchClassNode? DiagnosePositionalPattern(int item)
    {
        if (_isDiagnosing)
        {
            var last = _pos - 1;
            while (Kind == TokenKind.Comma && NextKind != TokenKind.RightParen)
            {
                _pos++;
                if (Pattern() is null || Kind == TokenKind.Equal)
                {
                    break;
                }

                last = _pos - 1;
            }

            throw Error("positional patterns follow keyword patterns", item, last);
        }

        return null;
    }

    private void DiagnoseComplexPattern(ExpressionNode node, bool isImaginary)
    {
        var value = node is UnaryOpNode negated ? negated.Operand : node;
        if (value is ConstantNode { Value: ImaginaryLiteral } != isImaginary)
        {
            var required = isImaginary ? "imaginary" : "real";
            throw Error($"{required} number required in complex literal", value.Span);
        }
    }
}
