namespace R1CI.Sdk.Python.Tests.Runtime;

/// <summary>What a guest compiles is kept by the process: no session may notice, by what it prints, counts or shares.</summary>
public sealed class KeptCodeTests
{
    // Long enough to be kept, and of its own in each test.
    private static string Module(string name, string body) => $"# {name}: {new string('-', 100)}\n{body}";

    private static PythonResult Run(PythonSession session, string source) => session.Execute(new PythonScript(source), TestContext.Current.CancellationToken);

    private static PythonSession Create(ulong hashSeed = 0) => new(new PythonSessionOptions { TimeProvider = TimeProvider.System, HashSeed = hashSeed });

    private static string Compiling(string module, string rest, string file = "unit.py") =>
        $"space = {{}}\nexec(compile('''{module}\n''', '{file}', 'exec'), space)\n{rest}";

    [Fact]
    public void Compile_OfATextThatIsKept_TakesTheStepsAndMemoryOfTheFirst()
    {
        var script = Compiling(Module("steps", "def f(n):\n    return [2 ** 40 + i for i in range(n)]\nx = 'a' * 3 + 'b'"), "print(space['f'](3), space['x'])");
        var first = Run(Create(), script);
        var second = Run(Create(), script);

        Assert.Equal("[1099511627776, 1099511627777, 1099511627778] aaab\n", first.Stdout);
        Assert.Equal((first.Stdout, first.Steps, first.PeakBytes), (second.Stdout, second.Steps, second.PeakBytes));
    }

    [Fact]
    public void Compile_InTwoSessions_SharesNoState()
    {
        var script = Compiling(
            Module("state", "class Box:\n    def __init__(self, x): self.x = x\ndef put(x, seen=[]):\n    seen.append(Box(x))\n    return [b.x for b in seen]\nput.calls = 0"),
            "put = space['put']\nput.calls += 1\nput(1)\nprint(put(2), put.calls)");
        var one = Create();

        Assert.Equal("[1, 2] 1\n", Run(one, script).Stdout);
        Assert.Equal("[1, 2] 1\n", Run(Create(), script).Stdout);
        Assert.Equal("[1, 2] 1\n", Run(one, script).Stdout);
        Assert.Equal("[1, 2, 3]", Run(one, "put(3)").Value);
    }

    [Fact]
    public void Compile_UnderAnotherFileName_NamesItInTracebacks()
    {
        var module = Module("names", "def fail():\n    return 1 / 0");
        var first = Run(Create(), Compiling(module, "space['fail']()", "one.py"));
        var second = Run(Create(), Compiling(module, "space['fail']()", "two.py"));

        Assert.Contains("File \"one.py\", line 3, in fail", first.Error, StringComparison.Ordinal);
        Assert.Contains("File \"two.py\", line 3, in fail", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_OfATextThatIsWarnedOf_WarnsEveryTime()
    {
        var script = Compiling(Module("warning", "x = 1\ny = x is 1"), "print(space['y'])");

        Assert.All([Run(Create(), script), Run(Create(), script)], static result => Assert.Contains("SyntaxWarning: \"is\" with a literal", result.Stderr, StringComparison.Ordinal));
    }

    [Fact]
    public void Compile_OfATextThatIsWrong_RefusesItEveryTime()
    {
        var script = Compiling(Module("wrong", "def f(:\n    pass"), "");

        Assert.All([Run(Create(), script), Run(Create(), script)], static result => Assert.Equal("SyntaxError", result.ErrorType));
    }

    [Fact]
    public void Compile_InASessionThatLooksForDeaths_SeesThem()
    {
        var script = Compiling(Module("deaths", "def use(make):\n    thing = make()\n    return 1"), "print(space['use'](lambda: object()))");
        Run(Create(), script);
        var watching = "class Ending:\n    def __del__(self): print('gone')\n" + Compiling(Module("deaths", "def use(make):\n    thing = make()\n    return 1"), "print(space['use'](Ending))");

        Assert.Equal("gone\n1\n", Run(Create(), watching).Stdout);
        Assert.Equal("1\n", Run(Create(), script).Stdout);
    }

    [Fact]
    public void Compile_OfManyTextsOnSeveralThreads_GivesEachItsOwn()
    {
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            var number = i % 90; // more than are kept, so that they drive each other out
            var result = Run(Create((ulong)i), Compiling(Module($"many {number}", $"def f(): return {number}"), "print(space['f']())"));
            if (result.Stdout != $"{number}\n") wrong.Add($"{number}: {result.Stdout}{result.Error}");
        });

        Assert.Empty(wrong);
    }

    [Fact]
    public void Execute_AfterASessionThatEndedInDeepCalls_FindsCleanRegisters()
    {
        var deep = Create();
        Assert.Equal("RecursionError", Run(deep, "def f(n):\n    secret = [n]\n    return f(n + 1) + secret[0]\nf(0)").ErrorType);

        var next = Run(Create(), "def g():\n    if False: unbound = 1\n    return unbound\ntry: g()\nexcept UnboundLocalError as e: print(e)");

        Assert.Equal("cannot access local variable 'unbound' where it is not associated with a value\n", next.Stdout);
        Assert.Equal("3", Run(deep, "1 + 2").Value);
    }
}
