using System.Text.Json;
using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Cli.Tests.Commands.Evaluation;

public sealed class EvalCompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("r1ci-compare").FullName;

    [Fact]
    public async Task Compare_TwoBaselines_SaysByHowMuchAndHowTheSettingsDiffer()
    {
        foreach (var kind in new[] { "oracle", "random" })
        {
            var run = await Cli.RunAsync("eval", "--baseline", kind, "--tasks", "game24", "-n", "8", "--seed", "1", "--frame", "code", "--out", In(kind));
            Assert.Equal((0, true), (run.ExitCode, run.Stdout.Contains(kind == "oracle" ? "100.0 %" : "  0.0 %", StringComparison.Ordinal)));
        }

        var compared = await Cli.RunAsync("eval", "compare", In("random"), In("oracle"));
        Assert.Equal(0, compared.ExitCode);
        Assert.Contains("model: baseline-random -> baseline-oracle", compared.Stdout, StringComparison.Ordinal);
        Assert.Matches(@"\ngame24 +8 +0\.0 % +100\.0 % +\+100\.0 ", compared.Stdout);
        Assert.Contains("B is better by 100.0 points over 8 problems of one task: the interval of B - A excludes 0.", compared.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AsJson_HasEveryTaskAndWhatWasLeftOut()
    {
        var (a, b) = (Write("a", ("t", "0011"), ("u", "0000")), Write("b", ("t", "0111"), ("u", "00"), ("v", "1")));
        var compared = await Cli.RunAsync("eval", "compare", a, b, "--json");
        using var json = JsonDocument.Parse(compared.Stdout);
        var root = json.RootElement;
        Assert.Equal((2, 1), (root.GetProperty("only_in_a").GetInt32(), root.GetProperty("only_in_b").GetInt32()));
        Assert.Equal(["t", "u"], root.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("task").GetString()!));
        var macro = root.GetProperty("macro");
        Assert.Equal((0.125, 6, 1, 0), (macro.GetProperty("difference").GetDouble(), macro.GetProperty("pairs").GetInt32(), macro.GetProperty("better").GetInt32(), macro.GetProperty("worse").GetInt32()));
        Assert.False(macro.GetProperty("excludes_zero").GetBoolean());
    }

    [Fact]
    public async Task Compare_NothingInCommon_SaysSo()
    {
        var compared = await Cli.RunAsync("eval", "compare", Write("a", ("t", "1")), Write("b", ("u", "11")));
        Assert.Equal(3, compared.ExitCode);
        Assert.Contains("have no problem in common that both could score: 1 are only in the first and 2 only in the second", compared.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TornFile_NamesTheLine()
    {
        var (a, b) = (Write("a", ("t", "10")), Write("b", ("t", "11")));
        File.WriteAllText(b, File.ReadAllText(b)[..^30]);
        var compared = await Cli.RunAsync("eval", "compare", a, b);
        Assert.Equal(3, compared.ExitCode);
        Assert.Contains("line 2", compared.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "x/", "are the same evaluation")]
    [InlineData("x", "", "is empty")]
    public async Task Compare_NoTwoFolders_IsRefused(string a, string b, string problem)
    {
        var compared = await Cli.RunAsync("eval", "compare", a, b);
        Assert.Equal(2, compared.ExitCode);
        Assert.Contains(problem, compared.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_BaselineAndModel_ExcludeEachOther()
    {
        var run = await Cli.RunAsync("eval", "--baseline", "oracle", "--model", "x", "--tasks", "game24", "-n", "2", "--out", In("out"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--baseline and --model exclude each other", run.Stderr, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.Combine(_folder, name);

    // A digit for each problem: 1 for right.
    private string Write(string name, params (string Task, string Right)[] tasks)
    {
        EvalResultsFile.Write(Directory.CreateDirectory(In(name)).FullName, tasks.SelectMany(task => task.Right.Select((digit, index) => new EvalResult
        {
            Problem = $"{task.Task}-{index}", Task = task.Task, Frame = "agent", Sample = 0, IsCorrect = digit == '1', Status = EvalStatus.Answered,
        })));
        return Path.Combine(In(name), EvalResultsFile.Name);
    }
}
