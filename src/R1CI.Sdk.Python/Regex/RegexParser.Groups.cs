using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <content>Everything that starts with an opening parenthesis.</content>
internal sealed partial class RegexParser
{
    private const int MaxGroups = 1 << 20;
    private const RegexFlags TypeFlags = RegexFlags.Ascii | RegexFlags.Locale | RegexFlags.Unicode;

    private void ParseGroup(List<RegexNode> items, bool isFirst)
    {
        var start = _reader.Position - 1;
        if (!_reader.TakeIf('?'))
        {
            items.Add(ParseBody(start, null, captures: true, isAtomic: false, _flags, hasFlags: false));
            return;
        }

        var token = _reader.Take();
        switch (token)
        {
            case PatternReader.End:
                throw _reader.Error("unexpected end of pattern");
            case 'P':
                ParseNamed(start, items);
                break;
            case ':':
                items.Add(ParseBody(start, null, captures: false, isAtomic: false, _flags, hasFlags: false));
                break;
            case '>':
                items.Add(ParseBody(start, null, captures: false, isAtomic: true, _flags, hasFlags: false));
                break;
            case '#':
                SkipComment(start);
                break;
            case '=' or '!' or '<':
                items.Add(ParseLook(start, token));
                break;
            case '(':
                items.Add(ParseConditional(start));
                break;
            default:
                ParseFlagsOrFail(start, token, items, isFirst);
                break;
        }
    }

    private void ParseNamed(int start, List<RegexNode> items)
    {
        if (_reader.TakeIf('<'))
        {
            var name = _reader.TakeUntil('>', "group name");
            CheckName(name);
            items.Add(ParseBody(start, name, captures: true, isAtomic: false, _flags, hasFlags: false));
        }
        else if (_reader.TakeIf('='))
        {
            var name = _reader.TakeUntil(')', "group name");
            CheckName(name);
            var back = CodePoints.Count(name) + 1;
            if (!_names.TryGetValue(name, out var group))
            {
                throw _reader.Error($"unknown group name {TextLiteral.Repr(name)}", back);
            }

            items.Add(Backreference(group, back));
        }
        else
        {
            var token = _reader.Take();
            throw token == PatternReader.End
                ? _reader.Error("unexpected end of pattern")
                : _reader.Error($"unknown extension ?P{PatternReader.Show(token)}", PatternReader.Length(token) + 2);
        }
    }

    private BackreferencePart Backreference(int group, int back)
    {
        if (_groupWidths[group] is not { } width)
        {
            throw _reader.Error("cannot refer to an open group", back);
        }

        CheckLookBehind(group);
        return new BackreferencePart(group, _flags, width);
    }

    private void CheckLookBehind(int group)
    {
        if (_groupsBeforeLookBehind < 0)
        {
            return;
        }

        if (group >= _groupWidths.Count || _groupWidths[group] is null)
        {
            throw _reader.Error("cannot refer to an open group");
        }

        if (group >= _groupsBeforeLookBehind)
        {
            throw _reader.Error("cannot refer to group defined in the same lookbehind subpattern");
        }
    }

    private void CheckName(string name)
    {
        if (!UnicodeText.IsIdentifier(name))
        {
            throw _reader.Error($"bad character in group name {ShowName(name)}", CodePoints.Count(name) + 1);
        }

        if (_reader.IsBytes && !System.Text.Ascii.IsValid(name))
        {
            throw _reader.Error($"bad character in group name {ShowName(name)}", CodePoints.Count(name) + 1);
        }
    }

    private string ShowName(string name) => _reader.IsBytes ? TextLiteral.Ascii(name) : TextLiteral.Repr(name);

    private RegexNode ParseBody(int start, string? name, bool captures, bool isAtomic, RegexFlags flags, bool hasFlags)
    {
        var group = captures ? OpenGroup(name) : 0;
        var outer = _flags;
        _flags = flags;
        var body = ParseAlternatives(isTop: false);
        _flags = outer;
        Close(start);
        if (group > 0)
        {
            _groupWidths[group] = body.Width;
        }

        return isAtomic ? new AtomicPart(body) : new GroupPart(group, hasFlags, body);
    }

    private void Close(int start)
    {
        if (!_reader.TakeIf(')'))
        {
            throw _reader.Error("missing ), unterminated subpattern", _reader.Position - start);
        }
    }

