using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>Functions: plain, closures, decorated, recursive, generators.</summary>
internal static class Functions
{
    public static readonly StatementForm[] Forms =
    [
        new("function", 8, Plain, d => d.MayNest && d.Loops == 0),
        new("generator", 5, Generator, d => d.MayNest && d.Loops == 0 && d.Scope.Kind != ScopeKind.Class),
        new("delegation", 2, Delegation, d => d.MayNest && d.Scope.Kind != ScopeKind.Class),
        new("closure", 3, Closure, d => d.MayNest && d.Scope.Kind != ScopeKind.Class),
        new("global", 2, Global, d => d.Nesting == 0),
        new("recursion", 2, Recursion, d => d.MayNest && d.Scope.Kind != ScopeKind.Class),
    ];

    private static void Plain(Draft d)
    {
        var parameters = Parameters.Random(d);
        var (name, result) = (d.NewName("f"), d.Choices.Of(Kinds.Int, Kinds.Float, Kinds.Str, Kinds.Ints, Kinds.Tuple, Kinds.Dict));
        Decorate(d);
        d.Uses(FunctionDef, CompoundStmt);
        var header = $"def {name}({Parameters.Text(d, parameters, isLambda: false)}){(d.Choices.Chance(15) ? d.Used(FunctionDefReturns, " -> int") : "")}:";
        var outer = d.Scope;
        d.Block(header, () => d.Inside(new Scope(ScopeKind.Function, outer), () =>
        {
            Parameters.Bind(d, parameters);
            if (d.Choices.Chance(15))
            {
                d.Line("'''docs'''");
            }

            Statement.Several(d, 2);
            if (d.Choices.Chance(25))
            {
                d.Block($"if {Expression.Of(d, Kinds.Bool, 1)}:", () => d.Line(d.Choices.Of("return", $"return {Expression.Leaf(d, result)}", $"return {Expression.Leaf(d, Kinds.Int)}, *{Expression.Leaf(d, Kinds.Ints)}")));
            }

            d.Uses(ReturnStmt);
            d.Line($"return {Expression.Of(d, result, 3)}");
        }));
        if (d.Scope.Kind != ScopeKind.Class)
        {
            d.Callees.Add(new Callee(name, parameters, result, d.Scope));
            Call(d, name, parameters);
        }
    }

    private static void Call(Draft d, string name, IReadOnlyList<Parameter> parameters)
    {
        for (var i = d.Choices.Of(1, 2); i > 0; i--)
        {
            d.Uses(PrimaryCall);
            d.Guarded(() => d.Line($"print({name}({Arguments.For(d, parameters, 1)}))"));
        }

        if (d.Choices.Chance(15))
        {
            d.Line($"print({name}.__name__, {name}.__defaults__, {name}.__kwdefaults__, {name}.__annotations__, {name}.__doc__)");
        }
    }

    private static void Decorate(Draft d)
    {
        if (!d.Choices.Chance(15))
        {
            return;
        }

        d.Uses(GrammarRule.Decorators);
        d.Line(d.Choices.Of("@(lambda f: f)", "@__import__('functools').lru_cache", "@[lambda f: f, None][0]", "@__import__('functools').wraps(lambda: 0)"));
    }

    private static void Generator(Draft d)
    {
        d.Uses(FunctionDef, YieldStmt, CompoundStmt);
        var (name, parameter) = (d.NewName("g"), d.NewName("p"));
        var outer = d.Scope;
        d.Block($"def {name}({parameter}=2):", () => d.Inside(new Scope(ScopeKind.Function, outer) { IsGenerator = true }, () =>
        {
            d.Scope.Bind(parameter, Kinds.Int);
            var received = d.NewName("r");
            Statement.Several(d, 2);
            d.Line($"yield {Expression.Of(d, Kinds.Int, 2)}");
            d.Uses(AssignmentYield, GroupYield, YieldExpr);
            d.Block("try:", () => d.Line($"{received} = yield {d.Choices.Of(parameter, "", $"{parameter}, 1", $"*[{parameter}], 2")}"));
            d.Line($"except {d.Choices.Of("ValueError", "GeneratorExit", "Exception")} as e: {received} = repr(e)");
            d.Line($"print('got', {received}, (yield))");
            d.Line($"yield from {Expression.Of(d, d.Choices.Of(Kinds.Ints, Kinds.Range, Kinds.Str), 1)}");
            d.Uses(GrammarRule.YieldFrom);
            d.Line($"return {Expression.Leaf(d, Kinds.Int)}");
        }));
        d.Guarded(() =>
        {
            var it = d.NewName("it");
            d.Line($"{it} = {name}()");
            for (var i = d.Choices.Of(1, 2, 3); i > 0; i--)
            {
                d.Line(d.Choices.Of($"print(next({it}))", $"print({it}.send(5))", $"print({it}.throw(ValueError('in')))", $"print({it}.close())", $"print(next({it}, 'end'))", $"print(list({it}))", $"print({it}.send(None))"));
            }

            d.Line($"print(list({name}()), {it}.gi_frame is None)");
        });
    }

