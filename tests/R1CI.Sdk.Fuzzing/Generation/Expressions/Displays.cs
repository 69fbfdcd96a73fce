using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Lists, tuples, sets and dictionaries of expressions.</summary>
internal static class Displays
{
    public static readonly Production[] Productions =
    [
        new("list display", "lw", 5, (d, k, n) => d.Used(List, $"[{Items(d, k == Kinds.Ints ? Kinds.Int : Kinds.Str, n, 0)}]")),
        new("tuple display", "t", 6, TupleDisplay),
        new("set display", "e", 5, (d, _, n) => d.Used(Set, $"{{{Items(d, Kinds.Int, n, 1)}}}")),
        new("dict display", "d", 6, DictDisplay),
    ];

    /// <summary>Expressions with commas between them; some spread what they give.</summary>
    private static string Items(Draft d, char kind, int depth, int least)
    {
        var items = Enumerable.Range(0, least + d.Choices.Of(0, 1, 2, 2, 3)).Select(_ => Item(d, kind, depth)).ToList();
        return string.Join(", ", items) + (items.Count > 0 && d.Choices.Chance(10) ? d.Used(TrailingComma, ",") : "");
    }

    private static string Item(Draft d, char kind, int depth)
    {
        switch (d.Choices.Below(12))
        {
            case 0:
                return d.Used(StarNamedExpression, $"*{Expression.Of(d, kind == Kinds.Int ? d.Choices.Of(Kinds.Ints, Kinds.Range, Kinds.Tuple) : d.Choices.Of(Kinds.Words, Kinds.Str), depth)}");
            case 1 when d.MayBind && d.Scope.Kind is (ScopeKind.Module or ScopeKind.Function):
                var name = d.NewName();
                var text = $"({name} := {Expression.Of(d, kind, depth)})";
                return d.Used(AssignmentExpression, text);
            default:
                return Expression.Of(d, kind, depth);
        }
    }

    private static string TupleDisplay(Draft d, char kind, int depth)
    {
        var items = Items(d, d.Choices.Of(Kinds.Int, Kinds.Str, Kinds.Any), depth, 2);
        return d.Used(GrammarRule.Tuple, $"({items})");
    }

    private static string DictDisplay(Draft d, char kind, int depth)
    {
        d.Uses(Dict);
        var (key, value) = (d.Choices.Of(Kinds.Str, Kinds.Int), d.Choices.Of(Kinds.Int, Kinds.Str, Kinds.Ints));
        var items = Enumerable.Range(0, d.Choices.Of(1, 2, 2, 3)).Select(_ => d.Choices.Chance(12)
            ? d.Used(DoubleStarredKvpair, $"**{Primary(d, depth)}")
            : d.Used(Kvpair, $"{Expression.Of(d, key, depth)}: {Expression.Of(d, value, depth)}"));
        return $"{{{string.Join(", ", items)}}}";
    }

    private static string Primary(Draft d, int depth) => Expression.Primary(d, Kinds.Dict, depth);
}
