namespace R1CI.Cli.Commands.CodeIO;

/// <summary>Collects garbage more often than the runtime would, which otherwise lets 256 MiB of it gather in every process of a large run.</summary>
/// <remarks>
/// The command's own settings are for programs that keep what they allocate; here values of one function live for milliseconds. What outlived a young
/// collection, as parts of long lines do, the runtime would leave until a full one: there is one whenever some of it has gathered. Results do not depend on it.
/// </remarks>
internal sealed class CollectionPace : IDisposable
{
    private const long YoungBytesPerWorker = 32 << 20;
    private const long OldBytesPerWorker = 48 << 20;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);

    private readonly Timer _timer;
    private readonly int _workers;
    private long _collectedAt; // bytes allocated so far
    private long _held; // bytes in use after the last full collection

    public CollectionPace(int workers)
    {
        _workers = Math.Min(workers, Environment.ProcessorCount);
        _timer = new Timer(_ => Look(), null, Period, Period);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - Interlocked.Read(ref _collectedAt) < YoungBytesPerWorker * _workers) return;
        Interlocked.Exchange(ref _collectedAt, allocated);
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        if (GC.GetTotalMemory(forceFullCollection: false) - Interlocked.Read(ref _held) < OldBytesPerWorker * _workers) return;
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        Interlocked.Exchange(ref _held, GC.GetTotalMemory(forceFullCollection: false));
    }
}
