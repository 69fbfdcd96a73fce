namespace R1CI.Sdk.Verification;

/// <summary>Right when answer and oracle answer have the same items, in any order; how often an item stands there does not count.</summary>
/// <remarks>
/// A list is a JSON array, or items between commas with or without brackets around them, as Python prints lists, tuples and sets. Items are equal as
/// text or as numbers; items that are lists are equal when their items are, in order.
/// </remarks>
public sealed class SetVerifier : IVerifier
{
    /// <inheritdoc/>
    public string Id => "set@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer) => AnswerVerifier.Score(problem, answer, Matches);

    /// <summary>Tells whether two texts list the same items.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return answer is not null && new HashSet<string>(ListText.ItemsOf(answer), StringComparer.Ordinal).SetEquals(ListText.ItemsOf(expected));
    }
}

/// <summary>Right when answer and oracle answer have the same items equally often, in any order.</summary>
/// <remarks>Lists and items are those of <see cref="SetVerifier"/>.</remarks>
public sealed class MultisetVerifier : IVerifier
{
    /// <inheritdoc/>
    public string Id => "multiset@1";

    /// <inheritdoc/>
    public VerifierResult Verify(Problem problem, string? answer) => AnswerVerifier.Score(problem, answer, Matches);

    /// <summary>Tells whether two texts list the same items equally often.</summary>
    /// <param name="answer">One text; <see langword="null"/> matches nothing.</param>
    /// <param name="expected">The other.</param>
    public static bool Matches(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return answer is not null && ListText.ItemsOf(answer).Order(StringComparer.Ordinal).SequenceEqual(ListText.ItemsOf(expected).Order(StringComparer.Ordinal));
    }
}
