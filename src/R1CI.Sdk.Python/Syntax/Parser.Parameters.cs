namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // The parameters of a function (closed by a parenthesis, with annotations) or lambda (closed by a colon); the closing token stays.
    private ArgumentsNode? Parameters(TokenKind close)
    {
        var start = _pos;
        if (_isDiagnosing)
        {
            DiagnoseParameters(close);
        }

        var list = new ParameterList();
        while (Kind != close)
        {
            var ok = Kind switch
            {
                TokenKind.Slash => SlashParameter(list),
                TokenKind.Star => StarParameter(list, close),
                TokenKind.DoubleStar => DoubleStarParameter(list, close),
                TokenKind.Name => PlainParameter(list, close),
                _ => false,
            };
            if (!ok)
            {
                return null;
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }

            if (list.KwArg is not null && Kind != close)
            {
                return null;
            }
        }

        if (list.IsStarBare && list.KeywordOnly.Count == 0)
        {
            return null;
        }

        return list.Build(_pos > start ? SpanFrom(start) : default);
    }

    private bool SlashParameter(ParameterList list)
    {
        if (list.HasSlash || list.HasStar || list.Positional.Count == 0)
        {
            return false;
        }

        _pos++;
        list.HasSlash = true;
        (list.PositionalOnly, list.Positional) = (list.Positional, list.PositionalOnly);
        return true;
    }

    private bool StarParameter(ParameterList list, TokenKind close)
    {
        if (list.HasStar)
        {
            return false;
        }

        _pos++;
        list.HasStar = true;
        if (Kind == TokenKind.Comma)
        {
            list.IsStarBare = true;
            return NextKind is TokenKind.Name;
        }

        list.VarArg = Parameter(close, isStar: true);
        return list.VarArg is not null && Kind != TokenKind.Equal;
    }

    private bool DoubleStarParameter(ParameterList list, TokenKind close)
    {
        _pos++;
        list.KwArg = Parameter(close, isStar: false);
        return list.KwArg is not null && Kind != TokenKind.Equal;
    }

    private bool PlainParameter(ParameterList list, TokenKind close)
    {
        if (Parameter(close, isStar: false) is not { } parameter)
        {
            return false;
        }

        ExpressionNode? value = null;
        if (Accept(TokenKind.Equal) && (value = Expression()) is null)
        {
            return false;
        }

        if (list.HasStar)
        {
            list.KeywordOnly.Add(parameter);
            list.KeywordDefaults.Add(value);
            return true;
        }

        list.Positional.Add(parameter);
        if (value is not null)
        {
            list.Defaults.Add(value);
        }

        return value is not null || list.Defaults.Count == 0;
    }

    private ArgNode? Parameter(TokenKind close, bool isStar)
    {
        var start = _pos;
        if (AcceptName() is not { } name)
        {
            return null;
        }

        ExpressionNode? annotation = null;
        if (close == TokenKind.RightParen && Accept(TokenKind.Colon))
        {
            annotation = isStar ? StarExpression() : Expression();
            if (annotation is null)
            {
                return null;
            }
        }

        return new ArgNode(name, annotation, SpanFrom(start));
    }

    private sealed class ParameterList
    {
        public List<ArgNode> PositionalOnly = [];
        public List<ArgNode> Positional = [];
        public List<ArgNode> KeywordOnly = [];
        public List<ExpressionNode?> KeywordDefaults = [];
        public List<ExpressionNode> Defaults = [];
        public ArgNode? VarArg;
        public ArgNode? KwArg;
        public bool HasSlash;
        public bool HasStar;
        public bool IsStarBare;

        public ArgumentsNode Build(in SourceSpan span) =>
            new([.. PositionalOnly], [.. Positional], VarArg, [.. KeywordOnly], [.. KeywordDefaults], KwArg, [.. Defaults], span);
    }
}
