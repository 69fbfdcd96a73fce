namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Chooses among the productions.</summary>
internal static class Expression
{
    private const int MistakePercent = 4;

    private static readonly Production[] All =
    [
        .. Operators.Productions, .. Comparisons.Productions, .. Displays.Productions, .. Comprehensions.Productions, .. Primaries.Productions,
        .. Lambdas.Productions, .. FormatTexts.Productions, .. Calls.Productions, .. Library.LibraryCalls.Productions,
    ];

    private static readonly Dictionary<char, Production[]> ByKind = (Kinds.Values + Kinds.Callable).ToDictionary(k => k, k => All.Where(p => p.Results.Contains(k)).ToArray());

    private static readonly Dictionary<char, int> Weights = ByKind.ToDictionary(static pair => pair.Key, static pair => pair.Value.Sum(static p => p.Weight));

    /// <summary>An expression that mostly gives a value of the kind; in parentheses where it needs them as an operand or argument.</summary>
    public static string Of(Draft d, char kind, int depth)
    {
        if (d.Choices.Chance(MistakePercent) || !ByKind.ContainsKey(kind))
        {
            kind = Kinds.Random(d.Choices);
        }

        if (depth <= 0 || d.Choices.Chance(25))
        {
            return Leaf(d, kind);
        }

        var ticket = d.Choices.Below(Weights[kind] + 1);
        foreach (var p in ByKind[kind])
        {
            if ((ticket -= p.Weight) < 0)
            {
                return p.Write(d, kind, depth - 1);
            }
        }

        return Leaf(d, kind);
    }

    /// <summary>A variable or a literal.</summary>
    public static string Leaf(Draft d, char kind)
    {
        if (d.Choices.Chance(60) && d.Variable(kind.ToString()) is { } name)
        {
            d.Uses(GrammarRule.AtomName);
            return name;
        }

        return Literals.Of(d, kind);
    }

    /// <summary>An expression that a dot, a bracket or a call can follow.</summary>
    public static string Primary(Draft d, char kind, int depth)
    {
        var text = Of(d, kind, depth);
        return text.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(text[0]) ? text : $"({text})";
    }
}