    private static void Delegation(Draft d)
    {
        d.Uses(FunctionDef, GrammarRule.YieldFrom, AssignmentYield, CompoundStmt);
        var (inner, outer) = (d.NewName("g"), d.NewName("g"));
        d.Block($"def {inner}():", () =>
        {
            d.Line("x = yield 1");
            d.Line($"print('inner', x); {d.Choices.Of("yield x", "return x", "raise KeyError(x)", "yield from [x, x]")}");
            d.Line($"return {Literals.Of(d, Kinds.Int)}");
        });
        d.Block($"def {outer}():", () =>
        {
            d.Line($"r = yield from {inner}()");
            d.Line("print('result', r)");
            d.Line($"return (yield r)");
        });
        d.Guarded(() =>
        {
            d.Line($"it = {outer}()");
            d.Line("print(next(it))");
            d.Line("print(it.send('a'))");
            d.Line(d.Choices.Of("print(it.send('b'))", "print(it.throw(KeyError('t')))", "it.close(); print(next(it))", "print(list(it))"));
            d.Line("print(next(it))");
        });
    }

    private static void Closure(Draft d)
    {
        d.Uses(FunctionDef, NonlocalStmt, CompoundStmt);
        var (name, count) = (d.NewName("f"), d.NewName("n"));
        d.Block($"def {name}({count}={Literals.Small(d)}):", () =>
        {
            d.Block("def step(by=1):", () =>
            {
                d.Line($"nonlocal {count}");
                d.Line($"{count} {d.Choices.Of("+=", "-=", "*=", "|=")} by");
                d.Line($"return {count}{d.Choices.Of("", " * 2", ", by")}");
            });
            d.Line($"return step, lambda: {count}, [lambda i=i: (i, {count}) for i in range(2)]");
        });
        d.Guarded(() =>
        {
            d.Line($"s, get, fs = {name}({d.Choices.Of("", Literals.Small(d))})");
            d.Line($"print(s(), s({Expression.Of(d, Kinds.Int, 1)}), get(), [f() for f in fs], s.__closure__[0].cell_contents)");
        });
    }

    private static void Global(Draft d)
    {
        d.Uses(FunctionDef, GlobalStmt, CompoundStmt);
        var variable = Assignments.Declare(d, Kinds.Int);
        var name = d.NewName("f");
        d.Block($"def {name}():", () =>
        {
            var fresh = d.NewName();
            d.Line($"global {variable}, {fresh}");
            d.Line($"{variable} += 1; {fresh} = {variable}");
            d.Line($"{d.Choices.Of("del", "print()#")} {fresh}");
            d.Line($"return {variable}");
        });
        d.Guarded(() => d.Line($"print({name}(), {name}(), {variable})"));
    }

    private static void Recursion(Draft d)
    {
        d.Uses(FunctionDef, ReturnStmt, CompoundStmt);
        var name = d.NewName("f");
        d.Block($"def {name}(n, acc=()):", () =>
        {
            d.Line($"if n <= 0: return {Expression.Leaf(d, Kinds.Int)}, acc");
            d.Line($"return {name}(n - {d.Choices.Of("1", "2")}, acc + (n {d.Choices.Of("*", "-", "//", "%")} {Literals.Integer(d)},))");
        });
        d.Guarded(() => d.Line($"print({name}({d.Choices.Of("3", "5", "8")}))"));
    }
}
