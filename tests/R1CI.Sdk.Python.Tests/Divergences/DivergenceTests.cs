using System.Text.Json;
using System.Text.RegularExpressions;
using Pattern = System.Text.RegularExpressions.Regex;

namespace R1CI.Sdk.Python.Tests.Divergences;

/// <summary>
/// DIVERGENCES.md names a script for every row: <c>cases/NAME.py</c>, with its standard output and error here in <c>NAME.out</c>. A row that no longer holds fails
/// beside CPython and leaves the page.
/// </summary>
public sealed partial class DivergenceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Divergences");

    // Runs the scripts named on standard input and writes what each printed.
    private const string Driver = """
        import json, os, subprocess, sys
        environment = dict(os.environ, PYTHONUTF8='1', PYTHONDONTWRITEBYTECODE='1')
        run = lambda path: subprocess.run([sys.executable, '-W', 'ignore', path], stdin=subprocess.DEVNULL, capture_output=True, env=environment, timeout=60).stdout.decode()
        print(json.dumps([run(path) for path in json.load(sys.stdin)]))
        """;

    public static TheoryData<string> Names => [.. CaseNames()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Execute_OfACase_WritesWhatThePageSays(string name)
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System });

        var result = session.Execute(new PythonScript(File.ReadAllText(ScriptPath(name))), TestContext.Current.CancellationToken);

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "cases", name + ".out")), result.Stdout + result.Error);
    }

    [Fact]
    public void Cases_BesideCPython_Differ()
    {
        var names = CaseNames();

        var output = JsonSerializer.Deserialize<string[]>(CPython.Run(Driver, JsonSerializer.Serialize(names.Select(ScriptPath))))!;

        var equal = names.Zip(output).Where(static pair => pair.Second == File.ReadAllText(Path.Combine(Folder, "cases", pair.First + ".out")));
        Assert.Empty(equal.Select(static pair => pair.First));
    }

    [Fact]
    public void Page_NamesEveryCaseAndNoOther()
    {
        var rows = File.ReadLines(Path.Combine(Folder, "DIVERGENCES.md")).Where(static line => line.StartsWith('|')).Skip(2).ToArray();

        Assert.All(rows, static row => Assert.Matches(CaseColumn(), row));
        Assert.Equal(CaseNames(), rows.SelectMany(static row => CaseColumn().Match(row).Groups[1].Captures.Select(static c => c.Value)).Order(StringComparer.Ordinal));
    }

    private static string ScriptPath(string name) => Path.Combine(Folder, "cases", name + ".py");

    private static string[] CaseNames() =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "cases"), "*.py").Select(static path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>The last column of a row: one or more names of cases in backquotes.</summary>
    [GeneratedRegex(@"\| (?:`([a-z0-9_]+)`(?:, )?)+ \|$", RegexOptions.CultureInvariant)]
    private static partial Pattern CaseColumn();
}
