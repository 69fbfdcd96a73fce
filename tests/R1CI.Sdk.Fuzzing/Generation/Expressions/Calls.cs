using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Calls of what the program defined.</summary>
internal static class Calls
{
    public static readonly Production[] Productions =
    [
        new("own function", "ifslwtd", 8, (d, k, n) => Own(d, k, n)),
        new("own object", "is", 2, Object),
    ];

    private static string Own(Draft d, char kind, int depth)
    {
        var candidates = d.Callees.Where(c => c.Result == kind && IsVisible(d, c)).ToList();
        if (candidates.Count == 0)
        {
            return Expression.Leaf(d, kind);
        }

        var callee = d.Choices.Among(candidates);
        return d.Used(PrimaryCall, $"{callee.Name}({Arguments.For(d, callee.Parameters, Math.Min(depth, 1))})");
    }

    private static bool IsVisible(Draft d, Callee callee)
    {
        for (var s = d.Scope; s != null; s = s.Outer)
        {
            if (s == callee.Scope)
            {
                return true;
            }
        }

        return false;
    }

    private static string Object(Draft d, char kind, int depth)
    {
        if (d.Variable("u") is not { } name)
        {
            return Expression.Leaf(d, kind);
        }

        d.Uses(PrimaryCall);
        return kind == Kinds.Str
            ? $"{d.Choices.Of("repr", "str", "format", "type")}({name})"
            : d.Choices.Below(5) switch
            {
                0 => $"{name}({Expression.Of(d, Kinds.Int, depth)})",
                1 => $"{name}[{Expression.Of(d, Kinds.Any, depth)}]",
                2 => $"len({name})",
                3 => $"{d.Choices.Of("int", "float", "abs", "bool", "iter", "next", "round", "complex", "list", "sum")}({name})",
                _ => $"{name}.{d.Choices.Of("method", "prop", "static", "klass")}{d.Choices.Of("()", "(1)", "")}",
            };
    }
}
