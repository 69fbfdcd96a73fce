namespace R1CI.Sdk.Python;

/// <summary>One interpreter state. Runs on the caller's thread; not thread-safe.</summary>
public sealed class PythonSession
{
    private readonly PythonSessionOptions _options;

    /// <summary>Creates a session with empty state.</summary>
    /// <param name="options">What it may use and see; copied.</param>
    public PythonSession(PythonSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options with { };
    }

    /// <summary>Executes one script to its end or to a limit.</summary>
    /// <param name="script">The script and what surrounds it.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="PythonStatus.Cancelled"/>.</param>
    /// <returns>Guest errors and limits are results, never exceptions.</returns>
    public PythonResult Execute(PythonScript script, CancellationToken cancellationToken = default) => throw new NotSupportedException($"{_options}");

    /// <summary>Creates an independent session with equal state; nothing is executed again.</summary>
    public PythonSession Fork() => throw new NotSupportedException();

    /// <summary>Drops every name and object that executions left behind.</summary>
    public void Reset() => throw new NotSupportedException();
}
