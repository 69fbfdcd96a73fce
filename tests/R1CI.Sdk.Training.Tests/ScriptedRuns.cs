using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Tests;

/// <summary>Real runs of the agent with the real interpreter; only the model's words are scripted.</summary>
internal static class ScriptedRuns
{
    private const int Patterns = 5;

    public const string Works = "I compute.\n```python\nprint(6*7)\n```";
    public const string Raises = "I compute.\n```python\nprint(6*x)\n```";
    public const string Right = "It is <<<42>>>";
    public const string Wrong = "It is <<<41>>>";

    /// <summary>Runs one sample of one problem and scores it.</summary>
    public static async Task<TrajectoryRecord> RunAsync(
        int problem, int sample, int size, string[] replies, ObservationPlacement placement = ObservationPlacement.Inline, bool hasTokens = true, Action<R1AgentOptions>? configure = null)
    {
        using var client = new ScriptedChatClient(replies) { HasTokens = hasTokens };
        var options = new R1AgentOptions { Placement = placement, ObservationRole = Microsoft.Extensions.AI.ChatRole.Tool };
        configure?.Invoke(options);
        var run = await new R1Agent(client, options).RunAsync($"Problem {problem}: what is 6*7?", TestContext.Current.CancellationToken);
        var reward = run.Answer == "42" ? 1 : 0;
        return new TrajectoryRecord
        {
            Run = run,
            Id = $"p{problem}#v1.{sample}",
            Task = new TrajectoryTask($"p{problem}", $"sha256:{problem:d64}", "arith@1", 0, "42"),
            Group = new TrajectoryGroup($"p{problem}#v1", problem, size, sample),
            PolicyVersion = 1,
            Rewards = [new TrajectoryReward("correct", reward, 1, RewardStatus.Ok, "exact@1")],
            Reward = reward,
        };
    }

    /// <summary>
    /// Makes groups of four: of the four, problem modulo 5 are right; one repairs its code, one writes no code. From the sixth on, problems are
    /// copies under other names.
    /// </summary>
    public static async Task<List<TrajectoryRecord>> GroupsAsync(int count, ObservationPlacement placement = ObservationPlacement.Inline)
    {
        List<TrajectoryRecord> records = [];
        for (var problem = 0; problem < count; problem++)
        {
            for (var sample = 0; sample < 4; sample++)
            {
                if (problem >= Patterns)
                {
                    records.Add(records[records.Count - (4 * Patterns)].As(problem));
                    continue;
                }

                var answer = sample < problem ? Right : Wrong;
                string[] replies = sample switch { 0 => [Works, answer], 1 => [Raises, Works, answer], 2 => [Works, Works, answer], _ => [answer] };
                records.Add(await RunAsync(problem, sample, 4, replies, placement));
            }
        }

        return records;
    }

    /// <summary>The same run, as if of another problem.</summary>
    public static TrajectoryRecord As(this TrajectoryRecord record, int problem) => record with
    {
        Id = $"p{problem}#v1.{record.Group.Sample}",
        Task = record.Task with { Id = $"p{problem}" },
        Group = record.Group with { Id = $"p{problem}#v1", Index = problem },
    };

    public static TrajectoryRecord With(this TrajectoryRecord record, double? reward) => record with
    {
        Reward = reward,
        Rewards = [new TrajectoryReward("correct", reward, 1, reward is null ? RewardStatus.Timeout : RewardStatus.Ok, "exact@1")],
    };
}
