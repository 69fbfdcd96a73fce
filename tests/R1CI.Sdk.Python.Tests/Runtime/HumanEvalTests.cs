using System.Text.Json;

namespace R1CI.Sdk.Python.Tests.Runtime;

public sealed class HumanEvalTests
{
    [Fact]
    public void Execute_OfEveryReferenceSolution_PassesItsTests()
    {
        // The corpus is not part of the repository: R1CI_HUMANEVAL names the file.
        var path = Environment.GetEnvironmentVariable("R1CI_HUMANEVAL");
        if (string.IsNullOrEmpty(path)) Assert.Skip("R1CI_HUMANEVAL does not name the corpus.");
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            using var d = JsonDocument.Parse(line);
            var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Limits = new PythonLimits { Timeout = TimeSpan.FromSeconds(60), MaxSteps = 10_000_000_000 } });
            var r = session.Execute(new PythonScript(d.RootElement.GetProperty("code").GetString()!), TestContext.Current.CancellationToken);
            if (r.Stdout != d.RootElement.GetProperty("expect_stdout").GetString()) wrong.Add($"{d.RootElement.GetProperty("id")}: {r.Error}");
        }
        Assert.Empty(wrong);
    }
}
