using System.Runtime.ExceptionServices;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Execution;

/// <summary>Sessions that have imported an executor's modules, one for each kind of session it is asked for; new sessions are forks of them.</summary>
/// <param name="modules">What they import.</param>
internal sealed class PreloadedSessions(IReadOnlyList<string> modules)
{
    /// <summary>Kinds of sessions kept: seed, clock, files and functions of the host decide what an import leaves behind, so each has its own.</summary>
    private const int MaxKept = 4;

    // As GuestThreads has them: the parser and built-ins that call back nest on the stack.
    private const int StackBytes = 16 << 20;

    private readonly List<(CodeSessionOptions Options, PythonSession Session)> _kept = [];
    private readonly Lock _lock = new();

    /// <summary>A session with the modules imported, and no names.</summary>
    /// <param name="options">What the session may use.</param>
    /// <param name="create">Makes an empty one.</param>
    /// <exception cref="InvalidOperationException">A module cannot be imported.</exception>
    public PythonSession Fork(CodeSessionOptions options, Func<PythonSession> create)
    {
        lock (_lock)
        {
            var at = _kept.FindIndex(kept => IsSame(kept.Options, options));
            if (at < 0)
            {
                var session = create();
                Import(session);
                // The options may change in the caller's hands.
                _kept.Insert(0, (options with { Limits = options.Limits with { } }, session));
                if (_kept.Count > MaxKept)
                {
                    _kept.RemoveAt(MaxKept);
                }

                at = 0;
            }

            return _kept[at].Session.Fork();
        }
    }

    private static bool IsSame(CodeSessionOptions a, CodeSessionOptions b) =>
        a.Limits == b.Limits && a.Seed == b.Seed && a.HashSeed == b.HashSeed && a.Clock == b.Clock && a.AllowsFileWrites == b.AllowsFileWrites && a.AreFilesReadOnly == b.AreFilesReadOnly
        && (ReferenceEquals(a.Files, b.Files) || a.Files.Count + b.Files.Count == 0)
        && (ReferenceEquals(a.HostFunctions, b.HostFunctions) || a.HostFunctions.Count + b.HostFunctions.Count == 0);

    private void Import(PythonSession session)
    {
        PythonResult? result = null;
        ExceptionDispatchInfo? failure = null;
        // By name and not by an import statement: the session's own names stay empty.
        var script = new PythonScript(string.Concat(modules.Select(static name => $"__import__('{name}')\n")) + "None\n");
        var thread = new Thread(() =>
        {
            try
            {
                result = session.Execute(script);
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }, StackBytes) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        if (result!.Status != PythonStatus.Ok)
        {
            throw new InvalidOperationException(
                $"Preload ({string.Join(", ", modules)}) failed: {result.Error?.TrimEnd().Split('\n')[^1]}. Leave the module out of Preload, or mend what it names (PackageRoots, the limits).");
        }
    }
}
