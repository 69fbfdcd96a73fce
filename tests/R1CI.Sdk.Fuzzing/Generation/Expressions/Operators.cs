using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Expressions;

/// <summary>Arithmetic, and the same operators on sequences and sets.</summary>
internal static class Operators
{
    private static readonly (string Sign, GrammarRule Rule)[] Arithmetic =
    [
        ("+", SumAdd), ("-", SumSub), ("*", TermMul), ("//", TermFloorDiv), ("%", TermMod), ("/", TermDiv), ("&", BitwiseAnd), ("|", BitwiseOr), ("^", BitwiseXor),
        ("@", TermMatMul), ("<<", ShiftLeft), (">>", ShiftRight), ("**", GrammarRule.Power),
    ];

    public static readonly Production[] Productions =
    [
        new("integer arithmetic", "i", 14, (d, _, n) => Binary(d, Kinds.Int, Kinds.Int, n, 0, 5)),
        new("bits", "i", 4, (d, _, n) => Binary(d, Kinds.Int, Kinds.Int, n, 6, 9)),
        new("real arithmetic", "f", 14, (d, _, n) => Binary(d, Kinds.Float, d.Choices.Of(Kinds.Int, Kinds.Float), n, 0, 6)),
        new("quotient", "f", 4, (d, _, n) => Binary(d, Kinds.Int, Kinds.Int, n, 5, 6)),
        new("complex arithmetic", "c", 10, (d, _, n) => Binary(d, Kinds.Complex, d.Choices.Of(Kinds.Int, Kinds.Float, Kinds.Complex), n, 0, 3)),
        new("complex quotient", "c", 4, (d, _, n) => Binary(d, d.Choices.Of(Kinds.Int, Kinds.Complex), Kinds.Complex, n, 5, 6)),
        new("power", "ifc", 4, Power),
        new("shift", "i", 3, Shift),
        new("sign", "ifc", 4, Sign),
        new("concatenation", "sbylwt", 5, (d, k, n) => Binary(d, k, k, n, 0, 1)),
        new("repetition", "sbylwt", 3, Repetition),
        new("set algebra", "ez", 8, (d, k, n) => Binary(d, k, d.Choices.Of(Kinds.Set, Kinds.FrozenSet), n, d.Choices.Of(1, 6, 7, 8), 9)),
        new("dict union", "d", 3, (d, k, n) => Binary(d, k, k, n, 7, 8)),
        new("any operator", "ifs", 2, AnyOperands),
        new("objects", "i", 2, Objects),
    ];

    /// <summary>Adds parentheses, two times in three: without them the expression around takes what binds tighter.</summary>
    public static string Grouped(Draft d, string text)
    {
        if (d.Choices.Chance(33))
        {
            return text;
        }

        d.Uses(Group);
        return $"({text})";
    }

    private static string Binary(Draft d, char left, char right, int depth, int from, int to)
    {
        var (sign, rule) = Arithmetic[from + d.Choices.Below(to - from)];
        d.Uses(rule);
        return Grouped(d, $"{Expression.Of(d, left, depth)} {sign} {Expression.Of(d, right, depth)}");
    }

    // Always in parentheses and with a literal on the right: 2 ** 3 ** 100 would never end.
    private static string Power(Draft d, char kind, int depth)
    {
        d.Uses(GrammarRule.Power, Group);
        var exponent = d.Choices.Of("0", "1", "2", "3", "7", "-1", "-2", "0.5", "-0.5", "1j", "True");
        return $"(({Expression.Of(d, kind, depth)}) ** {exponent})";
    }

    private static string Shift(Draft d, char kind, int depth)
    {
        var isLeft = d.Choices.Chance(50);
        d.Uses(isLeft ? ShiftLeft : ShiftRight, Group);
        var count = d.Choices.Of("0", "1", "3", "8", "31", "63", "64", "-1");
        return $"(({Expression.Of(d, kind, depth)}) {(isLeft ? "<<" : ">>")} {count})";
    }

    private static string Sign(Draft d, char kind, int depth)
    {
        var sign = d.Choices.Of("-", "+", "~");
        d.Uses(sign switch { "-" => FactorMinus, "+" => FactorPlus, _ => FactorInvert });
        return Grouped(d, $"{sign}{Expression.Of(d, kind, depth)}");
    }

    private static string Repetition(Draft d, char kind, int depth)
    {
        d.Uses(TermMul, Group);
        var (text, count) = (Expression.Of(d, kind, depth), Literals.Small(d));
        return d.Choices.Chance(80) ? $"({text} * {count})" : $"({count} * ({text}))";
    }

    // Small on the right, whatever it is: text times a big number would take all memory, and a shift or power all time.
    private static string AnyOperands(Draft d, char kind, int depth)
    {
        var (sign, rule) = d.Choices.Of(Arithmetic);
        d.Uses(rule, Group);
        var isGrowing = sign is "*" or "**" or "<<";
        var right = isGrowing ? d.Choices.Chance(50) ? Literals.Small(d) : d.Choices.Of("'a'", "None", "[]", "{}", "1.5", "(1, 2)", "b'x'", "1j") : Expression.Of(d, Kinds.Any, depth);
        return $"(({Expression.Of(d, Kinds.Any, depth)}) {sign} ({right}))";
    }

    private static string Objects(Draft d, char kind, int depth)
    {
        if (d.Variable("u") is not { } name)
        {
            return Expression.Leaf(d, kind);
        }

        var (sign, rule) = d.Choices.Of(Arithmetic);
        d.Uses(rule, Group);
        var other = Expression.Of(d, d.Choices.Of(Kinds.Int, Kinds.Int, Kinds.Str, Kinds.Instance), sign is "*" or "**" or "<<" ? 0 : depth);
        return d.Choices.Chance(60) ? $"({name} {sign} ({other}))" : $"(({other}) {sign} {name})";
    }
}
