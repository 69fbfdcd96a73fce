using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Arguments for a list of parameters: by position, by name and spread out, one time in eight not what it takes.</summary>
internal static class Arguments
{
    public static string For(Draft d, IReadOnlyList<Parameter> parameters, int depth)
    {
        var (positional, named) = (new List<string>(), new List<string>());
        var byName = false;
        foreach (var p in parameters)
        {
            if (p.HasDefault && d.Choices.Chance(50))
            {
                byName = true;
                continue;
            }

            switch (p.Form)
            {
                case ParameterForm.PositionalOnly:
                    positional.Add(Value(d, p.Kind, depth));
                    break;
                case ParameterForm.Plain:
                    byName |= d.Choices.Chance(20);
                    (byName ? named : positional).Add(byName ? Named(d, p.Name, p.Kind, depth) : Value(d, p.Kind, depth));
                    break;
                case ParameterForm.Args when !byName:
                    positional.AddRange(Enumerable.Range(0, d.Choices.Below(3)).Select(_ => Value(d, Kinds.Int, depth)));
                    break;
                case ParameterForm.KeywordOnly:
                    named.Add(Named(d, p.Name, p.Kind, depth));
                    break;
                case ParameterForm.Kwargs when d.Choices.Chance(60):
                    named.Add(Named(d, d.Choices.Of("extra", "key", "z"), Kinds.Int, depth));
                    break;
            }
        }

        Mistake(d, positional, named);
        Spread(d, positional, named);
        d.Uses(Args);
        return string.Join(", ", positional.Concat(named)) + (positional.Count + named.Count > 0 && d.Choices.Chance(4) ? d.Used(TrailingComma, ",") : "");
    }

    private static string Named(Draft d, string name, char kind, int depth) => d.Used(Kwargs, $"{name}={Expression.Of(d, kind, depth)}");

    private static string Value(Draft d, char kind, int depth)
    {
        if (d.MayBind && d.Scope.Kind is ScopeKind.Module or ScopeKind.Function && d.Choices.Chance(2))
        {
            return d.Used(ArgAssignmentExpression, $"{d.NewName()} := {Literals.Of(d, kind)}");
        }

        return Expression.Of(d, kind, depth);
    }

    private static void Mistake(Draft d, List<string> positional, List<string> named)
    {
        switch (d.Choices.Below(32))
        {
            case 0:
                positional.Add(Literals.Of(d, Kinds.Int));
                break;
            case 1 when positional.Count > 0:
                positional.RemoveAt(positional.Count - 1);
                break;
            case 2 when named.Count > 0:
                named.RemoveAt(0);
                break;
            case 3:
                named.Add("unexpected=1");
                break;
        }
    }

    // A slice of the arguments is put in a tuple or dictionary and spread out again.
    private static void Spread(Draft d, List<string> positional, List<string> named)
    {
        if (positional.Count > 0 && d.Choices.Chance(10) && !positional.Any(p => p.Contains(":=", StringComparison.Ordinal)))
        {
            var from = d.Choices.Below(positional.Count);
            var rest = string.Join(", ", positional.Skip(from));
            positional.RemoveRange(from, positional.Count - from);
            positional.Add(d.Used(ArgStarred, $"*({rest},)"));
        }

        if (named.Count > 0 && d.Choices.Chance(15))
        {
            var at = named[^1].IndexOf('=', StringComparison.Ordinal);
            named[^1] = d.Used(KwargOrDoubleStarred, $"**{{'{named[^1][..at]}': {named[^1][(at + 1)..]}}}");
            if (d.Choices.Chance(25))
            {
                named.Insert(0, d.Used(KwargOrStarred, "*()"));
            }
        }
    }
}
