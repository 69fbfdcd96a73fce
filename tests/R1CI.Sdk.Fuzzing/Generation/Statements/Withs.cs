using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>with statements over context managers that report what happens to them.</summary>
internal static class Withs
{
    public static readonly StatementForm[] Forms =
    [
        new("with", 4, With, d => d.MayNest),
        new("with generator", 2, Generator, d => d.MayNest && d.Scope.Kind != ScopeKind.Class),
        new("with library", 1, Library, d => d.MayNest),
    ];

    private static void With(Draft d)
    {
        d.Uses(WithStmt, CompoundStmt, ClassDef);
        var type = d.NewName("Cm");
        d.Block($"class {type}:", () =>
        {
            d.Line("def __init__(self, n=0): self.n = n");
            d.Line($"def __enter__(self): print('enter', self.n); return {d.Choices.Of("self.n", "self", "(1, [2, 3])")}");
            d.Line($"def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__, v); return {d.Choices.Of("None", "True", "self.n > 1", "0")}");
        });
        d.Guarded(() => d.Block(Header(d, type, "with"), () => Body(d)));
    }

    /// <summary>One or more managers, in parentheses or not, with targets of all kinds.</summary>
    public static string Header(Draft d, string type, string keyword)
    {
        var items = Enumerable.Range(1, d.Choices.Of(1, 1, 2, 3)).Select(i => d.Choices.Below(4) switch
        {
            0 => d.Used(WithItemPlain, $"{type}({i})"),
            _ => d.Used(WithItemTarget, $"{type}({i}) as {d.NewName()}"),
        }).ToList();
        d.Uses(items.Count > 1 ? WithStmtSeveral : WithStmt);
        var list = string.Join(", ", items);
        return d.Choices.Chance(35) ? d.Used(WithStmtParenthesized, $"{keyword} ({list}{d.Choices.Of("", ",")}):") : $"{keyword} {list}:";
    }

    private static void Body(Draft d)
    {
        Statement.Several(d, 2);
        if (d.Choices.Chance(40))
        {
            d.Line($"raise {d.Choices.Of("ValueError('v')", "KeyError(1)", "StopIteration(3)")}");
        }
    }

    private static void Generator(Draft d)
    {
        d.Uses(WithStmt, WithItemTarget, FunctionDef, GrammarRule.Decorators, YieldStmt, CompoundStmt);
        var name = d.NewName("cm");
        d.Line("import contextlib");
        d.Line("@contextlib.contextmanager");
        d.Block($"def {name}(n):", () =>
        {
            d.Line("print('in', n)");
            d.Line(d.Choices.Chance(60) ? "try: yield n * 2" : "yield n");
            if (d.Text.EndsWith("yield n * 2\n", StringComparison.Ordinal))
            {
                d.Line(d.Choices.Of("finally: print('out')", "except ValueError as e: print('caught', e)"));
            }
        });
        var target = d.NewName();
        d.Guarded(() => d.Block($"with {name}({Literals.Small(d)}) as {target}:", () =>
        {
            d.Line($"print({target})");
            Body(d);
        }));
    }

    private static void Library(Draft d)
    {
        d.Uses(WithStmt, ImportFrom, CompoundStmt);
        d.Line("from contextlib import suppress, nullcontext, ExitStack");
        d.Guarded(() =>
        {
            d.Block(d.Choices.Of("with suppress(ValueError, KeyError):", "with nullcontext(5) as five:", "with ExitStack() as stack, suppress(TypeError):"), () =>
            {
                d.Line($"print({Expression.Of(d, Kinds.Any, 3)})");
                Body(d);
            });
        });
    }
}
