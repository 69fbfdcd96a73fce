using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Subscripts, slices and attributes.</summary>
internal static class Primaries
{
    private static readonly string[] Attributes = ["real", "imag", "numerator", "denominator", "start", "stop", "step", "__class__.__name__", "missing", "append", "__len__"];

    public static readonly Production[] Productions =
    [
        new("index", "isfo", 7, Index),
        new("slice", "slwtbyr", 7, Sliced),
        new("attribute", "if", 3, (d, k, n) => d.Used(PrimaryAttribute, $"{Expression.Primary(d, d.Choices.Of(Kinds.Int, Kinds.Float, Kinds.Complex, Kinds.Bool), n)}.{d.Choices.Of("real", "imag", "numerator", "denominator")}")),
        new("any attribute", "is", 1, AnyAttribute),
        new("subscript of any", "is", 1, (d, _, n) => d.Used(PrimarySubscript, $"{Expression.Primary(d, Kinds.Any, n)}[{Expression.Of(d, Kinds.Any, n)}]")),
        new("own attribute", "i", 5, OwnAttribute),
        new("several slices", "s", 1, Several),
    ];

    /// <summary>Bounds of a slice, each present or not.</summary>
    public static string Bounds(Draft d, int depth)
    {
        var (from, to) = (Bound(d, depth), Bound(d, depth));
        d.Uses(from.Length + to.Length == 0 ? SliceFull : SliceIndex);
        return d.Choices.Chance(30) ? d.Used(SliceStep, $"{from}:{to}:{d.Choices.Of("", "-1", "2", "-2", "1", "3", "0")}") : $"{from}:{to}";
    }

    private static string Bound(Draft d, int depth) => d.Choices.Below(10) switch
    {
        < 4 => "",
        < 8 => Literals.Small(d),
        8 => "None",
        _ => Closed(Expression.Of(d, Kinds.Int, depth)),
    };

    private static string Index(Draft d, char kind, int depth)
    {
        var (container, key) = kind switch
        {
            Kinds.Int => d.Choices.Of((Kinds.Ints, Kinds.Int), (Kinds.Tuple, Kinds.Int), (Kinds.Bytes, Kinds.Int), (Kinds.Dict, Kinds.Str), (Kinds.Range, Kinds.Int), (Kinds.ByteArray, Kinds.Int)),
            Kinds.Str => d.Choices.Of((Kinds.Str, Kinds.Int), (Kinds.Words, Kinds.Int)),
            _ => (Kinds.Tuple, Kinds.Int),
        };
        var index = key == Kinds.Int && d.Choices.Chance(60) ? Literals.Small(d) : Expression.Of(d, key, depth);
        return d.Used(PrimarySubscript, $"{Expression.Primary(d, container, depth)}[{index}]");
    }

    private static string Sliced(Draft d, char kind, int depth) => d.Used(PrimarySubscript, $"{Expression.Primary(d, kind, depth)}[{Bounds(d, depth)}]");

    private static string AnyAttribute(Draft d, char kind, int depth) => d.Used(PrimaryAttribute, $"{Expression.Primary(d, Kinds.Any, depth)}.{d.Choices.Of(Attributes)}");

    private static string OwnAttribute(Draft d, char kind, int depth) =>
        d.Variable("u") is { } name ? d.Used(PrimaryAttribute, $"{name}.{d.Choices.Of("a", "b", "c", "total", "missing")}") : Expression.Leaf(d, kind);

    // No built-in container takes these, so the texts of their errors are compared.
    private static string Several(Draft d, char kind, int depth)
    {
        d.Uses(SlicesSeveral);
        return d.Choices.Chance(50)
            ? $"{Expression.Primary(d, Kinds.Dict, depth)}.get((1, 2), 'none')"
            : $"{Expression.Primary(d, d.Choices.Of(Kinds.Ints, Kinds.Dict), depth)}[{d.Used(SlicesStarred, $"*{Expression.Of(d, Kinds.Tuple, 0)}")}, {Bounds(d, 0)}]";
    }

    private static string Closed(string text) => $"({text})";
}
