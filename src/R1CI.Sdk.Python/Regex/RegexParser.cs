using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>What a pattern parses to.</summary>
/// <param name="Root">The whole pattern.</param>
/// <param name="Flags">The flags given and set inline.</param>
/// <param name="GroupCount">Groups, without the whole match.</param>
/// <param name="GroupNames">Named groups in order of appearance.</param>
internal sealed record ParsedPattern(RegexNode Root, RegexFlags Flags, int GroupCount, IReadOnlyDictionary<string, int> GroupNames);

/// <summary>Parser of Python 3.11's pattern syntax, with CPython's messages and positions.</summary>
internal sealed partial class RegexParser
{
    // CPython's own recursion ends near here.
    private const int MaxNesting = 250;

    private readonly PatternReader _reader;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<(int Least, int Most)?> _groupWidths = [(0, 0)];
    private readonly List<(int Group, int Position)> _forwardReferences = [];
    private RegexFlags _flags;
    private int _groupsBeforeLookBehind = -1;
    private bool _hasVariableLookBehind;
    private int _depth;

    private RegexParser(string pattern, RegexFlags flags, bool isBytes)
    {
        _reader = new PatternReader(pattern, isBytes);
        _flags = flags;
    }

    /// <exception cref="RegexError">The pattern is not one.</exception>
    /// <exception cref="GuestFault">Flags that exclude each other, or a repeat count too large.</exception>
    public static ParsedPattern Parse(string pattern, RegexFlags flags, bool isBytes)
    {
        var parser = new RegexParser(pattern, Start(flags, isBytes), isBytes);
        RegexNode root;
        try
        {
            root = parser.ParseAlternatives(isTop: true);
        }
        catch (VerboseDiscovered)
        {
            parser = new RegexParser(pattern, Start(flags | RegexFlags.Verbose, isBytes), isBytes);
            root = parser.ParseAlternatives(isTop: true);
        }

        if (parser._reader.Peek != PatternReader.End)
        {
            throw parser._reader.Error("unbalanced parenthesis");
        }

        foreach (var (group, position) in parser._forwardReferences)
        {
            if (group >= parser._groupWidths.Count)
            {
                throw parser._reader.ErrorAt($"invalid group reference {group}", position);
            }
        }

        // CPython finds this only when it compiles, after every error of the syntax.
        if (parser._hasVariableLookBehind)
        {
            throw parser._reader.ErrorAt("look-behind requires fixed-width pattern", -1);
        }

        // A flag in the pattern takes the place of its opposite, but not when that was asked for by name.
        return new ParsedPattern(root, Fix(parser._flags | (flags & RegexFlags.Unicode), isBytes), parser._groupWidths.Count - 1, parser._names);
    }

    // The flags to read with; whether they go together is looked at when the pattern is read.
    private static RegexFlags Start(RegexFlags flags, bool isBytes) => isBytes || (flags & RegexFlags.Ascii) != 0 ? flags : flags | RegexFlags.Unicode;

    private static RegexFlags Fix(RegexFlags flags, bool isBytes)
    {
        if (isBytes)
        {
            if ((flags & RegexFlags.Unicode) != 0)
            {
                throw GuestFault.Value("cannot use UNICODE flag with a bytes pattern");
            }

            return (flags & RegexFlags.Locale) != 0 && (flags & RegexFlags.Ascii) != 0
                ? throw GuestFault.Value("ASCII and LOCALE flags are incompatible")
                : flags;
        }

        if ((flags & RegexFlags.Locale) != 0)
        {
            throw GuestFault.Value("cannot use LOCALE flag with a str pattern");
        }

        if ((flags & RegexFlags.Ascii) == 0)
        {
            return flags | RegexFlags.Unicode;
        }

        return (flags & RegexFlags.Unicode) != 0 ? throw GuestFault.Value("ASCII and UNICODE flags are incompatible") : flags;
    }

    private RegexNode ParseAlternatives(bool isTop)
    {
        if (++_depth > MaxNesting)
        {
            throw _reader.Error("pattern is nested too deeply");
        }

        List<RegexNode> choices = [];
        do
        {
            choices.Add(ParseSequence(isTop && choices.Count == 0));
        }
        while (_reader.TakeIf('|'));

        _depth--;
        return choices.Count == 1 ? choices[0] : new BranchPart(choices);
    }

