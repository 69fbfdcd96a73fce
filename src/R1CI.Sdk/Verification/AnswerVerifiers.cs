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
    /// <inheritdoc/>
    public string Id => "numeric@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer) => AnswerVerifier.Score(problem, answer, Matches);

    /// <summary>Tells whether two texts are numbers of equal value.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Number.TryParse(answer, out var left) && Number.TryParse(expected, out var right) && left.IsCloseTo(right);
    }
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
