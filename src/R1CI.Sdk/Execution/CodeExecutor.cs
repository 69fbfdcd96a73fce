using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>A language that code can be executed in: a factory of sessions. Thread-safe.</summary>
public abstract class CodeExecutor
{
    /// <summary>Gets the fence name a model writes for this language, such as <c>python</c>.</summary>
    public abstract string Language { get; }

    /// <summary>Gets the interpreter's name and version, such as <c>embedded-python@0.1.0</c>; recorded in trajectories.</summary>
    public abstract string Interpreter { get; }

    /// <summary>
    /// Gets the digest that identifies the interpreter's build, in lower-case hexadecimal; empty when unknown. Recorded in trajectories.
    /// </summary>
    public virtual string InterpreterSha256 => "";

    /// <summary>Gets the folders of packages that scripts can import, each with a digest; empty when there are none. Recorded in trajectories.</summary>
    public virtual IReadOnlyList<PackageDigest> Packages => [];

    /// <summary>Gets the modules that are imported before any script, which their steps depend on; empty when there are none. Recorded in trajectories.</summary>
    public virtual IReadOnlyList<string> Preloaded => [];

    /// <summary>Creates a session with empty state.</summary>
    /// <param name="options">What the session may use and see; copied. <see langword="null"/> for the defaults.</param>
    public abstract CodeSession CreateSession(CodeSessionOptions? options = null);

    /// <summary>Decodes the bytes of a source file as the language says: UTF-8 unless the language lets a file declare something else.</summary>
    /// <param name="source">The whole file, with or without a byte order mark.</param>
    /// <param name="fileName">The name that <paramref name="problem"/> gives.</param>
    /// <param name="text">The source text; <see langword="null"/> when the bytes cannot be decoded.</param>
    /// <param name="problem">What the interpreter says when they cannot be; otherwise <see langword="null"/>.</param>
    /// <returns>Whether there is a text.</returns>
    public virtual bool TryDecode(
        ReadOnlySpan<byte> source, string fileName, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? problem)
    {
        var isUtf8 = Utf8.IsValid(source);
        text = isUtf8 ? Encoding.UTF8.GetString(source) : null;
        problem = isUtf8 ? null : $"'{fileName}' is not UTF-8. Save it as UTF-8.";
        return isUtf8;
    }
}

/// <summary>What a session may use and see; read once, when the session is created.</summary>
public sealed record CodeSessionOptions
{
    // Not an empty list: that alone would load the assembly of AIFunction into a process that has no such functions.
    private IReadOnlyList<AIFunction>? _hostFunctions;

    /// <summary>Gets or sets what each execution may use.</summary>
    public ExecutionLimits Limits { get; set; } = new();

    /// <summary>Gets or sets the functions of the host that guest code can call by name.</summary>
    /// <value>
    /// No two of one name; none by default. A function that requires approval (<see cref="ApprovalRequiredAIFunction"/>) is never called without:
    /// <see cref="HostFunctionExtensions.WithApproval"/> or the options of an agent say who gives it, and where nobody does the script reads that.
    /// </value>
    public IReadOnlyList<AIFunction> HostFunctions
    {
        get => _hostFunctions ?? [];
        set => _hostFunctions = value is null ? null : ApprovedFunction.Guard(value, approver: null);
    }

    internal bool HasHostFunctions => _hostFunctions is not null;

    /// <summary>Gets or sets the seed of everything random that guest code can observe without seeding it.</summary>
    public ulong Seed { get; set; }

    /// <summary>Gets or sets what the order of sets of texts depends on, where a language leaves it open: <c>PYTHONHASHSEED</c> in Python.</summary>
    /// <value>0, the default, is the order of <c>PYTHONHASHSEED=0</c>. Results that differ under another value depend on that order.</value>
    public ulong HashSeed { get; set; }

    /// <summary>
    /// Gets or sets the files guest code can open, by path. They are in memory and the only files there are; the machine's own are never touched.
    /// </summary>
    /// <value>Contents that must not change afterwards; none by default. They do not count as the guest's memory.</value>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; set; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>Gets or sets whether guest code may write, make and remove files among the <see cref="Files"/>.</summary>
    /// <value>What is written counts as memory of the guest. The default is <see langword="false"/>.</value>
    public bool AllowsFileWrites { get; set; }

