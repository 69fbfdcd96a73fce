using System.Globalization;

namespace R1CI.Sdk.Python.Regex;

/// <content>Escapes and sets.</content>
internal sealed partial class RegexParser
{
    private RegexNode ParseEscape(int token)
    {
        var letter = PatternReader.Escaped(token);
        if (AnchorOf(letter) is { } anchor)
        {
            return new AnchorPart(anchor, (_flags & RegexFlags.Unicode) == 0);
        }

        if (CategoryOf(letter, out var negated) is { } category)
        {
            var set = NewSet();
            set.Add(category, negated);
            return new SetPart(set);
        }

        if (letter is >= '1' and <= '9')
        {
            return ParseReference(letter);
        }

        if (letter == '0')
        {
            var digits = _reader.TakeWhile(2, PatternReader.IsOctal);
            return new LiteralPart(digits.Length == 0 ? 0 : Convert.ToInt32(digits, 8), _flags);
        }

        return new LiteralPart(SimpleEscape(letter, inSet: false), _flags);
    }

    private RegexNode ParseReference(int letter)
    {
        var escape = ((char)letter).ToString();
        if (PatternReader.IsDigit(_reader.Peek))
        {
            escape += (char)_reader.Take();
            if (PatternReader.IsOctal(escape[0]) && PatternReader.IsOctal(escape[1]) && PatternReader.IsOctal(_reader.Peek))
            {
                escape += (char)_reader.Take();
                var value = Convert.ToInt32(escape, 8);
                return value <= 255
                    ? new LiteralPart(value, _flags)
                    : throw _reader.Error($"octal escape value \\{escape} outside of range 0-0o377", escape.Length + 1);
            }
        }

        var group = int.Parse(escape, CultureInfo.InvariantCulture);
        return group < _groupWidths.Count
            ? Backreference(group, escape.Length + 1)
            : throw _reader.Error($"invalid group reference {group}", escape.Length);
    }

    private static Anchor? AnchorOf(int letter) => letter switch
    {
        'A' => Anchor.StringStart,
        'b' => Anchor.Boundary,
        'B' => Anchor.NotBoundary,
        'Z' => Anchor.StringEnd,
        _ => null,
    };

    private static CharCategory? CategoryOf(int letter, out bool isNegated)
    {
        isNegated = letter is 'D' or 'S' or 'W';
        return letter switch
        {
            'd' or 'D' => CharCategory.Digit,
            's' or 'S' => CharCategory.Space,
            'w' or 'W' => CharCategory.Word,
            _ => null,
        };
    }

    // Bytes and ASCII patterns know ASCII letters only.
    private CharSet NewSet() => new((_flags & RegexFlags.Unicode) == 0 ? _flags | RegexFlags.Ascii : _flags);

    // An escape that stands for one character.
    private int SimpleEscape(int letter, bool inSet)
    {
        switch (letter)
        {
            case 'a':
                return '\a';
            case 'b' when inSet:
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x':
                return HexEscape('x', 2);
            case 'u' when !_reader.IsBytes:
                return HexEscape('u', 4);
            case 'U' when !_reader.IsBytes:
                return HexEscape('U', 8);
            case 'N' when !_reader.IsBytes:
                return NamedEscape();
            default:
                return PatternReader.IsLetter(letter) || (inSet && PatternReader.IsDigit(letter))
                    ? throw _reader.Error($"bad escape {PatternReader.Show(~letter)}", 2)
                    : letter;
        }
    }

    private int NamedEscape()
    {
        if (!_reader.TakeIf('{'))
        {
            throw _reader.Error("missing {");
        }

        var name = _reader.TakeUntil('}', "character name");
        if (Text.UnicodeNames.Find(name) is >= 0 and var point)
        {
            return point;
        }

        throw _reader.Error($"undefined character name {Text.TextLiteral.Repr(name)}", name.Length + 4);
    }

    private int HexEscape(char letter, int digits)
    {
        var text = _reader.TakeWhile(digits, PatternReader.IsHex);
        if (text.Length != digits)
        {
            throw _reader.Error($"incomplete escape \\{letter}{text}", text.Length + 2);
        }

        var value = long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return value <= 0x10FFFF ? (int)value : throw _reader.Error($"bad escape \\{letter}{text}", text.Length + 2);
    }

    private RegexNode ParseSet()
    {
        var here = _reader.Position - 1;
        var set = NewSet();
        set.IsNegated = _reader.TakeIf('^');
        for (var isEmpty = true; ; isEmpty = false)
        {
            var token = TakeInSet(here);
            if (token == ']' && !isEmpty)
            {
                break;
            }

            var tokenStart = _reader.Position - PatternReader.Length(token);
            var first = SetItem(token, set);
            if (!_reader.TakeIf('-'))
            {
                AddSingle(set, first);
                continue;
            }

            var dash = _reader.Position - 1;
            var that = TakeInSet(here);
            if (that == ']')
            {
                AddSingle(set, first);
                set.Add('-', '-');
                break;
            }

            var scratch = NewSet();
            var last = SetItem(that, scratch);
            if (first < 0 || last < first)
            {
                // The message shows escapes with all their digits; its position is that of the tokens without them.
                var shown = _reader.Slice(tokenStart, dash) + "-" + _reader.Slice(dash + 1, _reader.Position);
                throw _reader.Error($"bad character range {shown}", shown.Length);
            }

            set.Add(first, last);
        }

        if (set.TryGetSingle(out var single))
        {
            return new LiteralPart(single, _flags);
        }

        return new SetPart(set);
    }

    private int TakeInSet(int here)
    {
        var token = _reader.Take();
        return token != PatternReader.End ? token : throw _reader.Error("unterminated character set", _reader.Position - here);
    }

    private static void AddSingle(CharSet set, int character)
    {
        if (character >= 0)
        {
            set.Add(character, character);
        }
    }

    // The character, or -1 when the item is a category, which is added to the set at once.
    private int SetItem(int token, CharSet set)
    {
        if (!PatternReader.IsEscape(token))
        {
            return token;
        }

        var letter = PatternReader.Escaped(token);
        if (CategoryOf(letter, out var negated) is { } category)
        {
            set.Add(category, negated);
            return -1;
        }

        if (!PatternReader.IsOctal(letter))
        {
            return SimpleEscape(letter, inSet: true);
        }

        var digits = (char)letter + _reader.TakeWhile(2, PatternReader.IsOctal);
        var value = Convert.ToInt32(digits, 8);
        return value <= 255 ? value : throw _reader.Error($"octal escape value \\{digits} outside of range 0-0o377", digits.Length + 1);
    }
}
