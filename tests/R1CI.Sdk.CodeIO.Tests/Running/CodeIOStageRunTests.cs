using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Running;

public sealed class CodeIOStageRunTests : IDisposable
{
    private static readonly CodeIOStage[] AfterIntake = [.. Enum.GetValues<CodeIOStage>().Skip(1)];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)] // with revisions
    [InlineData(true, true)]
    public async Task RunAsync_OfAllStagesInARow_WritesWhatARunDoes(bool replies, bool revises)
    {
        var raw = RunInputs.Write(_folder);
        ISourceTransform transform = replies ? new RunInputs.Replying() : new TeacherlessSources();
        IPredictor predictor = revises ? new RunInputs.Halves() : new NarratedPredictions();
        var options = new CodeIORunOptions { Workers = 2 };
        await new CodeIORun(new PythonExecutor(), transform, predictor, options).RunAsync(raw, In("run"), cancellationToken: TestContext.Current.CancellationToken);
        var stages = new CodeIOStageRun(new PythonExecutor(), transform, predictor, options);
        await DoAsync(stages, CodeIOStage.Intake, raw);
        foreach (var stage in AfterIntake) await DoAsync(stages, stage, In("work"));
        Assert.All(["functions.jsonl", "instances.jsonl", "final.jsonl", "messages.jsonl"], RequireEqual);
        if (!revises) Assert.All(["predictions.jsonl", "verdicts.jsonl"], RequireEqual);
        Assert.NotEqual(0, new FileInfo(Path.Combine(In("work"), "final.jsonl")).Length);
        Assert.Equal(revises, new FileInfo(Path.Combine(In("work"), "revisions.jsonl")).Length > 0);
        Assert.Equal(Lines(Path.Combine(In("run"), "drops.jsonl")), Enum.GetValues<CodeIOStage>().SelectMany(stage => Lines(Path.Combine(In("work"), CodeIOStageRun.NameOf(stage) + ".drops.jsonl"))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_OnTheFolderOfARun_ReadsItsRecords()
    {
        await new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions()).RunAsync(RunInputs.Write(_folder), In("run"), cancellationToken: TestContext.Current.CancellationToken);
        foreach (var stage in new[] { CodeIOStage.Execute, CodeIOStage.Instances, CodeIOStage.Predict, CodeIOStage.Verify, CodeIOStage.Assemble }) await DoAsync(Stages(), stage, In("run"));
        Assert.All(["functions.jsonl", "instances.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl"], RequireEqual);
    }

    [Fact]
    public async Task RunAsync_OnFilesUnderOtherNames_TellsThemByTheirRecords()
    {
        await new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions()).RunAsync(RunInputs.Write(_folder), In("run"), cancellationToken: TestContext.Current.CancellationToken);
        string[] names = ["functions", "instances", "predictions"];
        foreach (var name in names) File.Copy(Path.Combine(In("run"), name + ".jsonl"), In($"my-{name}.txt"));
        await Stages().RunAsync(CodeIOStage.Verify, [.. names.Reverse().Select(name => In($"my-{name}.txt"))], In("work"), cancellationToken: TestContext.Current.CancellationToken);
        RequireEqual("verdicts.jsonl");
    }

    [Fact]
    public async Task RunAsync_OnRecordsThatDoNotFit_SaysWhatDoesNot()
    {
        await new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions()).RunAsync(RunInputs.Write(_folder), In("run"), cancellationToken: TestContext.Current.CancellationToken);
        var lines = Lines(Path.Combine(In("run"), "predictions.jsonl"), isOrdered: false);
        await Refuses<InvalidDataException>("in their order", CodeIOStage.Verify, In("run"), _folder.Write("predictions.jsonl", string.Join('\n', lines.Reverse()) + "\n"));
        await Refuses<InvalidDataException>("line 2", CodeIOStage.Verify, In("run"), _folder.Write("half/predictions.jsonl", lines[0] + "\n{\"id\":"));
        await Refuses<InvalidDataException>("'f-0000000000000000'", CodeIOStage.Predict, In("run"), _folder.Write("instances.jsonl", Lines(Path.Combine(In("run"), "instances.jsonl"))[0].Replace("\"function_id\":\"f-", "\"function_id\":\"f-0000000000000000\",\"was\":\"", StringComparison.Ordinal) + "\n"));
        await Refuses<InvalidDataException>("must have one verdict", CodeIOStage.Assemble, In("run"), _folder.Write("verdicts.jsonl", ""));
        await Refuses<InvalidDataException>("none of the fields", CodeIOStage.Verify, _folder.Write("other.jsonl", "{\"a\":1}\n"));
        await Refuses<InvalidDataException>("'content' is missing", CodeIOStage.Transform, In("run"));
        await Refuses<FileNotFoundException>("'r1ci codeio transform'", CodeIOStage.Parse, In("run"));
        await Refuses<FileNotFoundException>("nothing of that name", CodeIOStage.Parse, In("nowhere"));
        Assert.Empty(Directory.Exists(In("work")) ? Directory.EnumerateFileSystemEntries(In("work")) : []);
    }

    [Fact]
    public async Task RunAsync_WhereFilesAre_ReplacesThemOnlyWhenAsked()
    {
        var raw = RunInputs.Write(_folder);
        await DoAsync(Stages(), CodeIOStage.Intake, raw);
        Assert.Contains("--overwrite", (await Assert.ThrowsAsync<InvalidOperationException>(() => DoAsync(Stages(), CodeIOStage.Intake, raw))).Message, StringComparison.Ordinal);
        var summary = await Stages().RunAsync(CodeIOStage.Intake, [raw], In("work"), overwrites: true, TestContext.Current.CancellationToken);
        Assert.Equal(summary.Counts["sources.in"], summary.Counts["sources.kept"] + summary.Counts.Where(item => item.Key.StartsWith("sources.dropped.", StringComparison.Ordinal)).Sum(item => item.Value));
        await new CodeIORun(new PythonExecutor(), new TeacherlessSources()).RunAsync(raw, In("run"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("a whole run", (await Assert.ThrowsAsync<InvalidOperationException>(() => Stages().RunAsync(CodeIOStage.Instances, [In("run")], In("run"), overwrites: true, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    private async Task Refuses<T>(string words, CodeIOStage stage, params string[] inputs)
        where T : Exception
    {
        // What is named last comes first, as a file does before a folder.
        var thrown = await Assert.ThrowsAsync<T>(() => Stages().RunAsync(stage, inputs, In("work"), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
    }

    private Task<CodeIOSummary> DoAsync(CodeIOStageRun stages, CodeIOStage stage, string input) => stages.RunAsync(stage, [input], In("work"), cancellationToken: TestContext.Current.CancellationToken);

    private static CodeIOStageRun Stages() => new(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions());

    private void RequireEqual(string name) => Assert.Equal(File.ReadAllText(Path.Combine(In("run"), name)), File.ReadAllText(Path.Combine(In("work"), name)));

    private static string[] Lines(string path, bool isOrdered = true) => isOrdered ? [.. File.ReadAllLines(path).Order(StringComparer.Ordinal)] : File.ReadAllLines(path);

    private string In(string name) => Path.Combine(_folder.Root, name);
}
