namespace R1CI.Sdk.Trajectories;

/// <summary>One line of a <c>ci.traj/1</c> file: a run, and what is known about it beyond itself.</summary>
public sealed record TrajectoryRecord
{
    /// <summary>Gets the run.</summary>
    public required Trajectory Run { get; init; }

    /// <summary>Gets the record's name, unique in its file; <see langword="null"/> derives it from the run's content when it is written.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the name of the collection the run belongs to; empty for a run on its own.</summary>
    public string RunId { get; init; } = "";

    /// <summary>Gets the record whose history this run rewrote, by its id; empty for a run that began with its prompt.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Gets what the run was asked.</summary>
    public TrajectoryTask Task { get; init; } = new("");

    /// <summary>Gets the place of the run among those of the same problem.</summary>
    public TrajectoryGroup Group { get; init; } = new("");

    /// <summary>Gets how the model was asked to work: <c>text</c>, <c>code</c>, <c>agent</c> or <c>guided</c>.</summary>
    public string Frame { get; init; } = "agent";

    /// <summary>Gets the version of the weights that sampled every token of the run, counted by whoever trains them.</summary>
    public int PolicyVersion { get; init; }

    /// <summary>Gets by how many versions the newest weights were ahead of <see cref="PolicyVersion"/> when the run ended.</summary>
    public int Staleness { get; init; }

    /// <summary>Gets how many runs with the same seed failed before this one.</summary>
    public int Retries { get; init; }

    /// <summary>Gets the parts of the reward, in the order they were computed.</summary>
    public IReadOnlyList<TrajectoryReward> Rewards { get; init; } = [];

    /// <summary>Gets the weighted sum of the parts; <see langword="null"/> when nothing could be scored, which is never the same as 0.</summary>
    public double? Reward { get; init; }

    /// <summary>Gets how long scoring took.</summary>
    public TimeSpan RewardTime { get; init; }

    /// <summary>Gets how many of the run's ids differ when its text is tokenized again; -1 when that was not measured.</summary>
    public int RetokenizeDrift { get; init; } = -1;

    /// <summary>Gets how likely a reference policy finds the sampled tokens; <see langword="null"/> when it was not asked.</summary>
    public ReferenceLogProbs? Reference { get; init; }
}

/// <summary>The problem of a run.</summary>
/// <param name="Id">The problem's name.</param>
/// <param name="Hash"><c>sha256:</c> and the digest of everything that makes the problem: prompt, answer, metadata and verifier.</param>
/// <param name="Source">Where the problem comes from: a task with its version, or a file.</param>
/// <param name="Seed">The seed the problem was generated from; 0 for problems that are stored.</param>
/// <param name="Answer">The oracle answer; empty when any answer with the right properties counts.</param>
public sealed record TrajectoryTask(string Id, string Hash = "", string Source = "", long Seed = 0, string Answer = "");

/// <summary>The place of a run in its group: the runs of one problem by one version of the policy.</summary>
/// <param name="Id">The group's name.</param>
/// <param name="Index">The position of the group among those of its collection.</param>
/// <param name="Size">How many runs the group is to have.</param>
/// <param name="Sample">The position of this run in the group, from 0.</param>
public sealed record TrajectoryGroup(string Id, int Index = 0, int Size = 1, int Sample = 0);

/// <summary>Whether a part of a reward could be computed.</summary>
public enum RewardStatus
{
    /// <summary>It was.</summary>
    Ok,

    /// <summary>It met its time or step limit.</summary>
    Timeout,

    /// <summary>The verifier broke, or gave a number that is none.</summary>
    Error,

    /// <summary>There was nothing to score, such as a problem without an oracle answer.</summary>
    Skipped,
}

/// <summary>One part of a reward.</summary>
/// <param name="Name">The part's name, such as <c>correct</c>.</param>
/// <param name="Score">Finite; <see langword="null"/> exactly when <paramref name="Status"/> is not <see cref="RewardStatus.Ok"/>.</param>
/// <param name="Weight">What the score is multiplied by in the sum; finite.</param>
/// <param name="Status">Whether it could be computed.</param>
/// <param name="Verifier">The verifier's name and version, such as <c>exact@1</c>.</param>
/// <param name="Reason">Why, for people; empty when the score says it all.</param>
public sealed record TrajectoryReward(string Name, double? Score, double Weight, RewardStatus Status, string Verifier, string Reason = "");

/// <summary>The log-probabilities of a run's tokens under another policy, for a KL term.</summary>
/// <param name="Model">The reference's name.</param>
/// <param name="WeightsSha256">The digest of its weights, in lower-case hexadecimal.</param>
/// <param name="LogProbs">One number per id of the stream, in nats, at the run's temperature; 0 outside sampled tokens.</param>
public sealed record ReferenceLogProbs(string Model, string WeightsSha256, IReadOnlyList<float> LogProbs);
