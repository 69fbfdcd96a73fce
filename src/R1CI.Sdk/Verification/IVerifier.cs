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
/// <param name="Reward">From 0 to 1, finite; <see langword="null"/> when the answer cannot be scored, which is never the same as 0.</param>
/// <param name="Reason">Why, for people; empty when the reward says it all.</param>
public sealed record VerifierResult(double? Reward, string Reason = "")
{
    /// <summary>Gets whether the answer earned the whole reward.</summary>
    public bool IsCorrect => Reward >= 1;

    /// <summary>Gets the result of a right or a wrong answer.</summary>
    /// <param name="isCorrect">Whether it is right.</param>
    /// <param name="reason">Why, for people.</param>
    public static VerifierResult Of(bool isCorrect, string reason = "") => new(isCorrect ? 1 : 0, reason);

    /// <summary>Gets the result of an answer that cannot be scored.</summary>
    /// <param name="reason">Why, for people.</param>
    public static VerifierResult Unscorable(string reason) => new(null, reason);
}
