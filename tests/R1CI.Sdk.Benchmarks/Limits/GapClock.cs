using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.Limits;

/// <summary>
/// A clock that notes the longest time between two looks at it: that late comes a limit or a cancellation at the worst moment. One run
/// finds it, where stopping at random moments needs many.
/// </summary>
internal sealed class GapClock : TimeProvider
{
    private TimeSpan _cpu, _pause;
    private long _looked, _started;

    /// <summary>Gets or sets the real time after which the clock says that every limit has passed.</summary>
    public TimeSpan EndAfter { get; set; } = TimeSpan.MaxValue;

    /// <summary>Gets the longest time between two looks: of the processor, so that other work on the machine does not show.</summary>
    public TimeSpan Gap { get; private set; }

    /// <summary>Gets the part of <see cref="Gap"/> that was not the garbage collector's.</summary>
    public TimeSpan GapWithoutCollector { get; private set; }

    public override long TimestampFrequency => Stopwatch.Frequency;

    public void Start()
    {
        (Gap, GapWithoutCollector) = (TimeSpan.Zero, TimeSpan.Zero);
        _looked = _started = Stopwatch.GetTimestamp();
        (_cpu, _pause) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
    }

    public void Look()
    {
        var (now, cpu, pause) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var wall = Stopwatch.GetElapsedTime(_looked, now);
        var gap = Least(wall, cpu - _cpu);
        if (gap > Gap)
        {
            (Gap, GapWithoutCollector) = (gap, Least(gap, wall - (pause - _pause)));
        }

        (_looked, _cpu, _pause) = (now, cpu, pause);
    }

    public override long GetTimestamp()
    {
        Look();
        return Stopwatch.GetElapsedTime(_started) > EndAfter ? long.MaxValue / 2 : Stopwatch.GetTimestamp();
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
