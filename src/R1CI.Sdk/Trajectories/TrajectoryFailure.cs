namespace R1CI.Sdk.Trajectories;

/// <summary>What broke a run. Every failure has exactly one source.</summary>
public enum FailureSource
{
    /// <summary>The chat client threw, or its reply cannot be used.</summary>
    Model,

    /// <summary>The code executor threw or reported an internal error.</summary>
    Executor,

    /// <summary>A host function that guest code called failed, and the options say that this ends the run.</summary>
    Tool,

    /// <summary>The host's approval of a code call threw.</summary>
    Approval,
}

/// <summary>Why a run ended as <see cref="StopReason.Failed"/>.</summary>
/// <param name="Source">What broke.</param>
/// <param name="Message">The failure's message, for the developer; the model never reads it.</param>
public sealed record TrajectoryFailure(FailureSource Source, string Message)
{
    /// <summary>Gets the exception behind the failure; <see langword="null"/> when there is none or the trajectory was read from JSON.</summary>
    public Exception? Exception { get; init; }
}
