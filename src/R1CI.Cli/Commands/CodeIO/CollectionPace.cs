namespace R1CI.Cli.Commands.CodeIO;

/// <summary>Collects garbage more often than the runtime would, which otherwise lets 256 MiB of it gather in every process of a large run.</summary>
/// <remarks>
/// The command's own settings are for programs that keep what they allocate; here values of one function live for milliseconds. Results do not depend on it.
/// </remarks>
internal sealed class CollectionPace : IDisposable
{
    private const long BytesPerWorker = 32 << 20;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);

    private readonly Timer _timer;
    private readonly long _bytes;
    private long _collectedAt;

    public CollectionPace(int workers)
    {
        _bytes = BytesPerWorker * Math.Min(workers, Environment.ProcessorCount);
        _timer = new Timer(_ => Look(), null, Period, Period);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - Interlocked.Read(ref _collectedAt) < _bytes) return;
        Interlocked.Exchange(ref _collectedAt, allocated);
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
    }
}
