namespace R1CI.Sdk.Execution;

/// <summary>What became of the question whether something may run.</summary>
public enum ApprovalDecision
{
    /// <summary>Somebody said yes; <c>approved</c> in JSON.</summary>
    Approved,

    /// <summary>Somebody said no, or nobody is there who could say yes; <c>denied</c>.</summary>
    Denied,

    /// <summary>Nobody decided in time, which is a no; <c>timed_out</c>.</summary>
    TimedOut,

    /// <summary>Asking failed, which is a no; <c>failed</c>.</summary>
    Failed,
}
