using R1CI.Sdk.Execution;
using R1CI.Sdk.Node.Installation;
using R1CI.Sdk.Node.Processes;
using R1CI.Sdk.Node.Sessions;

namespace R1CI.Sdk.Node;

/// <summary>Runs JavaScript in child processes of Node.js, a process for each session.</summary>
/// <remarks>
/// <para>
/// Guest code finds the language, <c>console</c>, <c>print</c>, <c>readline()</c> (a line of standard input, <c>null</c> at its end), timers, and the host's functions, which return at
/// once and take their arguments by position or as one plain object whose keys are their parameters' names. There is no <c>require</c>, <c>process</c> or <c>fetch</c>, and
/// <c>eval</c> and <c>Function</c> refuse texts. Clock and timers are virtual and random numbers come from the session's seed, so that a script prints the same every time.
/// </para>
/// <para>
/// Limits: time (ended at the limit; what cannot be ended is killed within 100 ms), memory (of the heap everywhere, of everything where <see cref="NodeIsolation.Memory"/> holds), output,
/// host calls, source. <see cref="ExecutionLimits.MaxSteps"/> is not counted, and in place of <see cref="ExecutionLimits.MaxCallDepth"/> the engine's stack ends recursion, as
/// <see cref="ExecutionStatus.DepthLimit"/>. There are no files: <see cref="CodeSessionOptions.Files"/> must be empty.
/// </para>
/// <para>
/// A session keeps its process until it is disposed, and the process ends with it: nothing of one session is in a process that another gets. When a process dies (memory, or a script
/// that could only be killed) the next script finds the state of the scripts before made anew by executing them again, with what the host answered then; a fork is made in the same
/// way, at its first script. Where that cannot be, because a script ended at a limit or the scripts took longer than the time limit, <see cref="CodeSession.Fork"/> throws
/// <see cref="NotSupportedException"/> and a death is told by <see cref="ExecutionResult.IsStateLost"/>.
/// </para>
/// <para>
/// What it does not protect from: node's <c>vm</c> is no security boundary. Code that gets out of its realm is in a process with the permissions of <see cref="Isolation"/>, which cannot open
/// files or start processes, but can see the machine's name, clock and processors, and where <see cref="NodeIsolation.Network"/> does not hold can use the network. Let hostile code
/// run only where all of <see cref="NodeIsolation.All"/> holds, and put the host into a container of its own.
/// </para>
/// </remarks>
public sealed class NodeExecutor : CodeExecutor, IDisposable
{
    private readonly NodeInstallation _node;
    private readonly NodePool _pool;
    private readonly GuestThreads _threads;
    private bool _isDisposed;

    /// <summary>Creates an executor; no process is started yet, but node is asked for its version, once in a process.</summary>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <exception cref="NodeUnavailableException">There is no node, it is older than version 20, or the isolation asked for does not hold here.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public NodeExecutor(NodeExecutorOptions? options = null)
    {
        options = (options ?? new NodeExecutorOptions()).Snapshot();
        _node = NodeInstallation.Find(options.NodePath);
        var missing = options.RequiredIsolation & ~_node.Isolation;
        if (missing != NodeIsolation.None)
        {
            throw new NodeUnavailableException(
                $"NodeExecutorOptions.RequiredIsolation asks for {missing}, which does not hold on this machine ({_node.Isolation} does). " +
                "Network needs Linux with unshare, as root or with user namespaces; Memory needs Linux. Provide them, or ask for less.");
        }

        _pool = new NodePool(_node, options);
        _threads = new GuestThreads(options.MaxProcesses);
    }

    /// <inheritdoc/>
    public override string Language => "javascript";

    /// <inheritdoc/>
    public override string Interpreter => $"node@{_node.Version}";

    /// <inheritdoc/>
    /// <remarks>Of the program that runs in the child; node itself is named by its version.</remarks>
    public override string InterpreterSha256 => NodeCommand.WorkerSha256;

    /// <summary>Gets the node binary's full path.</summary>
    public string NodePath => _node.Path;

    /// <summary>Gets what keeps guest code away from this machine; what is not in it does not hold here.</summary>
    public NodeIsolation Isolation => _node.Isolation;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    /// <exception cref="ArgumentException">A host function's name is no identifier, or occurs twice.</exception>
    /// <exception cref="NotSupportedException">The options have files.</exception>
    /// <exception cref="ObjectDisposedException">The executor is disposed.</exception>
    public override CodeSession CreateSession(CodeSessionOptions? options = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        options = (options ?? new CodeSessionOptions()) with { };
        options.Limits = options.Limits with { };
        options.HostFunctions = [.. options.HostFunctions];
        options.Limits.ThrowIfOutOfRange();
        HostFunctionBridge.CheckNames(options.HostFunctions);
        if (options.Files.Count > 0)
        {
            throw new NotSupportedException($"CodeSessionOptions.Files has {options.Files.Count} files, and JavaScript in node has none to open. Pass the text in the script, in its standard input, or by a host function.");
        }

        _pool.Warm(options.Limits.MaxBytes);
        return new NodeCodeSession(_pool, _threads, options);
    }

    /// <summary>Ends the processes that wait for sessions. Sessions that are open keep theirs.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _pool.Dispose();
    }
}
