namespace R1CI.Sdk.Benchmarks.Scale.Simulated;

/// <summary>A file system that divides its bytes a second evenly among those that read; none gets more than its network gives.</summary>
/// <param name="total">Bytes a second for all.</param>
/// <param name="each">Bytes a second for one.</param>
internal sealed class SharedDisk(double total, double each)
{
    private readonly PriorityQueue<int, double> _readers = new();
    private double _now, _given, _written;

    /// <summary>Gets when the next reader is done, seconds; infinity when none reads.</summary>
    public double NextDone => _readers.TryPeek(out _, out var target) ? _now + ((target - _given) / Rate) : double.PositiveInfinity;

    private double Rate => Math.Min(each, total / Math.Max(1, _readers.Count));

    /// <summary>Begins to read.</summary>
    public void Read(int reader, double bytes, double now)
    {
        Advance(now);
        _readers.Enqueue(reader, _given + bytes);
    }

    /// <summary>Takes the reader that is done at <see cref="NextDone"/>.</summary>
    public int TakeDone()
    {
        Advance(NextDone);
        return _readers.Dequeue();
    }

    /// <summary>Writes, behind what others write; tells when it is on the disk.</summary>
    public double Write(double bytes, double now) => _written = Math.Max(_written, now) + (bytes / total);

    // What each reader that was there all the time has been given so far grows with time.
    private void Advance(double now)
    {
        if (_readers.Count > 0) _given += Math.Max(0, now - _now) * Rate;
        _now = now;
    }
}
