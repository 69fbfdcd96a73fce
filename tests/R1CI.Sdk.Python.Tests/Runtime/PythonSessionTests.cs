namespace R1CI.Sdk.Python.Tests.Runtime;

public sealed class PythonSessionTests
{
    private static PythonSession Create(Action<PythonLimits>? limit = null, params PythonHostFunction[] functions)
    {
        var limits = new PythonLimits();
        limit?.Invoke(limits);
        return new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Limits = limits, HostFunctions = functions });
    }

    private static PythonResult Run(PythonSession session, string source) => session.Execute(new PythonScript(source), TestContext.Current.CancellationToken);

    [Fact]
    public void Execute_WithALastExpressionTooLongToShow_EndsWithThePythonError()
    {
        var result = Run(Create(), "x = 10 ** 5000\nx");

        Assert.Equal((PythonStatus.Error, "ValueError"), (result.Status, result.ErrorType));
    }

    [Fact]
    public void Execute_WithALastExpression_GivesItsRepr() => Assert.Equal("'ab'", Run(Create(), "x = 'a'\nx + 'b'").Value);

    [Fact]
    public void Execute_Twice_KeepsNames()
    {
        var s = Create();
        Run(s, "def f(n): return n * k\nk = 3");
        Assert.Equal("15", Run(s, "f(5)").Value);
        Run(s, "k = 4");
        Assert.Equal("20", Run(s, "f(5)").Value);
    }

    [Fact]
    public void Execute_OfTenThousandScriptsInOneSession_RunsTheLastAsTheFirst()
    {
        var s = Create();
        Run(s, "total = 0\ndef add(n):\n    global total\n    total += n");
        for (var i = 0; i < 10_000; i++) Assert.Equal(PythonStatus.Ok, Run(s, $"x{i % 300} = [({i}, a + b) for a, b in [(1, 2)]]; add(x{i % 300}[0][1])").Status);

        Assert.Equal("(30000, [(9999, 3)], [(9700, 3)])", Run(s, "total, x99, x100").Value);
    }

    [Fact]
    public void Execute_WhenGuestRaises_GivesTheTracebackAndStaysUsable()
    {
        var s = Create();
        var r = Run(s, "print('before')\nx = 1\nx + 'a'");
        Assert.Equal(PythonStatus.Error, r.Status);
        Assert.Equal("TypeError", r.ErrorType);
        Assert.Equal("before\n", r.Stdout);
        Assert.Contains("File \"<string>\", line 3, in <module>", r.Error, StringComparison.Ordinal);
        Assert.EndsWith("TypeError: unsupported operand type(s) for +: 'int' and 'str'", r.Error!.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("1", Run(s, "x").Value);
    }

    [Theory]
    [InlineData("while True: pass", PythonStatus.StepLimit)]
    [InlineData("while True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally: continue", PythonStatus.StepLimit)]
    [InlineData("sum(range(10**12))", PythonStatus.StepLimit)]
    [InlineData("'x' * 10**10", PythonStatus.MemoryLimit)]
    [InlineData("2 ** 10**10", PythonStatus.MemoryLimit)]
    [InlineData("l = []\nwhile True: l.append([0] * 1000)", PythonStatus.MemoryLimit)]
    [InlineData("while True: print('x' * 100)", PythonStatus.OutputLimit)]
    public void Execute_WithoutEnd_StopsAtItsLimit(string source, PythonStatus expected)
    {
        var s = Create(l =>
        {
            l.MaxSteps = 2_000_000;
            l.MaxBytes = 64 << 20;
            l.MaxOutputChars = 10_000;
        });
        Assert.Equal(expected, Run(s, "print('kept')\n" + source).Status);
        Assert.Equal("2", Run(s, "1 + 1").Value);
    }

    [Theory]
    [InlineData("text.split('\\n')")]
    [InlineData("text.rsplit('\\n')")]
    [InlineData("text.replace('\\n', '; ')")]
    [InlineData("text.count('d\\n')")]
    [InlineData("text.encode().split(b'\\n')")]
    [InlineData("text.encode().replace(b'\\n', b'; ')")]
    public void Execute_OfAWalkThroughALongText_TakesStepsInProportionToIt(string walk)
    {
        long Steps(int lines) => Run(Create(), $"text = 'a word\\n' * {lines}\nlen(str({walk}))").Steps;

        Assert.InRange(Steps(40_000) / (double)Steps(10_000), 3, 5);
    }

    [Fact]
    public void Execute_TheSameTwice_TakesTheSameSteps()
    {
        const string Source = "d = {}\nfor i in range(1000): d[str(i)] = {i % 7, str(i)}\nprint(sorted(d)[:5], list(d.values())[:3])";
        var a = Run(Create(), Source);
        var b = Run(Create(), Source);
        Assert.Equal(a.Stdout, b.Stdout);
        Assert.Equal(a.Steps, b.Steps);
    }

    [Fact]
    public void Execute_WithARaisedRecursionLimit_NestsAHundredThousandCalls() =>
        Assert.Equal("100000", Run(Create(), "import sys\nsys.setrecursionlimit(200000)\ndef f(n): return f(n - 1) + 1 if n else 0\nf(100000)").Value);

    [Theory]
    [InlineData("def f(): f()\nf()")]
    [InlineData("class A:\n    def __repr__(self): return repr(A())\nrepr(A())")]
    [InlineData("l = []\nfor _ in range(100000): l = [l]\nrepr(l)")]
    [InlineData("l = []\nm = []\nfor _ in range(100000): l = [l]; m = [m]\nl == m")]
    [InlineData("def g(): yield from g()\nlist(g())")]
    public void Execute_WithRunawayRecursion_RaisesRecursionError(string source) => Assert.Equal("RecursionError", Run(Create(), source).ErrorType);

    [Fact]
    public void Execute_WhenCancelled_SaysSo()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Equal(PythonStatus.Cancelled, Create().Execute(new PythonScript("while True: pass"), cancel.Token).Status);
    }

    [Fact]
    public void Execute_OfAHostFunction_ConvertsBothWays()
    {
        var f = new PythonHostFunction("lookup", ["key", "depth"], (a, _) => new Dictionary<string, object?> { ["key"] = a["key"], ["n"] = new List<object?> { 1L, 2.5, null, true } });
        Assert.Equal("{'key': 'a', 'n': [1, 2.5, None, True]}", Run(Create(null, f), "lookup('a', depth=2)").Value);
    }

    [Fact]
    public void Execute_OfAHostFunctionThatThrows_RaisesRuntimeErrorWithItsMessage()
    {
        var f = new PythonHostFunction("boom", [], (_, _) => throw new InvalidOperationException("no"));
        Assert.Equal("'no'", Run(Create(null, f), "try: boom()\nexcept RuntimeError as e: m = str(e)\nm").Value);
    }

    [Fact]
    public void Fork_OfALiveSession_CopiesStateAndSharesNothingMutable()
    {
        var s = Create();
        Run(s, "class C:\n    n = 0\n    def __init__(self): self.items = [1]\nc = C()\nd = {'self': c}\ndef gen():\n    yield 1\n    yield 2\ng = gen()\nnext(g)\ndef add(x): c.items.append(x); return len(c.items)");
        var fork = s.Fork();
        Assert.Equal("2", Run(fork, "add(5)").Value);
        Assert.Equal("[1]", Run(s, "c.items").Value);
        Assert.Equal("True", Run(fork, "d['self'] is c and isinstance(c, C)").Value);
        Assert.Equal("2", Run(fork, "next(g)").Value);
        Assert.Equal("2", Run(s, "next(g)").Value);
    }

    [Fact]
    public void Reset_AfterExecutions_ForgetsNames()
    {
        var s = Create();
        Run(s, "x = 1");
        s.Reset();
        Assert.Equal("NameError", Run(s, "x").ErrorType);
    }

    [Theory]
    [InlineData("open('x')", "FileNotFoundError")]
    [InlineData("(lambda: (yield))().throw(ValueError)", "ValueError")]
    [InlineData("int.x = 1", "TypeError")]
    [InlineData("print(1", "SyntaxError")]
    public void Execute_OfWhatIsRefused_RaisesTheGuestsError(string source, string expected) => Assert.Equal(expected, Run(Create(), source).ErrorType);
}
