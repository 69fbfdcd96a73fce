using System.Text.Json;

namespace R1CI.Sdk.Python.Tests.Conformance;

public class ConformanceTests
{
    // Runs every script named on standard input and writes what each gave, as update.py does.
    private const string Driver = """
        import json, os, pathlib, subprocess, sys
        environment = dict(os.environ, PYTHONHASHSEED='0', PYTHONUTF8='1', PYTHONDONTWRITEBYTECODE='1')
        results = []
        for name, text in json.load(sys.stdin):
            path = pathlib.Path(name)
            done = subprocess.run([sys.executable, '-W', 'ignore', path.name], cwd=path.parent, input=text.encode(), capture_output=True, env=environment)
            error = done.stderr.decode().rstrip('\n').split('\n')[-1]
            results.append(done.stdout.decode() + (error + '\n' if error else ''))
        print(json.dumps([list(sys.version_info[:3]), results]))
        """;

    public static TheoryData<string> Names => [.. ConformanceCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Execute_OfACase_WritesWhatCPythonWrites(string name)
    {
        var c = new ConformanceCase(name);

        var actual = c.RunHere();

        Assert.SkipWhen(actual != c.Expected && c.KnownDifference is not null, $"known difference: {c.KnownDifference}");
        Assert.Equal(c.Expected, actual);
    }

    [Fact]
    public void Expectations_BesideCPython_AreWhatItWrites()
    {
        var cases = ConformanceCase.Names.Select(static name => new ConformanceCase(name)).ToArray();

        var output = CPython.Run(Driver, JsonSerializer.Serialize(cases.Select(static c => new[] { c.ScriptPath, c.Input })));

        using var written = JsonDocument.Parse(output);
        var release = written.RootElement[0].Deserialize<int[]>()!;
        var actual = written.RootElement[1].Deserialize<string[]>()!;
        var comparable = cases.Zip(actual).Where(pair => release is [3, 11, >= 7] || !pair.First.DependsOnRelease);
        Assert.All(comparable, static pair => Assert.True(pair.First.Expected == pair.Second, $"{pair.First.Name}\n{pair.Second}"));
    }
}
