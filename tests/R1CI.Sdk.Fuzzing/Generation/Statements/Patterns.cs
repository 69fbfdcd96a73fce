using System.Globalization;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>Patterns; the names they bind are added to a list.</summary>
internal static class Patterns
{
    public static string Of(Draft d, List<string> names, int depth)
    {
        switch (d.Choices.Below(depth > 0 ? 17 : 8))
        {
            case 0 or 1:
                return Capture(d, names);
            case 2:
                return d.Used(WildcardPattern, "_");
            case 3 or 4 or 5:
                return Literal(d);
            case 6:
                return d.Used(ValuePattern, $"{d.Choices.Of("int.__name__", "float.__name__", "list.__name__")}");
            case 7:
                return d.Used(ClassPatternEmpty, $"{d.Choices.Of("int", "str", "list", "dict", "float", "tuple", "bytes", "object")}()");
            case 8:
                return Or(d);
            case 9:
                return As(d, names, depth);
            case 10:
                return d.Used(GroupPattern, $"({Of(d, names, depth - 1)})");
            case 11 or 12:
                return d.Used(SequenceList, $"[{Items(d, names, depth)}]");
            case 13:
                return d.Used(SequenceTuple, $"({Of(d, names, depth - 1)}, {Items(d, names, depth)})");
            case 14 or 15:
                return Mapping(d, names, depth);
            default:
                return ClassPattern(d, names, depth);
        }
    }

    /// <summary>A star in a sequence.</summary>
    public static string Starred(Draft d, List<string> names) =>
        d.Choices.Chance(30) ? d.Used(StarPatternWildcard, "*_") : d.Used(StarPattern, $"*{Capture(d, names)}");

    private static string Capture(Draft d, List<string> names)
    {
        var name = d.Used(CapturePattern, d.NewName("m"));
        names.Add(name);
        return name;
    }

    private static string Literal(Draft d) => d.Choices.Below(9) switch
    {
        0 => d.Used(LiteralNone, "None"),
        1 => d.Used(LiteralTrue, "True"),
        2 => d.Used(LiteralFalse, "False"),
        3 => d.Used(SignedNumber, d.Choices.Of("-1", "-1.5", "-2j")),
        4 => d.Used(LiteralComplex, d.Choices.Of("2+3j", "-1-2j", "0.5 + 1j")),
        5 or 6 => d.Used(LiteralStrings, d.Choices.Of("'a'", "'abc'", "'a' 'b'", "b'a'", "''", "r'x'")),
        _ => d.Used(LiteralNumber, d.Choices.Below(10).ToString(CultureInfo.InvariantCulture)),
    };

    private static string Or(Draft d) => d.Used(OrPattern, $"({string.Join(" | ", Enumerable.Range(0, d.Choices.Of(2, 3)).Select(_ => Literal(d)))})");

    private static string As(Draft d, List<string> names, int depth)
    {
        var inner = d.Choices.Chance(50) ? Or(d) : Of(d, names, depth - 1);
        if (inner == "_" || names.Contains(inner))
        {
            inner = "int()";
        }

        return d.Used(AsPattern, $"({inner} as {Capture(d, names)})");
    }

    private static string Items(Draft d, List<string> names, int depth)
    {
        var items = Enumerable.Range(0, d.Choices.Of(0, 1, 2, 2)).Select(_ => Of(d, names, depth - 1)).ToList();
        if (d.Choices.Chance(50))
        {
            items.Insert(d.Choices.Below(items.Count + 1), Starred(d, names));
        }

        return string.Join(", ", items);
    }

    private static string Mapping(Draft d, List<string> names, int depth)
    {
        var keys = new List<string> { "'a'", "'b'", "1", "-1", "None", "int.__name__" };
        var items = Enumerable.Range(0, d.Choices.Of(0, 1, 1, 2)).Select(_ =>
        {
            var key = d.Choices.Among(keys);
            keys.Remove(key);
            d.Uses(key.Contains('.', StringComparison.Ordinal) ? KeyValueAttr : MappingPattern);
            return $"{key}: {Of(d, names, depth - 1)}";
        }).ToList();
        if (d.Choices.Chance(30))
        {
            items.Add(d.Used(DoubleStarPattern, $"**{Capture(d, names)}"));
        }

        d.Uses(items.Count == 0 ? MappingEmpty : MappingPattern);
        return $"{{{string.Join(", ", items)}}}";
    }

    private static string ClassPattern(Draft d, List<string> names, int depth) => d.Choices.Below(5) switch
    {
        0 => d.Used(ClassPatternPositional, $"{d.Choices.Of("int", "str", "float", "bytes", "list", "bool")}({Of(d, names, depth - 1)})"),
        1 => d.Used(ClassPatternKeyword, $"{d.Choices.Of("int", "complex", "object")}(real={Of(d, names, depth - 1)})"),
        2 => d.Used(ClassPatternKeyword, $"range(start={Of(d, names, depth - 1)}, stop={Of(d, names, 0)},)"),
        3 => d.Used(ClassPatternPositional, $"object({Of(d, names, 0)})"),
        _ => d.Used(ClassPatternBoth, $"int({Of(d, names, depth - 1)}, imag={Of(d, names, 0)})"),
    };
}
