namespace R1CI.Sdk.Server.Metrics;

/// <summary>Counts durations by their size.</summary>
internal sealed class Histogram
{
    /// <summary>The upper bounds of the buckets in seconds; what is longer is in one more.</summary>
    public static readonly double[] Bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

    private readonly long[] _counts = new long[Bounds.Length + 1];
    private long _ticks;

    public void Observe(TimeSpan duration)
    {
        var seconds = duration.TotalSeconds;
        var bucket = 0;
        while (bucket < Bounds.Length && seconds > Bounds[bucket]) bucket++;
        Interlocked.Increment(ref _counts[bucket]);
        Interlocked.Add(ref _ticks, duration.Ticks);
    }

    /// <summary>Gives the count of every bucket, the last one without a bound, and the sum of all durations.</summary>
    public (long[] Counts, double Seconds) Read() =>
        ([.. Enumerable.Range(0, _counts.Length).Select(bucket => Interlocked.Read(ref _counts[bucket]))], TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds);
}
