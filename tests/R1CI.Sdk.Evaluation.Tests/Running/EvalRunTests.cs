using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Evaluation.Tests.Running;

public sealed class EvalRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-eval-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task RunAsync_WithAnyNumberOfWorkers_LeavesTheSameBytes()
    {
        await RunAsync("one", EvalFakes.Options(EvalFakes.Problems(10), samples: 4));
        await RunAsync("four", EvalFakes.Options(EvalFakes.Problems(10), samples: 4, workers: 4));

        Assert.Equal(Bytes("one"), Bytes("four"));
        Assert.Equal(["report.html", "results.jsonl", "summary.json", "trajectories.groups.jsonl", "trajectories.jsonl", "trajectories.manifest.json", "trajectories.skipped.jsonl"], Bytes("one").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_StoppedAndResumed_LeavesTheSameBytes()
    {
        await RunAsync("whole", EvalFakes.Options(EvalFakes.Problems(10), samples: 2));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(None);
        using (var client = EvalFakes.Policy(call => CancelAt(call, 15, stop)))
        using (var run = EvalRun.Open(At("stopped"), client, EvalFakes.Options(EvalFakes.Problems(10), samples: 2)))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunAsync(cancellationToken: stop.Token));
        }

        Assert.Contains("not finished", Assert.Throws<FileNotFoundException>(() => EvalResultsFile.Read(At("stopped"))).Message, StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(At("stopped"), EvalRun.TrajectoriesName), "{\"schema\":\"ci.tr"); // as if killed in the middle of a line
        await RunAsync("stopped", EvalFakes.Options(EvalFakes.Problems(10), samples: 2, workers: 3) with { Resume = true });
        File.Delete(Path.Combine(At("stopped"), EvalRun.TrajectoriesName + ".torn"));
        Assert.Equal(Bytes("whole"), Bytes("stopped"));
    }

    [Fact]
    public async Task RunAsync_OfRunsThatEndInEveryWay_GivesEachItsStatusAndScoresNoneByAccident()
    {
        (string Id, EvalStatus Status, bool? IsCorrect, string Reason)[] expected =
        [
            ("right", EvalStatus.Answered, true, ""),
            ("wrong", EvalStatus.Answered, false, ""),
            ("silent", EvalStatus.NoAnswer, false, "neither code nor an answer"),
            ("coder", EvalStatus.CodeBudget, false, "All 1 code calls"),
            ("talker", EvalStatus.TokenBudget, false, "2000"),
            ("long", EvalStatus.ContextFull, false, "context holds"),
            ("broken", EvalStatus.Unscorable, null, "out of order"),
            ("broken-later", EvalStatus.Unscorable, null, "out of order"),
            ("no-oracle", EvalStatus.Unscorable, null, "oracle"),
        ];
        var options = EvalFakes.Options([.. expected.Select(row => EvalFakes.Problem(row.Id, row.Id == "long" ? "long" + new string('x', 9000) : row.Id, row.Id == "no-oracle" ? null : "1", row.Id))]);
        options.Runs.Agent.MaxCodeCalls = 1;
        options.Runs.Agent.MaxTokens = 2000;
        options.Runs.Agent.MaxTurns = 4;
        using var client = new ScriptedChatClient { HasTokens = true, PieceChars = 100, ContextLength = 8000, OnCall = Reply };
        var outcome = await RunAsync("every", options, client);

        Assert.Equal(expected.Select(row => (row.Id, row.Status, row.IsCorrect)), outcome.Results.Select(result => (result.Problem, result.Status, result.IsCorrect)));
        Assert.All(expected.Zip(outcome.Results), pair => Assert.Contains(pair.First.Reason, pair.Second.Reason, StringComparison.Ordinal));
        Assert.Equal((6, 3), (outcome.Summary.Tasks.Sum(task => task.Runs), outcome.Summary.Tasks.Sum(task => task.Unscorable)));
        Assert.Equal(1.0 / 6, outcome.Summary.Macro!.Value.Value, 12);
        Assert.Equal(outcome.Results, EvalResultsFile.Read(At("every")), (one, other) => one with { Scripts = other.Scripts } == other);
    }

    [Fact]
    public async Task Open_OfAnEvaluationInWhichThingsBroke_RunsThoseAgain()
    {
        var problems = EvalFakes.Problems(6).ToList();
        var whole = await RunAsync("whole", EvalFakes.Options(problems));
        using var broken = EvalFakes.Policy(call => Break(call, "2?", isFirst: true, "4?"));
        var before = await RunAsync("broken", EvalFakes.Options(problems), broken);
        var after = await RunAsync("broken", EvalFakes.Options(problems) with { Resume = true });

        Assert.Equal(["p2", "p4"], before.Results.Where(result => result.Status == EvalStatus.Unscorable).Select(result => result.Problem));
        Assert.Equal(2, after.Progress.Finished);
        Assert.Equal(whole.Results.Select(result => (result.Problem, result.Status, result.IsCorrect, result.Answer)), after.Results.Select(result => (result.Problem, result.Status, result.IsCorrect, result.Answer)));
        Assert.Equal(Bytes("whole")["results.jsonl"], Bytes("broken")["results.jsonl"]);
    }

    [Fact]
    public async Task Open_OfAnotherEvaluation_SaysHowItDiffers()
    {
        await RunAsync("ev", EvalFakes.Options(EvalFakes.Problems(2)));
        var again = Assert.Throws<ResumeException>(() => Open("ev", EvalFakes.Options(EvalFakes.Problems(2))));
        var other = Assert.Throws<ResumeException>(() => Open("ev", EvalFakes.Options(EvalFakes.Problems(2), samples: 2) with { Resume = true }));
        Assert.Contains("--resume", again.Message, StringComparison.Ordinal);
        Assert.Contains("group_size was '1' and is now '2'", other.Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(At("ev"), "trajectories.manifest.json"));
        Assert.Contains("are missing ('trajectories.jsonl', 'trajectories.manifest.json')", Assert.Throws<ResumeException>(() => Open("ev", EvalFakes.Options(EvalFakes.Problems(2)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OfAnEvaluationWithoutASingleRecord_IsResumedAndNotReplaced()
    {
        var options = EvalFakes.Options(EvalFakes.Problems(2));
        using var down = new ScriptedChatClient { OnCall = _ => throw new HttpRequestException("out of order") };
        using var up = new ScriptedChatClient { OnCall = _ => "<<<1>>>" };
        var before = await RunAsync("down", options, down);
        Assert.Null(before.Summary.Macro);
        Assert.Contains("has an evaluation already", Assert.Throws<ResumeException>(() => Open("down", options)).Message, StringComparison.Ordinal);

        // Nobody knows that these are two policies: neither describes itself.
        var after = await RunAsync("down", options with { Resume = true }, up);
        Assert.Equal([false, true], after.Results.Select(result => result.IsCorrect));
    }

    [Fact]
    public void Open_WithOptionsThatAreNoEvaluations_Refuses()
    {
        var options = EvalFakes.Options(EvalFakes.Problems(2));
        Assert.Contains("one frame", Assert.Throws<ArgumentException>(() => Open("ev", options with { Runs = options.Runs with { Frames = [AgentFrame.Text, AgentFrame.Code] } })).Message, StringComparison.Ordinal);
        Assert.Contains("Oversampling is 1", Assert.Throws<ArgumentException>(() => Open("ev", options with { Runs = options.Runs with { Oversampling = 1 } })).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("ev")));
    }

    [Fact]
    public async Task RunAsync_OfAModelThatChecksItself_CountsIt()
    {
        using var client = new ScriptedChatClient
        {
            HasTokens = true,
            OnCall = call => (EvalFakes.Question(call), call.Messages.Count(message => message.Role == Microsoft.Extensions.AI.ChatRole.Assistant)) switch
            {
                ("twice", 0) or ("once", 0) => "```python\nprint(1)\n```",
                ("repairs", 0) => "```python\nprint(x)\n```",
                (_, _) when !HasResult(call, EvalFakes.Question(call) == "once" ? 1 : 2) => "\nAgain:\n```python\nprint(1)\n```",
                _ => "<<<1>>>",
            },
        };
        var outcome = await RunAsync("checks", EvalFakes.Options([EvalFakes.Problem("twice", "twice", "1"), EvalFakes.Problem("once", "once", "1"), EvalFakes.Problem("repairs", "repairs", "1")]), client);
        Assert.Equal([("twice", 2, true), ("once", 1, false), ("repairs", 2, false)], outcome.Results.Select(result => (result.Problem, result.CodeCalls, result.HasSelfCheck)));
        Assert.Equal([("error", 1), ("ok", 4)], outcome.Summary.Scripts.Select(script => (script.Key, script.Value)));
    }

    private static bool HasResult(ScriptedCall call, int count) => string.Concat(call.Messages.Select(message => message.Text)).Split("```output").Length > count;

    private static string Reply(ScriptedCall call) => EvalFakes.Question(call) switch
    {
        "right" => "<<<1>>>",
        "silent" => "I do not know.",
        "coder" => "```python\nprint(1)\n```",
        "talker" => new string('t', 3000),
        "no-oracle" => "<<<1>>>",
        "broken" => throw new HttpRequestException("out of order"),
        "broken-later" => EvalFakes.IsFirst(call) ? "```python\nprint(1)\n```" : throw new HttpRequestException("out of order"),
        _ => "<<<2>>>",
    };

    private static void CancelAt(ScriptedCall call, int index, CancellationTokenSource stop)
    {
        if (call.Index == index) stop.Cancel();
    }

    private static void Break(ScriptedCall call, string first, bool isFirst, string later)
    {
        var question = EvalFakes.Question(call);
        if ((question.EndsWith(first, StringComparison.Ordinal) && EvalFakes.IsFirst(call) == isFirst) || (question.EndsWith(later, StringComparison.Ordinal) && !EvalFakes.IsFirst(call)))
        {
            throw new HttpRequestException("out of order");
        }
    }

    private void Open(string name, EvalRunOptions options)
    {
        using var client = EvalFakes.Policy();
        EvalRun.Open(At(name), client, options).Dispose();
    }

    private async Task<EvalOutcome> RunAsync(string name, EvalRunOptions options, ScriptedChatClient? client = null)
    {
        using var policy = client ?? EvalFakes.Policy();
        using var run = EvalRun.Open(At(name), policy, options);
        return await run.RunAsync(cancellationToken: None);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private Dictionary<string, string> Bytes(string name) => Directory.EnumerateFiles(At(name)).ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
