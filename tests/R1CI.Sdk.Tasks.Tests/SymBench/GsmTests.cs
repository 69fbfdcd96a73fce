using R1CI.Sdk.Tasks.Audit;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class GsmTests
{
    private const string Name = "gsmhardv2.jsonl";

    [Theory]
    [InlineData("-9867630.0", "-9867630", true), InlineData("-9867630.0", "-9,867,630.00", true), InlineData("-9867630.0", "\u22129867630", true), InlineData("-9867630.0", "-$9867630", true)]
    [InlineData("-9867630.0", "-9867631", false), InlineData("-9867630.0", "-9867630.4", false), InlineData("-9867630.0", "9867630", false), InlineData("9284017268534.0", "9284017268535", false)]
    [InlineData("18.0", "$18", true), InlineData("18.0", "18 dollars", true), InlineData("18.0", "The answer is $18.", true), InlineData("18.0", "18 or 19", false), InlineData("18.0", "\\boxed{18}", true)]
    [InlineData("14053029.666666666", "14053029.67", true), InlineData("14053029.666666666", "14053030", false), InlineData("14053029.666666666", "14053029.65", false), InlineData("14053029.666666666", "42159089/3", true)]
    [InlineData("2.0107e-06", "0.0000020107", true), InlineData("2.0107e-06", "2.011e-6", true), InlineData("2.0107e-06", "0", false), InlineData("2.0107e-06", "2.1e-6", false)]
    public void Verify_OfANumber_TakesItsSpellingsAndNoOtherNumber(string target, string answer, bool isRight)
    {
        using var files = new StoredTaskFiles().With(Name, $$"""{"input": "How much?", "code": "", "target": {{target}}}""");
        var item = files.Load("gsm").Create(1, 0);
        Assert.Equal(isRight, item.Verifier.Verify(item.Problem, answer).IsCorrect);
    }

    [Fact]
    public void Audit_OfStoredItems_FindsNoDefect()
    {
        var lines = Enumerable.Range(0, 40).Select(at => $$"""{"input": "Question {{at}}?", "code": "pass", "target": {{1_000_000 + (at * 7919)}}{{(at % 3 == 0 ? ".25" : ".0")}}}""");
        using var files = new StoredTaskFiles().With(Name, string.Join('\n', lines) + "\n\n");
        var report = TaskAudit.Run(files.Load("gsm"), new TaskAuditOptions { Items = 40 }, TestContext.Current.CancellationToken);
        Assert.True(report.Defects == 0, string.Join('\n', report.Findings));
    }

    [Theory]
    [InlineData("{\"input\": \"x\", \"target\": 1}\n{\"input\": \"x\"}", "line 2: a line must be a JSON object in UTF-8 with 'input' (text) and 'target' (number). It has no 'target'.")]
    [InlineData("{\"input\": \"x\", \"target\": \"1\"}", "line 1: ")]
    [InlineData("{\"input\": \"x\", \"target\": \"1\"}", "'target' must be a finite number, and is \"1\".")]
    [InlineData("{\"input\": \"x\", \"target\": 1e999}", "'target' must be a finite number, and is 1e999.")]
    [InlineData("{\"input\": \" \", \"target\": 1}", "'input' must be a text in UTF-8 that is not blank, and is \" \".")]
    [InlineData("{\"input\": \"\\ud800\", \"target\": 1}", "'input' must be a text in UTF-8 that is not blank")]
    [InlineData("[\n", "line 1: ")]
    [InlineData("[1]", "It must be an object, and is [1].")]
    [InlineData("\n \n", "must have at least one item of gsm, and has none")]
    public void Load_OfAnotherShape_NamesFileLineAndRule(string content, string problem)
    {
        using var files = new StoredTaskFiles().With(Name, content);
        var message = Assert.Throws<FormatException>(() => files.Load("gsm")).Message;
        Assert.Contains(Name, message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfAFileThatIsNotUtf8_SaysSo()
    {
        using var files = new StoredTaskFiles().With(Name, [.. "{\"input\": \""u8, 0xE9, .. "\", \"target\": 1}"u8]);
        Assert.Contains("must be a JSON object in UTF-8", Assert.Throws<FormatException>(() => files.Load("gsm")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfNoFile_SaysWhatMustBeThere()
    {
        using var files = new StoredTaskFiles();
        Assert.Contains("gsmhardv2.jsonl'. The folder of data must have the file of GSM-hard in it", Assert.Throws<FileNotFoundException>(() => files.Load("gsm")).Message, StringComparison.Ordinal);
    }
}
