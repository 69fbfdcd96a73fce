using System.Text;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Teacherless;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Teacherless;

public sealed class UnusualSourcesTests
{
    private const string Kept = "kept";

    // Every function is kept or dropped for the reason that stands beside it, in the order of the source.
    private static readonly (string Source, string[] Ends)[] Sources =
    [
        ("def f(n: int):\n    def squares():\n        for i in range(n):\n            yield i * i\n    return list(squares())\n", [Kept]),
        ("from functools import lru_cache\n@lru_cache(maxsize=None)\ndef fib(n: int):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n", [Kept]),
        ("def f(n: int):\n    count = 0\n    def add(k):\n        nonlocal count\n        count += k\n        return count\n    return [add(i) for i in range(n % 9)]\n", [Kept]),
        ("def even(n: int) -> bool:\n    return n == 0 or odd(abs(n) - 1)\n\ndef odd(n: int) -> bool:\n    return n != 0 and even(abs(n) - 1)\n", [Kept, Kept]),
        ("def f(x: int, seen: list[int] = []):\n    seen.append(x)\n    return seen\n", [DropReason.MutatesArguments]),
        ("from dataclasses import dataclass, field\n@dataclass(order=True)\nclass P:\n    x: int\n    tags: list = field(default_factory=list)\n\ndef f(xs: list[int]):\n    return [p.x for p in sorted(P(x) for x in xs)]\n", [Kept]),
        ("from enum import Enum, auto\nclass Level(Enum):\n    LOW = auto()\n    HIGH = auto()\n\ndef f(n: int):\n    level = Level.HIGH if n > 5 else Level.LOW\n    return [level.name, level.value * n]\n", [Kept]),
        ("def f(n: int):\n    return 3 ** (n * 20)\n", [Kept]),
        ("def f(x: float):\n    return float('nan') if x > 12 else x * 2\n", [Kept]),
        ("def f(text: str):\n    return list(text.encode()[:9])\n\ndef g(text: str):\n    return text.encode()\n", [Kept, DropReason.NotJson]),
        ("def f(n: int):\n    nested = n\n    for _ in range(n % 12):\n        nested = [nested]\n    return nested\n", [Kept]),
        ("def f(list: list[int], max: int):\n    return [x for x in list if x < max]\n\ndef g(range: int, random: int, len: str):\n    return f'{range * random}{len}'\n", [Kept, Kept]),
        ("TABLE = {}\nfor i in range(9):\n    TABLE[i] = i * i\n\ndef f(n: int):\n    return TABLE.get(n, 0)\n", [DropReason.SelectGlobal]),
        ("TOTAL = 0\nwhile TOTAL < 5:\n    TOTAL += 2\n\ndef f(n: int):\n    return n + TOTAL\n", [DropReason.SelectGlobal]),
        ("WORDS = ['b', 'a']\nWORDS.sort()\n\ndef f(n: int):\n    return WORDS[n % 2]\n", [DropReason.SelectGlobal]),
        ("LIMIT = 7\n\ndef f(n: int, most: int = LIMIT):\n    return min(n, most)\n\nif __name__ == '__main__':\n    LIMIT = 9\n    print(f(3))\n", [Kept]),
        ("def f(rows: list[list[int]]):\n    return {tuple(row): len(row) for row in rows}\n", [DropReason.NotJson]),
        ("def f(xs: list[int]):\n    return {x: [] for x in [xs]}\n", [DropReason.SelectNoInput]),
        ("def f(x: int, change=lambda v: v + 1):\n    return change(x)\n", [DropReason.SelectNoInput]),
        ("def f(xs: list[int]):\n    return [y for x in xs if (y := x * x) > 10]\n", [Kept]),
        ("def f(xs: list[int]):\n    match xs:\n        case []:\n            return 'none'\n        case [x, *rest] if x > 5:\n            return f'{x} and {len(rest)} more'\n        case _:\n            return 'small'\n", [Kept]),
        ("def f(name: str, n: int):\n    return f\"{name!r:>12}|{n:+05d}|{'{'}{n * 2}{'}'}|{f'{n}':^7}\"\n", [Kept]),
        ("def größe(länge: int, höhe: int):\n    return länge * höhe if länge > höhe else größe(höhe, länge) + 1 if höhe > länge else 0\n", [Kept]),
        ("def \ufb01b(n: int):\n    return n if n < 2 else \ufb01b(n - 1) + \ufb01b(n - 2) if n < 15 else 0\n", [Kept]),
        ("def f(n: int):\r\n    if n > 3:\r\n        return f(n - 3)\r\n    return '''a\r\nb'''[:n]\r\n", [Kept]),
        ("def f(n: int):\n\tif n > 3:\n\t\treturn [n, *f(n - 3)]\n\treturn [n]\n", [Kept]),
        ("X = '\u2028'\n\f\ndef f(n: int):\n    y = '\u0085' * (n % 5) # \u2029\n    return f(n - 1) + len(y) if n > 0 else 0\n", [Kept]),
        ("def total(xs: list[int]):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n", [Kept]),
        ("def scale(scale: int, by: int):\n    return scale * by\n", [Kept]),
        ("def walk(n: int):\n    def visit(walk):\n        return walk + 1\n    return visit(n) if n < 9 else walk(n - 9)\n", [Kept]),
        ("def scale(scale: set[int], by: int):\n    return sum(scale) * by\n", [DropReason.SelectNameClash]),
        ("def main_solution(n: int):\n    return n * n\n\ndef other(n: int):\n    return main_solution(n) + 1\n", [Kept, DropReason.SelectNameClash]),
        ("def main_solution(xs: set[int]):\n    return len(xs)\n", [DropReason.SelectNameClash]),
        ("def _plain(n):\n    return {n % 3, n % 5}\n\ndef f(n: int):\n    return _plain(n)\n", [DropReason.SelectHelper, DropReason.SelectNameClash]),
        ("def \\\n  f(n: int):\n    return n + 1\n", [Kept]),
        ("def f(xs: set[int], by: int = (1 +  # one\n        2)):\n    return len(xs) + by\n", [Kept]),
        ("def f(a: int, /, b: int, *, c: int = 3):\n    return a - b * c\n", [Kept]),
        ("def f(s: str):\n    return s.replace('\\ud800', 'x').count('a') + ('\\ud800' in s)\n", [Kept]),
        ("def f(x: int):\n    return x" + string.Concat(Enumerable.Repeat(" + x", 900)) + "\n", [Kept]),
        ("def f(x: int):\n    return x" + string.Concat(Enumerable.Repeat(" + x", 20_000)) + "\n", [DropReason.SelectTooLong]),
        ("def f(x: int):\n    print('seen', x)\n    return x % 7\n", [Kept]),
        ("def f(xs: 'list[int]', shape: 'tuple[()]' = ()) -> 'int':\n    return sum(xs) + len(shape)\n", [Kept]),
        ("class Stack:\n    def __init__(self):\n        self.items = []\n    def push(self, x):\n        self.items.append(x)\n        return self\n\ndef f(xs: list[int]):\n    stack = Stack()\n    for x in xs:\n        stack.push(x)\n    return stack.items[::-1]\n", [Kept]),
        ("from contextlib import contextmanager\n@contextmanager\ndef tagged(out, tag):\n    out.append(tag)\n    yield out\n    out.append('/' + tag)\n\ndef f(tags: list[str]):\n    out = []\n    for tag in tags[:5]:\n        with tagged(out, tag):\n            out.append(len(tag))\n    return out\n", [DropReason.SelectDecorated, Kept]),
        ("def f(n: int):\n    try:\n        return 10 // (n % 4)\n    except ZeroDivisionError as error:\n        return str(error)\n    finally:\n        n = 0\n", [Kept]),
        ("def f(xs: list[int]):\n    first, *middle, last = [0, *xs, 0]\n    return {'first': first, **{str(i): x for i, x in enumerate(middle)}, 'last': last}\n", [Kept]),
    ];

