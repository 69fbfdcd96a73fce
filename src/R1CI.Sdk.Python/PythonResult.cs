namespace R1CI.Sdk.Python;

/// <summary>One script to execute.</summary>
/// <param name="Source">The source text.</param>
public sealed record PythonScript(string Source)
{
    /// <summary>Gets the file name that tracebacks show.</summary>
    public string FileName { get; init; } = "<string>";

    /// <summary>Gets standard input, read only when the script asks for it; empty by default.</summary>
    public TextReader Stdin { get => field ?? TextReader.Null; init; }

    /// <summary>
    /// Gets whether the program ends with this script: then functions registered with <c>atexit</c> run, and <c>__del__</c> of the objects that are left, as when
    /// the process of CPython ends. The default is <see langword="false"/>: a session goes on.
    /// </summary>
    public bool EndsProgram { get; init; }

    /// <summary>Gets what the host sees of the evaluation; nothing by default.</summary>
    internal Watching.SourceWatch? Watch { get; init; }

    /// <summary>Gets what receives printed text as it is printed.</summary>
    public Action<string>? OnOutput { get; init; }
}

/// <summary>How an execution ended.</summary>
public enum PythonStatus
{
    /// <summary>Ran to its end.</summary>
    Ok,

    /// <summary>Guest code raised, could not be parsed, or exited with a non-zero status.</summary>
    Error,

    /// <summary>Reached <see cref="PythonLimits.Timeout"/>.</summary>
    Timeout,

    /// <summary>Reached <see cref="PythonLimits.MaxSteps"/>.</summary>
    StepLimit,

    /// <summary>Reached <see cref="PythonLimits.MaxBytes"/>.</summary>
    MemoryLimit,

    /// <summary>Reached <see cref="PythonLimits.MaxCallDepth"/>.</summary>
    DepthLimit,

    /// <summary>Reached <see cref="PythonLimits.MaxOutputChars"/>.</summary>
    OutputLimit,

    /// <summary>The source is too long or nested too deeply.</summary>
    SourceLimit,

    /// <summary>Reached <see cref="PythonLimits.MaxHostCalls"/>.</summary>
    CallLimit,

    /// <summary>The caller cancelled.</summary>
    Cancelled,

    /// <summary>The interpreter itself failed; a defect of ours, never of the script.</summary>
    Internal,
}

/// <summary>What an execution did.</summary>
public sealed record PythonResult
{
    /// <summary>Gets how it ended.</summary>
    public required PythonStatus Status { get; init; }

    /// <summary>Gets everything printed to standard output.</summary>
    public string Stdout { get; init; } = "";

    /// <summary>Gets everything printed to standard error by the script itself.</summary>
    public string Stderr { get; init; } = "";

    /// <summary>Gets the traceback, or the sentence that names the limit; <see langword="null"/> when <see cref="Status"/> is <see cref="PythonStatus.Ok"/>.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the class name of the uncaught exception; empty when there is none.</summary>
    public string ErrorType { get; init; } = "";

    /// <summary>Gets the <c>repr</c> of the last expression statement's value; <see langword="null"/> when there is none or it is None.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the exit status the script asked for.</summary>
    public int ExitCode { get; init; }

    /// <summary>Gets how many steps were taken.</summary>
    public long Steps { get; init; }

    /// <summary>Gets the files that the script made or changed and did not remove, by path without a leading slash, in ordinal order.</summary>
    /// <value>As they were at its end: what the guest writes later does not change them. Empty where guest code may not write.</value>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> WrittenFiles { get; init; } = NoFiles;

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> NoFiles = [];

    /// <summary>Gets how many bytes guest objects took at the peak.</summary>
    /// <value>
    /// What was live when it was counted, and what was made since, garbage included: at most 32 MiB, or half of what was live, above the truth.
    /// </value>
    public long PeakBytes { get; init; }
}
