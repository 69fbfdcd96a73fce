using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>The session of one language as a run left it. Runs go on in forks of it, so it stays what it is.</summary>
internal sealed class KeptSession(string language, CodeSession session)
{
    private readonly Lock _lock = new();
    private CodeSession? _session = session;
    private string _obstacle = "";

    public string Language => language;

    /// <summary>Makes an equal session; <see langword="null"/> when the executor cannot, or no longer.</summary>
    public CodeSession? Fork(out string obstacle)
    {
        lock (_lock)
        {
            try
            {
                obstacle = _obstacle;
                return _session?.Fork();
            }
            catch (NotSupportedException problem)
            {
                obstacle = problem.Message;
                return null;
            }
        }
    }

    /// <summary>Gives the session itself away, where there is no fork to be had: what it held after this run is gone from here.</summary>
    public CodeSession? Take()
    {
        lock (_lock)
        {
            var taken = _session;
            (_session, _obstacle) = (null, "a later run went on in it, and it cannot be forked");
            return taken;
        }
    }

    /// <summary>Writes what can be written of the session; <see langword="null"/> when that is nothing.</summary>
    public byte[]? Snapshot(out IReadOnlyList<string> skipped, out string obstacle)
    {
        lock (_lock)
        {
            (skipped, obstacle) = ([], _obstacle);
            try
            {
                return _session?.Snapshot(out skipped);
            }
            catch (NotSupportedException problem)
            {
                obstacle = problem.Message;
                return null;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        CodeSession? session;
        lock (_lock)
        {
            (session, _session, _obstacle) = (_session, null, "it is not kept any more");
        }

        return session?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