    private SequencePart ParseSequence(bool isFirst)
    {
        List<RegexNode> items = [];
        while (_reader.Peek is not (PatternReader.End or '|' or ')'))
        {
            var token = _reader.Take();
            if ((_flags & RegexFlags.Verbose) != 0 && SkipsVerbose(token))
            {
                continue;
            }

            ParseItem(token, items, isFirst);
        }

        return new SequencePart(items);
    }

    private bool SkipsVerbose(int token)
    {
        if (token is ' ' or '\t' or '\n' or '\r' or '\v' or '\f')
        {
            return true;
        }

        if (token != '#')
        {
            return false;
        }

        while (_reader.Peek != PatternReader.End && _reader.Take() != '\n')
        {
        }

        return true;
    }

    private void ParseItem(int token, List<RegexNode> items, bool isFirst)
    {
        switch (token)
        {
            case '[':
                items.Add(ParseSet());
                break;
            case '*' or '+' or '?' or '{':
                ParseRepeat(token, items);
                break;
            case '.':
                items.Add(new AnyPart((_flags & RegexFlags.DotAll) != 0));
                break;
            case '(':
                ParseGroup(items, isFirst);
                break;
            case '^':
                items.Add(new AnchorPart((_flags & RegexFlags.Multiline) != 0 ? Anchor.LineStart : Anchor.StringStart, false));
                break;
            case '$':
                items.Add(new AnchorPart((_flags & RegexFlags.Multiline) != 0 ? Anchor.LineEnd : Anchor.EndOrLastNewline, false));
                break;
            default:
                items.Add(PatternReader.IsEscape(token) ? ParseEscape(token) : new LiteralPart(token, _flags));
                break;
        }
    }

    // Counted repeats inside each other, of no text that could be here: a bomb for any engine that counts.
    private const int MaxWidth = 100_000_000;

    private void ParseRepeat(int token, List<RegexNode> items)
    {
        var here = _reader.Position;
        var (least, most) = token switch { '?' => (0, 1), '+' => (1, RegexNode.Unbounded), _ => (0, RegexNode.Unbounded) };
        if (token == '{' && !TryReadBounds(here, ref least, ref most))
        {
            items.Add(new LiteralPart('{', _flags));
            return;
        }

        var item = items.Count > 0 ? items[^1] : null;
        if (item is null or AnchorPart)
        {
            throw _reader.Error("nothing to repeat", _reader.Position - here + 1);
        }

        if (item is RepeatPart)
        {
            throw _reader.Error("multiple repeat", _reader.Position - here + 1);
        }

        if (item is GroupPart { Index: 0, HasFlags: false } group)
        {
            item = group.Body;
        }

        var (narrow, wide) = item.Width;
        if (narrow != wide && wide < MaxWidth && most < MaxWidth && (long)wide * most > MaxWidth)
        {
            throw GuestFault.Overflow("the repetition number is too large");
        }

        var mode = _reader.TakeIf('?') ? RepeatMode.Lazy : _reader.TakeIf('+') ? RepeatMode.Possessive : RepeatMode.Greedy;
        items[^1] = new RepeatPart(item, least, most, mode);
    }

    private bool TryReadBounds(int here, ref int least, ref int most)
    {
        if (_reader.Peek == '}')
        {
            return false;
        }

        var low = _reader.TakeWhile(int.MaxValue, PatternReader.IsDigit);
        var high = _reader.TakeIf(',') ? _reader.TakeWhile(int.MaxValue, PatternReader.IsDigit) : low;
        if (!_reader.TakeIf('}'))
        {
            _reader.Seek(here);
            return false;
        }

        least = low.Length > 0 ? ReadCount(low) : least;
        most = high.Length > 0 ? ReadCount(high) : most;
        return most >= least ? true : throw _reader.Error("min repeat greater than max repeat", _reader.Position - here);
    }

    // CPython counts to 2^32 - 2; no text here is longer than 2^31.
    private static int ReadCount(string digits)
    {
        var value = System.Numerics.BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return value >= uint.MaxValue
            ? throw GuestFault.Overflow("the repetition number is too large")
            : (int)System.Numerics.BigInteger.Min(value, int.MaxValue - 1);
    }

    /// <summary>Ends a first pass that met (?x): white space read so far must be read again.</summary>
    private sealed class VerboseDiscovered : Exception;
}
