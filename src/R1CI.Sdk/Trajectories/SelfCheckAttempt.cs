namespace R1CI.Sdk.Trajectories;

/// <summary>Whether a proposed answer is verified by code before it is accepted.</summary>
public enum SelfCheckMode
{
    /// <summary>The first answer is accepted.</summary>
    None,

    /// <summary>The model is asked once to verify its answer; the verdict is recorded, and the model's last answer is accepted.</summary>
    Prompted,

    /// <summary>Only an answer that the check agreed with is accepted.</summary>
    Enforced,
}

/// <summary>What the runtime found when it compared a check script's output with the proposed answer.</summary>
public enum SelfCheckVerdict
{
    /// <summary>The model wrote no check script; <c>absent</c> in JSON.</summary>
    Absent,

    /// <summary>The last line printed, or as many last lines as the proposed answer has, equals it as text or as a number; <c>agreed</c>.</summary>
    Agreed,

    /// <summary>What was printed last is something else; <c>disagreed</c>.</summary>
    Disagreed,

    /// <summary>The script raised, reached a limit, was refused or printed nothing; <c>failed</c>.</summary>
    Failed,
}

/// <summary>One try to verify one proposed answer.</summary>
/// <param name="Attempt">The position of the try in its run, from 1.</param>
/// <param name="ProposedAnswer">The answer under test, trimmed.</param>
/// <param name="Verdict">The runtime's verdict over the last script of the try; text of the model has no part in it.</param>
/// <param name="CheckedValue">The last line that script printed, or lines where the answer has several; <see langword="null"/> when there was none.</param>
/// <param name="CallId">The script's <see cref="CodeCall.Id"/>; <see langword="null"/> when the model wrote none.</param>
public sealed record SelfCheckAttempt(int Attempt, string ProposedAnswer, SelfCheckVerdict Verdict, string? CheckedValue, string? CallId);
