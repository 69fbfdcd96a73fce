using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Comparisons and everything that decides.</summary>
internal static class Comparisons
{
    private static readonly (string Sign, GrammarRule Rule)[] Signs = [("==", Eq), ("!=", Noteq), ("<", Lt), ("<=", Lte), (">", Gt), (">=", Gte)];

    public static readonly Production[] Productions =
    [
        new("comparison", "B", 16, (d, _, n) => Compare(d, d.Choices.Of("iifsltwdezrbBc".ToCharArray()), n, false)),
        new("chained comparison", "B", 4, (d, _, n) => Compare(d, d.Choices.Of(Kinds.Int, Kinds.Float, Kinds.Str), n, true)),
        new("comparison of any", "B", 3, CompareAny),
        new("membership", "B", 6, Membership),
        new("identity", "B", 3, Identity),
        new("not", "B", 4, (d, _, n) => d.Used(Inversion, $"(not {Expression.Of(d, d.Choices.Of(Kinds.Bool, Kinds.Any), n)})")),
        new("and, or", "Bifslwtd", 3, Connected),
        new("conditional", "ifslwtdcbe", 4, (d, k, n) => d.Used(ConditionalExpression, $"({Expression.Of(d, k, n)} if {Expression.Of(d, Kinds.Bool, n)} else {Expression.Of(d, k, n)})")),
    ];

    private static string Compare(Draft d, char kind, int depth, bool isChained)
    {
        var (sign, rule) = d.Choices.Of(Signs);
        d.Uses(Comparison, rule);
        var text = $"{Expression.Of(d, kind, depth)} {sign} {Expression.Of(d, kind, depth)}";
        if (isChained)
        {
            (sign, rule) = d.Choices.Of(Signs);
            d.Uses(ComparisonChained, rule);
            text += $" {sign} {Expression.Of(d, kind, depth)}";
        }

        return Operators.Grouped(d, text);
    }

    private static string CompareAny(Draft d, char kind, int depth)
    {
        var (sign, rule) = d.Choices.Of(Signs);
        return d.Used(rule, $"({Expression.Of(d, Kinds.Any, depth)} {sign} {Expression.Of(d, Kinds.Any, depth)})");
    }

    private static string Membership(Draft d, char kind, int depth)
    {
        var isNegated = d.Choices.Chance(30);
        var (item, container) = d.Choices.Of(("i", "l"), ("i", "t"), ("i", "e"), ("i", "r"), ("s", "s"), ("s", "w"), ("s", "d"), ("i", "b"), ("o", "o"));
        return d.Used(isNegated ? Notin : In, $"({Expression.Of(d, item[0], depth)} {(isNegated ? "not in" : "in")} {Expression.Of(d, container[0], depth)})");
    }

    // Only with what is one object in every implementation, or two.
    private static string Identity(Draft d, char kind, int depth)
    {
        var isNegated = d.Choices.Chance(40);
        var right = d.Choices.Of("None", "True", "False", "...", "NotImplemented");
        return d.Used(isNegated ? Isnot : Is, $"({Expression.Of(d, d.Choices.Of(Kinds.None, Kinds.Bool, Kinds.Ints), depth)} {(isNegated ? "is not" : "is")} {right})");
    }

    private static string Connected(Draft d, char kind, int depth)
    {
        var isAnd = d.Choices.Chance(50);
        d.Uses(isAnd ? Conjunction : Disjunction, Group);
        var sign = isAnd ? " and " : " or ";
        return $"({string.Join(sign, Enumerable.Range(0, d.Choices.Of(2, 2, 3)).Select(_ => Expression.Of(d, kind, depth)))})";
    }
}
