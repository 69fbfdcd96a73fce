using System.Globalization;
using Jint.Runtime;
using R1CI.Sdk.Jint.Running;

namespace R1CI.Sdk.Jint.World;

/// <summary>The guest's clock: UTC, from a given moment on, moved by steps and by timers and not by time.</summary>
internal sealed class GuestClock(DateTimeOffset start, ScriptMeter meter) : DefaultTimeSystem(TimeZoneInfo.Utc, CultureInfo.InvariantCulture)
{
    // What a statement takes, more or less.
    private const long TicksPerStep = 1;

    private readonly DateTimeOffset _start = start.ToUniversalTime();
    private TimeSpan _jumped;

    /// <summary>Gets the time since the script began, in milliseconds.</summary>
    public long Milliseconds => (long)Elapsed.TotalMilliseconds;

    private TimeSpan Elapsed => _jumped + TimeSpan.FromTicks(meter.Steps * TicksPerStep);

    public override DateTimeOffset GetUtcNow() => Elapsed < DateTimeOffset.MaxValue - _start ? _start + Elapsed : DateTimeOffset.MaxValue;

    /// <summary>Lets the clock show that time at least.</summary>
    public void AdvanceTo(long milliseconds) => _jumped += TimeSpan.FromMilliseconds(Math.Max(0, milliseconds - Milliseconds));

    /// <summary>Sets the clock back to where scripts begin.</summary>
    public void Reset() => _jumped = TimeSpan.Zero;
}
