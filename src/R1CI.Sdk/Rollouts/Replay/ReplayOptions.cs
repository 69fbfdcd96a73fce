using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>Configures a <see cref="TrajectoryReplayer"/>; read once, when it is created.</summary>
public sealed record ReplayOptions
{
    /// <summary>Gets or sets the languages that can be executed, with the packages the recorded runs had.</summary>
    /// <value>The default is the embedded Python without packages.</value>
    public IReadOnlyList<CodeExecutor> Executors { get; set; } = [new PythonExecutor()];

    /// <summary>Gets or sets the files that the recorded sessions began with; see <see cref="CodeSessionOptions.Files"/>.</summary>
    /// <value>None by default.</value>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; set; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>
    /// Gets or sets whether scripts of another build of the interpreter, or with other packages or files than the recorded ones, are executed as well, to
    /// see what that changes.
    /// </summary>
    /// <value>The default is <see langword="false"/>: they are reported as <see cref="ReplayOutcome.NotPossibleHere"/>.</value>
    public bool AllowsOtherInterpreters { get; set; }
}
