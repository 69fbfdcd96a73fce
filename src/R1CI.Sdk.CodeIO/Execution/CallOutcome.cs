namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>How a call of guest code ended.</summary>
internal enum CallEnd
{
    Ok,
    None,
    NotJson,
    Raises,
    Exit,
    ReadsInput,
    StepLimit,
    MemoryLimit,
    OtherLimit,
    Internal,
}

/// <summary>What one call of guest code gave.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Output">The result as JSON, when it ended as <see cref="CallEnd.Ok"/>; otherwise empty.</param>
/// <param name="Detail">What went wrong: the error's type and message, the limit.</param>
internal sealed record CallOutcome(CallEnd End, string Output, string Detail)
{
    /// <summary>Gets the class of what was raised; empty when nothing was.</summary>
    public string ErrorType { get; init; } = "";

    /// <summary>Gets whether the arguments were others after the call.</summary>
    public bool IsMutated { get; init; }

    /// <summary>Gets the interpreter steps it took.</summary>
    public long Steps { get; init; }

    /// <summary>Whether two calls did the same, as far as anybody can see.</summary>
    public bool IsSameAs(CallOutcome other) => End == other.End && Output == other.Output && ErrorType == other.ErrorType;
}
