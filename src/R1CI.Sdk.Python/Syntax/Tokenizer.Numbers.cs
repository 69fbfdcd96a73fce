namespace R1CI.Sdk.Python.Syntax;

internal sealed partial class Tokenizer
{
    private void ReadNumber(char first)
    {
        var start = _pos;
        var ok = first == '0' && (PeekAt(1) | 0x20) is 'x' or 'o' or 'b' ? ReadPrefixed((char)(PeekAt(1) | 0x20)) : ReadDecimal(first);
        if (ok)
        {
            Add(TokenKind.Number, start, _pos);
        }
    }

    private bool ReadPrefixed(char prefix)
    {
        var (radix, name) = prefix switch { 'x' => (16, "hexadecimal"), 'o' => (8, "octal"), _ => (2, "binary") };
        _pos += 2;
        do
        {
            if (Current == '_')
            {
                _pos++;
            }

            if (!IsDigitOf(Current, radix))
            {
                return char.IsAsciiDigit(Current) ? FailDigit(name) : FailNumber($"invalid {name} literal");
            }

            while (IsDigitOf(Current, radix))
            {
                _pos++;
            }
        }
        while (Current == '_');

        return char.IsAsciiDigit(Current) ? FailDigit(name) : VerifyNumberEnd(name);
    }

    private static bool IsDigitOf(char c, int radix) =>
        radix == 16 ? char.IsAsciiHexDigit(c) : c >= '0' && c < '0' + radix;

    private bool ReadDecimal(char first)
    {
        var start = _pos;
        var isZero = false;
        if (first != '.')
        {
            if (!SkipDigits())
            {
                return false;
            }

            isZero = first == '0';
        }

        var isInteger = true;
        if (Current == '.')
        {
            isInteger = false;
            _pos++;
            if (char.IsAsciiDigit(Current) && !SkipDigits())
            {
                return false;
            }
        }

        var kind = "decimal";
        if ((Current | 0x20) == 'e' && !ReadExponent(ref isInteger))
        {
            return false;
        }

        if ((Current | 0x20) == 'j')
        {
            isInteger = false;
            kind = "imaginary";
            _pos++;
        }

        if (isInteger && isZero && _text.AsSpan(start, _pos - start).IndexOfAnyExcept('0', '_') >= 0)
        {
            return FailLeadingZeros(start);
        }

        return VerifyNumberEnd(kind);
    }

    // An e that no digit follows belongs to what comes after, as in 1else.
    private bool ReadExponent(ref bool isInteger)
    {
        var sign = PeekAt(1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(PeekAt(1 + sign)))
        {
            if (sign == 0)
            {
                return true;
            }

            _pos += 2;
            return FailNumber("invalid decimal literal");
        }

        isInteger = false;
        _pos += 1 + sign;
        return SkipDigits();
    }

    private bool SkipDigits()
    {
        while (true)
        {
            while (char.IsAsciiDigit(Current))
            {
                _pos++;
            }

            if (Current != '_')
            {
                return true;
            }

            _pos++;
            if (!char.IsAsciiDigit(Current))
            {
                return FailNumber("invalid decimal literal");
            }
        }
    }

    // CPython still lets a keyword follow a number without a blank, as in 1if x else 2.
    private bool VerifyNumberEnd(string kind)
    {
        var c = Current;
        if (!char.IsAsciiLetterOrDigit(c) && c != '_')
        {
            return true;
        }

        var rest = _text.AsSpan(_pos, _end - _pos);
        var isKeyword = c switch
        {
            'a' => rest.StartsWith("and"),
            'e' => rest.StartsWith("else"),
            'f' => rest.StartsWith("for"),
            'i' => rest.Length > 1 && rest[1] is 'f' or 'n' or 's',
            'n' => rest.StartsWith("not"),
            'o' => rest.StartsWith("or"),
            _ => false,
        };
        if (!isKeyword)
        {
            return FailNumber($"invalid {kind} literal");
        }

        var location = new SyntaxErrorLocation(_line, OffsetHere, _source.LineAt(_lineStart), _line, OffsetHere);
        _warnings?.AddFromParser(new SourceWarning(false, $"invalid {kind} literal", location));
        return true;
    }
}
