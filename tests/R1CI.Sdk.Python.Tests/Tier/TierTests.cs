using System.Diagnostics;
using R1CI.Sdk.Python.Tests.Conformance;
using R1CI.Sdk.Python.Tier;

namespace R1CI.Sdk.Python.Tests.Tier;

/// <summary>Compiled code and the interpreter give the same output, errors, steps and peak of memory.</summary>
public class TierTests
{
    /// <summary>Every case with <c>R1CI_TIER=all</c>, else those that compute in loops.</summary>
    public static TheoryData<string> Cases =>
    [
        .. ConformanceCase.Names.Where(static n => Environment.GetEnvironmentVariable("R1CI_TIER") == "all" || n.StartsWith("programs/", StringComparison.Ordinal)),
    ];

    /// <summary>Loops whose operands stop being what they were when the loop was compiled.</summary>
    public static TheoryData<string> Changes =>
    [
        "def f(a):\n    t = 0\n    for x in a:\n        t = t + x\n    return t\nfor a in ([1] * 9, [1.5] * 9, [2 ** 62] * 9, ['a']):\n    try:\n        print(f(a))\n    except TypeError as e:\n        print(e)",
        "def f(n, s):\n    x = 1\n    for i in range(n):\n        x = x * 3 + s - i\n    return x\nprint([f(n, s) for n in (5, 60, 200) for s in (1, 0.5, True)])",
        "def f(a, i):\n    t = 0\n    for k in range(12):\n        t += a[k + i]\n        a[k] = t\n    return t, a\nfor i in (0, -3, 5, 20):\n    for a in (list(range(14)), dict.fromkeys(range(-3, 40), 2), 'no', (1,) * 50):\n        try:\n            print(f(a, i))\n        except Exception as e:\n            print(type(e).__name__, e)",
        "class N:\n    def __init__(self, v): self.v = v\n    def __add__(self, o): return N(self.v + 1)\n    def __radd__(self, o): return 'r'\n    def __lt__(self, o): return self.v < 30\n    def __bool__(self): return self.v % 2 == 0\ndef f(x):\n    n = 0\n    while x < 40:\n        x = x + 1\n        if x: n += 1\n    return n, getattr(x, 'v', x)\nprint(f(0), f(0.5), f(N(1)), 1 + N(2), f(3))",
        "def f(x, n):\n    for i in range(n):\n        x = (x << 3) ^ (x >> 1) | i\n        x = x % 1000003 if i % 7 else x // 3\n    return x\nprint(f(1, 50), f(2 ** 70, 50), f(-9, 99))\nfor bad in (0, -1):\n    try:\n        for i in range(5): print(7 % (3 - i), 7 // (3 - i), 1 << (3 + bad - i))\n    except Exception as e:\n        print(type(e).__name__, e)",
        "g = 0\ndef bump():\n    global g\n    g = g + 0.5\nfor i in range(20):\n    g = g + i\n    bump()\n    if i == 15: del i\nprint(g)",
        "class P: pass\np = P()\np.x = 0\nfor i in range(30):\n    p.x += i\n    if i == 10: p.x = float(p.x)\n    if i == 20: p.__class__ = type('Q', (P,), {})\n    if i == 25: P.x = property(lambda s: 5)\nprint(p.__dict__)",
        "nan = float('nan')\nfor a, b in ((nan, 1.0), (1.0, nan), (nan, nan), (1.0, 2.0), (2, 2)):\n    print([a < b, a <= b, a > b, a >= b, a == b, a != b])\n    for k in range(3):\n        if a < b: print('lt', end=' ')\n        if not a < b: print('nlt', end=' ')\n        if a == b: print('eq', end=' ')\n        if not a >= b: print('nge', end=' ')\n    print()",
        "def g(n):\n    i = 0\n    while i < n:\n        try:\n            i += 1\n            if i % 3 == 0: raise ValueError(i)\n            yield i * 2\n        except ValueError as e:\n            yield e\n        finally:\n            i += 0\nprint([str(x) for x in g(20)])",
        "def f(n):\n    return f(n - 1) + 1 if n else 0\nfor i in range(3):\n    try:\n        print(f(200 * 10 ** i))\n    except RecursionError as e:\n        print(e)",
    ];

