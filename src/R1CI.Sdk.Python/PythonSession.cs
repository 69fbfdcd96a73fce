using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python;

/// <summary>One interpreter state. Runs on the caller's thread; not thread-safe.</summary>
/// <remarks>
/// Guest calls take no host stack, but built-ins that call back (<c>sorted(key=...)</c>, <c>__repr__</c>, <c>__eq__</c>) do: run it on a
/// thread with at least 1 MB of stack. A guest that nests deeper gets RecursionError.
/// </remarks>
public sealed class PythonSession
{
    private readonly PythonSessionOptions _options;
    private Vm _vm;

    /// <summary>Creates a session with empty state.</summary>
    /// <param name="options">What it may use and see; copied.</param>
    public PythonSession(PythonSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options with { Limits = options.Limits with { } };
        _vm = Create();
    }

    private PythonSession(PythonSessionOptions options, Vm vm)
    {
        _options = options;
        _vm = vm;
    }

    /// <summary>Executes one script to its end or to a limit.</summary>
    /// <param name="script">The script and what surrounds it.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="PythonStatus.Cancelled"/>.</param>
    /// <returns>Guest errors and limits are results, never exceptions.</returns>
    public PythonResult Execute(PythonScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        return _vm.Execute(script, cancellationToken);
    }

    /// <summary>Creates an independent session with equal state; nothing is executed again.</summary>
    /// <returns>A session that may run on another thread.</returns>
    public PythonSession Fork() => new(_options, _vm.Fork());

    /// <summary>Drops every name and object that executions left behind.</summary>
    public void Reset() => _vm = Create();

    private Vm Create()
    {
        Setup.Ensure();
        var vm = new Vm(_options);
        vm.CreateMain();
        HostFunctions.Install(vm);
        return vm;
    }
}
