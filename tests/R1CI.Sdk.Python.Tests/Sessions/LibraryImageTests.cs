using R1CI.Sdk.Python.Modules;
using R1CI.Sdk.Python.Runtime;
using R1CI.Sdk.Python.Tests.Conformance;

namespace R1CI.Sdk.Python.Tests.Sessions;

/// <summary>An import copied from an image of the library must be what running the module is: for the guest, its meter and everything after.</summary>
public sealed class LibraryImageTests
{
    private const string Show =
        """
        import {0} as _m
        for _name, _value in sorted(vars(_m).items()):
            print(_name, type(_value).__name__, repr(_value)[:200])
            if isinstance(_value, type):
                print(list(_value.__dict__), _value.__mro__, _value.__subclasses__())
        class _Own: pass
        import sys
        print(list(sys.modules), len(object.__subclasses__()), id(_Own), hash(int), sys.argv)
        """;

    // Circular parts of a module, which are not imported alone; and numpy's generators, which are seeded by the session.
    private static readonly HashSet<string> WithoutImage =
        ["_datetime_moment", "_decimal_number", "_enum_classes", "_ipaddress_networks", "_optparse_parser", "numpy.random"];

    public static TheoryData<string> Modules => [.. AllModules()];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Import_FromAnImage_IsWhatRunningTheModuleIs(string module)
    {
        var script = Show.Replace("{0}", module, StringComparison.Ordinal);

        var results = new[] { Create(runsImports: true), Create(runsImports: false) }.Select(s => Run(s, script)).ToArray();

        Assert.Equal(results[0], results[1]);
        var root = LibraryState.Root("images.py") ?? LibraryState.Root("images.py");
        Assert.Equal(WithoutImage.Contains(module), root!.After(module) == null);
    }

    [Fact]
    public void Import_InASessionWithChanges_IsWhatRunningTheModuleIs()
    {
        var random = new Random(7);
        var modules = AllModules();
        for (var i = 0; i < 80; i++)
        {
            var parts = Enumerable.Range(0, random.Next(2, 7)).Select(_ =>
                random.Next(3) == 0 ? $"import {modules[random.Next(modules.Length)]}" : LibraryChanges.All[random.Next(LibraryChanges.All.Length)]).ToArray();
            var limits = random.Next(6) switch
            {
                0 => new PythonLimits { MaxSteps = random.Next(1, 20_000) },
                1 => new PythonLimits { MaxBytes = random.Next(1 << 14, 1 << 20) },
                2 => new PythonLimits { MaxCallDepth = random.Next(1, 150) },
                _ => new PythonLimits(),
            };
            PythonSession ran = Create(runsImports: true, limits), copied = Create(runsImports: false, limits);
            var cut = random.Next(parts.Length);
            foreach (var script in (string[])[string.Join('\n', parts[..cut]), string.Join('\n', parts[cut..]), Show.Replace("{0}", "numbers", StringComparison.Ordinal)])
            {
                var expected = Run(ran, script);
                Assert.True(expected == Run(copied, script), string.Join("\n--\n", parts));
            }
        }
    }

    [Fact]
    public void Import_InSessionsWithOtherOptions_SeesTheirOwn()
    {
        const string Script = "import random, time, statistics, sys\nprint(random.random(), time.time(), statistics.mean([random.random()]), sys.argv)";
        foreach (var options in (PythonSessionOptions[])
        [
            new() { TimeProvider = TimeProvider.System },
            new() { TimeProvider = TimeProvider.System, Seed = 5, Clock = DateTimeOffset.UnixEpoch.AddDays(400) },
        ])
        {
            var ran = new PythonSession(options);
            ran.RunImports();

            Assert.Equal(Run(ran, Script), Run(new PythonSession(options), Script));
        }
    }

    [Fact]
    public void Import_FirstOnSeveralThreadsAtOnce_GivesEachSessionItsOwn()
    {
        const string Script = "import decimal, enum, fractions\nprint(decimal.Decimal('1.1') + 1, fractions.Fraction(1, 3) * 3, enum.Enum)\nenum.Enum.mark = getattr(enum.Enum, 'mark', 0) + 1\nprint(enum.Enum.mark)";
        for (var round = 0; round < 10; round++)
        {
            var started = new Barrier(4);
            var results = new PythonResult[4];
            var threads = Enumerable.Range(0, results.Length).Select(i => new Thread(
                () =>
                {
                    var session = Create(runsImports: false);
                    started.SignalAndWait();
                    // The name of the script is another root: nothing of it is there yet.
                    results[i] = session.Execute(new PythonScript(Script) { FileName = $"round{round}.py" });
                }, 16 << 20)).ToArray();
            foreach (var t in threads) t.Start();
            foreach (var t in threads) t.Join();

            Assert.All(results, static r => Assert.Equal("2.1 1 <enum 'Enum'>\n1\n", r.Stdout));
            Assert.Single(results.Distinct());
        }
    }

    // Importing the second module makes objects of classes of the first, which then know how large their objects grow.
    [Theory]
    [InlineData("from typing import ClassVar\nx = ClassVar[int]")]
    [InlineData("import typing, _typing_forms\nx = typing._Alias(1, (2,), 'a')")]
    public void Import_ThatMadeObjectsOfAnEarlierModule_ChargesLaterOnesTheSame(string script)
    {
        var results = new[] { Create(runsImports: true), Create(runsImports: false) }.Select(s => Run(s, script)).ToArray();
        Assert.Equal(results[0], results[1]);
    }

    [Fact]
    public void Import_OfTheCasesOfModules_IsWhatRunningTheModulesIs()
    {
        var wrong = new List<string>();
        foreach (var c in ConformanceCase.Names.Where(static n => n.StartsWith("modules_", StringComparison.Ordinal)).Select(static name => new ConformanceCase(name)))
        {
            var results = new[] { Create(runsImports: true), Create(runsImports: false) }.Select(s => Run(s, c.Source, c.Input)).ToArray();
            // What follows a failed inline cache may charge a bound method that a hit does not make.
            if (results[0] != results[1] with { PeakBytes = results[0].PeakBytes } || Math.Abs(results[0].PeakBytes - results[1].PeakBytes) > 1024) wrong.Add(c.Name);
        }

        Assert.Empty(wrong);
    }

    private static string[] AllModules() =>
    [
        .. typeof(PythonSession).Assembly.GetManifestResourceNames().Where(static n => n.StartsWith("py/", StringComparison.Ordinal)).Select(static n => n[3..^3])
            .Union(ModuleTable.Native.Keys).Order(StringComparer.Ordinal),
    ];

    private static PythonSession Create(bool runsImports, PythonLimits? limits = null)
    {
        var session = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = TimeProvider.System, Seed = 7, Clock = DateTimeOffset.UnixEpoch.AddDays(20_000), Limits = limits ?? new PythonLimits(), AllowsFileWrites = true,
        });
        if (runsImports) session.RunImports();
        return session;
    }

    private static PythonResult Run(PythonSession session, string script, string input = "") => session.Execute(
        new PythonScript(script) { FileName = "images.py", Stdin = new StringReader(input) }, TestContext.Current.CancellationToken);
}