    private const string Loops = """
        def work(n):
            out = []
            t = 0
            x = 0.5
            for i in range(n):
                t = t + i * i % 7
                x = x * 1.5 - i
                if t % 3 == 0:
                    out.append((t, x))
                while t > 50:
                    t -= 13
                out[-1:] = [t]
            return len(out), t, [k for k in range(n) if k % 5 == 0]
        print(work(40))
        print(work(60))
        """;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Execute_OfACaseCompiledAtOnce_EqualsTheInterpreter(string name)
    {
        var source = new ConformanceCase(name);
        AssertEqualRuns(source.Source, source.Input, new PythonLimits());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Execute_WhenOperandsChange_EqualsTheInterpreter(string program) => AssertEqualRuns(program, "", new PythonLimits());

    [Fact]
    public void Execute_UpToEachStep_StopsWhereTheInterpreterStops()
    {
        for (var steps = 1; steps < 3_000; steps += 29) AssertEqualRuns(Loops, "", new PythonLimits { MaxSteps = steps });
    }

    [Fact]
    public void Execute_UpToEachSize_StopsWhereTheInterpreterStops()
    {
        for (var bytes = 1_000; bytes < 60_000; bytes += 3989) AssertEqualRuns(Loops.Replace("40", "4000", StringComparison.Ordinal), "", new PythonLimits { MaxBytes = bytes });
    }

    [Fact]
    public void Fork_OfASessionWithCompiledCode_EqualsTheInterpreter()
    {
        PythonResult[] Run(TierUse use)
        {
            var first = NewSession(use, new PythonLimits());
            first.Execute(new PythonScript(Loops), TestContext.Current.CancellationToken);
            return [.. new[] { first.Fork(), first.Fork(), first }.Select(static s => s.Execute(new PythonScript("print(work(45), work(9))"), TestContext.Current.CancellationToken))];
        }

        Assert.Equal(Run(TierUse.Off).Select(Text), Run(TierUse.Always).Select(Text));
    }

    [Fact]
    public void Execute_InManySessionsAtOnce_EqualsTheInterpreter()
    {
        var expected = Text(Execute(Loops, "", new PythonLimits(), TierUse.Off));
        var results = new string[64];

        Parallel.For(0, results.Length, i => results[i] = Text(Execute(Loops, "", new PythonLimits(), TierUse.Always)));

        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void Execute_OfAnEndlessLoop_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var session = NewSession(TierUse.Always, new PythonLimits { MaxSteps = long.MaxValue, Timeout = TimeSpan.FromMinutes(5) });
        stop.CancelAfter(TimeSpan.FromMilliseconds(50));

        var result = session.Execute(new PythonScript("def f():\n    i = 0\n    while True:\n        i = (i + 1) % 1000\nf()"), stop.Token);

        Assert.Equal(PythonStatus.Cancelled, result.Status);
    }

    /// <summary>Where the runtime makes no code, compiling would throw.</summary>
    [Fact]
    public void Execute_WithoutDynamicCode_Interprets()
    {
        var folder = Directory.CreateTempSubdirectory("tier-");
        try
        {
            var settings = Path.Combine(folder.FullName, "settings.json");
            File.WriteAllText(settings, """
                {"runtimeOptions": {"tfm": "net10.0", "framework": {"name": "Microsoft.NETCore.App", "version": "10.0.0"},
                 "configProperties": {"System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported": false}}}
                """);
            var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", settings, Path.Combine(AppContext.BaseDirectory, "R1CI.Sdk.Fuzzing.dll"), "tiers", "--programs", "20", "--lanes", "1", "--out", folder.FullName])
            {
                RedirectStandardOutput = true,
            };

            using var child = Process.Start(start)!;
            var output = child.StandardOutput.ReadToEnd();
            child.WaitForExit();

            Assert.Equal("20 programs of seed 1 interpreted and compiled, 0 differ\n", output.ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertEqualRuns(string source, string input, PythonLimits limits) =>
        Assert.Equal(Text(Execute(source, input, limits, TierUse.Off)), Text(Execute(source, input, limits, TierUse.Always)));

    private static PythonResult Execute(string source, string input, PythonLimits limits, TierUse use) =>
        NewSession(use, limits).Execute(new PythonScript(source) { Stdin = new StringReader(input) }, TestContext.Current.CancellationToken);

    private static PythonSession NewSession(TierUse use, PythonLimits limits) =>
        new(new PythonSessionOptions { TimeProvider = TimeProvider.System, AllowsFileWrites = true, Tier = use, Limits = limits });

    private static string Text(PythonResult r) => $"{r.Status} {r.Steps} steps {r.PeakBytes} bytes\n{r.Stdout}\n{r.Stderr}\n{r.Error}\n{r.Value}";
}
