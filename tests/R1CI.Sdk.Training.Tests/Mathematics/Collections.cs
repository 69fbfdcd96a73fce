using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Training.Tests.Export;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Training.Tests.Mathematics;

/// <summary>Rollouts to check exports on.</summary>
internal static class Collections
{
    public static string ShippedModel { get; } = Path.GetFullPath(Path.Combine(GoldenExportTests.Golden, "..", "..", "..", "..", "models", "r1ci-tiny"));

    /// <summary>Real runs of the shipped model; the test is skipped where it is absent.</summary>
    public static async Task<List<TrajectoryRecord>> OfTheShippedModelAsync(float temperature, CancellationToken cancellationToken)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(ShippedModel, "model.onnx")), "models/r1ci-tiny is not here.");
        (string Question, string Answer)[] asked =
        [
            ("Count the letter r in 'strawberry'.", "3"), ("Sort these numbers: 31, 4, 159, 26.", "[4, 26, 31, 159]"), ("Is 391 prime?", "no"),
            ("What is 6 * 7? Check it.", "42"), ("Reverse 'planet'.", "tenalp"),
        ];
        var options = new RolloutRunnerOptions
        {
            GroupSize = 4,
            Seed = 8,
            PolicyVersion = 3,
            Agent = new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = temperature }, MaxOutputTokens = 60, MaxTokens = 160 },
        };
        using var client = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = ShippedModel });
        List<TrajectoryRecord> records = [];
        await foreach (var rollout in new RolloutRunner(client, options).RunAsync(
            asked.Select((item, i) => new RolloutProblem(new Problem($"q{i}", item.Question) { Answer = item.Answer }, new ExactVerifier())), cancellationToken))
        {
            records.Add(rollout.ToRecord("shipped"));
        }

        return records;
    }

    /// <summary>Groups of four in which something is unusual, of made-up tokens and of scripted runs of the real agent.</summary>
    public static async Task<List<TrajectoryRecord>> OfEdgeCasesAsync()
    {
        List<TrajectoryRecord> records =
        [
            .. Group("all-right", [1, 1, 1, 1]), .. Group("all-equal", [1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0]), .. Group("nearly-equal", [0.1, 0.1 + 1e-9, 0.1, 0.1]),
            .. Group("shaped", [-0.1, 1.1, 0.9, 0]), .. Group("one-right", [0, 0, 1, 0]), .. Group("large", [1e9, 1e9 + 1, 1e9, 1e9 + 1]),
            .. Group("unscorable", [1, null, 0, 1]), .. Group("not-whole", [1, 0, 1, 0]).Take(3),
            .. Group("beyond-its-size", [0, 1, 0, 1]).Select(record => record with { Group = record.Group with { Sample = record.Group.Sample + 2 } }),
            .. Group("nothing-sampled", [1, 0, 0, 0], MulSixSeven.TextTurn(1, "", [], [], [5])),
        ];
        Action<R1AgentOptions>[] configured =
        [
            options => options.ApproveCode = (_, _) => ValueTask.FromResult<ApprovalReply>(false),
            options => options.SelfCheck = SelfCheckMode.Enforced,
            options => options.MaxOutputTokens = 30,
            options => options.MaxCodeCalls = 1,
        ];
        foreach (var (configure, problem) in configured.Select((configure, i) => (configure, 100 + i)))
        {
            records.AddRange(await ScriptedGroupAsync(problem, configure));
        }

        records.AddRange(await ScriptedGroupAsync(200, _ => { }));
        records[^1] = await ScriptedRuns.RunAsync(200, 3, 4, []); // the script has no reply: the model failed
        return records;
    }

    private static async Task<List<TrajectoryRecord>> ScriptedGroupAsync(int problem, Action<R1AgentOptions> configure)
    {
        string[][] replies =
        [
            [ScriptedRuns.Works, ScriptedRuns.Right, ScriptedRuns.Works, ScriptedRuns.Right], [ScriptedRuns.Raises, ScriptedRuns.Works, ScriptedRuns.Right, ScriptedRuns.Works, ScriptedRuns.Right],
            [ScriptedRuns.Right, ScriptedRuns.Raises, ScriptedRuns.Wrong, ScriptedRuns.Works, ScriptedRuns.Right], [ScriptedRuns.Wrong, ScriptedRuns.Works, ScriptedRuns.Wrong, ScriptedRuns.Works, ScriptedRuns.Wrong],
        ];
        return [.. await Task.WhenAll(replies.Select((words, sample) => ScriptedRuns.RunAsync(problem, sample, 4, words, configure: configure)))];
    }

    // Log-probabilities differ from token to token, so that one in a wrong place shows.
    private static IEnumerable<TrajectoryRecord> Group(string name, double?[] rewards, Turn? second = null) => rewards.Select((reward, sample) =>
    {
        float[] logProbs = [.. Enumerable.Range(1, 4).Select(i => -0.37f * i * (sample + 1))];
        var turns = new List<Turn> { MulSixSeven.CodeTurn([10, 11, 12 + sample, 3], logProbs), second ?? MulSixSeven.TextTurn(1, "It is 42.", [13, 14 + sample, 3], logProbs[1..], [5]) };
        if (second is not null) turns.Add(MulSixSeven.TextTurn(2, "It is 42.", [15, 3], logProbs[2..], [6, 7]));
        var record = MulSixSeven.Record(sample, reward ?? 0, turns).With(reward);
        return record with { Id = $"{name}.{sample}", Task = record.Task with { Id = name }, Group = record.Group with { Id = $"{name}#v12" } };
    });
}
