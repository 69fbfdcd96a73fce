using System.Text.Json;

namespace R1CI.Sdk.Python.Tests.Runtime;

/// <summary>The corpus is not part of the repository: R1CI_HUMANEVAL names the file (JSON Lines of id, code, expect_stdout).</summary>
public sealed class HumanEvalTests
{
    [Fact]
    public void Execute_OfEveryReferenceSolution_PassesItsTests()
    {
        var wrong = new List<string>();
        foreach (var (id, code, expected) in Corpus())
        {
            var r = Run(code);
            if (r.Stdout != expected) wrong.Add($"{id}: {r.Error}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Execute_OfEverySolutionWithItsAssertsNegated_Fails()
    {
        // An interpreter that skips what it cannot do would pass the tests above; on CPython every one of these ends in AssertionError.
        var passed = Corpus().Where(static problem => Run(Negated(problem.Code)).ErrorType != "AssertionError").Select(static problem => problem.Id);
        Assert.Empty(passed);
    }

    private static List<(string Id, string Code, string Expected)> Corpus()
    {
        var path = Environment.GetEnvironmentVariable("R1CI_HUMANEVAL");
        Assert.SkipWhen(string.IsNullOrEmpty(path), "R1CI_HUMANEVAL does not name the corpus.");
        var problems = new List<(string Id, string Code, string Expected)>();
        foreach (var line in File.ReadLines(path!))
        {
            using var d = JsonDocument.Parse(line);
            var root = d.RootElement;
            problems.Add((root.GetProperty("id").GetString()!, root.GetProperty("code").GetString()!, root.GetProperty("expect_stdout").GetString()!));
        }

        return problems;
    }

    private static PythonResult Run(string code)
    {
        var limits = new PythonLimits { Timeout = TimeSpan.FromSeconds(60), MaxSteps = 10_000_000_000 };
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Limits = limits });
        return session.Execute(new PythonScript(code), TestContext.Current.CancellationToken);
    }

    private static string Negated(string code) =>
        string.Join('\n', code.Split('\n').Select(static line => line.TrimStart().StartsWith("assert ", StringComparison.Ordinal) ? line.Replace("assert ", "assert not ", StringComparison.Ordinal) : line));
}
