using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Lists of parameters of functions and lambdas.</summary>
internal static class Parameters
{
    private static readonly string[] Annotations = ["int", "str", "'list[int]'", "object", "1 + 1", "None", "int | None", "list[int]"];

    public static IReadOnlyList<Parameter> Random(Draft d)
    {
        var parameters = new List<Parameter>();
        var defaults = false;
        Add(d.Choices.Of(0, 0, 0, 1, 2), ParameterForm.PositionalOnly);
        Add(d.Choices.Of(0, 1, 1, 2, 3), ParameterForm.Plain);
        if (d.Choices.Chance(25))
        {
            parameters.Add(new Parameter(d.NewName("args"), ParameterForm.Args, Kinds.Tuple, false));
        }

        defaults = false;
        var keywordOnly = d.Choices.Of(0, 0, 0, 1, 2);
        for (var i = 0; i < keywordOnly; i++)
        {
            parameters.Add(One(ParameterForm.KeywordOnly, d.Choices.Chance(50)));
        }

        if (d.Choices.Chance(15))
        {
            parameters.Add(new Parameter(d.NewName("kw"), ParameterForm.Kwargs, Kinds.Dict, false));
        }

        return parameters;

        void Add(int count, ParameterForm form)
        {
            for (var i = 0; i < count; i++)
            {
                defaults |= d.Choices.Chance(25);
                parameters.Add(One(form, defaults));
            }
        }

        Parameter One(ParameterForm form, bool hasDefault) => new(d.NewName("p"), form, d.Choices.Of(Kinds.Int, Kinds.Int, Kinds.Str, Kinds.Ints, Kinds.Float), hasDefault);
    }

    public static void Bind(Draft d, IReadOnlyList<Parameter> parameters)
    {
        foreach (var p in parameters)
        {
            d.Scope.Bind(p.Name, p.Kind);
        }
    }

    public static string Text(Draft d, IReadOnlyList<Parameter> parameters, bool isLambda)
    {
        var parts = new List<string>();
        for (var i = 0; i < parameters.Count; i++)
        {
            var p = parameters[i];
            if (p.Form == ParameterForm.KeywordOnly && !parameters.Take(i).Any(q => q.Form is ParameterForm.KeywordOnly or ParameterForm.Args))
            {
                d.Uses(isLambda ? LambdaStarBare : StarEtcBare);
                parts.Add("*");
            }

            parts.Add(One(d, p, isLambda));
            if (p.Form == ParameterForm.PositionalOnly && (i + 1 == parameters.Count || parameters[i + 1].Form != ParameterForm.PositionalOnly))
            {
                d.Uses((isLambda, p.HasDefault) switch { (true, true) => LambdaSlashDefault, (true, false) => LambdaSlash, (false, true) => SlashWithDefault, _ => SlashNoDefault });
                parts.Add("/");
            }
        }

        return string.Join(", ", parts);
    }

    private static string One(Draft d, Parameter p, bool isLambda)
    {
        d.Uses(p.Form switch
        {
            ParameterForm.Args => isLambda ? LambdaStarArgs : StarEtcArgs,
            ParameterForm.Kwargs => isLambda ? LambdaKwds : Kwds,
            _ when p.HasDefault => isLambda ? LambdaParamDefault : ParamWithDefault,
            _ => isLambda ? LambdaParam : ParamNoDefault,
        });
        var stars = p.Form switch { ParameterForm.Args => "*", ParameterForm.Kwargs => "**", _ => "" };
        var annotation = isLambda || !d.Choices.Chance(20) ? "" : d.Used(ParamAnnotation, $": {d.Choices.Of(Annotations)}");
        if (annotation.Length > 0 && p.Form == ParameterForm.Args && d.Choices.Chance(40))
        {
            annotation = d.Used(ParamStarAnnotation, d.Choices.Of(": *(int,)", ": *tuple[int, ...]", ": *[str]"));
        }

        return $"{stars}{p.Name}{annotation}{(p.HasDefault ? d.Used(Default, $"={Expression.Leaf(d, p.Kind)}") : "")}";
    }
}
