using System.Text.Json.Nodes;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Summaries;

namespace R1CI.Sdk.Evaluation.Tests.Summaries;

public sealed class EvalSummarizerTests : IDisposable
{
    private static readonly Dictionary<string, string> Settings = new() { ["model"] = "m", ["k"] = "2" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-summary-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Summarize_OfRunsSomeOfWhichHaveNoScore_CountsThemBesideTheMeans()
    {
        var summary = Summarize();
        var (a, b, c) = (summary.Tasks[0], summary.Tasks[1], summary.Tasks[2]);

        Assert.Equal(("a", "S", 2, 3, 1), (a.Task, a.Suite, a.Problems, a.Runs, a.Unscorable));
        Assert.Equal(0.75, a.Success!.Value.Value, 12); // one of two, and the one that has a score
        Assert.Equal((1.0, 10.0, 1.0 / 3), (a.MeanCalls, a.MeanTokens, a.SelfCheckShare));
        Assert.Equal(1.0, a.PassAt[2], 12); // of the only problem with two scores
        Assert.Equal(0, b.Success!.Value.Value);
        Assert.Equal((0, 0, 2), (c.Problems, c.Runs, c.Unscorable));
        Assert.Null(c.Success);
        Assert.Empty(c.PassAt);

        Assert.Equal(0.375, summary.Macro!.Value.Value, 12);
        Assert.Equal(["S"], summary.Suites.Keys);
        Assert.Equal(0.75, summary.Suites["S"].Value, 12);
        Assert.Equal([1, 2], summary.PassAt.Keys);
        Assert.Equal((4, 1, 3), (summary.Status["answered"], summary.Status["context_full"], summary.Status["unscorable"]));
        Assert.Equal(Enum.GetValues<EvalStatus>().Select(status => status.ToJsonName()), summary.Status.Keys);
        Assert.Equal([2, 3], summary.CallsHistogram);
        Assert.Equal(["needs-data"], summary.LeftOut);
    }

    [Fact]
    public void Summarize_WithoutAnyScore_HasNoMean()
    {
        var summary = EvalSummarizer.Summarize([Result("a", "p", 0, null)], Settings);
        Assert.Null(summary.Macro);
        Assert.Empty(summary.Suites);
        Assert.Equal((0.0, 0.0), (summary.MeanCalls, summary.SelfCheckShare));
    }

    [Fact]
    public void Read_OfWhatWasWritten_GivesItBack()
    {
        var summary = Summarize();
        EvalSummaryFile.Write(_folder.FullName, summary);
        var text = File.ReadAllText(FilePath);
        EvalSummaryFile.Write(_folder.FullName, EvalSummaryFile.Read(_folder.FullName));

        Assert.Equal(text, File.ReadAllText(FilePath));
        var json = JsonNode.Parse(text)!;
        Assert.Equal("a", (string?)json["tasks"]![0]!["task"]);
        Assert.Equal(2, (int?)json["tasks"]![0]!["n"]);
        Assert.Equal(2, json["tasks"]![0]!["ci95"]!.AsArray().Count);
        Assert.Null(json["tasks"]![2]!["success"]);
        Assert.Equal(summary.Macro!.Value.Low, (double?)json["macro_ci95"]![0]);
    }

    [Theory]
    [InlineData("\"macro\": 0.375", "\"macro\": \"high\"", "field 'macro' must be a finite number or null, and is \"high\".")]
    [InlineData("ci.eval-summary/1", "ci.eval/1", "field 'schema' must be 'ci.eval-summary/1', and is \"ci.eval/1\".")]
    [InlineData("\"n\": 2", "\"n\": -2", "field 'n' must be an integer from 0, and is -2.")]
    [InlineData("\"scripts\": {}", "\"scripts\": []", "field 'scripts' must be an object, and is [].")]
    public void Read_OfAFileThatBreaksARule_NamesItAndTheValue(string good, string bad, string says)
    {
        EvalSummaryFile.Write(_folder.FullName, Summarize());
        var text = File.ReadAllText(FilePath);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(FilePath, text.Replace(good, bad, StringComparison.Ordinal));

        var problem = Assert.Throws<FormatException>(() => EvalSummaryFile.Read(_folder.FullName));
        Assert.Equal($"'{FilePath}' is no summary of an evaluation: {says}", problem.Message);
    }

    [Fact]
    public void Read_OfAFolderWithoutASummary_SaysSo() =>
        Assert.Contains("no folder of a finished evaluation", Assert.Throws<FileNotFoundException>(() => EvalSummaryFile.Read(_folder.FullName)).Message, StringComparison.Ordinal);

    private string FilePath => Path.Combine(_folder.FullName, EvalSummaryFile.Name);

    private static EvalSummary Summarize() => EvalSummarizer.Summarize(
    [
        Result("a", "p0", 0, true, "S", isChecked: true), Result("a", "p0", 1, false, "S"), Result("a", "p1", 0, true, "S"), Result("a", "p1", 1, null, "S"),
        Result("b", "p2", 0, false) with { CodeCalls = 0 }, Result("b", "p2", 1, false) with { CodeCalls = 0, Status = EvalStatus.ContextFull },
        Result("c", "p3", 0, null), Result("c", "p3", 1, null),
    ], Settings, ["needs-data"]);

    private static EvalResult Result(string task, string problem, int sample, bool? isCorrect, string suite = "", bool isChecked = false) => new()
    {
        Problem = problem, Task = task, Suite = suite, Frame = "agent", Sample = sample, IsCorrect = isCorrect, Status = isCorrect is null ? EvalStatus.Unscorable : EvalStatus.Answered,
        CodeCalls = isCorrect is null ? 7 : 1, Tokens = isCorrect is null ? 700 : 10, HasSelfCheck = isChecked,
    };
}
