using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>Assignments of every form.</summary>
internal static class Assignments
{
    private const int Depth = 3;

    private static readonly (string Sign, GrammarRule Rule)[] Augmented =
    [
        ("+=", AugassignAdd), ("-=", AugassignSub), ("*=", AugassignMul), ("@=", AugassignMatMul), ("/=", AugassignDiv), ("%=", AugassignMod), ("&=", AugassignAnd), ("|=", AugassignOr),
        ("^=", AugassignXor), ("<<=", AugassignShl), (">>=", AugassignShr), ("**=", AugassignPow), ("//=", AugassignFloorDiv),
    ];

    public static readonly StatementForm[] Forms =
    [
        new("assignment", 20, Plain),
        new("computed", 20, Computed),
        new("augmented", 8, Augment, d => d.Scope.Own.Count > 0),
        new("chained", 2, Chained),
        new("unpacking", 5, Unpacking),
        new("target", 6, Targets),
        new("annotated", 3, Annotated),
        new("one line", 2, OneLine),
        new("expression", 3, d => d.Guarded(() => d.Line(Expression.Of(d, Kinds.Any, Depth)))),
    ];

    /// <summary>Binds a new name to a literal.</summary>
    public static string Declare(Draft d, char kind)
    {
        var name = d.NewName();
        d.Uses(SimpleStmts);
        d.Line($"{name} = {Literals.Of(d, kind)}");
        d.Scope.Bind(name, kind);
        return name;
    }

    private static void Plain(Draft d) => Declare(d, Kinds.Random(d.Choices));

    private static void Computed(Draft d)
    {
        var kind = Kinds.Random(d.Choices);
        var name = d.Scope.Own.Where(v => v.Kind == kind).Select(v => v.Name).FirstOrDefault() is { } own && d.Choices.Chance(50) ? own : Declare(d, kind);
        d.Guarded(() =>
        {
            d.Line($"{name} = {Expression.Of(d, kind, Depth)}");
            d.Line($"print('{name}', repr({name}))");
        });
    }

    private static void Augment(Draft d)
    {
        var v = d.Choices.Among(d.Scope.Own);
        var (sign, rule) = d.Choices.Of(Augmented);
        d.Uses(rule);
        var value = sign is "*=" or "**=" or "<<="
            ? d.Loops > 0 ? d.Choices.Of("0", "1", "2", "-1") : Literals.Small(d)
            : Expression.Of(d, d.Choices.Chance(80) ? v.Kind : Kinds.Int, d.Loops > 0 ? 0 : 2);
        d.Guarded(() =>
        {
            d.Line($"{v.Name} {sign} {value}");
            d.Line($"print('{v.Name}', {v.Name})");
        });
    }

    private static void Chained(Draft d)
    {
        d.Uses(AssignmentChained);
        var kind = Kinds.Random(d.Choices);
        var (a, b) = (d.NewName(), d.NewName());
        d.Line($"{a} = {b} = {Literals.Of(d, kind)}");
        d.Scope.Bind(a, kind);
        d.Scope.Bind(b, kind);
    }

    private static void Unpacking(Draft d)
    {
        var names = Enumerable.Range(0, d.Choices.Of(2, 2, 3)).Select(_ => Declare(d, Kinds.Int)).ToList();
        var star = d.Choices.Chance(40) ? d.Choices.Below(names.Count) : -1;
        d.Uses(StarTargets);
        var targets = names.Select((n, i) => i == star ? d.Used(StarTarget, $"*{n}") : n).ToList();
        if (d.Choices.Chance(15))
        {
            targets[0] = d.Used(StarAtomGroup, $"({targets[0].TrimStart('*')})");
            targets[^1] = star == names.Count - 1 ? targets[^1] : d.Used(StarTargetsTuple, $"({targets[^1]}, *{d.NewName()})");
        }

        var list = string.Join(", ", targets);
        list = d.Choices.Below(4) switch { 0 => d.Used(StarTargetsTuple, $"({list})"), 1 => d.Used(StarTargetsList, $"[{list}]"), _ => list };
        var value = d.Choices.Chance(25)
            ? d.Used(StarExpressions, $"{d.Used(StarExpression, "*" + Expression.Of(d, Kinds.Ints, 1))}, {Expression.Of(d, Kinds.Int, 2)}")
            : Expression.Of(d, d.Choices.Of(Kinds.Ints, Kinds.Tuple, Kinds.Range, Kinds.Str, Kinds.Int, Kinds.Dict), 2);
        d.Guarded(() =>
        {
            d.Line($"{list} = {value}");
            d.Line($"print({string.Join(", ", names)})");
        });
        for (var i = 0; i < names.Count; i++)
        {
            d.Scope.Bind(names[i], i == star ? Kinds.Ints : Kinds.Any);
        }
    }

    private static void Targets(Draft d)
    {
        var kind = d.Choices.Of(Kinds.Ints, Kinds.Dict, Kinds.ByteArray, Kinds.Instance, Kinds.Words, Kinds.Tuple);
        if (d.Variable(kind.ToString()) is not { } name)
        {
            Plain(d);
            return;
        }

        var target = (kind, d.Choices.Below(3)) switch
        {
            (Kinds.Instance, _) => d.Used(TargetAttribute, $"{name}.{d.Choices.Of("a", "b", "total", "prop")}"),
            (Kinds.Ints or Kinds.Words or Kinds.ByteArray, 0) => d.Used(TargetSlice, $"{name}[{Primaries.Bounds(d, 1)}]"),
            (Kinds.Dict, _) => d.Used(TargetSubscript, $"{name}[{Expression.Of(d, Kinds.Str, 1)}]"),
            _ => d.Used(TargetSubscript, $"{name}[{Expression.Of(d, Kinds.Int, 1)}]"),
        };
        var isAugmented = d.Choices.Chance(25);
        var sign = isAugmented ? d.Choices.Of("+=", "|=", "-=") : "=";
        d.Guarded(() =>
        {
            d.Line($"{target} {sign} {Expression.Of(d, target.EndsWith(']') && target.Contains(':', StringComparison.Ordinal) ? kind : Kinds.Int, 2)}");
            d.Line($"print({name})");
        });
    }

    private static void Annotated(Draft d)
    {
        d.Uses(AnnotatedRhs);
        switch (d.Choices.Below(4))
        {
            case 0:
                d.Uses(AssignmentAnnotationOnly);
                d.Line($"{d.NewName()}: {d.Choices.Of("int", "'later'", "list[int]", "str | None")}");
                break;
            case 1 when d.Variable("u") is { } name:
                d.Uses(AssignmentAnnotatedTarget);
                d.Guarded(() => d.Line($"{name}.a: int = {Expression.Of(d, Kinds.Int, 2)}"));
                break;
            case 2:
                d.Uses(SingleTargetGroup);
                var grouped = d.NewName();
                d.Line($"({grouped}): int = {Literals.Of(d, Kinds.Int)}");
                d.Scope.Bind(grouped, Kinds.Int);
                break;
            default:
                d.Uses(AssignmentAnnotatedName);
                var plain = d.NewName();
                d.Line($"{plain}: {d.Choices.Of("int", "'int'", "object")} = {Literals.Of(d, Kinds.Int)}");
                d.Scope.Bind(plain, Kinds.Int);
                break;
        }
    }

    private static void OneLine(Draft d)
    {
        d.Uses(SimpleStmtsOnOneLine, PassStmt);
        var name = d.NewName();
        d.Line($"{name} = {Literals.Of(d, Kinds.Int)}; {name} += 1; pass{d.Choices.Of("", ";")}");
        d.Scope.Bind(name, Kinds.Int);
    }
}
