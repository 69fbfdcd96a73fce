namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    // Where the latest match statement's cases begin; from there on "match" can be no name, and a failure stays where it is.
    private int _matchHeaderEnd;

    // A match statement, or nothing consumed when "match" is a name here.
    private MatchNode? MatchOrNothing()
    {
        if (PeekKind(1) is not (TokenKind.Star or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Name
            or TokenKind.Number or TokenKind.String or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Not
            or TokenKind.Lambda or TokenKind.Await or TokenKind.None or TokenKind.True or TokenKind.False or TokenKind.Ellipsis))
        {
            return null;
        }

        var mark = Here();
        var match = Match();
        if (match is null && _matchHeaderEnd <= mark.Position)
        {
            Rewind(mark);
        }

        return match;
    }

    private MatchNode? Match()
    {
        var start = _pos++;
        var subjectStart = _pos;
        var subject = StarNamedExpression();
        if (subject is not null && Kind == TokenKind.Comma)
        {
            subject = TupleAfter(subjectStart, subject, isNamed: true);
        }

        if (subject is null || subject.Kind == NodeKind.Starred || !MatchHeaderEnds(start))
        {
            return null;
        }

        var cases = new List<MatchCaseNode>();
        while (IsSoftKeyword("case"))
        {
            if (MatchCase() is not { } matchCase)
            {
                return null;
            }

            cases.Add(matchCase);
        }

        return cases.Count > 0 && Accept(TokenKind.Dedent) ? new MatchNode(subject, [.. cases], BlockSpanFrom(start)) : null;
    }

    private bool MatchHeaderEnds(int start)
    {
        if (!Accept(TokenKind.Colon))
        {
            DiagnoseMissingColon();
            return false;
        }

        if (!Accept(TokenKind.Newline))
        {
            return false;
        }

        if (Kind != TokenKind.Indent)
        {
            DiagnoseMissingBlock("'match' statement", start);
            return false;
        }

        _pos++;
        _matchHeaderEnd = _pos;
        return true;
    }

    private MatchCaseNode? MatchCase()
    {
        var start = _pos++;
        if (Patterns() is not { } pattern)
        {
            return null;
        }

        ExpressionNode? guard = null;
        if (Accept(TokenKind.If) && (guard = NamedExpression()) is null)
        {
            return null;
        }

        return Block("'case' statement", start) is { } body ? new MatchCaseNode(pattern, guard, body, BlockSpanFrom(start)) : null;
    }

    // The patterns of a case: one, or an open sequence.
    private PatternNode? Patterns()
    {
        var start = _pos;
        var first = Kind == TokenKind.Star ? StarPattern() : Pattern();
        if (first is null || (Kind != TokenKind.Comma && first.Kind != NodeKind.MatchStar))
        {
            return first;
        }

        if (Kind != TokenKind.Comma)
        {
            return null;
        }

        return SequenceRest(first, TokenKind.Colon) is { } patterns ? new MatchSequenceNode(patterns, SpanFrom(start)) : null;
    }

    private PatternNode[]? SequenceRest(PatternNode first, TokenKind close)
    {
        var patterns = new List<PatternNode> { first };
        while (Accept(TokenKind.Comma) && Kind != close && Kind != TokenKind.If)
        {
            if ((Kind == TokenKind.Star ? StarPattern() : Pattern()) is not { } next)
            {
                return null;
            }

            patterns.Add(next);
        }

        return [.. patterns];
    }

    private MatchStarNode? StarPattern()
    {
        var start = _pos++;
        var name = AcceptName();
        return name is null ? null : new MatchStarNode(name == "_" ? null : name, SpanFrom(start));
    }

    private PatternNode? Pattern()
    {
        Enter();
        var start = _pos;
        var pattern = OrPattern();
        if (pattern is not null && Accept(TokenKind.As))
        {
            var name = Kind == TokenKind.Name && PeekKind(1) is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal) ? _tokens[_pos].Name : null;
            if (name is null or "_")
            {
                DiagnoseAsPattern();
                return null;
            }

            _pos++;
            pattern = new MatchAsNode(pattern, name, SpanFrom(start));
        }

        _depth--;
        return pattern;
    }

    private PatternNode? OrPattern()
    {
        var start = _pos;
        var first = ClosedPattern();
        if (first is null || Kind != TokenKind.VerticalBar)
        {
            return first;
        }

        var patterns = new List<PatternNode> { first };
        while (Accept(TokenKind.VerticalBar))
        {
            if (ClosedPattern() is not { } next)
            {
                return null;
            }

            patterns.Add(next);
        }

        return new MatchOrNode([.. patterns], SpanFrom(start));
    }
}