    private int OpenGroup(string? name)
    {
        var group = _groupWidths.Count;
        if (group >= MaxGroups)
        {
            throw _reader.Error("too many groups");
        }

        _groupWidths.Add(null);
        if (name is not null && !_names.TryAdd(name, group))
        {
            throw _reader.Error(
                $"redefinition of group name {TextLiteral.Repr(name)} as group {group}; was group {_names[name]}", CodePoints.Count(name) + 1);
        }

        return group;
    }

    private void SkipComment(int start)
    {
        while (true)
        {
            if (_reader.Peek == PatternReader.End)
            {
                throw _reader.Error("missing ), unterminated comment", _reader.Position - start);
            }

            if (_reader.Take() == ')')
            {
                return;
            }
        }
    }

    private RegexNode ParseLook(int start, int token)
    {
        var isBehind = token == '<';
        if (isBehind)
        {
            token = _reader.Take();
            if (token == PatternReader.End)
            {
                throw _reader.Error("unexpected end of pattern");
            }

            if (token is not ('=' or '!'))
            {
                throw _reader.Error($"unknown extension ?<{PatternReader.Show(token)}", PatternReader.Length(token) + 2);
            }
        }

        var outer = _groupsBeforeLookBehind;
        if (isBehind && outer < 0)
        {
            _groupsBeforeLookBehind = _groupWidths.Count;
        }

        var body = ParseAlternatives(isTop: false);
        _groupsBeforeLookBehind = outer;
        Close(start);
        _hasVariableLookBehind |= isBehind && body.Width.Least != body.Width.Most;
        return token == '!' && body is SequencePart { Items.Count: 0 } ? new FailPart() : new LookPart(body, isBehind, token == '!');
    }

    private ConditionalPart ParseConditional(int start)
    {
        var name = _reader.TakeUntil(')', "group name");
        var back = CodePoints.Count(name) + 1;
        int group;
        if (UnicodeText.IsIdentifier(name))
        {
            CheckName(name);
            if (!_names.TryGetValue(name, out group))
            {
                throw _reader.Error($"unknown group name {TextLiteral.Repr(name)}", back);
            }
        }
        else
        {
            group = ParseConditionNumber(name, back);
        }

        CheckLookBehind(group);
        var yes = ParseSequence(isFirst: false);
        RegexNode? no = null;
        if (_reader.TakeIf('|'))
        {
            no = ParseSequence(isFirst: false);
            if (_reader.Peek == '|')
            {
                throw _reader.Error("conditional backref with more than two branches");
            }
        }

        Close(start);
        return new ConditionalPart(group, yes, no);
    }

    private int ParseConditionNumber(string name, int back)
    {
        if (!IntegerText.TryParse(name, 10, out var number) || number < 0)
        {
            throw _reader.Error($"bad character in group name {ShowName(name)}", back);
        }

        if (number.IsZero)
        {
            throw _reader.Error("bad group number", back);
        }

        if (number >= MaxGroups)
        {
            throw _reader.Error($"invalid group reference {number}", back);
        }

        _forwardReferences.Add(((int)number, _reader.Position - back));
        return (int)number;
    }

    private void ParseFlagsOrFail(int start, int token, List<RegexNode> items, bool isFirst)
    {
        if (token != '-' && FlagOf(token) == 0)
        {
            throw _reader.Error($"unknown extension ?{PatternReader.Show(token)}", PatternReader.Length(token) + 1);
        }

        var (added, removed) = ParseFlags(token, out var isGlobal);
        if (!isGlobal)
        {
            var flags = (added & TypeFlags) != 0 ? _flags & ~TypeFlags : _flags;
            items.Add(ParseBody(start, null, captures: false, isAtomic: false, (flags | added) & ~removed, hasFlags: (added | removed) != 0));
            return;
        }

        if (!isFirst || items.Count > 0)
        {
            throw _reader.Error("global flags not at the start of the expression", _reader.Position - start);
        }

        if ((added & RegexFlags.Verbose) != 0 && (_flags & RegexFlags.Verbose) == 0)
        {
            throw new VerboseDiscovered();
        }

        _flags = Fix((added & RegexFlags.Ascii) != 0 ? (_flags & ~RegexFlags.Unicode) | added : _flags | added, _reader.IsBytes);
    }
}
