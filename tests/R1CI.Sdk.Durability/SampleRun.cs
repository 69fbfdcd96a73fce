using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Durability;

/// <summary>Records like those of a collection: one real run, under other names.</summary>
internal sealed class SampleRun
{
    private const int GroupSize = 5;

    private readonly Trajectory _run;

    private SampleRun(Trajectory run) => _run = run;

    public static async Task<SampleRun> CreateAsync()
    {
        using var client = new ScriptedChatClient("I compute it.\n```python\nprint(6*7)\n```\n", "It printed 42, so the answer is <<<42>>>.") { HasTokens = true, Protocol = "r1ci/1" };
        return new SampleRun(await new R1Agent(client).RunAsync("What is 6*7?"));
    }

    /// <summary>Makes a record.</summary>
    /// <param name="number">From 0; gives it its name and its place in a group.</param>
    /// <param name="padding">How many characters its answer is longer than that of the run, so that records have sizes.</param>
    public TrajectoryRecord Record(int number, int padding = 0) => new()
    {
        Run = _run with { Turns = [.. _run.Turns.Select(turn => Seeded(turn, number))], Answer = padding == 0 ? _run.Answer : new string('x', padding) },
        Id = $"t-{number}",
        RunId = "durability",
        Task = new TrajectoryTask($"p-{number / GroupSize}", "sha256:0", "made", 0, "42"),
        Group = new TrajectoryGroup($"p-{number / GroupSize}#v0", number / GroupSize, GroupSize, number % GroupSize),
        Rewards = [new TrajectoryReward("correct", 1, 1, RewardStatus.Ok, "exact@1")],
        Reward = 1,
        RetokenizeDrift = 0,
    };

    // No two runs of a group may have the same seed.
    private static Turn Seeded(Turn turn, int number) => turn with
    {
        Tokens = new TokenSpanContent
        {
            Context = turn.Tokens!.Context,
            SampledIds = turn.Tokens.SampledIds,
            LogProbs = turn.Tokens.LogProbs,
            Stop = turn.Tokens.Stop,
            PrefilledTokens = turn.Tokens.PrefilledTokens,
            Sampling = turn.Tokens.Sampling! with { Seed = number + 1 },
        },
    };
}
