namespace R1CI.Sdk.Execution;

/// <summary>How one execution ended.</summary>
public enum ExecutionStatus
{
    /// <summary>Ran to its end; <c>ok</c> in JSON.</summary>
    Ok,

    /// <summary>Guest code raised, could not be parsed, or exited with a non-zero status; <c>error</c>.</summary>
    Error,

    /// <summary>Reached <see cref="ExecutionLimits.Timeout"/>; <c>timeout</c>.</summary>
    Timeout,

    /// <summary>Reached <see cref="ExecutionLimits.MaxSteps"/>; <c>step_limit</c>.</summary>
    StepLimit,

    /// <summary>Reached <see cref="ExecutionLimits.MaxBytes"/>; <c>mem_limit</c>.</summary>
    MemoryLimit,

    /// <summary>Reached <see cref="ExecutionLimits.MaxCallDepth"/>; <c>depth_limit</c>.</summary>
    DepthLimit,

    /// <summary>Reached <see cref="ExecutionLimits.MaxOutputChars"/>; <c>output_limit</c>.</summary>
    OutputLimit,

    /// <summary>The source is longer than <see cref="ExecutionLimits.MaxSourceChars"/> or nested too deeply to parse; <c>source_limit</c>.</summary>
    SourceLimit,

    /// <summary>Reached <see cref="ExecutionLimits.MaxHostCalls"/>; <c>call_limit</c>.</summary>
    CallLimit,

    /// <summary>The host refused the execution; <c>denied</c>.</summary>
    Denied,

    /// <summary>Ended because the caller cancelled; <c>cancelled</c>. Appears in records only: callers get the exception.</summary>
    Cancelled,

    /// <summary>The executor itself failed; <c>internal</c>.</summary>
    Internal,
}

/// <summary>What one execution did. Guest errors and limits are results, never exceptions.</summary>
public sealed record ExecutionResult
{
    /// <summary>Gets how it ended.</summary>
    public required ExecutionStatus Status { get; init; }

    /// <summary>Gets everything printed up to the end, or up to the limit that ended it.</summary>
    public string Stdout { get; init; } = "";

    /// <summary>Gets what the script itself printed to standard error; the traceback is in <see cref="Error"/>.</summary>
    public string Stderr { get; init; } = "";

    /// <summary>
    /// Gets the error text a model can repair code from: the traceback with its last line, or the limit that was reached;
    /// <see langword="null"/> when <see cref="Status"/> is <see cref="ExecutionStatus.Ok"/>.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>Gets the guest exception's class name, such as <c>ZeroDivisionError</c>; empty when none was raised.</summary>
    public string ErrorType { get; init; } = "";

    /// <summary>
    /// Gets the representation of the last expression statement's value, as an interactive prompt shows it; <see langword="null"/> when
    /// there is none.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Gets the exit status the script asked for; 0 unless it called <c>sys.exit</c> with another.</summary>
    public int ExitCode { get; init; }

    /// <summary>Gets how many interpreter steps were taken; equal on every machine for the same program, limits and seed.</summary>
    public long Steps { get; init; }

    /// <summary>Gets how many bytes were charged at the peak.</summary>
    public long PeakBytes { get; init; }

    /// <summary>Gets how long parsing, compiling and running took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// Gets whether the session lost what scripts had left in it, because this one, or one before it that gave no result, could be stopped only
    /// together with its interpreter. The session is as after <see cref="CodeSession.Reset"/> and can be used.
    /// </summary>
    /// <value>Always <see langword="false"/> for interpreters that stop every script, such as <see cref="PythonExecutor"/>.</value>
    public bool IsStateLost { get; init; }

    /// <summary>
    /// Gets the files that the script made or changed and did not remove, in ordinal order of their paths. What is over
    /// <see cref="CodeSessionOptions.OutputFiles"/> has no content (<see cref="OutputFile.HasContent"/>), but is here.
    /// </summary>
    /// <value>Empty unless <see cref="CodeSessionOptions.AllowsFileWrites"/>; at most <see cref="OutputFileLimits.MaxListed"/>.</value>
    public IReadOnlyList<OutputFile> Files { get; init; } = [];

    /// <summary>Gets how many files more the script wrote than <see cref="Files"/> names.</summary>
    public int UnlistedFiles { get; init; }

    /// <summary>Gets the host functions the script called, in order.</summary>
    public IReadOnlyList<HostCall> HostCalls { get; init; } = [];
}

/// <summary>One call of a host function by guest code, as JSON, so that a run can be replayed without the host.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Arguments">The arguments as a JSON object.</param>
/// <param name="Result">The result as JSON; <see langword="null"/> when the call failed.</param>
/// <param name="Error">The failure's message; <see langword="null"/> when the call succeeded.</param>
public sealed record HostCall(string Name, string Arguments, string? Result, string? Error)
{
    /// <summary>Gets what was decided about the call; <see langword="null"/> when it needed no approval.</summary>
    public Approval? Approval { get; init; }
}

/// <summary>The words of <see cref="ExecutionStatus"/> in JSON.</summary>
public static class ExecutionStatusExtensions
{
    private static readonly string[] Names =
    [
        "ok", "error", "timeout", "step_limit", "mem_limit", "depth_limit", "output_limit", "source_limit", "call_limit", "denied", "cancelled",
        "internal",
    ];

    /// <summary>Gets the word that stands for this status in JSON.</summary>
    /// <param name="status">A defined value.</param>
    public static string ToJsonName(this ExecutionStatus status) => Names[(int)status];

    /// <summary>Reads a word that <see cref="ToJsonName"/> gave.</summary>
    /// <param name="name">The word, in lower case.</param>
    /// <param name="status">The status; undefined when the result is <see langword="false"/>.</param>
    /// <returns>Whether the word is known.</returns>
    public static bool TryParseJsonName(string? name, out ExecutionStatus status)
    {
        var index = Array.IndexOf(Names, name);
        status = (ExecutionStatus)Math.Max(index, 0);
        return index >= 0;
    }
}
