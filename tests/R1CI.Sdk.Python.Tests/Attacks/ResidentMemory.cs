using System.Diagnostics;

namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>Watches the resident memory of this process from a thread of its own.</summary>
internal sealed class ResidentMemory : IDisposable
{
    private readonly Thread _watch;
    private readonly long _idle;
    private long _peak;
    private volatile bool _ended;

    private ResidentMemory()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _idle = _peak = Now();
        _watch = new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.Highest };
        _watch.Start();
    }

    /// <summary>Gets the bytes above what was resident at the start.</summary>
    public long PeakAboveIdle => Math.Max(0, Math.Max(_peak, Now()) - _idle);

    public static ResidentMemory Start() => new();

    public void Dispose()
    {
        _ended = true;
        _watch.Join();
    }

    private static long Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private void Watch()
    {
        while (!_ended)
        {
            _peak = Math.Max(_peak, Now());
            Thread.Sleep(1);
        }
    }
}
