using Jint.Constraints;

namespace R1CI.Sdk.Jint.Running;

/// <summary>Bounds what a script holds, by what its thread allocates and by looking, when that is much, at how much the heap has grown.</summary>
/// <remarks>
/// Jint's own limit counts garbage for ever, which ends every loop of a few million numbers. Here it bounds what is allocated between two looks, and any one
/// value. A look collects the young objects of the process, or all of them when little room seems to be left. What other threads take meanwhile makes the
/// estimate higher, up to what the script allocated; what they give back makes it lower, and then the process holds no more than it did.
/// </remarks>
internal sealed class MemoryMeter
{
    // Full collections stop the whole process: a script gets so many.
    private const int MaxFullLooks = 20;

    private MemoryLimitConstraint? _engine;
    private long _max;
    private long _mark;
    private long _held;
    private long _next;
    private long? _baseline;
    private int _fullLooks;

    /// <summary>Gets the most that the script may have held at once, in bytes.</summary>
    public long Peak { get; private set; }

    /// <summary>Starts to count what this thread allocates.</summary>
    public void Begin(MemoryLimitConstraint engine, long maxBytes)
    {
        (_engine, _max, _held, _baseline, _fullLooks, Peak) = (engine, maxBytes, 0, null, 0, 0);
        _next = maxBytes / 2;
        _mark = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Says whether the script may go on.</summary>
    public bool Check()
    {
        var since = GC.GetAllocatedBytesForCurrentThread() - _mark;
        return since < _next || Look(since);
    }

    /// <summary>Stops counting.</summary>
    public void End() => Note(GC.GetAllocatedBytesForCurrentThread() - _mark);

    private void Note(long since) => Peak = Math.Max(Peak, Math.Min(_held + since, _max));

    private bool Look(long since)
    {
        Note(since);
        var grown = Grown(since, generation: 1);
        if (grown > _max / 4 * 3 && _fullLooks++ < MaxFullLooks) grown = Grown(since, GC.MaxGeneration);
        _held = grown;
        if (_max - _held < _max / 16) return false;
        // Before Jint's limit, which is as far from here as it was from the start.
        _next = (_max - _held) / 8 * 7;
        _engine!.Reset();
        _mark = GC.GetAllocatedBytesForCurrentThread();
        return true;
    }

    // The first look takes all that was allocated before it as held.
    private long Grown(long since, int generation)
    {
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        var heap = GC.GetTotalMemory(forceFullCollection: false);
        _baseline ??= heap - since;
        return Math.Clamp(heap - _baseline.Value, 0, _held + since);
    }
}
