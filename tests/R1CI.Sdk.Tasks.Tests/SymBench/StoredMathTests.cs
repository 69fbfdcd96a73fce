using System.Text.Json;
using R1CI.Sdk.Tasks.Audit;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class StoredMathTests
{
    private const string Folder = "MATH/train/geometry/";

    private static readonly string[] Answers =
    [
        "12", "\\frac{3}{4}", "12\\text{ square units}", "10\\;\\text{edges}", "45 \\text{ units}^2", "2\\sqrt{13}", "300^{\\circ}", "1,\\!296,\\!540", "(-15, 0)", "\\frac{9}{\\pi^2}(\\sqrt{3}+3)",
        "0.56 = 56\\%", "\\$\\dfrac23 \\approx \\$0.67", "AB=9, CD=4", "\\{4,5,7\\}", "\\text{CBAD}", "\\frac{\\pi r}{h+r}", "10\\%", "240\\text{ ways.}", "30^\\circ.", "K=8",
    ];

    [Fact]
    public void Audit_OfAnswersAsTheDataSetWritesThem_FindsNoDefect()
    {
        using var files = new StoredTaskFiles();
        foreach (var (at, answer) in Answers.Index()) files.With($"{Folder}{at}.json", Problem($"Question {at}?", $"So it is $\\boxed{{7}}$, no, $\\boxed{{{answer}}}$."));
        var task = files.Load("math_geometry");
        Assert.Equal(Answers.Length, task.Count);
        var report = TaskAudit.Run(task, new TaskAuditOptions { Items = Answers.Length }, TestContext.Current.CancellationToken);
        Assert.True(report.Defects == 0, string.Join('\n', report.Findings));
    }

    [Fact]
    public void Load_OfASolutionWithoutABox_LeavesItOutAndNamesIt()
    {
        using var files = new StoredTaskFiles().With(Folder + "1.json", Problem("Which?", "It is \\fbox{\\frac{1}{2}}.")).With(Folder + "2.json", Problem("Which?", "It is 5.")).With(Folder + "readme.txt", "no problem");
        var task = files.Load("math_geometry");
        Assert.Equal("\\frac{1}{2}", task.Create(1, 0).Problem.Answer);
        Assert.Contains("2.json' has a solution without \\boxed{}", Assert.Single(task.LeftOut), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"problem\": \"x\"}", "It has no 'solution'.")]
    [InlineData("{\"problem\": 5, \"solution\": \"\\\\boxed{5}\"}", "'problem' must be a text in UTF-8 that is not blank, and is 5.")]
    [InlineData("[]", "It must be an object, and is [].")]
    [InlineData("{", "a file must be a JSON object")]
    [InlineData("", "a file must be a JSON object")]
    public void Load_OfAnotherShape_NamesFileAndRule(string content, string problem)
    {
        using var files = new StoredTaskFiles().With(Folder + "7.json", content);
        var message = Assert.Throws<FormatException>(() => files.Load("math_geometry")).Message;
        Assert.Contains("7.json': a file must be a JSON object in UTF-8 with 'problem' and a 'solution'", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfBytesThatAreNotUtf8OrOfNoFolder_SaysSo()
    {
        using var files = new StoredTaskFiles();
        Assert.Contains("geometry'. The folder of data must have the folder MATH", Assert.Throws<DirectoryNotFoundException>(() => files.Load("math_geometry")).Message, StringComparison.Ordinal);
        files.With(Folder + "7.json", [.. "{\"problem\": \""u8, 0xE9, .. "\", \"solution\": \"\\\\boxed{5}\"}"u8]);
        Assert.Contains("7.json'", Assert.Throws<FormatException>(() => files.Load("math_geometry")).Message, StringComparison.Ordinal);
    }

    private static string Problem(string problem, string solution) => JsonSerializer.Serialize(new { problem, level = "Level 1", type = "Geometry", solution });
}
