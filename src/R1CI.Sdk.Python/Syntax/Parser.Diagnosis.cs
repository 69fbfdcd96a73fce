namespace R1CI.Sdk.Python.Syntax;

// The second pass: each method either throws the message that explains the failure, or leaves the position alone.
internal sealed partial class Parser
{
    private const string MeantComparison = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

    private bool IsPrintOrExec(int token) => _tokens[token].Kind == TokenKind.Name && _tokens[token].Name is "print" or "exec";

    // Set while an attempt runs: the longest match counts, whatever follows it.
    private bool _isAttempting;

    // Where an expression was attempted last. CPython remembers the operands there, and does not look for explanations inside them again.
    private int _attempted = -1;

    // Parses without looking for further explanations, as an attempt.
    private ExpressionNode? Attempt(Func<Parser, ExpressionNode?> rule)
    {
        var mark = Here();
        _isDiagnosing = false;
        _isAttempting = true;
        var result = rule(this);
        _isAttempting = false;
        _isDiagnosing = true;
        if (result is null)
        {
            Rewind(mark);
        }

        return result;
    }

    private void ThrowIfUnreadable()
    {
        if (Kind == TokenKind.Error)
        {
            throw TokenizerError();
        }
    }

    private void DiagnoseExpression(in Mark start, ExpressionNode? body)
    {
        var after = Here();
        _attempted = -1;
        if (body is not null)
        {
            ThrowIfUnreadable();
            DiagnoseMissingComma(start.Position, after);
            DiagnoseMissingElse(start.Position, after);
        }

        if (_tokens[start.Position].Kind == TokenKind.Name && _tokens[start.Position + 1].Kind != TokenKind.LeftParen)
        {
            DiagnoseLegacyStatement(start.Position);
        }

        Rewind(after);
    }

    private void DiagnoseMissingComma(int start, in Mark after)
    {
        ref readonly var first = ref _tokens[start];
        var isExcluded = first.Kind == TokenKind.Name && (_tokens[start + 1].Kind == TokenKind.String || BeginsSoftKeyword(first.Name!));
        if (isExcluded || !StartsExpression())
        {
            return;
        }

        _attempted = after.Position;
        if (Attempt(static parser => parser.Expression()) is null)
        {
            return;
        }

        ThrowIfUnreadable();
        var last = _pos - 1;
        if (_tokens[last].Level > 0 && !(after.Position == start + 1 && IsPrintOrExec(start)))
        {
            throw Error("invalid syntax. Perhaps you forgot a comma?", start, last);
        }

        Rewind(after);
    }

    // CPython compares as many characters as the name has, so that m and ca pass for soft keywords here.
    private static bool BeginsSoftKeyword(string name) =>
        name == "_" || "match".StartsWith(name, StringComparison.Ordinal) || "case".StartsWith(name, StringComparison.Ordinal);

    private void DiagnoseMissingElse(int start, in Mark after)
    {
        if (!Accept(TokenKind.If))
        {
            return;
        }

        if (Disjunction() is not null && Kind is not (TokenKind.Else or TokenKind.Colon))
        {
            throw Error("expected 'else' after 'if' expression", start, _pos - 1);
        }

        Rewind(after);
    }

    private void DiagnoseLegacyStatement(int start)
    {
        var after = Here();
        _pos = start + 1;
        // After any name: what follows may be wrong in itself.
        if ((StartsExpression() || Kind == TokenKind.Star) && LegacyArguments() is not null && IsPrintOrExec(start))
        {
            ThrowIfUnreadable();
            var name = _tokens[start].Name;
            throw Error($"Missing parentheses in call to '{name}'. Did you mean {name}(...)?", start, _pos - 1);
        }

        Rewind(after);
    }

    private ExpressionNode? LegacyArguments()
    {
        if (_pos != _attempted)
        {
            return Expressions();
        }

        var start = Here();
        var first = Attempt(static parser => parser.Disjunction());
        DiagnoseExpression(start, first);
        return first is not null && Accept(TokenKind.Comma) && StartsExpression() ? Expressions() : first;
    }

