using R1CI.Sdk.Python.Syntax;
using R1CI.Sdk.Python.Tests.Conformance;

namespace R1CI.Sdk.Python.Tests.Sessions;

/// <summary>
/// Every conformance case, cut in two at a statement: what the first part left behind is forked, and the second part must do the same in the
/// session, in its fork, in a fork of the fork, in two forks that copy what they use (all at once, each on its own thread) and in a session
/// that was never forked.
/// </summary>
public sealed class ForkedCaseTests
{
    public static TheoryData<string> Names => [.. ConformanceCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Execute_AfterAFork_DoesWhatItWouldHaveDone(string name)
    {
        var c = new ConformanceCase(name);
        foreach (var (first, second) in Cuts(c.Source))
        {
            var plain = Create();
            var before = Run(plain, c, first);
            Assert.SkipWhen(before.Status != PythonStatus.Ok, "the case ends in its first part");
            var expected = Run(plain, c, second);

            var session = Create();
            Run(session, c, first);
            var fork = session.Fork();
            PythonSession[] equals = [session, fork, fork.Fork(), session.ForkLazily(), session.ForkLazily()];
            var results = new PythonResult[equals.Length];
            var threads = equals.Select((s, i) => new Thread(() => results[i] = Run(s, c, second), 16 << 20)).ToArray();
            foreach (var t in threads) t.Start();
            foreach (var t in threads) t.Join();

            // A fork's inline caches start empty: the way past one may charge a bound method that a hit does not make.
            Assert.All(results, actual => Assert.InRange(actual.PeakBytes, expected.PeakBytes - 1024, expected.PeakBytes + 1024));
            Assert.All(results, actual => Assert.Equal(expected, actual with { PeakBytes = expected.PeakBytes }));
        }
    }

    private static PythonSession Create() => new(new PythonSessionOptions { TimeProvider = TimeProvider.System, AllowsFileWrites = true });

    private static PythonResult Run(PythonSession session, ConformanceCase c, string source) => session.Execute(
        new PythonScript(source) { FileName = Path.GetFileName(c.ScriptPath), Stdin = new StringReader(c.Input) },
        TestContext.Current.CancellationToken);

    // At one and two thirds of the statements; the second part keeps its line numbers.
    private static IEnumerable<(string First, string Second)> Cuts(string source)
    {
        ModuleNode module;
        try
        {
            module = Parser.ParseModule(source, "case.py");
        }
        catch (PythonSyntaxException)
        {
            yield break;
        }

        var lines = source.Split('\n');
        var starts = module.Body.Select(FirstLine).ToArray();
        foreach (var at in (int[])[starts.Length / 3, starts.Length * 2 / 3])
        {
            if (at == 0 || starts[at] <= module.Body[at - 1].Span.EndLine) continue;
            var cut = starts[at] - 1;
            yield return (string.Join('\n', lines[..cut]) + "\n", new string('\n', cut) + string.Join('\n', lines[cut..]));
        }
    }

    private static int FirstLine(StatementNode statement)
    {
        var decorators = statement switch
        {
            FunctionDefNode f => f.Decorators,
            ClassDefNode d => d.Decorators,
            _ => [],
        };
        return decorators.Length > 0 ? Math.Min(decorators[0].Line, statement.Line) : statement.Line;
    }
}
