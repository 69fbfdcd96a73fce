using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>Coroutines, asynchronous generators, loops, managers and comprehensions, driven by hand and by asyncio.</summary>
internal static class Asyncs
{
    public static readonly StatementForm[] Forms = [new("async", 4, Write, d => d.MayNest && d.Loops == 0 && d.Scope.Kind != ScopeKind.Class)];

    private static void Write(Draft d)
    {
        d.Uses(FunctionDefAsync, CompoundStmt, YieldStmt, AwaitPrimary);
        var (source, main) = (d.NewName("ag"), d.NewName("co"));
        d.Line($"import {d.Used(DottedName, d.Choices.Of("asyncio", "asyncio, collections.abc"))}");
        d.Block($"async def {source}(n):", () =>
        {
            d.Block("for i in range(n):", () =>
            {
                d.Line($"yield {d.Choices.Of("i", "i * 2", "(i, n)")}");
                d.Line(d.Choices.Of("await asyncio.sleep(0)", "pass", "if i == 1: return"));
            });
        });
        var outer = d.Scope;
        d.Block($"async def {main}(n, f=None):", () => d.Inside(new Scope(ScopeKind.Function, outer) { IsAsync = true }, () =>
        {
            d.Scope.Bind("n", Kinds.Int);
            Statement.Several(d, 1);
            for (var i = d.Choices.Of(1, 2, 3); i > 0; i--)
            {
                Part(d, source);
            }

            d.Line($"return {Expression.Of(d, Kinds.Int, 2)}");
        }));
        d.Guarded(() => d.Line(d.Choices.Of(
            $"print(asyncio.run({main}(3)))",
            $"print(asyncio.run({main}({Expression.Leaf(d, Kinds.Int)} % 5)))",
            $"print(asyncio.run(asyncio.wait_for({main}(2), 5)))")));
    }

    private static void Part(Draft d, string source)
    {
        switch (d.Choices.Below(8))
        {
            case 0:
                d.Uses(ForAsync);
                d.Block($"async for x in {source}(n):", () => d.Line(d.Choices.Of("print('x', x)", "print(x); break", "if x: continue")));
                if (d.Choices.Chance(30))
                {
                    d.Block("else:", () => d.Line("print('done')"));
                }

                break;
            case 1:
                d.Uses(ForIfClauseAsync, Listcomp);
                d.Line($"print([x async for x in {source}(n) if x != 1], {{x: 1 async for x in {source}(2)}})");
                break;
            case 2:
                d.Uses(WithAsync, ClassDef);
                var type = d.NewName("Am");
                d.Block($"class {type}:", () =>
                {
                    d.Line("def __init__(self, n): self.n = n");
                    d.Line("async def __aenter__(self): print('aenter', self.n); return self.n");
                    d.Line($"async def __aexit__(self, *a): print('aexit', self.n, a[0]); return {d.Choices.Of("False", "True")}");
                });
                d.Block(Withs.Header(d, type, "async with"), () => d.Line(d.Choices.Of("print('body')", "raise ValueError('v')", "await asyncio.sleep(0.1)")));
                break;
            case 3:
                d.Line("print(await asyncio.gather(asyncio.sleep(0.2, 'a'), asyncio.sleep(0.1, 'b')))");
                break;
            case 4:
                d.Line($"print([await asyncio.sleep(0, y) for y in range(2)], (await asyncio.sleep(0, 3)) + 1)");
                break;
            case 5:
                d.Line($"print([z async for z in (q * 2 async for q in {source}(3))])");
                break;
            case 6:
                d.Line($"t = asyncio.create_task(asyncio.sleep(0.01, 'task')); print(await t, t.done())");
                break;
            default:
                d.Line($"print(await anext({source}(n), 'none'))");
                break;
        }
    }
}