    /// <summary>
    /// Gets or sets whether the <see cref="Files"/> themselves stay as they are where <see cref="AllowsFileWrites"/> lets guest code write: it can only read
    /// them then, and what it writes are other files.
    /// </summary>
    /// <value>The default is <see langword="false"/>: guest code may change them.</value>
    public bool AreFilesReadOnly { get; set; }

    /// <summary>Gets or sets how much of the files that one script writes comes back in <see cref="ExecutionResult.Files"/>.</summary>
    public OutputFileLimits OutputFiles { get; set; } = new();

    /// <summary>Gets or sets what the guest's clock shows when an execution starts; it advances with the steps taken, not with real time.</summary>
    public DateTimeOffset Clock { get; set; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}

/// <summary>One script to execute.</summary>
/// <param name="Code">The source text.</param>
public sealed record CodeRequest(string Code)
{
    /// <summary>Gets the file name that tracebacks show.</summary>
    public string FileName { get; init; } = "<string>";

    /// <summary>Gets what the script reads from standard input, read only when the script asks for it; empty by default.</summary>
    public TextReader Stdin { get => field ?? TextReader.Null; init; }

    /// <summary>
    /// Gets whether the program ends with this script: then what it asked for at its end runs, such as Python's functions registered with <c>atexit</c> and
    /// <c>__del__</c> of the objects that are left. The default is <see langword="false"/>: a session goes on.
    /// </summary>
    public bool EndsProgram { get; init; }

    /// <summary>Gets what receives printed text as it is printed, on the executing thread; <see langword="null"/> when nobody watches.</summary>
    public Action<string>? OnOutput { get; init; }
}

/// <summary>One interpreter state, owned by one rollout. Names defined by one execution are there in the next. Not thread-safe.</summary>
public abstract class CodeSession : IAsyncDisposable
{
    /// <summary>Executes one script.</summary>
    /// <param name="request">The script.</param>
    /// <param name="cancellationToken">
    /// The caller's cancellation: always surfaces as <see cref="OperationCanceledException"/>; the session stays usable.
    /// </param>
    /// <returns>Guest errors and limits are results, never exceptions.</returns>
    public abstract Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates an independent session with equal state; neither session sees what the other does later. <see cref="PythonExecutor"/> executes nothing
    /// again; an executor that can only execute the scripts anew says so in its own docs.
    /// </summary>
    /// <exception cref="NotSupportedException">The executor cannot fork this session; the message says why. One that has executed nothing can always be forked.</exception>
    public abstract CodeSession Fork();

    /// <summary>Drops every name and object that executions left behind.</summary>
    public abstract void Reset();

    /// <summary>Gets the files as they are now, by path; see <see cref="CodeSessionOptions.Files"/>.</summary>
    /// <value>A picture of this moment; empty when the executor has no files.</value>
    public virtual IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>Gives the session more files, as <see cref="CodeSessionOptions.Files"/> gave it the first ones.</summary>
    /// <exception cref="NotSupportedException">The executor's sessions get their files when they are made.</exception>
    internal virtual void AddFiles(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        throw new NotSupportedException($"A {GetType().Name} gets its files when it is made. Attach them to the first message, or let every script have a session of its own (R1AgentOptions.SessionMode).");

    /// <summary>Writes the session's plain data (numbers, text, containers of them, ...) to bytes that <see cref="Restore"/> reads, in this process or another.</summary>
    /// <param name="skipped">The names of variables that are no plain data, such as functions, and so are not written. <see cref="Fork"/> keeps them.</param>
    /// <exception cref="NotSupportedException">The executor's sessions cannot be saved.</exception>
    public virtual byte[] Snapshot(out IReadOnlyList<string> skipped) =>
        throw new NotSupportedException($"A {GetType().Name} cannot be saved. Fork() it, or keep the scripts and execute them again.");

    /// <summary>Replaces the session's state by what a snapshot holds: whole, or, when it throws, not at all.</summary>
    /// <param name="snapshot">What <see cref="Snapshot"/> of a session of the same executor gave. It may come from strangers: the session's limits hold for it.</param>
    /// <exception cref="InvalidDataException">The bytes are no snapshot, damaged, of a newer version, or need more than the limits allow.</exception>
    /// <exception cref="NotSupportedException">The executor's sessions cannot be restored.</exception>
    public virtual void Restore(ReadOnlyMemory<byte> snapshot) =>
        throw new NotSupportedException($"A {GetType().Name} cannot be restored. Execute the scripts again.");

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
