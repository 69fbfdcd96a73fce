namespace R1CI.Sdk.Execution;

/// <summary>The record of one question whether something may run: an audit entry.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Sha256">
/// The digest of exactly what was asked, in lower-case hexadecimal: of a script's source, or of a host function's name, a newline and the arguments as JSON.
/// The yes is for that and nothing else.
/// </param>
public sealed record Approval(ApprovalDecision Decision, string Sha256)
{
    /// <summary>Gets why, in the words of who decided; empty when they gave no reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Gets who decided; empty when the host does not say.</summary>
    public string By { get; init; } = "";

    /// <summary>Gets when the question was put, in UTC.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Gets how long the answer took.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Gets whether it may run.</summary>
    public bool IsApproved => Decision == ApprovalDecision.Approved;
}
