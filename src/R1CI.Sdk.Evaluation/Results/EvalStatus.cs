namespace R1CI.Sdk.Evaluation.Results;

/// <summary>How one run of an evaluation ended.</summary>
public enum EvalStatus
{
    /// <summary>With an answer, which the verifier scored; <c>answered</c> in JSON.</summary>
    Answered,

    /// <summary>The model ended its text without an answer; <c>no_answer</c>.</summary>
    NoAnswer,

    /// <summary>All code calls were used; <c>code_budget</c>.</summary>
    CodeBudget,

    /// <summary>The model generated as often as allowed; <c>turn_budget</c>.</summary>
    TurnBudget,

    /// <summary>As many tokens were sampled as allowed, in the run or in one generation; <c>token_budget</c>.</summary>
    TokenBudget,

    /// <summary>The conversation, or the prompt alone, does not fit into the model's context; <c>context_full</c>.</summary>
    ContextFull,

    /// <summary>The run's wall-clock budget was spent; <c>deadline</c>.</summary>
    Deadline,

    /// <summary>An enforced self-check never agreed with the answer; <c>self_check_failed</c>.</summary>
    SelfCheckFailed,

    /// <summary>Something other than the model broke, or the verifier could not decide: no score, which is not a score of 0; <c>unscorable</c>.</summary>
    Unscorable,
}

/// <summary>The words of <see cref="EvalStatus"/> in JSON.</summary>
public static class EvalStatusExtensions
{
    private static readonly string[] Names =
    [
        "answered", "no_answer", "code_budget", "turn_budget", "token_budget", "context_full", "deadline", "self_check_failed", "unscorable",
    ];

    /// <summary>Gets the word that stands for this status in JSON.</summary>
    /// <param name="status">A defined value.</param>
    public static string ToJsonName(this EvalStatus status) => Names[(int)status];

    /// <summary>Reads a word that <see cref="ToJsonName"/> gave.</summary>
    /// <param name="name">The word, in lower case.</param>
    /// <param name="status">The status; undefined when the result is <see langword="false"/>.</param>
    /// <returns>Whether the word is known.</returns>
    public static bool TryParseJsonName(string? name, out EvalStatus status)
    {
        var index = Array.IndexOf(Names, name);
        status = (EvalStatus)Math.Max(index, 0);
        return index >= 0;
    }
}
