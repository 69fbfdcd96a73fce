namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Parser
{
    /// <summary>Reads the body of one f-string literal by the rules of 3.11: fields end at the first brace, colon or exclamation mark outside brackets.</summary>
    private ref partial struct FormatReader
    {
        private const int MaxFieldDepth = 2;
        private readonly Parser _parser;
        private readonly string _text;
        private readonly StringBody _body;
        private readonly Token _token;
        private int _at;

        public FormatReader(Parser parser, in StringLiteral literal, in Token token)
        {
            _parser = parser;
            _text = parser._source.Text;
            _body = literal.Body;
            _token = token;
            _at = literal.Body.Start;
        }

        public void Read(FormatPieces pieces) => ReadPieces(pieces, 0);

        private readonly bool IsAtEnd => _at >= _body.End;

        private readonly PythonSyntaxException Fail(string message, string separator = ": ") =>
            _parser.ErrorHere("f-string" + separator + message);

        private void ReadPieces(FormatPieces pieces, int depth)
        {
            while (true)
            {
                var isDoubledBrace = ReadText(pieces, depth);
                if (isDoubledBrace)
                {
                    continue;
                }

                if (IsAtEnd || _text[_at] == '}')
                {
                    break;
                }

                pieces.Add(ReadField(pieces, depth));
            }

            if (depth > 0 && IsAtEnd)
            {
                throw Fail("expecting '}'");
            }
        }

        // Text up to a brace. True when the brace was doubled: one of the two belongs to the text, the other is skipped.
        private bool ReadText(FormatPieces pieces, int depth)
        {
            var start = _at;
            while (!IsAtEnd)
            {
                var c = _text[_at++];
                if (c == '\\' && !_body.IsRaw && !IsAtEnd)
                {
                    c = _text[_at];
                    if (c is not ('{' or '}'))
                    {
                        SkipEscape(c);
                        continue;
                    }

                    _parser.WarnOfEscape($"invalid escape sequence '\\{c}'");
                    _at++;
                }

                if (c is not ('{' or '}'))
                {
                    continue;
                }

                if (depth == 0 && !IsAtEnd && _text[_at] == c)
                {
                    AddText(pieces, start, _at);
                    _at++;
                    return true;
                }

                _at--;
                if (depth == 0 && c == '}')
                {
                    throw Fail("single '}' is not allowed");
                }

                break;
            }

            AddText(pieces, start, _at);
            return false;
        }

        private void SkipEscape(char c)
        {
            _at++;
            if (c == 'N' && !IsAtEnd && _text[_at] == '{')
            {
                while (!IsAtEnd && _text[_at++] != '}')
                {
                }
            }
        }

        private readonly void AddText(FormatPieces pieces, int start, int end)
        {
            if (end > start)
            {
                pieces.Add(_parser.TextOf(new StringBody(start, end, _body.IsRaw)));
            }
        }

        private FormattedValueNode ReadField(FormatPieces pieces, int depth)
        {
            if (depth >= MaxFieldDepth)
            {
                throw Fail("expressions nested too deeply");
            }

            var start = ++_at;
            SkipFieldExpression();
            var end = _at;
            RequireMore();
            var value = ParseField(start, end);
            string? debugText = null;
            if (_text[_at] == '=')
            {
                _at++;
                while (!IsAtEnd && _text[_at] is ' ' or '\t' or '\n' or '\f' or '\r' or '\v')
                {
                    _at++;
                }

                RequireMore();
                debugText = _text[start.._at];
                pieces.Add(debugText);
            }

            var conversion = ReadConversion();
            RequireMore();
            var spec = _text[_at] == ':' ? ReadSpec(pieces, depth) : null;
            if (IsAtEnd || _text[_at] != '}')
            {
                throw Fail("expecting '}'");
            }

            _at++;
            if (debugText is not null && spec is null && conversion < 0)
            {
                conversion = 'r';
            }

            return new FormattedValueNode(value, conversion, spec, pieces.Span);
        }

        private readonly void RequireMore()
        {
            if (IsAtEnd)
            {
                throw Fail("expecting '}'");
            }
        }

        private int ReadConversion()
        {
            if (_text[_at] != '!')
            {
                return -1;
            }

            _at++;
            RequireMore();
            var conversion = _text[_at++];
            return conversion is 's' or 'r' or 'a' ? conversion : throw Fail("invalid conversion character: expected 's', 'r', or 'a'");
        }

        private JoinedStrNode ReadSpec(FormatPieces pieces, int depth)
        {
            _at++;
            RequireMore();
            // CPython places a specification at its own literal, the other parts at the whole concatenation.
            var spec = new FormatPieces(_token.Span, hasUnicodePrefix: false);
            ReadPieces(spec, depth + 1);
            return spec.ToJoinedStr();
        }

        private readonly ExpressionNode ParseField(int start, int end)
        {
            if (_text.AsSpan(start, end - start).IndexOfAnyExcept(" \t\n\f\r") < 0)
            {
                throw Fail(_text[end] is '!' or ':' or '=' ? $"expression required before '{_text[end]}'" : "empty expression not allowed");
            }

            var line = _token.Line + _text.AsSpan(_token.Start, start - _token.Start).Count('\n');
            var lineStart = line == _token.Line ? _token.LineStart : _text.LastIndexOf('\n', start - 1) + 1;
            return _parser.Field(new FieldContext(start, end, line, lineStart));
        }
    }
}
