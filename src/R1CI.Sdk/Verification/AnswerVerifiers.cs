using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Verification;

/// <summary>Right when the answer equals the oracle answer after both are trimmed; case and inner blanks count.</summary>
public sealed class ExactVerifier : IVerifier
{
    /// <inheritdoc/>
    public string Id => "exact@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer) => AnswerVerifier.Score(problem, answer, Matches);

    /// <summary>Tells whether two texts are equal after trimming.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return answer is not null && answer.AsSpan().Trim().SequenceEqual(expected.AsSpan().Trim());
    }
}

/// <summary>Right when answer and oracle answer are numbers of equal value; see <see cref="Number"/> for what is a number.</summary>
public sealed class NumericVerifier : IVerifier
{
    private readonly Number? _tolerance;

    /// <summary>Creates a verifier that allows for the last digits of floating-point sums only: 1 part in a billion.</summary>
    public NumericVerifier() => Id = "numeric@1";

    /// <summary>Creates a verifier with a tolerance of its own.</summary>
    /// <param name="tolerance">How far answer and oracle answer may be apart, as a decimal number or fraction; at least 0.</param>
    /// <exception cref="ArgumentException">The text is not such a number.</exception>
    public NumericVerifier(string tolerance)
    {
        _tolerance = Number.TryParse(tolerance, out var number) && number.Numerator.Sign >= 0
            ? number
            : throw new ArgumentException($"A tolerance must be a number of at least 0, such as 0.01, and is '{tolerance}'.", nameof(tolerance));
        Id = $"numeric:{tolerance.Trim()}@1";
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Answer is { } expected && !Number.TryParse(expected, out _)
            ? VerifierResult.Unscorable($"The oracle answer of problem '{problem.Id}' is no number.", RewardStatus.Error)
            : AnswerVerifier.Score(problem, answer, Agree);
    }

    /// <summary>Tells whether two texts are numbers of equal value.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Number.TryParse(answer, out var left) && Number.TryParse(expected, out var right) && left.IsCloseTo(right);
    }

    private bool Agree(string? answer, string expected) => _tolerance is not { } tolerance
        ? Matches(answer, expected)
        : Number.TryParse(answer, out var left) && Number.TryParse(expected, out var right) && left.IsWithin(tolerance, right);
}

/// <summary>Right when the answer equals the oracle answer as text or as a number: the rule of self-checks and of <c>--expect</c>.</summary>
public sealed class AnswerVerifier : IVerifier
{
    /// <inheritdoc/>
    public string Id => "answer@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer) => Score(problem, answer, Matches);

    /// <summary>Tells whether two texts are equal after trimming, or equal as numbers.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected) =>
        ExactVerifier.Matches(answer, expected) || NumericVerifier.Matches(answer, expected);

    internal static VerifierResult Score(Problem problem, string? answer, Func<string?, string, bool> matches)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Answer is { } expected
            ? VerifierResult.Of(matches(answer, expected), answer is null ? "no answer" : "")
            : VerifierResult.Unscorable($"Problem '{problem.Id}' has no oracle answer to compare with.");
    }
}
