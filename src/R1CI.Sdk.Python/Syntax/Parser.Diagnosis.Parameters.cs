namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // Walks the parameters as loosely as they can be written and names the first rule that is broken.
    private void DiagnoseParameters(TokenKind close)
    {
        var mark = Here();
        var state = new ParameterState();
        while (Kind != close && DiagnoseParameter(close, state))
        {
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Rewind(mark);
    }

    private bool DiagnoseParameter(TokenKind close, ParameterState state) => Kind switch
    {
        TokenKind.Slash => DiagnoseSlash(state),
        TokenKind.Star => DiagnoseStar(close, state),
        TokenKind.DoubleStar => DiagnoseDoubleStar(close),
        TokenKind.LeftParen => DiagnoseParenthesizedParameters(close),
        TokenKind.Name => DiagnosePlain(close, state),
        _ => false,
    };

    private bool DiagnoseSlash(ParameterState state)
    {
        if (state.Count == 0 && !state.HasSlash && NextKind == TokenKind.Comma)
        {
            throw Error("at least one argument must precede /", _pos, _pos);
        }

        if (state.HasSlash)
        {
            throw Error("/ may appear only once", _pos, _pos);
        }

        if (state.HasStar)
        {
            throw Error("/ must be ahead of *", _pos, _pos);
        }

        if (NextKind == TokenKind.Star)
        {
            throw Error("expected comma between / and *", _pos + 1, _pos + 1);
        }

        state.HasSlash = true;
        state.IsDefaultAllowed = !state.HasDefault;
        _pos++;
        return true;
    }

    private bool DiagnoseStar(TokenKind close, ParameterState state)
    {
        var star = _pos++;
        if (state.HasStar && (Kind == TokenKind.Comma || (Kind == TokenKind.Name && Parameter(close, isStar: false) is not null && Kind != TokenKind.Equal)))
        {
            throw Error("* argument may appear only once", star, star);
        }

        if (state.HasStar)
        {
            return false;
        }

        state.HasStar = true;
        if (Kind == close || (Kind == TokenKind.Comma && (NextKind == close || NextKind == TokenKind.DoubleStar)))
        {
            // CPython has two wordings of the place: the star of a function, the end of a lambda's list.
            throw close == TokenKind.RightParen ? Error("named arguments must follow bare *", star, star) : ErrorHere("named arguments must follow bare *");
        }

        if (Kind == TokenKind.Comma)
        {
            return true;
        }

        var parameter = Parameter(close, isStar: true);
        if (parameter is not null && Kind == TokenKind.Equal)
        {
            throw Error("var-positional argument cannot have default value", _pos, _pos);
        }

        return parameter is not null;
    }

    private bool DiagnoseDoubleStar(TokenKind close)
    {
        _pos++;
        if (Parameter(close, isStar: false) is null)
        {
            return false;
        }

        if (Kind == TokenKind.Equal)
        {
            throw Error("var-keyword argument cannot have default value", _pos, _pos);
        }

        if (Kind == TokenKind.Comma && NextKind is TokenKind.Name or TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash)
        {
            throw Error("arguments cannot follow var-keyword argument", _pos + 1, _pos + 1);
        }

        return false;
    }

    private bool DiagnoseParenthesizedParameters(TokenKind close)
    {
        var open = _pos++;
        var names = 0;
        while (AcceptName() is not null)
        {
            names++;
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        if (names > 0 && Kind == TokenKind.RightParen)
        {
            var owner = close == TokenKind.RightParen ? "Function" : "Lambda expression";
            throw Error($"{owner} parameters cannot be parenthesized", open, _pos);
        }

        return false;
    }

    private bool DiagnosePlain(TokenKind close, ParameterState state)
    {
        var name = _pos;
        if (Parameter(close, isStar: false) is null)
        {
            return false;
        }

        if (Accept(TokenKind.Equal))
        {
            if (close == TokenKind.RightParen && Kind is TokenKind.Comma or TokenKind.RightParen)
            {
                throw Error("expected default value expression", _pos - 1, _pos - 1);
            }

            state.HasDefault = true;
            state.IsDefaultAllowed |= state.HasSlash;
            state.Count++;
            return Expression() is not null;
        }

        if (state.HasDefault && !state.IsDefaultAllowed && !state.HasStar && (Kind == TokenKind.Comma || Kind == close))
        {
            throw Error("non-default argument follows default argument", name, name);
        }

        state.Count++;
        return true;
    }

    private sealed class ParameterState
    {
        public int Count;
        public bool HasDefault;

        // After a slash CPython explains only the parameter right behind it, when defaults stand before the slash.
        public bool IsDefaultAllowed;
        public bool HasSlash;
        public bool HasStar;
    }
}
