using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>match statements with every kind of pattern.</summary>
internal static class Matches
{
    public static readonly StatementForm[] Forms = [new("match", 6, Match, d => d.MayNest)];

    private static void Match(Draft d)
    {
        d.Uses(MatchStmt, CompoundStmt);
        var subject = d.Choices.Below(8) switch
        {
            0 => d.Used(SubjectExprStar, $"*{Expression.Leaf(d, Kinds.Ints)}, {Expression.Leaf(d, Kinds.Int)}"),
            1 => d.Used(SubjectExpr, $"{Expression.Leaf(d, Kinds.Int)}, {Expression.Leaf(d, Kinds.Str)}"),
            2 => "{'a': 1, 'b': [2, 3], 'c': 'x'}",
            3 => "[1, [2, 3], {'k': 4}]",
            4 => "(0, 'abc', -1.5, 2+3j)",
            _ => Expression.Of(d, Kinds.Any, 1),
        };
        d.Guarded(() => d.Block($"match {subject}:", () =>
        {
            var count = d.Choices.Of(2, 3, 4, 5);
            for (var i = 0; i < count; i++)
            {
                Case(d, i);
            }

            if (d.Choices.Chance(50))
            {
                d.Uses(CaseBlock, WildcardPattern);
                d.Block("case _:", () => d.Line("print('none')"));
            }
        }));
    }

    private static void Case(Draft d, int number)
    {
        d.Uses(CaseBlock);
        var names = new List<string>();
        var pattern = d.Choices.Chance(15)
            ? d.Used(PatternsOpen, $"{Patterns.Of(d, names, 1)}, {Patterns.Starred(d, names)}")
            : Patterns.Of(d, names, 2);

        // Nothing may follow a case that always matches.
        var isAlways = pattern.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '(' or ')' or ' ') && !pattern.Contains("None", StringComparison.Ordinal) && !pattern.Contains("True", StringComparison.Ordinal);
        var guard = isAlways || d.Choices.Chance(20) ? d.Used(Guard, $" if {(names.Count > 0 ? $"{names[0]} != {Literals.Integer(d)}" : Expression.Leaf(d, Kinds.Bool))}") : "";
        d.Block($"case {pattern}{guard}:", () => d.Line($"print('case {number}'{string.Concat(names.Select(static n => ", " + n))})"));
    }
}
