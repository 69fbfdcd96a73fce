using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>if, while, for and assert.</summary>
internal static class Conditionals
{
    public static readonly StatementForm[] Forms =
    [
        new("if", 8, If, d => d.MayNest),
        new("while", 3, While, d => d.MayNest && d.Loops < 2),
        new("for", 8, For, d => d.MayNest && d.Loops < 2),
        new("assert", 2, Assert),
    ];

    private static void If(Draft d)
    {
        d.Uses(IfStmt, CompoundStmt);
        d.Guarded(() =>
        {
            if (d.Choices.Chance(10))
            {
                d.Uses(BlockOnOneLine);
                d.Line($"if {Expression.Of(d, Kinds.Bool, 2)}: print('one'); pass");
                return;
            }

            d.Block($"if {Expression.Of(d, d.Choices.Of(Kinds.Bool, Kinds.Bool, Kinds.Any), 2)}:", () => Statement.Several(d, 2));
            if (d.Choices.Chance(30))
            {
                d.Uses(ElifStmt);
                d.Block($"elif {Expression.Of(d, Kinds.Bool, 2)}:", () => Statement.Several(d, 2));
            }

            if (d.Choices.Chance(50))
            {
                d.Uses(ElseBlock);
                d.Block("else:", () => Statement.Several(d, 2));
            }
        });
    }

    private static void While(Draft d)
    {
        d.Uses(WhileStmt, CompoundStmt);
        var name = d.NewName("n");
        d.Line($"{name} = {d.Choices.Of("0", "1", "2")}");
        var condition = d.Choices.Of($"{name} < 4", $"(w := {name}) < 3", $"{name} != 4 and True");
        d.Block($"while {condition}:", () =>
        {
            d.Line($"{name} += 1");
            Body(d);
        });
        Else(d, WhileElse);
    }

    private static void For(Draft d)
    {
        d.Uses(ForStmt, CompoundStmt);
        var (target, kind) = (d.NewName("k"), Kinds.Any);
        var iterable = "";
        switch (d.Choices.Below(6))
        {
            case 0:
                var value = d.NewName("x");
                iterable = d.Choices.Of("enumerate('abc')", "{'a': 1, 'b': 2}.items()", "zip([1, 2], 'xyz')", "((1, 2), [3, 4])", "enumerate([5, 6], 1)");
                target = d.Choices.Chance(50) ? d.Used(StarTargetsTuple, $"({target}, {value})") : d.Used(StarTargets, $"{target}, {value}");
                break;
            case 1:
                iterable = d.Used(ForStarTargets, "[(1, 2, 3), 'abc', range(4)]");
                target = $"{target}, *{d.NewName("x")}";
                break;
            case 2:
                iterable = d.Used(StarExpressions, d.Used(StarExpression, "*range(2), 5"));
                break;
            default:
                iterable = Literals.Of(d, d.Choices.Of(Kinds.Ints, Kinds.Range, Kinds.Words, Kinds.Str, Kinds.Dict));
                break;
        }

        d.Block($"for {target} in {iterable}:", () =>
        {
            if (target.All(char.IsAsciiLetterOrDigit))
            {
                d.Scope.Bind(target, kind);
            }

            Body(d);
        });
        Else(d, ForElse);
    }

    private static void Body(Draft d)
    {
        d.Loops++;
        Statement.Several(d, 2);
        if (d.Choices.Chance(30))
        {
            var isBreak = d.Choices.Chance(50);
            d.Uses(isBreak ? BreakStmt : ContinueStmt);
            d.Line($"if {Expression.Leaf(d, Kinds.Bool)}: {(isBreak ? "break" : "continue")}");
            Statement.Write(d);
        }

        d.Loops--;
    }

    private static void Else(Draft d, GrammarRule rule)
    {
        if (d.Choices.Chance(25))
        {
            d.Uses(rule, ElseBlock);
            d.Block("else:", () => d.Line("print('else')"));
        }
    }

    private static void Assert(Draft d)
    {
        d.Uses(AssertStmt);
        d.Guarded(() => d.Line($"assert {Expression.Of(d, Kinds.Bool, 2)}{(d.Choices.Chance(50) ? $", {Expression.Of(d, Kinds.Str, 1)}" : "")}"));
    }
}
