using System.Text.Json;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Running;

/// <summary>What a stage throws at one record costs that record, counted and with its reason; what would meet every record ends the run.</summary>
public sealed class StageFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TaskCanceledException))] // nobody cancelled
    [InlineData(typeof(OutOfMemoryException))]
    public async Task RunAsync_WithATransformThatThrowsAtOneSource_DropsThatSource(Type type)
    {
        var failure = (Exception)Activator.CreateInstance(type, "no luck")!;
        await RunAsync(new Making { OnSource = source => Throw<CodeFunction>(IsThree(source), failure) }, new Answering());
        Assert.Equal("""{"in":4,"kept":3,"dropped":{"stage_failed":1}}""", Manifest("sources"));
        Assert.Equal("12", Manifest("pairs"));
        Assert.Equal($"transform stage_failed {type.Name}: no luck", Drops().Single());
        Assert.True(File.Exists(In("report.html")));
    }

    [Fact]
    public async Task RunAsync_WithATransformThatGivesNothing_DropsEverySourceAndSaysWhoIsToBlame()
    {
        await RunAsync(new Making { GivesNothing = true }, new Answering());
        Assert.Equal("""{"in":4,"kept":0,"dropped":{"stage_failed":4}}""", Manifest("sources"));
        Assert.All(Drops(), drop => Assert.Equal("transform stage_failed InvalidOperationException: The transform 'making' must give a result, and gave none.", drop));
    }

    [Fact]
    public async Task RunAsync_WithAFunctionThatBreaksItsExecution_DropsThatFunction()
    {
        await RunAsync(new Making { OnSource = static source => Functions.Of(source.Content) with { SourceId = source.Id, Flags = IsThree(source) ? null! : [] } }, new Answering());
        Assert.Equal(("4", "3", """{"stage_failed":1}"""), (Manifest("functions_in"), Manifest("kept"), Manifest("dropped")));
        Assert.StartsWith("execute stage_failed ", Drops().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithAFunctionWithoutAStatement_DropsItsSource()
    {
        await RunAsync(new Making { OnSource = static source => Functions.Of(source.Content) with { SourceId = source.Id, Statement = IsThree(source) ? null! : "How many?" } }, new Answering());
        Assert.Equal("""{"in":4,"kept":3,"dropped":{"stage_failed":1}}""", Manifest("sources"));
    }

    [Fact]
    public void MakeInstances_OfPairsThatAreNoJson_DropsTheFunctionAndAddsNothing()
    {
        var stages = new FunctionStages(new PythonExecutor(), new Making(), null, Options(), new StageClock());
        var function = Functions.Of("def main_solution(n):\n    return n\n") with { Pairs = [new IoPair("{\"n\":1}", "1"), new IoPair("{\"n\":", "1")] };
        var part = new RunPart();
        var dropped = stages.MakeInstances(function, part).Dropped;
        Assert.Equal(("instances", function.Id, DropReason.StageFailed), (dropped?.Stage, dropped?.Id, dropped?.Reason));
        Assert.Empty(part.Lines);
        Assert.Empty(part.Tally.Counts);
    }

    [Fact]
    public async Task RunAsync_WithAPredictorThatThrowsAtOnePrompt_DropsThatAnswer()
    {
        await RunAsync(new Making(), new Answering { OnAsked = static (instance, _) => Throw<Prediction>(instance.PairIndex == 1 && instance.Kind == PredictionKind.Input, new FormatException("no luck")) });
        Assert.Equal("""{"dropped.stage_failed":4,"turn_1.success":12}""", Manifest("predictions"));
        Assert.Equal("""{"right":12}""", Manifest("final"));
        Assert.All(Drops(), drop => Assert.Equal("predict stage_failed FormatException: no luck", drop));
    }

    [Fact]
    public async Task RunAsync_WithAnAnswerToAnotherPrompt_DropsItWithoutSpoilingTheFiles()
    {
        await RunAsync(new Making(), new Answering { OnAsked = static (instance, _) => instance.PairIndex == 1 ? new Prediction("i-0000000000000000", 0, "{}") : instance.Kind == PredictionKind.Input ? new Prediction(instance.Id, 7, "{}") : null });
        Assert.Equal("""{"dropped.stage_failed":12,"turn_1.success":4}""", Manifest("predictions"));
        Assert.Contains(Drops(), drop => drop.EndsWith("and gave that of turn 0 to 'i-0000000000000000'.", StringComparison.Ordinal));
        Assert.Contains(Drops(), drop => drop.Contains("and gave that of turn 7 to ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_WithARevisionThatThrows_KeepsTheFirstAnswer()
    {
        await RunAsync(new Making(), new Answering { MaxRevisions = 1, OnAsked = static (instance, turns) => turns.Count == 1 ? throw new FormatException("no luck") : new Prediction(instance.Id, 0, "I do not know.") });
        Assert.Equal("""{"dropped.stage_failed":16,"turn_1.no answer":16}""", Manifest("predictions"));
        Assert.Equal("""{"wrong":16}""", Manifest("final"));
        Assert.All(Drops(), drop => Assert.Equal("revise stage_failed FormatException: no luck", drop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // stage by stage
    public async Task RunAsync_WithAnswersThatCannotBeChecked_LeavesThemUncheckedAndAssemblesTheOthers(bool isByStages)
    {
        // Its code, which a check of an input runs, takes more steps than a check is given here.
        const string Long = "for i in range(1_500_000):\n    pass\n";
        var transform = new Making { OnSource = static source => Functions.Of((IsThree(source) ? Long : "") + source.Content) with { SourceId = source.Id } };
        var options = Options();
        options.Verification.Execution.MaxSteps = 1_000_000;
        if (!isByStages)
        {
            await RunAsync(transform, new Answering { MaxRevisions = 1 }, options);
            Assert.Equal("""{"dropped.stage_failed":2,"turn_1.success":14,"turn_1.unchecked":2}""", Manifest("predictions"));
            Assert.Equal("""{"right":14}""", Manifest("final"));
            using var stats = JsonDocument.Parse(File.ReadAllText(In("stats.json")));
            Assert.Equal("""[{"turn":1,"answers":8,"success":6,"failed":0,"no_answer":0,"exception":0,"limit":0,"exit":0,"unchecked":2}]""", JsonSerializer.Serialize(stats.RootElement.GetProperty("turns").GetProperty("i")));
        }
        else
        {
            var stages = new CodeIOStageRun(new PythonExecutor(), transform, new Answering { MaxRevisions = 1 }, options);
            await stages.RunAsync(CodeIOStage.Intake, [Raw()], In(""), cancellationToken: None);
            foreach (var stage in Enum.GetValues<CodeIOStage>().Skip(1)) await stages.RunAsync(stage, [In("")], In(""), cancellationToken: None);
        }

        Assert.Equal(14, File.ReadLines(In("final.jsonl")).Count());
        Assert.Equal(2, File.ReadLines(In("verdicts.jsonl")).Count(line => RecordReading.Verdict(line) is { Status: VerdictStatus.Unchecked }));
        Assert.All(Drops(isByStages ? "verify.drops.jsonl" : "drops.jsonl"), drop => Assert.StartsWith("verify stage_failed InvalidOperationException: The code of 'f-", drop, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_WhenTheTeacherIsGoneOrTheBudgetSpent_EndsAndCanGoOn()
    {
        foreach (var end in new Exception[] { new TeacherBudgetException("spent"), new TeacherUnavailableException("gone") })
        {
            var name = end.GetType().Name;
            var thrown = await Assert.ThrowsAsync(end.GetType(), () => RunAsync(new Making { OnSource = source => Throw<CodeFunction>(IsThree(source), end) }, new Answering(), output: name));
            Assert.Equal(end.Message, thrown.Message);
            Assert.False(File.Exists(Path.Combine(_folder.Root, name, "manifest.json")));
            await RunAsync(new Making(), new Answering(), Options(resumes: true), name);
            Assert.True(File.Exists(Path.Combine(_folder.Root, name, "manifest.json")));
        }
    }

    [Fact]
    public async Task RunAsync_WhenCancelled_EndsWhateverTheStageMakesOfIt()
    {
        using var stop = new CancellationTokenSource();
        var transform = new Making { OnSource = _ => { stop.Cancel(); throw new IOException("The connection was aborted."); } };
        var run = new CodeIORun(new PythonExecutor(), transform, new Answering(), Options());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunAsync(Raw(), In(""), cancellationToken: stop.Token));
        Assert.Empty(File.ReadAllBytes(In("drops.jsonl")));
    }

    [Fact]
    public async Task RunAsync_UnderLimitsThatNothingRunsUnder_IsRefusedBeforeItBegins()
    {
        var options = Options();
        options.Execution.MaxSteps = 10;
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new Making(), new Answering(), options));
        Assert.Contains("Raise MaxSteps", thrown.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("")));
    }

    [Theory]
    [InlineData("Workers must be from 1 to 256", 0, 10, 3)]
    [InlineData("Execution.MaxPairs must be from 1 to 1,000", 1, 0, 3)]
    [InlineData("Execution.MinPairs must be from 1 to MaxPairs, 2", 1, 2, 3)]
    public void Constructor_WithANumberOutOfItsRange_NamesTheNumberAndTheRange(string words, int workers, int maxPairs, int minPairs)
    {
        var options = new CodeIORunOptions { Workers = workers, Execution = new ExecutionOptions { MaxPairs = maxPairs, MinPairs = minPairs } };
        Assert.Contains(words, Assert.Throws<ArgumentOutOfRangeException>(() => new CodeIORun(new PythonExecutor(), new Making(), options: options)).Message, StringComparison.Ordinal);
        Assert.Contains(words, Assert.Throws<ArgumentOutOfRangeException>(() => new CodeIOStageRun(new PythonExecutor(), new Making(), new Answering(), options)).Message, StringComparison.Ordinal);
    }

    private static bool IsThree(RawSource source) => source.Content.Contains("n * 3", StringComparison.Ordinal);

    private static T? Throw<T>(bool throws, Exception failure)
        where T : class => throws ? throw failure : null;

    private async Task RunAsync(Making transform, Answering predictor, CodeIORunOptions? options = null, string output = "out") =>
        await new CodeIORun(new PythonExecutor(), transform, predictor, options ?? Options()).RunAsync(Raw(), Path.Combine(_folder.Root, output), cancellationToken: None);

    private static CodeIORunOptions Options(bool resumes = false) => new()
    {
        Workers = 2, Resumes = resumes, Instances = new InstanceOptions { MaxPairs = 2 }, Execution = new ExecutionOptions { MaxPairs = 4 }, Intake = new() { DropsNearDuplicates = false },
    };

    private string Raw() => _folder.Write("raw.jsonl", string.Concat(Enumerable.Range(2, 4).Select(at => JsonSerializer.Serialize(new { content = $"def main_solution(n):\n    return n * {at} + 1\n" }) + "\n")));

    private string Manifest(string name)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(In("manifest.json")));
        return JsonSerializer.Serialize(manifest.RootElement.GetProperty(name));
    }

    private IEnumerable<string> Drops(string name = "drops.jsonl") => File.ReadLines(In(name)).Select(line => JsonElement.Parse(line)).Select(drop => $"{drop.GetProperty("stage")} {drop.GetProperty("reason")} {drop.GetProperty("detail")}");

    private string In(string name) => Path.Combine(_folder.Root, "out", name);

    /// <summary>Takes sources as they are, or what a test makes of them.</summary>
    private sealed class Making : ISourceTransform
    {
        public string Name => "making";

        public bool GivesNothing { get; init; }

        /// <summary>Gives the function of a source; <see langword="null"/> for the source as it is.</summary>
        public Func<RawSource, CodeFunction?>? OnSource { get; init; }

        public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken)
        {
            if (GivesNothing) return Task.FromResult<TransformedSource>(null!);
            return Task.FromResult(new TransformedSource([OnSource?.Invoke(source) ?? Functions.Of(source.Content) with { SourceId = source.Id }], []));
        }
    }

    /// <summary>Answers right, or as a test says.</summary>
    private sealed class Answering : IPredictor
    {
        public string Name => "answering";

        public int MaxRevisions { get; init; }

        public Func<CodeInstance, IReadOnlyList<FinalTurn>, Prediction?>? OnAsked { get; init; }

        public Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken) =>
            Task.FromResult<StageResult<Prediction>>(OnAsked?.Invoke(instance, turns) ?? new Prediction(instance.Id, turns.Count, instance.Kind == PredictionKind.Output ? $"{{\"output\": {instance.Pair.Output}}}" : $"{{\"input\": {instance.Pair.Input}}}"));
    }
}
