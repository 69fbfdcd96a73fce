namespace R1CI.Sdk.Python.Regex;

/// <summary>How a repeat chooses.</summary>
internal enum RepeatMode
{
    Greedy,
    Lazy,
    Possessive,
}

/// <summary>Places that match without consuming.</summary>
internal enum Anchor
{
    StringStart,
    LineStart,
    Boundary,
    NotBoundary,
    EndOrLastNewline,
    LineEnd,
    StringEnd,
}

/// <summary>One part of a parsed pattern, flags already applied.</summary>
internal abstract record RegexNode
{
    public const int Unbounded = int.MaxValue;

    /// <summary>Gets the least and the greatest number of characters it consumes, the latter capped at <see cref="Unbounded"/>.</summary>
    public abstract (int Least, int Most) Width { get; }

    protected static int Add(int a, int b) => (int)Math.Min((long)a + b, Unbounded);

    protected static int Multiply(int a, int b) => (int)Math.Min((long)a * b, Unbounded);
}

internal sealed record LiteralPart(int Character, RegexFlags Flags) : RegexNode
{
    public override (int Least, int Most) Width => (1, 1);
}

internal sealed record AnyPart(bool IncludesNewline) : RegexNode
{
    public override (int Least, int Most) Width => (1, 1);
}

internal sealed record SetPart(CharSet Set) : RegexNode
{
    public override (int Least, int Most) Width => (1, 1);
}

internal sealed record AnchorPart(Anchor Anchor, bool IsAscii) : RegexNode
{
    public override (int Least, int Most) Width => (0, 0);
}

internal sealed record SequencePart(IReadOnlyList<RegexNode> Items) : RegexNode
{
    public override (int Least, int Most) Width { get; } = Sum(Items);

    private static (int Least, int Most) Sum(IReadOnlyList<RegexNode> items)
    {
        var (least, most) = (0, 0);
        foreach (var item in items)
        {
            var width = item.Width;
            (least, most) = (Add(least, width.Least), Add(most, width.Most));
        }

        return (least, most);
    }
}

internal sealed record BranchPart(IReadOnlyList<RegexNode> Choices) : RegexNode
{
    public override (int Least, int Most) Width { get; } = (Choices.Min(choice => choice.Width.Least), Choices.Max(choice => choice.Width.Most));
}

/// <summary>A group; <see cref="Index"/> is 0 when it captures nothing.</summary>
internal sealed record GroupPart(int Index, bool HasFlags, RegexNode Body) : RegexNode
{
    public override (int Least, int Most) Width { get; } = Body.Width;
}

internal sealed record AtomicPart(RegexNode Body) : RegexNode
{
    public override (int Least, int Most) Width { get; } = Body.Width;
}

internal sealed record RepeatPart(RegexNode Body, int Least, int Most, RepeatMode Mode) : RegexNode
{
    public override (int Least, int Most) Width { get; } = (Multiply(Body.Width.Least, Least), Multiply(Body.Width.Most, Most));
}

internal sealed record BackreferencePart(int Group, RegexFlags Flags, (int Least, int Most) GroupWidth) : RegexNode
{
    public override (int Least, int Most) Width => GroupWidth;
}

internal sealed record LookPart(RegexNode Body, bool IsBehind, bool IsNegative) : RegexNode
{
    public override (int Least, int Most) Width => (0, 0);
}

internal sealed record ConditionalPart(int Group, RegexNode Yes, RegexNode? No) : RegexNode
{
    public override (int Least, int Most) Width { get; } =
        (No is null ? 0 : Math.Min(Yes.Width.Least, No.Width.Least), Math.Max(Yes.Width.Most, No?.Width.Most ?? 0));
}

/// <summary>Matches nothing: an empty negative look-around.</summary>
internal sealed record FailPart : RegexNode
{
    public override (int Least, int Most) Width => (0, 0);
}
