using R1CI.Sdk.Rollouts;

namespace R1CI.Sdk.Tests.Rollouts;

public sealed class ProblemFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-problems-");

    private string FilePath => Path.Combine(_folder.FullName, "p.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_OfBytesThatAreNoText_NamesTheLine()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "\ufeff{\"id\":\"a\",\"prompt\":\"b\"}\r\n{\"id\":\"b\",\"prompt\":\""u8, 0xC3, .. "\"}\n"u8]);
            Assert.Equal("a", ProblemFile.Read(path).First().Problem.Id);
            Assert.Contains("line 2: the text must be UTF-8", Assert.Throws<FormatException>(() => ProblemFile.Read(path).Count()).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Read_OfProblems_TakesEveryField()
    {
        File.WriteAllText(FilePath, """
            {"id":"a","prompt":"6*7?","answer":42,"family":"mul","level":{"n":1}}

            {"id":"b","prompt":"pi?","answer":"3.14","verifier":"numeric:0.01","note":null}
            {"id":"c","prompt":"any?","verifier":"constraint","check":"def check(a): return True"}
            """);
        var problems = ProblemFile.Read(FilePath).ToList();

        Assert.Equal([("a", "42", "exact@1"), ("b", "3.14", "numeric:0.01@1"), ("c", null, "constraint@1")], problems.Select(problem => (problem.Problem.Id, problem.Problem.Answer, problem.Verifier.Id)));
        Assert.Equal(["family=mul", "level={\"n\":1}"], problems[0].Problem.Metadata.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal(["p.jsonl/mul", "p.jsonl", "p.jsonl"], problems.Select(problem => problem.Source));
        Assert.Equal(3, problems.Select(problem => problem.Hash).Distinct().Count());
        Assert.Equal(problems[0].Hash, ProblemFile.Read(FilePath).First().Hash);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", "line 2: field 'prompt' must be a text, and is missing")]
    [InlineData("{\"id\":\" \",\"prompt\":\"?\"}", "field 'id' must be a text, and is blank")]
    [InlineData("{\"id\":\"ok\",\"prompt\":\"?\"}", "field 'id' must be unique, and 'ok' is also in line 1")]
    [InlineData("{\"id\":\"a\",\"prompt\":\"?\",\"verifier\":\"magic\"}", "field 'verifier': A verifier must be exact")]
    [InlineData("{\"id\":\"a\",\"prompt\":\"?\",\"verifier\":\"numeric:x\"}", "field 'verifier': A tolerance must be")]
    [InlineData("[1]", "a line must be a JSON object, and is Array")]
    [InlineData("{\"id\":", "a line must be a JSON object in UTF-8")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\",\"prompt\":\"?\"}", "a line must be a JSON object in UTF-8")]
    [InlineData("{\"id\":\"\\ud800\",\"prompt\":\"?\"}", "a line must be a JSON object in UTF-8")]
    public void Read_OfABadLine_GivesTheGoodOnesThenNamesLineAndField(string line, string message)
    {
        File.WriteAllText(FilePath, "{\"id\":\"ok\",\"prompt\":\"?\"}\n" + line);
        List<string> read = [];

        var exception = Assert.Throws<FormatException>(() =>
        {
            foreach (var problem in ProblemFile.Read(FilePath))
            {
                read.Add(problem.Problem.Id);
            }
        });

        Assert.Equal(["ok"], read);
        Assert.Contains($"'{FilePath}', line 2: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
