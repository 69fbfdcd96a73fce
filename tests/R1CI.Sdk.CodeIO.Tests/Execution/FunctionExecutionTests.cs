using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Execution;

public sealed class FunctionExecutionTests
{
    private const string Words = "import random\ndef input_generator():\n    return {'words': [''.join(random.choice('abcdefghij') for _ in range(4)) for _ in range(6)]}\n";

    private static readonly FunctionExecution Stage = new(new PythonExecutor(), new ExecutionOptions { MaxSteps = 1_000_000 });

    [Fact]
    public async Task ExecuteAsync_OfAPlainFunction_GivesTenDistinctPairsThatAreRight()
    {
        var function = await KeptAsync("def main_solution(n):\n    return {'square': n * n, 'half': n / 2}\n");
        Assert.Equal(10, function.Pairs.Count);
        Assert.Equal(10, function.Pairs.Select(pair => pair.Input).Distinct().Count());
        Assert.All(function.Pairs, pair =>
        {
            var n = int.Parse(pair.Input[6..^1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.StartsWith($"{{\"square\": {(long)n * n}, \"half\": ", pair.Output);
        });
    }

    [Fact]
    public async Task ExecuteAsync_Twice_GivesTheSame()
    {
        const string Code = "def main_solution(n):\n    return n % 7\n";
        Assert.Equal((await KeptAsync(Code)).Pairs, (await KeptAsync(Code)).Pairs);
    }

    [Fact]
    public async Task ExecuteAsync_WithTuplesAndIntegerKeys_CallsWithWhatTheJsonSays()
    {
        var function = await KeptAsync(
            "def main_solution(d, t):\n    return [sorted(d)[0] + '!', type(t).__name__, len(t)]\n",
            "import random\ndef input_generator():\n    return {'d': {random.randint(0, 99): 1}, 't': (1, 2)}\n");
        Assert.All(function.Pairs, pair => Assert.EndsWith("!\", \"list\", 2]", pair.Output));
    }

    [Theory]
    [InlineData("def main_solution(n):\n    import random\n    return random.random()\n", DropReason.Random)]
    [InlineData("import random\nrandom.seed(3)\ndef main_solution(n):\n    return [n, random.randint(0, 9**9)]\n", DropReason.Stateful)]
    [InlineData("import time\ndef main_solution(n):\n    return [n, time.time()]\n", DropReason.Clock)]
    [InlineData("from time import perf_counter\ndef main_solution(n):\n    a = perf_counter()\n    return [n, perf_counter() - a]\n", DropReason.Clock)]
    [InlineData("import datetime\ndef main_solution(n):\n    return [n, datetime.datetime.now().isoformat()]\n", DropReason.Clock)]
    [InlineData("def main_solution(n):\n    return list(set(str(n) + 'abcdefgh'))\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return hash(str(n))\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return [n, max({'ab', 'cd', str(n)}, key=lambda w: len(w) < 3)]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return [n, *({'a': 1, 'b': 2, 'c': 3}.keys() & {'a': 1, 'b': n, 'd': 3, 'c': 0})]\n", DropReason.SetOrder)]
    [InlineData("class P:\n    def __init__(self, x):\n        self.x = x\ndef main_solution(n):\n    return [p.x for p in {P(n), P(n + 1), P(n + 2), P(n + 3)}]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return [x for x in {n % 7, None}]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return [x for x in {(n, None), (n + 1, 2), (3, n)}]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return [str(x) for x in {n % 7, ...}]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return [n, [x != x for x in {n % 7, float('nan')}]]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return [n, [t.__name__ for t in {int, str, list, dict}]]\n", DropReason.SetOrder)]
    [InlineData("from datetime import date\ndef main_solution(n):\n    return [d.day for d in {date(2020, 1, n % 20 + k) for k in range(1, 8)}]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    mine, other = {'a': 1, 'b': 2, 'c': 3}.keys(), {'a': 1, 'b': n, 'd': 3, 'c': 0}\n    return [n, *(mine & other)]\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    return str(n).__hash__()\n", DropReason.SetOrder)]
    [InlineData("def main_solution(n):\n    try:\n        return main_solution(n + 1)\n    except RecursionError:\n        return n\n", DropReason.CallDepth)]
    [InlineData("def main_solution(n):\n    try:\n        return list(map(main_solution, [n + 1]))[0]\n    except RecursionError:\n        return n\n", DropReason.CallDepth)]
    [InlineData("def depth(k):\n    return 0 if k == 0 else 1 + depth(k - 1)\ndef main_solution(n):\n    return n + depth(975 - n % 3)\n", DropReason.CallDepth)]
    [InlineData("class P:\n    pass\ndef main_solution(n):\n    return [n, str(P())]\n", DropReason.Address)]
    [InlineData("def main_solution(n):\n    return [n, id(n)]\n", DropReason.Address)]
    [InlineData("count = []\ndef main_solution(n):\n    count.append(n)\n    return [n, len(count)]\n", DropReason.Stateful)]
    [InlineData("import sys\ndef main_solution(n):\n    sys.exit(0)\n", DropReason.Exit)]
    [InlineData("def main_solution(n):\n    exit()\n", DropReason.Exit)]
    [InlineData("def main_solution(n):\n    return input()\n", DropReason.ReadsInput)]
    [InlineData("import sys\ndef main_solution(n):\n    return sys.stdin.readline()\n", DropReason.ReadsInput)]
    [InlineData("def main_solution(n):\n    with open('x') as f:\n        return f.read()\n", DropReason.Files)]
    [InlineData("import os\ndef main_solution(n):\n    return os.listdir('.')\n", DropReason.Files)]
    [InlineData("import os.path\ndef main_solution(n):\n    return [n, os.path.exists('/etc')]\n", DropReason.Files)]
    [InlineData("from pathlib import Path\ndef main_solution(n):\n    return Path('x').read_text()\n", DropReason.Files)]
    [InlineData("import requests\ndef main_solution(n):\n    return requests.get('http://a').text\n", DropReason.Network)]
    [InlineData("import urllib.request\ndef main_solution(n):\n    return n\n", DropReason.Network)]
    [InlineData("from socket import socket\ndef main_solution(n):\n    return n\n", DropReason.Network)]
    [InlineData("import os\ndef main_solution(n):\n    return os.fork()\n", DropReason.Process)]
    [InlineData("import subprocess\ndef main_solution(n):\n    return n\n", DropReason.Process)]
    [InlineData("import os\ndef main_solution(n):\n    return os.environ\n", DropReason.Environment)]
    [InlineData("import nothing_of_the_kind\ndef main_solution(n):\n    return n\n", DropReason.MissingModule)]
    [InlineData("def main_solution(n):\n    return 1\n", DropReason.ConstantOutput)]
    [InlineData("def main_solution(n):\n    return n\n", DropReason.EchoesArgument)]
    [InlineData("def main_solution(n):\n    print(n)\n", DropReason.NoOutput)]
    [InlineData("def main_solution(n):\n    return {n}\n", DropReason.NotJson)]
    [InlineData("def main_solution(n):\n    return n * float('inf')\n", DropReason.NotJson)]
    [InlineData("def main_solution(n):\n    a = [n]\n    a.append(a)\n    return a\n", DropReason.NotJson)]
    [InlineData("def main_solution(n):\n    return 10 ** (400 + n)\n", DropReason.TooBig)]
    [InlineData("def main_solution(n):\n    return list(range(n + 30))\n", DropReason.TooBig)]
    [InlineData("def main_solution(n):\n    return 1 // 0\n", DropReason.Raises)]
    [InlineData("def main_solution(n):\n    while True:\n        pass\n", DropReason.StepLimit)]
    [InlineData("def main_solution(n):\n    return [0] * 10 ** 9\n", DropReason.MemoryLimit)]
    [InlineData("def main_solution(n):\n  return n +\n", DropReason.SyntaxError)]
    [InlineData("def main_solution(n):\n    print n\n", DropReason.Python2)]
    [InlineData("def main_solution(n):\n    n = [1, 2]\n    return globals()['nothing']\n", DropReason.Raises)]
    public async Task ExecuteAsync_OfWhatIsNoFunctionOfItsInput_IsDroppedWithItsReason(string code, string reason) =>
        Assert.Equal(reason, (await DropAsync(code)).Reason);

    [Theory]
    [InlineData("def main_solution(words):\n    words.sort()\n    return words\n")]
    [InlineData("def main_solution(words):\n    words.sort()\n")]
    public async Task ExecuteAsync_WhenArgumentsChange_IsDroppedWithItsReason(string code) =>
        Assert.Equal(DropReason.MutatesArguments, (await DropAsync(code, Words)).Reason);

    [Fact]
    public async Task ExecuteAsync_WhenArgumentsMayChange_RecordsThemAsTheyWereBefore()
    {
        var stage = new FunctionExecution(new PythonExecutor(), new ExecutionOptions { KeepsMutating = true });
        var function = (await stage.ExecuteAsync(Functions.Of("def main_solution(words):\n    n = len(words)\n    words.clear()\n    return [n, str(words)]\n", Words.Replace("range(6)", "range(random.randint(1, 6))", StringComparison.Ordinal)), TestContext.Current.CancellationToken)).Record!;
        Assert.Equal([DropReason.MutatesArguments], function.Flags);
        Assert.All(function.Pairs, pair => Assert.Contains("\"words\": [\"", pair.Input, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("def input_generator():\n    return 3\n", DropReason.GeneratorNoObject)]
    [InlineData("def input_generator():\n    return {}\n", DropReason.NoArguments)]
    [InlineData("def input_generator():\n    raise ValueError('x')\n", DropReason.GeneratorRaises)]
    [InlineData("def other():\n    return {}\n", DropReason.GeneratorRaises)]
    [InlineData("def input_generator(:\n", DropReason.GeneratorRaises)]
    [InlineData("def input_generator():\n    while True: pass\n", DropReason.StepLimit)]
    [InlineData("def input_generator():\n    return {'n': 1}\n", DropReason.TooFewPairs)]
    [InlineData("def input_generator():\n    return {'n': {1, 2}}\n", DropReason.NotJson)]
    [InlineData("import sys\ndef input_generator():\n    sys.exit()\n", DropReason.Exit)]
    [InlineData("import random\ndef input_generator():\n    return {'n': 'x' * random.randint(200, 300)}\n", DropReason.TooBig)]
    public async Task ExecuteAsync_WithABadGenerator_IsDroppedWithItsReason(string generator, string reason) =>
        Assert.Equal(reason, (await DropAsync("def main_solution(n):\n    return n\n", generator)).Reason);

    [Theory]
    [InlineData("def main_solution(n):\n    print('progress', n)\n    return n + 1\n")]
    [InlineData("import time\ndef main_solution(n):\n    time.sleep(0.5)\n    return n + 1\n")]
    [InlineData("import random\ndef main_solution(n):\n    return random.Random(n).randint(0, 9**9)\n")]
    [InlineData("def main_solution(n):\n    return sorted(set(str(n)))\n")]
    [InlineData("def main_solution(n):\n    return list({n % 3, n % 5, (n % 7) * 100})\n")]
    [InlineData("from functools import lru_cache\n@lru_cache(None)\ndef f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\ndef main_solution(n):\n    return f(n % 50)\n")]
    [InlineData("def main_solution(n):\n    return n * 2\nif __name__ == '__main__':\n    print(main_solution(int(n)))\n")]
    [InlineData("from dataclasses import dataclass\n@dataclass\nclass P:\n    x: 'int'\ndef main_solution(n):\n    return P(n).x + 1\n")]
    [InlineData("json = str = 3\ndef main_solution(n):\n    return n + json\n")]
    public async Task ExecuteAsync_OfAFunctionThatReproduces_IsKept(string code) => await KeptAsync(code);

    [Fact]
    public async Task ExecuteAsync_WithTextOfEveryKind_KeepsIt()
    {
        var function = await KeptAsync(
            "def main_solution(t):\n    return t[::-1] + '\\u00e9\\U0001f600\"\\\\\\n'\n",
            "import random\ndef input_generator():\n    return {'t': random.choice(['\\\\', '\"', \"'\", '\\n', '\\u20ac', '\\U0001f600', '{x}', '\\x00']) * random.randint(1, 9)}\n");
        Assert.Contains(function.Pairs, pair => pair.Input.Contains("\U0001f600", StringComparison.Ordinal));
        Assert.All(function.Pairs, pair => Assert.Contains("é\U0001f600\\\"\\\\\\n", pair.Output, StringComparison.Ordinal));
    }

    // All together end the script; one by one they do not.
    [Fact]
    public async Task ExecuteAsync_WhenSomeCallsRunIntoTheLimit_KeepsTheOthers()
    {
        var function = await KeptAsync("def main_solution(n):\n    while n % 7 == 0: pass\n    return sum(range(n)) % 1009\n");
        Assert.Equal(10, function.Pairs.Count);
        Assert.All(function.Pairs, static pair => Assert.NotEqual(0, int.Parse(pair.Input[6..^1], System.Globalization.CultureInfo.InvariantCulture) % 7));
    }

    // What CPython gives differently in two processes, by its hash seed or by where it was loaded, is no pair.
    [Theory]
    [InlineData("return [x for x in {(n, None), (n + 1, 2), (3, n), (None, None)}]")]
    [InlineData("return [sorted(map(str, x)) for x in {frozenset({n, None}), frozenset({n + 1}), frozenset({2, 3})}]")]
    [InlineData("return [n, list({'a', 'b', 'c', str(n)})]")]
    [InlineData("import datetime\n    return [d.day for d in {datetime.date(2020, 1, n % 20 + k) for k in range(1, 8)}]")]
    [InlineData("import enum\n    E = enum.Enum('E', 'A B C D')\n    return [n, [e.name for e in set(E)]]")]
    [InlineData("from dataclasses import dataclass\n    @dataclass(frozen=True)\n    class P:\n        x: object\n    return [str(p.x) for p in {P(None), P(n), P(1), P(2)}]")]
    public async Task ExecuteAsync_OfWhatCPythonGivesDifferently_IsDropped(string body)
    {
        var code = $"def main_solution(n):\n    {body}\n";
        Assert.Equal(DropReason.SetOrder, (await DropAsync(code)).Reason);
        HashSet<string> outputs = [];
        for (var process = 0; process < 12 && outputs.Count < 2; process++) outputs.Add((await CPython.RunAsync(["-I", "-c", code + "print([main_solution(n) for n in range(20)])\n"])).Output);
        Assert.SkipWhen(outputs.Count == 1, "This CPython gives the same in every process: it is loaded at one place.");
        Assert.DoesNotContain("", outputs);
    }

    private static async Task<CodeFunction> KeptAsync(string code, string generator = Functions.IntGenerator)
    {
        var result = await Stage.ExecuteAsync(Functions.Of(code, generator), TestContext.Current.CancellationToken);
        Assert.Null(result.Dropped);
        Assert.True(result.Steps > 0);
        return result.Record!;
    }

    private static async Task<Drop> DropAsync(string code, string generator = Functions.IntGenerator)
    {
        var result = await Stage.ExecuteAsync(Functions.Of(code, generator), TestContext.Current.CancellationToken);
        Assert.Null(result.Record);
        return result.Dropped!;
    }
}
