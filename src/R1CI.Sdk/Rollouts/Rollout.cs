using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts;

/// <summary>One run of a problem by one version of a policy, scored.</summary>
/// <param name="Key">Which rollout of the collection it is.</param>
/// <param name="Problem">What was asked.</param>
/// <param name="Trajectory">What happened.</param>
/// <param name="Reward">What it earned.</param>
public sealed record Rollout(RolloutKey Key, RolloutProblem Problem, Trajectory Trajectory, Reward Reward)
{
    /// <summary>Gets the position of its group among those of the collection, from 0.</summary>
    public int GroupIndex { get; init; }

    /// <summary>Gets how many rollouts its group is to have.</summary>
    public int GroupSize { get; init; } = 1;

    /// <summary>Gets how many runs with the same seed failed before this one.</summary>
    public int Retries { get; init; }

    /// <summary>Gets by how many versions the newest weights were ahead of <see cref="RolloutKey.PolicyVersion"/> when the run ended.</summary>
    public int Staleness { get; init; }

    /// <summary>Gets how many of the run's ids differ when its text is tokenized again; -1 when that was not measured.</summary>
    public int RetokenizeDrift { get; init; } = -1;

    /// <summary>Gets how likely a reference policy finds the sampled tokens; <see langword="null"/> when it was not asked.</summary>
    public ReferenceLogProbs? Reference { get; init; }

    /// <summary>Gets whether the answer is right: the part <c>correct</c> of the reward is whole, or without such a part the reward is at least 1.</summary>
    public bool IsCorrect => (Reward.Parts.FirstOrDefault(part => part.Name == "correct") is { } correct ? correct.Score : Reward.Total) >= 1;

    /// <summary>Gets the line of a <c>ci.traj/1</c> file for this rollout.</summary>
    /// <param name="runId">The name of the collection.</param>
    public TrajectoryRecord ToRecord(string runId) => new()
    {
        Run = Trajectory,
        Id = Key.Id,
        RunId = runId,
        Task = new TrajectoryTask(Problem.Problem.Id, Problem.Hash, Problem.Source, Problem.Seed, Problem.Problem.Answer ?? ""),
        Group = new TrajectoryGroup(Key.GroupId, GroupIndex, GroupSize, Key.Sample),
        Frame = Key.Frame.ToJsonName(),
        PolicyVersion = Key.PolicyVersion,
        Staleness = Staleness,
        Retries = Retries,
        Rewards = Reward.Parts,
        Reward = Reward.Total,
        RewardTime = Reward.Duration,
        RetokenizeDrift = RetokenizeDrift,
        Reference = Reference,
    };
}

/// <summary>What a rollout earned.</summary>
/// <param name="Parts">The parts, in the order of the reward function.</param>
/// <param name="Total">
/// The sum of score times weight over all parts, finite; <see langword="null"/> when a part that counts could not be scored, which is never
/// the same as 0.
/// </param>
/// <param name="Duration">How long scoring took.</param>
public sealed record Reward(IReadOnlyList<TrajectoryReward> Parts, double? Total, TimeSpan Duration);
