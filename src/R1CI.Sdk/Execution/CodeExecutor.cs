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

    /// <summary>Creates a session with empty state.</summary>
    /// <param name="options">What the session may use and see; copied. <see langword="null"/> for the defaults.</param>
    public abstract CodeSession CreateSession(CodeSessionOptions? options = null);
}

/// <summary>What a session may use and see; read once, when the session is created.</summary>
public sealed record CodeSessionOptions
{
    /// <summary>Gets or sets what each execution may use.</summary>
    public ExecutionLimits Limits { get; set; } = new();

    /// <summary>Gets or sets the functions of the host that guest code can call by name.</summary>
    public IReadOnlyList<AIFunction> HostFunctions { get; set; } = [];

    /// <summary>Gets or sets the seed of everything random that guest code can observe without seeding it.</summary>
    public ulong Seed { get; set; }

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
    public TextReader Stdin { get; init; } = TextReader.Null;

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
    /// Creates an independent session with equal state; nothing is executed again, and neither session sees what the other does later.
    /// </summary>
    public abstract CodeSession Fork();

    /// <summary>Drops every name and object that executions left behind.</summary>
    public abstract void Reset();

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
