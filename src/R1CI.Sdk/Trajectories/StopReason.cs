namespace R1CI.Sdk.Trajectories;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    /// <summary>The model gave its final answer; <c>answer</c> in JSON.</summary>
    Answer,

    /// <summary>The model ended its text with neither code nor an answer, also after the corrections it was given; <c>end_of_text</c>.</summary>
    EndOfText,

    /// <summary>The model generated as often as allowed; <c>max_turns</c>.</summary>
    MaxTurns,

    /// <summary>All code calls were used, and the last generation without them gave no answer; <c>code_budget</c>.</summary>
    CodeBudget,

    /// <summary>The run sampled as many tokens as allowed; <c>max_tokens</c>.</summary>
    MaxTokens,

    /// <summary>One generation reached its token limit without code or an answer; <c>length</c>.</summary>
    Length,

    /// <summary>The conversation does not fit into the model's context any more; <c>context_full</c>.</summary>
    ContextFull,

    /// <summary>The run's own wall-clock budget is spent; <c>deadline</c>.</summary>
    Deadline,

    /// <summary>The caller cancelled; <c>cancelled</c>. Appears in the trajectory of an <see cref="OperationCanceledException"/> only.</summary>
    Cancelled,

    /// <summary>An enforced self-check never agreed with the answer; <c>self_check_failed</c>.</summary>
    SelfCheckFailed,

    /// <summary>The model, the executor, a tool or the approval broke; <c>failed</c>. <see cref="Trajectory.Failure"/> says which.</summary>
    Failed,

    /// <summary>Turn after turn brought nothing new: the same scripts with the same results, the same errors, the same texts; <c>no_progress</c>.</summary>
    NoProgress,

    /// <summary>The runs of a conversation used all that they may use together; <c>conversation_budget</c>.</summary>
    ConversationBudget,
}

/// <summary>The words of <see cref="StopReason"/> in JSON.</summary>
public static class StopReasonExtensions
{
    private static readonly string[] Names =
    [
        "answer", "end_of_text", "max_turns", "code_budget", "max_tokens", "length", "context_full", "deadline", "cancelled",
        "self_check_failed", "failed", "no_progress", "conversation_budget",
    ];

    /// <summary>Gets the word that stands for this reason in JSON.</summary>
    /// <param name="reason">A defined value.</param>
    public static string ToJsonName(this StopReason reason) => Names[(int)reason];

    /// <summary>Reads a word that <see cref="ToJsonName"/> gave.</summary>
    /// <param name="name">The word, in lower case.</param>
    /// <param name="reason">The reason; undefined when the result is <see langword="false"/>.</param>
    /// <returns>Whether the word is known.</returns>
    public static bool TryParseJsonName(string? name, out StopReason reason)
    {
        var index = Array.IndexOf(Names, name);
        reason = (StopReason)Math.Max(index, 0);
        return index >= 0;
    }
}
