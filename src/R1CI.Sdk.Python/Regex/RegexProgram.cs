using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>Instructions of a compiled pattern; operands follow in the same array.</summary>
internal enum RegexOp
{
    /// <summary>The end of the pattern.</summary>
    Match,

    /// <summary>Always fails.</summary>
    Fail,

    /// <summary>character.</summary>
    Char,

    /// <summary>representative character, ignoring case.</summary>
    CharFold,

    /// <summary>representative character, ignoring ASCII case.</summary>
    CharFoldAscii,

    /// <summary>Any character but a newline.</summary>
    Any,

    /// <summary>Any character.</summary>
    AnyAll,

    /// <summary>index of the set.</summary>
    Set,

    /// <summary><see cref="Regex.Anchor"/>, whether words are ASCII.</summary>
    Anchor,

    /// <summary>index of the mark: twice the group, plus one at its end.</summary>
    Save,

    /// <summary>target.</summary>
    Jump,

    /// <summary>where to go on failure.</summary>
    Split,

    /// <summary>character the next part starts with, where to go on failure.</summary>
    SplitOnChar,

    /// <summary>least, most, item op, item operand, character that must follow or -1.</summary>
    RepeatGreedy,

    /// <inheritdoc cref="RepeatGreedy"/>
    RepeatLazy,

    /// <inheritdoc cref="RepeatGreedy"/>
    RepeatPossessive,

    /// <summary>slot.</summary>
    LoopStart,

    /// <summary>slot, least, most, exit; the body follows and jumps back here.</summary>
    LoopGreedy,

    /// <inheritdoc cref="LoopGreedy"/>
    LoopLazy,

    /// <summary>group, the op that compares its characters.</summary>
    Backreference,

    /// <summary>characters to step back.</summary>
    LookStart,

    /// <summary>Ends a look-around that must match.</summary>
    LookEnd,

    /// <summary>characters to step back, where to go on when the body does not match.</summary>
    NegativeLookStart,

    /// <summary>Ends a look-around that must not match.</summary>
    NegativeLookEnd,

    /// <summary>Starts a part whose choices are final once it has matched.</summary>
    AtomicStart,

    /// <summary>Ends it.</summary>
    AtomicEnd,

    /// <summary>group, where to go on when it has not matched.</summary>
    Conditional,
}

/// <summary>What a match must cover.</summary>
internal enum MatchMode
{
    /// <summary>Anywhere from the start position on.</summary>
    Search,

    /// <summary>From the start position.</summary>
    Prefix,

    /// <summary>From the start position to the end.</summary>
    Full,
}

/// <summary>Where a pattern matched.</summary>
/// <param name="Marks">Start and end of group 0, 1, ..., or -1.</param>
/// <param name="LastGroup">The group closed last, 0 when none.</param>
internal sealed record RegexMatch(int[] Marks, int LastGroup)
{
    public int Start => Marks[0];

    public int End => Marks[1];

    public bool HasGroup(int group) => Marks[2 * group] >= 0 && Marks[2 * group + 1] >= 0;
}

/// <summary>A compiled pattern; immutable, shared between runs.</summary>
internal sealed class RegexProgram
{
    private RegexProgram(string pattern, ParsedPattern parsed, RegexCompiler compiled)
    {
        Pattern = pattern;
        Flags = parsed.Flags;
        GroupCount = parsed.GroupCount;
        GroupNames = parsed.GroupNames;
        Code = compiled.Code;
        Sets = compiled.Sets;
        SlotCount = compiled.SlotCount;
        Prefix = compiled.Prefix;
        FirstSet = compiled.FirstSet;
        IsAnchoredAtStart = compiled.IsAnchoredAtStart;
    }

    public string Pattern { get; }

    public RegexFlags Flags { get; }

    public int GroupCount { get; }

    public IReadOnlyDictionary<string, int> GroupNames { get; }

    internal int[] Code { get; }

    internal CharSet[] Sets { get; }

    internal int SlotCount { get; }

    /// <summary>Gets what every match starts with; may be empty.</summary>
    internal string Prefix { get; }

    /// <summary>Gets what the first character of every match is in; <see langword="null"/> when not known.</summary>
    internal CharSet? FirstSet { get; }

    internal bool IsAnchoredAtStart { get; }

    /// <summary>Compiles a pattern; of a bytes pattern, <paramref name="pattern"/> holds one character a byte.</summary>
    /// <exception cref="RegexError">The pattern is not one.</exception>
    /// <exception cref="GuestFault">Flags that exclude each other, or a repeat count too large.</exception>
    public static RegexProgram Compile(string pattern, RegexFlags flags, bool isBytes)
    {
        var parsed = RegexParser.Parse(pattern, flags, isBytes);
        return new RegexProgram(pattern, parsed, RegexCompiler.Compile(parsed));
    }

    /// <summary>Matches.</summary>
    /// <param name="subject">The text.</param>
    /// <param name="start">Where to start, in characters.</param>
    /// <param name="end">Where the text is taken to end.</param>
    /// <param name="mode">What the match must cover.</param>
    /// <param name="mustAdvance">Whether an empty match at <paramref name="start"/> is refused.</param>
    /// <param name="meter">What steps and memory are charged to.</param>
    public RegexMatch? Run(RegexSubject subject, int start, int end, MatchMode mode, bool mustAdvance, IWorkMeter? meter) =>
        subject.Run(this, start, end, mode, mustAdvance, meter);
}
