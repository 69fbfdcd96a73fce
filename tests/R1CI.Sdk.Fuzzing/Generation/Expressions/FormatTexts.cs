using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Texts made from values: f-strings, format specifications, percent formats.</summary>
internal static class FormatTexts
{
    public static readonly Production[] Productions =
    [
        new("f-string", "s", 10, Interpolated),
        new("format()", "s", 5, (d, _, n) => Formatted(d, n)),
        new("percent format", "s", 4, Percent),
        new("str.format", "s", 4, Method),
    ];

    /// <summary>A format specification, mostly valid for the kind.</summary>
    public static string Spec(Draft d, char kind)
    {
        var c = d.Choices;
        var align = c.Of("", "", "<", ">", "^", "=", "*^", "0>", "é<", " =");
        var sign = c.Of("", "", "", "+", "-", " ");
        var alternate = c.Of("", "", "", "", "#");
        var zero = c.Of("", "", "", "0");
        var width = c.Of("", "", "1", "5", "10", "15");
        var group = c.Of("", "", "", ",", "_");
        var precision = c.Of("", "", "", ".0", ".1", ".3", ".10", ".20");
        var type = kind switch
        {
            Kinds.Int or Kinds.Bool => c.Of("", "d", "x", "X", "b", "o", "c", "n", "e", "f", "%", "s"),
            Kinds.Float => c.Of("", "e", "E", "f", "F", "g", "G", "%", "n", "d"),
            Kinds.Complex => c.Of("", "e", "f", "g"),
            Kinds.Str => c.Of("", "s", "", "s", "d"),
            _ => c.Of("", "", "s", "d", "x", "q"),
        };
        if (kind is Kinds.Int && c.Chance(70))
        {
            precision = "";
        }

        if (kind is Kinds.Str && c.Chance(70))
        {
            (sign, alternate, zero, group) = ("", "", "", "");
        }

        return $"{align}{sign}{alternate}{zero}{width}{group}{precision}{type}";
    }

    private static string Interpolated(Draft d, char kind, int depth)
    {
        d.Uses(FString);
        var parts = string.Concat(Enumerable.Range(0, d.Choices.Of(1, 1, 2, 3)).Select(_ => d.Choices.Of("", " ", "x=", "{{", "}}", "é") + Field(d, depth)));
        return $"f\"{parts}\"";
    }

    private static string Field(Draft d, int depth)
    {
        var kind = d.Choices.Of("iiffsscBldt".ToCharArray());
        // No quotes of the f-string's own, backslashes or lambdas may stand inside one.
        var text = Expression.Of(d, kind, Math.Min(depth, 1));
        if (text.AsSpan().IndexOfAny("\"\\#") >= 0 || text.Contains("lambda", StringComparison.Ordinal) || text.Contains(":=", StringComparison.Ordinal) || text.Contains("f'", StringComparison.Ordinal))
        {
            text = d.Variable(kind.ToString()) ?? d.Choices.Of("12", "-3.75", "'ab'", "[1, 'x']");
        }

        if (text[0] == '{')
        {
            text = $" {text} ";
        }

        var conversion = d.Choices.Chance(25) ? d.Used(FStringConversion, d.Choices.Of("!r", "!s", "!a")) : "";
        var debug = d.Choices.Chance(8) ? d.Used(FStringDebug, d.Choices.Of("=", " = ")) : "";
        var spec = d.Choices.Chance(50) ? d.Used(FStringSpec, ":" + Spec(d, conversion.Length > 0 ? Kinds.Str : kind)) : "";
        if (spec.Length > 0 && d.Choices.Chance(15))
        {
            spec = d.Used(FStringNestedSpec, $":{d.Choices.Of("{'>'}", "*^", "")}{{{d.Choices.Of("4", "6 + 2", "True")}}}{d.Choices.Of("", ".{1 + 1}", ".{3}")}");
        }

        return $"{{{text}{debug}{conversion}{spec}}}";
    }

    private static string Formatted(Draft d, int depth)
    {
        var kind = d.Choices.Of("iiifffsscBlno".ToCharArray());
        return d.Used(PrimaryCall, $"format({Expression.Of(d, kind, depth)}, '{Spec(d, kind)}')");
    }

    private static string Percent(Draft d, char kind, int depth)
    {
        d.Uses(TermMod);
        var count = d.Choices.Of(1, 1, 2);
        var (formats, values) = (new List<string>(), new List<string>());
        for (var i = 0; i < count; i++)
        {
            var value = d.Choices.Of("iiffso".ToCharArray());
            var type = value switch { Kinds.Int => d.Choices.Of("d", "i", "x", "o", "X", "c", "s"), Kinds.Float => d.Choices.Of("f", "e", "g", "G", "d", "r"), _ => d.Choices.Of("s", "r", "a", "d", "c") };
            formats.Add($"%{d.Choices.Of("", "", "-", "+", "0", " ", "#")}{d.Choices.Of("", "", "5", "10")}{d.Choices.Of("", "", ".0", ".2", ".5")}{type}");
            values.Add(Expression.Of(d, value, depth));
        }

        if (d.Choices.Chance(8))
        {
            return $"('%(a)s|%(b){d.Choices.Of("d", "05d", "r")}' % {{'a': {values[0]}, 'b': {Expression.Of(d, Kinds.Int, depth)}}})";
        }

        var arguments = count == 1 && d.Choices.Chance(40) ? $"({values[0]})" : $"({string.Join(", ", values)},)";
        return $"('{string.Join("|", formats)}' % {arguments})";
    }

    private static string Method(Draft d, char kind, int depth)
    {
        var (a, b) = (d.Choices.Of("iifs".ToCharArray()), d.Choices.Of("ifslt".ToCharArray()));
        var template = d.Choices.Below(7) switch
        {
            0 => $"{{:{Spec(d, a)}}} {{:{Spec(d, b)}}}",
            1 => $"{{1:{Spec(d, b)}}}{{0}}",
            2 => "{0!r:>{1}}",
            3 => "{x}{}{}",
            4 => "{1[0]}",
            5 => "{0.real}{{}}{1!s:.3}",
            _ => $"{{!r}}{{:{Spec(d, b)}}}",
        };
        return $"'{template}'.format({Expression.Of(d, a, depth)}, {Expression.Of(d, b, depth)}{d.Choices.Of("", "", ", x=1")})";
    }
}
