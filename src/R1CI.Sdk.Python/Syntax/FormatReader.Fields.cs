namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    private const int MaxFieldBrackets = 200;

    private Parser(Parser outer, FieldContext field)
    {
        _source = outer._source;
        _names = outer._names;
        _field = field;
        _warnings = outer._warnings;
        _depth = outer._depth;
        _tokenizer = new Tokenizer(_source, _names, field.Start, field.End, field.Line, field.LineStart, _warnings);
        _tokenizer.Run();
        _tokens = _tokenizer.Tokens;
    }

    // The expression of an f-string field; CPython parses it as a source of its own, between parentheses.
    private ExpressionNode Field(FieldContext field)
    {
        Enter();
        var parser = new Parser(this, field);
        var body = parser.Run(static inner =>
        {
            var depth = inner._depth;
            var value = inner.Expressions();
            inner._depth = depth;
            return inner.Kind == TokenKind.EndMarker ? value : null;
        });
        _depth--;
        return body;
    }

    private ref partial struct FormatReader
    {
        // Moves to the first character that ends the expression, as CPython 3.11 finds it before parsing.
        private void SkipFieldExpression()
        {
            var brackets = new Stack<char>();
            while (!IsAtEnd)
            {
                var c = _text[_at];
                switch (c)
                {
                    case '\\':
                        _at++;
                        throw Fail("expression part cannot include a backslash", separator: " ");
                    case '\'' or '"':
                        SkipFieldString(c);
                        continue;
                    case '#':
                        throw Fail("expression part cannot include '#'", separator: " ");
                    case '(' or '[' or '{':
                        if (brackets.Count >= MaxFieldBrackets)
                        {
                            throw Fail("too many nested parenthesis");
                        }

                        brackets.Push(c);
                        break;
                    case '!' or ':' or '}' or '=' or '<' or '>' when brackets.Count == 0:
                        if (IsComparison(c))
                        {
                            _at++;
                        }
                        else if (c is not ('<' or '>'))
                        {
                            return;
                        }

                        break;
                    case ')' or ']' or '}':
                        CloseBracket(brackets, c);
                        break;
                }

                _at++;
            }

            if (brackets.TryPop(out var open))
            {
                throw Fail($"unmatched '{open}'");
            }
        }

        private readonly bool IsComparison(char c) => c is '!' or '=' or '<' or '>' && _at + 1 < _body.End && _text[_at + 1] == '=';

        private readonly void CloseBracket(Stack<char> brackets, char c)
        {
            if (!brackets.TryPop(out var open))
            {
                throw Fail($"unmatched '{c}'");
            }

            if ((open, c) is not (('(', ')') or ('[', ']') or ('{', '}')))
            {
                throw Fail($"closing parenthesis '{c}' does not match opening parenthesis '{open}'");
            }
        }

        private void SkipFieldString(char quote)
        {
            var isTriple = _at + 2 < _body.End && _text[_at + 1] == quote && _text[_at + 2] == quote;
            _at += isTriple ? 3 : 1;
            while (!IsAtEnd)
            {
                if (_text[_at] == '\\')
                {
                    throw Fail("expression part cannot include a backslash", separator: " ");
                }

                if (_text[_at] == quote && (!isTriple || (_at + 2 < _body.End && _text[_at + 1] == quote && _text[_at + 2] == quote)))
                {
                    _at += isTriple ? 3 : 1;
                    return;
                }

                _at++;
            }

            throw Fail("unterminated string");
        }
    }
}
