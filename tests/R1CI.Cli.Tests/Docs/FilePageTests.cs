using System.Diagnostics;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Viewing;
using R1CI.Sdk.Verification;

#pragma warning disable xUnit1051

namespace R1CI.Cli.Tests.Docs;

/// <summary>Tests that write into the current folder or listen to all activities, which belong to the whole process: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CurrentFolder
{
    public const string Name = "current folder";
}

/// <summary>From problems to training files and reports, as docs/training.md and the pages of the packages have it.</summary>
[Collection(CurrentFolder.Name)]
public sealed class FilePageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-page-");
    private readonly string _before = Environment.CurrentDirectory;

    public FilePageTests() => Directory.SetCurrentDirectory(_folder.FullName);

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Training_OnItsPage_WritesRowsAndAPage()
    {
        await File.WriteAllTextAsync("problems.jsonl", "{\"id\":\"primes\",\"prompt\":\"How many prime numbers are there between 1 and 1000?\",\"answer\":\"168\"}\n");
        await CollectAsync();

        // snippet: training
        var counts = TrajectoryExporter.Export("r.jsonl", "sft", ExportOptions.R1CISft(ExportFormat.SftTok));
        TrajectoryPage.Write("r.jsonl", "runs.html");
        // end

        Assert.Equal(2, counts.Records);
        Assert.True(File.Exists(Path.Combine("sft", "sft-tok.jsonl")));
        Assert.True(File.Exists("runs.html"));
    }

    [Fact]
    public async Task Evaluation_OnItsPage_WritesAReport()
    {
        using var client = OnnxGenAIChatClient.Load(TinyModel.Folder);
        RolloutProblem[] problems = [new(new Problem("p", "How many prime numbers are there between 1 and 1000?") { Answer = "168" }, new NumericVerifier())];

        // snippet: evaluation
        using var evaluation = EvalRun.Open("ev", client, new EvalRunOptions { Problems = problems, Runs = new RolloutRunnerOptions() });
        await evaluation.RunAsync();                       // results.jsonl, summary.json, report.html
        // end

        Assert.True(File.Exists(Path.Combine("ev", EvalRun.ReportName)));
    }

    [Fact]
    public async Task Conversation_OnItsPage_GoesOn()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        await using var agent = new R1Agent(model);
        await SaveAsync(agent);

        // snippet: conversation-load
        await using var again = await R1Conversation.LoadAsync("talk.json", agent);
        await using var retry = again.Branch(again.Runs.Count - 1);      // the last message once more, from the same place
        var second = await retry.RunAsync("How many prime numbers are there between 1 and 100?");
        // end

        Assert.Equal(("25", again.Id), (second.Answer, retry.ParentId));
    }

    [Fact]
    public async Task Listener_OnThePageOfObservability_SeesARun()
    {
        using var console = new StringWriter();

        // snippet: listener
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == R1Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = step => console.WriteLine($"{step.DisplayName} {step.Duration.TotalMilliseconds:F1} ms"),
        };
        ActivitySource.AddActivityListener(listener);
        // end

        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        await new R1Agent(model, new R1AgentOptions { Name = "counter" }).RunAsync("How many prime numbers are there between 1 and 1000?");
        Assert.Contains("invoke_agent counter ", console.ToString(), StringComparison.Ordinal);
    }

    private static async Task SaveAsync(R1Agent agent)
    {
        // snippet: conversation
        await using var conversation = new R1Conversation(agent, new R1ConversationOptions { MaxCodeCalls = 50, MaxTokens = 100_000 });
        var run = await conversation.RunAsync("How many prime numbers are there between 1 and 1000?");
        await conversation.SaveAsync("talk.json");
        // end

        Assert.Equal("168", run.Answer);
    }

    private static async Task CollectAsync()
    {
        // snippet: rollouts
        using var policy = OnnxGenAIChatClient.Load(TinyModel.Folder);
        var runner = new RolloutRunner(policy, new RolloutRunnerOptions { GroupSize = 2, Seed = 1 });
        using var store = RolloutStore.Open("r.jsonl", RolloutManifest.Of(runner.Settings, runner.Builds));
        await runner.RunAsync(ProblemFile.Read("problems.jsonl"), store);
        // end
    }
}
