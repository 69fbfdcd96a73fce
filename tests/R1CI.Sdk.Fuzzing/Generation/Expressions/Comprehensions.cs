using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Comprehensions and generator expressions.</summary>
internal static class Comprehensions
{
    public static readonly Production[] Productions =
    [
        new("list comprehension", "lw", 6, (d, k, n) => d.Used(Listcomp, $"[{Clauses(d, x => Expression.Of(d, k == Kinds.Ints ? Kinds.Int : Kinds.Str, n), n)}]")),
        new("set comprehension", "e", 5, (d, _, n) => d.Used(Setcomp, $"{{{Clauses(d, _ => Expression.Of(d, d.Choices.Of(Kinds.Int, Kinds.Str), n), n)}}}")),
        new("dict comprehension", "d", 5, (d, _, n) => d.Used(Dictcomp, $"{{{Clauses(d, x => $"{x}: {Expression.Of(d, Kinds.Int, n)}", n)}}}")),
        new("generator expression", "ilwts", 3, Generator),
    ];

    private static string Generator(Draft d, char kind, int depth)
    {
        d.Uses(Genexp, PrimaryGenexp);
        var item = kind is Kinds.Words or Kinds.Str ? Kinds.Str : Kinds.Int;
        var text = Clauses(d, _ => Expression.Of(d, item, depth), depth);
        return kind switch
        {
            Kinds.Int => $"{d.Choices.Of("sum", "max", "min", "any", "all")}({text})",
            Kinds.Str => $"{d.Choices.Of("''", "', '", "'ab'")}.join({text})",
            Kinds.Tuple => $"tuple({text})",
            _ => $"{d.Choices.Of("list", "sorted")}({text})",
        };
    }

    /// <summary>An element, one or two loops and a condition; the element is written where the loops' names are known.</summary>
    private static string Clauses(Draft d, Func<string, string> element, int depth)
    {
        // The first iterable belongs to the block around.
        var first = Iterable(d, depth, out var kind);
        return d.Inside(new Scope(ScopeKind.Comprehension, d.Scope), () =>
        {
            var name = d.NewName("x");
            d.Scope.Bind(name, kind);
            d.Uses(ForIfClauses, ForIfClause);
            var clauses = $"for {Target(d, ref name, kind)} in {first}";
            if (d.Choices.Chance(15))
            {
                var inner = d.NewName("y");
                d.Uses(ForIfClause);
                clauses += $" for {inner} in {Iterable(d, 0, out var innerKind)}";
                d.Scope.Bind(inner, innerKind);
            }

            if (d.Choices.Chance(30))
            {
                d.Uses(ForIfCondition);
                clauses += $" if {Condition(d, depth)}";
            }

            return $"{element(name)} {clauses}";
        });
    }

    private static string Condition(Draft d, int depth)
    {
        var text = Expression.Of(d, Kinds.Bool, depth);
        return text.Contains(" if ", StringComparison.Ordinal) ? $"({text})" : text;
    }

    private static string Target(Draft d, ref string name, char kind)
    {
        if (kind != Kinds.Int || !d.Choices.Chance(8))
        {
            return name;
        }

        d.Uses(GrammarRule.StarTargetsTuple);
        return $"{name}, *{d.NewName("r")}";
    }

    /// <summary>Something with at most a dozen elements of one kind.</summary>
    public static string Iterable(Draft d, int depth, out char kind)
    {
        var container = d.Choices.Of(Kinds.Ints, Kinds.Ints, Kinds.Range, Kinds.Range, Kinds.Words, Kinds.Str, Kinds.Tuple, Kinds.Dict, Kinds.Set);
        kind = container switch { Kinds.Words or Kinds.Str or Kinds.Dict => Kinds.Str, _ => Kinds.Int };
        var text = d.WithoutBinding(() => Expression.Of(d, container, Math.Min(depth, 1)));
        return text.Contains('\n') || text.Contains(" if ", StringComparison.Ordinal) || text.StartsWith("lambda", StringComparison.Ordinal) ? $"({text})" : text;
    }
}
