namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private void DiagnoseArgument(in Mark start, ExpressionNode value, List<KeywordNode>? keywords)
    {
        ThrowIfUnreadable();
        if (Kind == TokenKind.Equal && value.Kind != NodeKind.NamedExpr)
        {
            var isSingleton = _pos == start.Position + 1 && _tokens[start.Position].Kind is TokenKind.True or TokenKind.False or TokenKind.None;
            var message = isSingleton
                ? $"cannot assign to {Describe(value)}"
                : "expression cannot contain assignment, perhaps you meant \"==\"?";
            throw Error(message, SourceSpan.Between(value.Span, _tokens[_pos].Span));
        }

        if (keywords is not null && Kind is TokenKind.Comma or TokenKind.RightParen)
        {
            SkipArguments();
            var isUnpacking = keywords.Exists(static keyword => keyword.Name is null);
            throw ErrorHere(isUnpacking
                ? "positional argument follows keyword argument unpacking"
                : "positional argument follows keyword argument");
        }
    }

    // CPython reports the token after the last argument.
    private void SkipArguments()
    {
        List<KeywordNode>? keywords = null;
        while (Kind == TokenKind.Comma && NextKind != TokenKind.RightParen)
        {
            var mark = Here();
            _pos++;
            _isDiagnosing = false;
            var isArgument = Argument(mark.Position, true, false, ref keywords) || keywords is not null;
            _isDiagnosing = true;
            if (!isArgument)
            {
                Rewind(mark);
                return;
            }
        }
    }

    private bool DiagnoseStarAfterDoubleStar(int star)
    {
        return _isDiagnosing
            ? throw Error("iterable argument unpacking follows keyword argument unpacking", star, star)
            : false;
    }

    private void DiagnoseKeywordComprehension(int start)
    {
        var mark = Here();
        if (Generators() is not null)
        {
            throw Error(MeantComparison, start, start + 1);
        }

        Rewind(mark);
    }

    private bool DiagnoseUnpackingInGenerator(ExpressionNode unpacked)
    {
        return _isDiagnosing && Generators() is not null ? throw Error("iterable unpacking cannot be used in comprehension", unpacked.Span) : false;
    }

    private bool DiagnoseBareGenerator(in Mark start, bool isFirst)
    {
        if (_isDiagnosing && (!isFirst || Kind == TokenKind.Comma))
        {
            throw Error("Generator expression must be parenthesized", start.Position, _pos - 1);
        }

        return false;
    }
}