    private void DiagnoseNamedExpression(in Mark start, ExpressionNode value)
    {
        ThrowIfUnreadable();
        if (Kind == TokenKind.ColonEqual)
        {
            var after = Here();
            _pos++;
            if (Expression() is not null)
            {
                throw Error($"cannot use assignment expressions with {Describe(value)}", value.Span);
            }

            Rewind(after);
        }
        else if (Kind == TokenKind.Equal)
        {
            DiagnoseEqualSign(start);
        }
    }

    private void DiagnoseEqualSign(in Mark start)
    {
        var after = Here();
        Rewind(start);
        var target = Binary(1);
        if (target is not null && Kind == TokenKind.Equal)
        {
            _pos++;
            var right = Binary(1);
            if (right is not null && Kind is not (TokenKind.Equal or TokenKind.ColonEqual))
            {
                if (target.Kind == NodeKind.Name && _tokens[start.Position].Kind == TokenKind.Name)
                {
                    throw Error(MeantComparison, start.Position, _pos - 1);
                }

                if (!IsDisplayOrSingleton(start.Position, target))
                {
                    throw Error($"cannot assign to {Describe(target)} here. Maybe you meant '==' instead of '='?", target.Span);
                }
            }
        }

        Rewind(after);
    }

    // What may be a target, or gets its own message.
    private bool IsDisplayOrSingleton(int start, ExpressionNode target) => _tokens[start].Kind switch
    {
        TokenKind.True or TokenKind.False or TokenKind.None => true,
        TokenKind.LeftBracket or TokenKind.LeftParen => StartsWithDisplay(target),
        _ => false,
    };

    private static bool StartsWithDisplay(ExpressionNode node)
    {
        while (true)
        {
            switch (node)
            {
                case ListNode or TupleNode or GeneratorExpNode:
                    return true;
                case AttributeNode attribute:
                    node = attribute.Value;
                    break;
                case SubscriptNode subscript:
                    node = subscript.Value;
                    break;
                case CallNode call:
                    node = call.Function;
                    break;
                case BinOpNode operation:
                    node = operation.Left;
                    break;
                default:
                    return false;
            }
        }
    }

    private void DiagnoseParenthesis()
    {
        if (Kind != TokenKind.DoubleStar)
        {
            return;
        }

        var mark = Here();
        _pos++;
        if (Expression() is not null && Kind == TokenKind.RightParen)
        {
            throw Error("cannot use double starred expression here", mark.Position, mark.Position);
        }

        Rewind(mark);
    }

    private bool DiagnoseComprehension(ExpressionNode element)
    {
        if (element.Kind != NodeKind.Starred)
        {
            return true;
        }

        return _isDiagnosing && Generators() is not null ? throw Error("iterable unpacking cannot be used in comprehension", element.Span) : false;
    }

    // The comma counts when nothing stands behind it.
    private void DiagnoseUnparenthesizedTarget(ExpressionNode first, bool isMany)
    {
        var span = SpanFrom(first.Span);
        var ends = _tokens[_pos - 1].Kind == TokenKind.Comma;
        var mark = Here();
        if (Generators() is not null && (isMany || ends))
        {
            throw Error("did you forget parentheses around the comprehension target?", span);
        }

        Rewind(mark);
    }

    private void DiagnoseDictValue()
    {
        ThrowIfUnreadable();
        ref readonly var last = ref _tokens[_pos - 1];
        if (Kind != TokenKind.Colon)
        {
            var error = ErrorAt("':' expected after dictionary key", last.Span);
            var location = error.Location with { Offset = error.Location.EndOffset - 1, EndOffset = 0 };
            throw Weigh(new PythonSyntaxException(SyntaxErrorClass.SyntaxError, error.Message, _source.FileName, location));
        }

        var next = PeekKind(1);
        if (next == TokenKind.Star)
        {
            var mark = Here();
            _pos += 2;
            if (Binary(1) is not null)
            {
                throw ErrorFrom("cannot use a starred expression in a dictionary value", _tokens[mark.Position + 1].Span);
            }

            Rewind(mark);
        }
        else if (next is TokenKind.RightBrace or TokenKind.Comma)
        {
            throw Error("expression expected after dictionary key and ':'", _pos, _pos);
        }
    }

    private DictCompNode? DiagnoseDictUnpacking(int entry)
    {
        if (_isDiagnosing && Generators() is not null && Kind == TokenKind.RightBrace)
        {
            throw Error("dict unpacking cannot be used in dict comprehension", entry, entry);
        }

        return null;
    }
}