    [Fact]
    public async Task Functions_OfUnusualSources_AreKeptOrDroppedForTheirReasons()
    {
        foreach (var (source, ends) in Sources)
        {
            var made = await MakeAsync(source);
            Assert.True(ends.SequenceEqual(made.Select(static one => one.Drop?.Reason ?? Kept)), $"{source}\n{string.Join('\n', made.Select(static one => one.Drop?.ToString() ?? Kept))}");
        }
    }

    [Fact]
    public async Task Pairs_OfUnusualSources_AreThoseOfCPython()
    {
        const string Script = """
            import io, json, sys, types
            for line in sys.stdin.buffer:
                function = json.loads(line)
                for pair in function["ios"]:
                    module = types.ModuleType("solution")
                    sys.modules["solution"] = module
                    sys.stdout = io.StringIO()
                    exec(compile(function["refcode"], "solution.py", "exec"), module.__dict__)
                    result = module.main_solution(**pair["input"])
                    sys.stdout = sys.__stdout__
                    if json.dumps(result) != json.dumps(pair["output"]):
                        print(function["refcode"], pair, result)
            print("all")
            """;
        var lines = new StringBuilder();
        foreach (var (source, _) in Sources)
        {
            foreach (var (function, _) in await MakeAsync(source))
                if (function is not null) lines.Append(Encoding.UTF8.GetString(RecordJson.Line(function)));
        }

        Assert.Equal((0, "all\n"), await CPython.RunAsync(["-I", "-c", Script], lines.ToString()));
    }

    [Fact]
    public async Task RefCode_OfAFunctionWhoseNameMeansMore_KeepsItUnderItsName()
    {
        async Task<string> CodeOf(string source) => Assert.Single(await MakeAsync(source)).Function!.RefCode;

        Assert.Equal("def main_solution(scale: int, by: int):\n    return scale * by\n", await CodeOf("def scale(scale: int, by: int):\n    return scale * by\n"));
        Assert.EndsWith("    return total\n\n\ndef main_solution(xs):\n    return total(xs)\n", await CodeOf("def total(xs: list[int]):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"), StringComparison.Ordinal);
        Assert.EndsWith("def main_solution(n):\n    return fib(n)\n", await CodeOf("def \ufb01b(n: int):\n    return n if n < 2 else \ufb01b(n - 1) + \ufb01b(n - 2) if n < 15 else 0\n"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<(CodeFunction? Function, Drop? Drop)>> MakeAsync(string source)
    {
        var stage = new FunctionExecution(new PythonExecutor());
        var (functions, drops) = TeacherlessTransform.Transform(RawSource.Of(source), 1);
        List<(string Name, CodeFunction? Function, Drop? Drop)> made = [.. drops.Select(static drop => (drop.Detail.Split(':')[0], (CodeFunction?)null, (Drop?)drop))];
        foreach (var function in functions)
        {
            var executed = await stage.ExecuteAsync(function, TestContext.Current.CancellationToken);
            made.Add((function.Meta["name"], executed.Record, executed.Dropped));
        }

        return [.. made.OrderBy(one => source.IndexOf($"def {one.Name}(", StringComparison.Ordinal)).Select(static one => (one.Function, one.Drop))];
    }
}
