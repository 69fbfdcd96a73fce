namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Tokenizer
{
    private void ReadNameOrPrefixedString(char first)
    {
        var start = _pos;
        if (first < 128 && IsStringPrefix(out var prefixLength))
        {
            _pos += prefixLength;
            ReadString(start);
            return;
        }

        var isAscii = true;
        for (; _pos < _end; _pos++)
        {
            var c = _text[_pos];
            if (c >= 128)
            {
                isAscii = false;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                break;
            }
        }

        var word = _text.AsSpan(start, _pos - start);
        if (!isAscii)
        {
            AddUnicodeName(start, word);
            return;
        }

        var kind = Keywords.Classify(word);
        Add(kind, start, _pos, kind == TokenKind.Name ? _names.Intern(word) : null);
    }

    private void AddUnicodeName(int start, ReadOnlySpan<char> word)
    {
        var bad = Identifiers.FindInvalid(word);
        if (bad >= 0)
        {
            FailInvalidCharacter(start + bad);
            return;
        }

        var normal = IdentifierForms.Normalize(word.ToString());
        Add(TokenKind.Name, start, _pos, _names.Intern(normal));
    }

    // r, u, b, f in either case, and br, fr in either order.
    private bool IsStringPrefix(out int length)
    {
        length = 0;
        bool raw = false, bytes = false, unicode = false, format = false;
        while (length < 3)
        {
            switch (PeekAt(length))
            {
                case '\'' or '"':
                    return true;
                case 'r' or 'R' when !raw && !unicode:
                    raw = true;
                    break;
                case 'b' or 'B' when !bytes && !unicode && !format:
                    bytes = true;
                    break;
                case 'u' or 'U' when !raw && !bytes && !unicode && !format:
                    unicode = true;
                    break;
                case 'f' or 'F' when !format && !bytes && !unicode:
                    format = true;
                    break;
                default:
                    return false;
            }

            length++;
        }

        return false;
    }

    private void ReadString(int start)
    {
        var quote = _text[_pos];
        var isTriple = PeekAt(1) == quote && PeekAt(2) == quote;
        var startLine = _line;
        var startLineStart = _lineStart;
        if (!isTriple && PeekAt(1) == quote)
        {
            _pos += 2;
        }
        else
        {
            _pos += isTriple ? 3 : 1;
            if (!SkipStringBody(quote, isTriple))
            {
                FailUnterminated(start, startLine, startLineStart, isTriple);
                return;
            }
        }

        Add(TokenKind.String, start, _pos);
        ref var token = ref _tokens[_count - 1];
        token.Line = startLine;
        token.LineStart = startLineStart;
    }

    // Leaves the position after the closing quote, or says that there is none.
    private bool SkipStringBody(char quote, bool isTriple)
    {
        while (_pos < _end)
        {
            var c = _text[_pos];
            if (c == quote && (!isTriple || (PeekAt(1) == quote && PeekAt(2) == quote)))
            {
                _pos += isTriple ? 3 : 1;
                return true;
            }

            if (c == '\\')
            {
                _pos++;
                c = Current;
            }
            else if (c == '\n' && !isTriple)
            {
                return false;
            }

            if (c == '\n' && _pos < _end)
            {
                NextLine();
            }
            else
            {
                _pos++;
            }
        }

        return false;
    }
}
