namespace R1CI.Sdk.CodeIO.Records;

/// <summary>How a prediction stood the check.</summary>
public enum VerdictStatus
{
    /// <summary>Right; <c>success</c> in JSON.</summary>
    Success,

    /// <summary>A whole prediction that is wrong; <c>failed</c>.</summary>
    Failed,

    /// <summary>No JSON object with the field asked for; <c>no answer</c>.</summary>
    NoAnswer,

    /// <summary>The function raised on the predicted input; <c>exception</c>.</summary>
    Exception,

    /// <summary>The function did not end within its limits on the predicted input; <c>limit</c>.</summary>
    Limit,

    /// <summary>The function left the program on the predicted input; <c>exit</c>. Never a success.</summary>
    Exit,

    /// <summary>The check itself failed, so nobody knows; <c>unchecked</c>. Neither right nor wrong: it is dropped as <c>stage_failed</c>.</summary>
    Unchecked,
}

/// <summary>The check of one prediction.</summary>
/// <param name="InstanceId">The <see cref="CodeInstance.Id"/>.</param>
/// <param name="Turn">The turn of the prediction.</param>
/// <param name="Status">How it stood the check.</param>
/// <param name="Feedback">What the model is told: never the expected output.</param>
public sealed record Verdict(string InstanceId, int Turn, VerdictStatus Status, string Feedback)
{
    /// <summary>Gets what was predicted, as JSON; empty when there is none.</summary>
    public string Predicted { get; init; } = "";

    /// <summary>Gets what the predicted input gave, as JSON; empty for outputs, and where it gave nothing.</summary>
    public string Produced { get; init; } = "";
}
