using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Verification;

/// <summary>Scores an answer. Implementations are thread-safe, and give the same result for the same arguments.</summary>
public interface IVerifier
{
    /// <summary>Gets the verifier's name and version, such as <c>exact@1</c>; recorded with every score.</summary>
    string Id { get; }

    /// <summary>Scores an answer.</summary>
    /// <param name="problem">The problem with its oracle answer.</param>
    /// <param name="answer">What the model answered; <see langword="null"/> when it gave no answer, which is wrong, not unscorable.</param>
    VerifierResult Verify(Problem problem, string? answer);
}

/// <summary>A question with what is needed to score its answer. The agent gets the prompt only.</summary>
/// <param name="Id">A name that is unique within its source.</param>
/// <param name="Prompt">The question, as the model reads it.</param>
public sealed record Problem(string Id, string Prompt)
{
    /// <summary>Gets the oracle answer; <see langword="null"/> when any answer with the right properties counts.</summary>
    public string? Answer { get; init; }

    /// <summary>Gets what else a verifier needs, by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a verifier found.</summary>
public sealed record VerifierResult
{
    /// <summary>Creates the result of an answer that was scored.</summary>
    /// <param name="reward">From 0 to 1.</param>
    /// <param name="reason">Why, for people; empty when the reward says it all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reward is no number from 0 to 1.</exception>
    public VerifierResult(double reward, string reason = "")
        : this(reward is >= 0 and <= 1 ? reward : throw new ArgumentOutOfRangeException(nameof(reward), reward, "A reward must be from 0 to 1."), RewardStatus.Ok, reason)
    {
    }

    private VerifierResult(double? reward, RewardStatus status, string reason) => (Reward, Status, Reason) = (reward, status, reason);

    /// <summary>Gets the reward, from 0 to 1; <see langword="null"/> when the answer could not be scored, which is never the same as 0.</summary>
    public double? Reward { get; }

    /// <summary>Gets whether the answer could be scored, and if not, why not; <see cref="RewardStatus.Ok"/> exactly when there is a reward.</summary>
    public RewardStatus Status { get; }

    /// <summary>Gets why, for people; empty when the reward says it all.</summary>
    public string Reason { get; }

    /// <summary>Gets whether the answer earned the whole reward.</summary>
    public bool IsCorrect => Reward >= 1;

    /// <summary>Gets the result of a right or a wrong answer.</summary>
    /// <param name="isCorrect">Whether it is right.</param>
    /// <param name="reason">Why, for people.</param>
    public static VerifierResult Of(bool isCorrect, string reason = "") => new(isCorrect ? 1 : 0, reason);

    /// <summary>Gets the result of an answer that cannot be scored.</summary>
    /// <param name="reason">Why, for people.</param>
    /// <param name="status">Not <see cref="RewardStatus.Ok"/>.</param>
    public static VerifierResult Unscorable(string reason, RewardStatus status = RewardStatus.Skipped) =>
        status == RewardStatus.Ok ? throw new ArgumentOutOfRangeException(nameof(status), status, "An answer that cannot be scored is not ok.") : new(null, status, reason);
}
