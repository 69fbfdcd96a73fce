using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Modules.Files;

namespace R1CI.Sdk.Python;

/// <summary>One interpreter state. Runs on the caller's thread and does one thing at a time: a second call meanwhile is refused.</summary>
/// <remarks>
/// Guest calls take no host stack, but built-ins that call back (<c>sorted(key=...)</c>, <c>__repr__</c>, <c>__eq__</c>) do: run it on a
/// thread with 16 MB of stack. On a smaller one a guest that nests that deep gets RecursionError earlier.
/// </remarks>
public sealed class PythonSession
{
    private readonly PythonSessionOptions _options;
    private Vm _vm;
    private int _isBusy;

    /// <summary>Creates a session with empty state.</summary>
    /// <param name="options">What it may use and see; copied.</param>
    /// <exception cref="ArgumentException">A name among the files is empty, leads nowhere, or is a file and a folder.</exception>
    public PythonSession(PythonSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        FileTable.Check(options.Files);
        _options = options with { Limits = options.Limits with { }, Files = new Dictionary<string, ReadOnlyMemory<byte>>(options.Files) };
        _vm = Create();
    }

    private PythonSession(PythonSessionOptions options, Vm vm)
    {
        _options = options;
        _vm = vm;
    }

    /// <summary>Gets the files as they are now, by path without a leading slash, in ordinal order.</summary>
    /// <value>A picture of this moment: what the guest writes later does not change it.</value>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => Alone(static vm => vm.Files.ToHost());

    /// <summary>Executes one script to its end or to a limit.</summary>
    /// <param name="script">The script and what surrounds it.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="PythonStatus.Cancelled"/>.</param>
    /// <returns>Guest errors and limits are results, never exceptions.</returns>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public PythonResult Execute(PythonScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Alone(vm => vm.Execute(script, cancellationToken));
    }

    /// <summary>Creates an independent session with equal state; nothing is executed again, and neither sees what the other does later.</summary>
    /// <returns>A session that may run on another thread, also at the same time.</returns>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    /// <remarks>Takes time in proportion to what is alive in the session: some 10 microseconds for a few names, 1 millisecond for 10,000 objects.</remarks>
    public PythonSession Fork() => Alone(vm => new PythonSession(_options, vm.Fork()));

    /// <summary>Drops every name and object that executions left behind.</summary>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public void Reset() => Alone(_ => _vm = Create());

    private T Alone<T>(Func<Vm, T> act)
    {
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new InvalidOperationException(
                "The session is busy: it executes, is forked or is reset on some thread, and does one thing at a time. Wait for the end, or Fork() it before.");
        }

        try
        {
            return act(_vm);
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    private Vm Create()
    {
        Setup.Ensure();
        var vm = new Vm(_options);
        vm.CreateMain();
        HostFunctions.Install(vm);
        return vm;
    }
}
