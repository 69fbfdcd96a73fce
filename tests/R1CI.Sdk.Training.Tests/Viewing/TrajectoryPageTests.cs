using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Training.Viewing;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Training.Tests.Viewing;

public sealed class TrajectoryPageTests
{
    [Fact]
    public async Task Write_OfGroups_ListsEveryRunWithItsRewardAndAdvantage()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(5));

        var result = TrajectoryPage.Write(folder.Input, folder.PathOf("runs.html"), cancellationToken: TestContext.Current.CancellationToken);

        var data = new PageData(folder.PathOf("runs.html"));
        Assert.Equal(new TrajectoryPageResult(20, null), result);
        Assert.Equal(20, data.Runs.Count);
        Assert.Equal("p1#v1", data.Words("group")[4]);
        Assert.Equal([1.0, 0, 0, 0], data.Numbers("reward")[4..8]);
        Assert.Equal([1.4997, -0.4999, -0.4999, -0.4999], data.Numbers("advantage")[4..8]); // (1 - 1/4) / (1/2 + 1e-4)
        Assert.Equal([0.0, 0, 0, 0], data.Numbers("advantage")[..4]);
        Assert.Equal([0.0, 1, 0, 0], data.Numbers("failed")[4..8]);
    }

    [Fact]
    public async Task Write_OfARunThatRaises_HasItsTurnsScriptsAndOutputs()
    {
        using var folder = new ExportFolder().Write([await ScriptedRuns.RunAsync(0, 0, 1, [ScriptedRuns.Raises, ScriptedRuns.Works, ScriptedRuns.Right])]);
        TrajectoryPage.Write(folder.Input, folder.PathOf("runs.html"), cancellationToken: TestContext.Current.CancellationToken);

        var run = new PageData(folder.PathOf("runs.html")).Runs.Single();

        var turns = run.GetProperty("turns");
        Assert.Equal(("print(6*x)", "error"), (turns[0].GetProperty("call").Text("code"), turns[0].GetProperty("call").Text("status")));
        Assert.Contains("NameError", turns[0].GetProperty("call").Text("error"), StringComparison.Ordinal);
        Assert.Equal("42\n", turns[1].GetProperty("call").Text("stdout"));
        Assert.Equal(("42", "42", "answer"), (run.Text("answer"), run.Text("expected"), run.Text("stop")));
        Assert.Equal("exact@1", run.GetProperty("rewards")[0].Text("verifier"));
    }

    [Fact]
    public async Task Write_WithTheTokenizerOfTheRuns_HasTheTextOfEveryToken()
    {
        var model = Mathematics.Collections.ShippedModel;
        Assert.SkipUnless(File.Exists(Path.Combine(model, "tokenizer.json")), "models/r1ci-tiny is not here.");
        using var client = OnnxGenAIChatClient.Load(model);
        var run = await new Agents.R1Agent(client).RunAsync("What is 6 times 7?", TestContext.Current.CancellationToken);
        using var folder = new ExportFolder().Write([new TrajectoryRecord { Run = run, Id = "one" }]);
        var tokenizer = TokenizerFile.Load(model);
        TrajectoryPage.Write(folder.Input, folder.PathOf("runs.html"), digest => digest == tokenizer.Sha256 ? tokenizer : null, TestContext.Current.CancellationToken);

        var segments = new PageData(folder.PathOf("runs.html")).Runs.Single().GetProperty("segments").EnumerateArray().ToList();

        var written = segments.Where(static part => part.Text("kind") == "model").ToList();
        Assert.Equal(run.Turns.Select(static turn => turn.Text), written.Select(static part => string.Concat(part.GetProperty("texts").EnumerateArray().Select(static text => text.GetString())).Replace("<|end|>", "", StringComparison.Ordinal)));
        Assert.All(written, static part => Assert.Equal(part.GetProperty("ids").GetArrayLength(), part.GetProperty("logprobs").GetArrayLength()));
        Assert.All(segments.Except(written), static part => Assert.False(part.TryGetProperty("logprobs", out _)));
    }

    [Fact]
    public async Task Write_OfAFileThatIsCut_ShowsTheRunsBeforeAndNamesTheLine()
    {
        using var folder = new ExportFolder().Write(await ScriptedRuns.GroupsAsync(1));
        var bytes = await File.ReadAllBytesAsync(folder.Input, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.Input, bytes[..^50], TestContext.Current.CancellationToken);

        var result = TrajectoryPage.Write(folder.Input, folder.PathOf("runs.html"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, result.Runs);
        Assert.Contains("line 4", result.Fault, StringComparison.Ordinal);
        Assert.Equal(result.Fault, new PageData(folder.PathOf("runs.html")).Index.Text("fault"));
    }

    [Fact]
    public void Write_OfAFileThatIsNone_WritesNoPageAndKeepsTheOldOne()
    {
        using var folder = new ExportFolder();
        File.WriteAllText(folder.Input, "{\"not\":\"a run\"}\n");
        File.WriteAllText(folder.PathOf("runs.html"), "before");

        Assert.Throws<TrajectoryFileException>(() => TrajectoryPage.Write(folder.Input, folder.PathOf("runs.html"), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("before", File.ReadAllText(folder.PathOf("runs.html")));
        Assert.False(File.Exists(folder.PathOf("runs.html.tmp")));
    }

    [Fact]
    public void Write_OverItsInput_IsRefused()
    {
        using var folder = new ExportFolder();
        File.WriteAllText(folder.Input, "kept");

        Assert.Throws<ArgumentException>(() => TrajectoryPage.Write(folder.Input, folder.Input, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("kept", File.ReadAllText(folder.Input));
    }

    [Fact]
    public void Write_OfAnEmptyFile_ShowsNoRuns()
    {
        using var folder = new ExportFolder();
        File.WriteAllText(folder.Input, "");

        Assert.Equal(0, TrajectoryPage.Write(folder.Input, folder.PathOf("runs.html"), cancellationToken: TestContext.Current.CancellationToken).Runs);
        Assert.Empty(new PageData(folder.PathOf("runs.html")).Runs);
    }
}
