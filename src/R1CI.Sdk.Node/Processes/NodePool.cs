using R1CI.Sdk.Node.Installation;

namespace R1CI.Sdk.Node.Processes;

/// <summary>Children that were started and have run nothing, and the places for those that sessions hold.</summary>
/// <remarks>A child that has run guest code never comes back: what one session left in it, another would find.</remarks>
internal sealed class NodePool(NodeInstallation node, NodeExecutorOptions options) : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _places = new(options.MaxProcesses);
    private readonly Lock _lock = new();
    private readonly List<NodeChild> _warm = [];
    private int _starting;
    private bool _isDisposed;

    /// <summary>Has as many children as the options say start for this memory limit.</summary>
    public void Warm(long maxBytes)
    {
        List<NodeChild> others;
        lock (_lock)
        {
            others = _warm.FindAll(child => child.MaxBytes != maxBytes || child.HasExited);
            _warm.RemoveAll(others.Contains);
            if (_isDisposed || _warm.Count + _starting >= options.WarmProcesses)
            {
                maxBytes = 0;
            }
            else
            {
                _starting++;
            }
        }

        others.ForEach(static child => child.Dispose());
        if (maxBytes > 0)
        {
            _ = Task.Run(() => Add(maxBytes));
        }
    }

    /// <summary>Waits for a place and gives a child that has run nothing.</summary>
    /// <exception cref="NodeUnavailableException">No place is free in time, or node does not start.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public NodeChild Take(long maxBytes, CancellationToken cancellationToken)
    {
        if (!_places.Wait(options.MaxWait, cancellationToken))
        {
            throw new NodeUnavailableException(
                $"All {options.MaxProcesses} node processes are held by sessions, and none was given back in {options.MaxWait.TotalSeconds} s. " +
                "Dispose of sessions that are done, or raise NodeExecutorOptions.MaxProcesses.");
        }

        try
        {
            if (TakeWarm(maxBytes) is { } warm)
            {
                if (warm.WaitUntilReady(StartTime))
                {
                    return warm;
                }

                warm.Dispose(); // it died while it waited
            }

            var child = NodeChild.Start(node, maxBytes);
            return child.WaitUntilReady(StartTime) ? child : throw Unready(child);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Ends a child that <see cref="Take"/> gave and frees its place.</summary>
    public void Return(NodeChild child)
    {
        child.Dispose();
        _places.Release();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _warm.ForEach(static child => child.Dispose());
            _warm.Clear();
        }
    }

    private NodeChild? TakeWarm(long maxBytes)
    {
        while (true)
        {
            NodeChild child;
            lock (_lock)
            {
                var at = _warm.FindIndex(child => child.MaxBytes == maxBytes);
                if (at < 0)
                {
                    return null;
                }

                child = _warm[at];
                _warm.RemoveAt(at);
            }

            if (!child.HasExited)
            {
                return child;
            }

            child.Dispose();
        }
    }

    private void Add(long maxBytes)
    {
        NodeChild? child = null;
        try
        {
            child = NodeChild.Start(node, maxBytes);
        }
        catch (NodeUnavailableException)
        {
            // Said when a session asks for one.
        }

        lock (_lock)
        {
            _starting--;
            if (child is not null && !_isDisposed)
            {
                _warm.Add(child);
                return;
            }
        }

        child?.Dispose();
    }

    private NodeUnavailableException Unready(NodeChild child)
    {
        var (exitCode, error) = child.Autopsy();
        child.Dispose();
        var said = error.Trim();
        return new NodeUnavailableException(
            $"node {node.Version} ('{node.Path}') ended with code {exitCode} before it was ready{(said.Length == 0 ? "" : $": {said[..Math.Min(said.Length, 500)]}")}. " +
            "Check that this node runs scripts here with its permission model, and that memory is left.");
    }
}
