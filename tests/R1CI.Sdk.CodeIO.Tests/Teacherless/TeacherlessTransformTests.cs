using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Teacherless;

namespace R1CI.Sdk.CodeIO.Tests.Teacherless;

public sealed class TeacherlessTransformTests
{
    [Fact]
    public void Transform_Corpus_KeepsNineInTenOfItsPublicFunctions()
    {
        var (kept, refused) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(Corpus(), "*.py").Order(StringComparer.Ordinal).Take(8))
        {
            var (functions, drops) = TeacherlessTransform.Transform(RawSource.Of(File.ReadAllText(file)), 1);
            kept += functions.Count;
            refused.AddRange(drops.Where(d => d.Reason != DropReason.SelectHelper).Select(d => d.Detail));
        }

        Assert.True(refused.Count * 9 <= kept, $"{kept} kept, refused: {string.Join("; ", refused)}");
    }

    [Fact]
    public void Transform_SameSeed_GivesEqualFunctions()
    {
        var source = RawSource.Of("def clamp(x, low, high):\n    if x < low:\n        return low\n    return min(x, high)\n");

        var first = TeacherlessTransform.Transform(source, 5).Functions.Single();
        var second = TeacherlessTransform.Transform(source, 5).Functions.Single();

        Assert.Equal(first.Id, second.Id);
        Assert.StartsWith("def main_solution(x, low, high):", first.RefCode, StringComparison.Ordinal);
        Assert.Contains("def input_generator():", first.Generator, StringComparison.Ordinal);
    }

    [Fact]
    public void Transform_HelpersAndConstants_AreCarriedAlong()
    {
        const string Source = """
            import math
            import json

            RATE = 3

            def _twice(n):
                return 2 * n * RATE

            def total(values: list[int]) -> int:
                return sum(_twice(v) for v in values) + math.floor(0.5)

            def other(n: int) -> int:
                return total([n]) if n > 3 else n
            """;

        var functions = TeacherlessTransform.Transform(RawSource.Of(Source), 1).Functions;

        Assert.Equal("import math\nRATE = 3\n\n\ndef _twice(n):\n    return 2 * n * RATE\n\n\ndef main_solution(values: list[int]) -> int:\n    return sum(_twice(v) for v in values) + math.floor(0.5)\n", functions[0].RefCode);
        Assert.DoesNotContain("json", functions[1].RefCode, StringComparison.Ordinal);
    }

    [Fact]
    public void Transform_RecursiveFunction_CallsItselfByTheEntrysName()
    {
        var f = TeacherlessTransform.Transform(RawSource.Of("def fact(n: int) -> int:\n    return 1 if n < 2 else n * fact(n - 1)\n"), 1).Functions.Single();

        Assert.Equal("def main_solution(n: int) -> int:\n    return 1 if n < 2 else n * main_solution(n - 1)\n", f.RefCode);
    }

    [Fact]
    public void Transform_SetsInAndOut_AreConvertedByTheEntry()
    {
        var f = TeacherlessTransform.Transform(RawSource.Of("def common(a: set[int], b: set[int]) -> set[int]:\n    return a & b\n"), 1).Functions.Single();

        Assert.EndsWith("def main_solution(a, b):\n    return _plain(common(set(a), set(b)))\n", f.RefCode, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("def f():\n    return 1\n", DropReason.SelectNoParameters)]
    [InlineData("def f(x):\n    print(x)\n", DropReason.SelectNoResult)]
    [InlineData("def f(x):\n    return open(x).read()\n", DropReason.Files)]
    [InlineData("import os\ndef f(x):\n    return os.path.join(x, 'a')\n", DropReason.Files)]
    [InlineData("import requests\ndef f(x):\n    return requests.get(x)\n", DropReason.Network)]
    [InlineData("import time\ndef f(x):\n    return time.time() + x\n", DropReason.Clock)]
    [InlineData("from datetime import datetime\ndef f(x):\n    return str(datetime.now()) + x\n", DropReason.Clock)]
    [InlineData("import random\ndef f(x):\n    return random.random() * x\n", DropReason.Random)]
    [InlineData("def f(x):\n    return input() + x\n", DropReason.ReadsInput)]
    [InlineData("import subprocess\ndef f(x):\n    return subprocess.call(x)\n", DropReason.Process)]
    [InlineData("import numpy as np\ndef f(x):\n    return np.sum(x)\n", DropReason.SelectImport)]
    [InlineData("def f(x):\n    return eval(x)\n", DropReason.SelectReflection)]
    [InlineData("seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)\n", DropReason.SelectGlobal)]
    [InlineData("n = 0\ndef f(x):\n    global n\n    n += x\n    return n\n", DropReason.SelectGlobal)]
    [InlineData("def f(x):\n    yield x\n    return 1\n", DropReason.SelectGenerator)]
    [InlineData("async def f(x):\n    return x\n", DropReason.SelectAsync)]
    [InlineData("def f(*x):\n    return x\n", DropReason.SelectStarParameters)]
    [InlineData("def f(self, x):\n    return x\n", DropReason.SelectMethodLike)]
    [InlineData("import functools\n@functools.wraps(len)\ndef f(x):\n    return x\n", DropReason.SelectDecorated)]
    [InlineData("def f(x):\n    return missing(x)\n", DropReason.SelectUnknownName)]
    [InlineData("def f(x: Node):\n    return x.value\n", DropReason.SelectUnknownName)]
    [InlineData("def f(x: int):\n    raise ValueError\n    return x\n", DropReason.SelectNoInput)]
    [InlineData("print 'hello'\n", DropReason.Python2)]
    [InlineData("def f(x:\n", DropReason.SyntaxError)]
    [InlineData("x = 1\n", DropReason.NoFunction)]
    public void Transform_CodeThatCannotBecomeData_IsDroppedWithItsReason(string code, string reason)
    {
        var (functions, drops) = TeacherlessTransform.Transform(RawSource.Of(code), 1);

        Assert.Empty(functions);
        Assert.Equal(reason, Assert.Single(drops).Reason);
    }

    private static string Corpus()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "examples", "CodeIO", "corpus");
    }
}
