namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Tokenizer
{
    private void ReadOperator(char c)
    {
        switch (c)
        {
            case '(' or '[' or '{':
                Open(c);
                break;
            case ')' or ']' or '}':
                Close(c);
                break;
            default:
                var next = PeekAt(1);
                var (kind, length) = Classify(c, next, next == '\0' ? '\0' : PeekAt(2));
                if (kind == TokenKind.Unknown && (c < ' ' || c == '\x7f'))
                {
                    FailInvalidCharacter(_pos);
                    return;
                }

                _pos += length;
                Add(kind, _pos - length, _pos);
                break;
        }
    }

    private static (TokenKind Kind, int Length) Classify(char c, char next, char third) => c switch
    {
        ',' => (TokenKind.Comma, 1),
        '=' => next == '=' ? (TokenKind.EqualEqual, 2) : (TokenKind.Equal, 1),
        ':' => next == '=' ? (TokenKind.ColonEqual, 2) : (TokenKind.Colon, 1),
        '.' => next == '.' && third == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1),
        '+' => next == '=' ? (TokenKind.PlusEqual, 2) : (TokenKind.Plus, 1),
        '-' => next == '=' ? (TokenKind.MinusEqual, 2) : next == '>' ? (TokenKind.Arrow, 2) : (TokenKind.Minus, 1),
        '*' => Doubled(c, next, third, TokenKind.Star, TokenKind.StarEqual, TokenKind.DoubleStar, TokenKind.DoubleStarEqual),
        '/' => Doubled(c, next, third, TokenKind.Slash, TokenKind.SlashEqual, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual),
        '<' => next == '>'
            ? (TokenKind.Unknown, 2) // the joke spelling of != needs a future import nobody uses
            : Doubled(c, next, third, TokenKind.Less, TokenKind.LessEqual, TokenKind.LeftShift, TokenKind.LeftShiftEqual),
        '>' => Doubled(c, next, third, TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.RightShift, TokenKind.RightShiftEqual),
        '%' => next == '=' ? (TokenKind.PercentEqual, 2) : (TokenKind.Percent, 1),
        '&' => next == '=' ? (TokenKind.AmpersandEqual, 2) : (TokenKind.Ampersand, 1),
        '|' => next == '=' ? (TokenKind.VerticalBarEqual, 2) : (TokenKind.VerticalBar, 1),
        '^' => next == '=' ? (TokenKind.CaretEqual, 2) : (TokenKind.Caret, 1),
        '@' => next == '=' ? (TokenKind.AtEqual, 2) : (TokenKind.At, 1),
        '!' => next == '=' ? (TokenKind.NotEqual, 2) : (TokenKind.Unknown, 1),
        '~' => (TokenKind.Tilde, 1),
        ';' => (TokenKind.Semicolon, 1),
        _ => (TokenKind.Unknown, 1),
    };

    private static (TokenKind Kind, int Length) Doubled(
        char c, char next, char third, TokenKind one, TokenKind oneEqual, TokenKind two, TokenKind twoEqual)
    {
        if (next == c)
        {
            return third == '=' ? (twoEqual, 3) : (two, 2);
        }

        return next == '=' ? (oneEqual, 2) : (one, 1);
    }

    private void Open(char c)
    {
        if (_level >= MaxBrackets)
        {
            _pos++;
            Fail(TooManyBrackets);
            return;
        }

        if (_level == _brackets.Length)
        {
            Array.Resize(ref _brackets, _level * 2);
        }

        _brackets[_level++] = new Bracket(c, _line, _lineStart, _pos);
        Add(c switch { '(' => TokenKind.LeftParen, '[' => TokenKind.LeftBracket, _ => TokenKind.LeftBrace }, _pos, _pos + 1);
        _pos++;
    }

    private void Close(char c)
    {
        if (_level == 0)
        {
            _pos++;
            Fail($"unmatched '{c}'");
            return;
        }

        var open = _brackets[--_level];
        if ((open.Character, c) is not (('(', ')') or ('[', ']') or ('{', '}')))
        {
            _pos++;
            var where = open.Line != _line ? $" on line {open.Line}" : "";
            var message = $"closing parenthesis '{c}' does not match opening parenthesis '{open.Character}'{where}";
            Fail(message);
            return;
        }

        Add(c switch { ')' => TokenKind.RightParen, ']' => TokenKind.RightBracket, _ => TokenKind.RightBrace }, _pos, _pos + 1);
        _pos++;
    }
}
