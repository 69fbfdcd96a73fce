using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts;

/// <summary>One run of a problem by one version of a policy, scored.</summary>
/// <param name="Key">Which rollout of the collection it is.</param>
/// <param name="Problem">What was asked.</param>
/// <param name="Trajectory">What happened.</param>
/// <param name="Reward">What it earned.</param>
public sealed record Rollout(RolloutKey Key, RolloutProblem Problem, Trajectory Trajectory, Reward Reward);

/// <summary>What a rollout earned.</summary>
/// <param name="Parts">The parts, in the order of the reward function.</param>
/// <param name="Total">
/// The sum of score times weight over all parts, finite; <see langword="null"/> when a part that counts could not be scored, which is never
/// the same as 0.
/// </param>
/// <param name="Duration">How long scoring took.</param>
public sealed record Reward(IReadOnlyList<TrajectoryReward> Parts, double? Total, TimeSpan Duration);
