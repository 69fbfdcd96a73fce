using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Lambdas with every kind of parameter, called at once or handed on.</summary>
internal static class Lambdas
{
    public static readonly Production[] Productions =
    [
        new("lambda of one", "g", 30, (d, _, n) => OfOne(d, n)),
        new("lambda called", "ifslwt", 3, Called),
        new("key function", "iwls", 3, Keyed),
    ];

    private static string OfOne(Draft d, int depth)
    {
        d.Uses(Lambdef, LambdaParam);
        return d.Inside(new Scope(ScopeKind.Function, d.Scope), () =>
        {
            var name = d.NewName("x");
            d.Scope.Bind(name, d.Choices.Of(Kinds.Int, Kinds.Int, Kinds.Str));
            return $"(lambda {name}: {Expression.Of(d, d.Choices.Of(Kinds.Int, Kinds.Str, Kinds.Bool, Kinds.Any), Math.Min(depth, 2))})";
        });
    }

    private static string Keyed(Draft d, char kind, int depth) => kind switch
    {
        Kinds.Ints => $"sorted({Expression.Of(d, d.Choices.Of(Kinds.Ints, Kinds.Set, Kinds.Range), depth)}, key={OfOne(d, depth)}{d.Choices.Of("", ", reverse=True")})",
        Kinds.Words => $"sorted({Expression.Of(d, Kinds.Words, depth)}, key={d.Choices.Of("len", "str.lower", OfOne(d, depth))}{d.Choices.Of("", ", reverse=True")})",
        Kinds.Int => $"{d.Choices.Of("max", "min")}({Expression.Of(d, d.Choices.Of(Kinds.Ints, Kinds.Tuple), depth)}, key={OfOne(d, depth)}{d.Choices.Of("", ", default=None")})",
        _ => $"repr(list({d.Choices.Of("map", "filter")}({OfOne(d, depth)}, {Expression.Of(d, d.Choices.Of(Kinds.Ints, Kinds.Words, Kinds.Str), depth)})))",
    };

    private static string Called(Draft d, char kind, int depth)
    {
        var parameters = Parameters.Random(d);
        d.Uses(Lambdef, Group, PrimaryCall);
        var list = Parameters.Text(d, parameters, isLambda: true);
        var body = d.Inside(new Scope(ScopeKind.Function, d.Scope), () =>
        {
            Parameters.Bind(d, parameters);
            return Expression.Of(d, kind, depth);
        });
        var arguments = Arguments.For(d, parameters, Math.Min(depth, 1));
        return $"(lambda{(list.Length > 0 ? " " : "")}{list}: {body})({arguments})";
    }
}
