using System.Collections.Concurrent;

namespace R1CI.Sdk.CodeIO.Tests.Teachers;

/// <summary>A clock on which short waits are over at once, and are recorded, and long ones (timeouts) when the test says so.</summary>
/// <param name="longest">From how long on a wait is a timeout.</param>
internal sealed class FakeTime(TimeSpan longest) : TimeProvider
{
    private readonly ConcurrentDictionary<Waiting, byte> _timeouts = new();

    /// <summary>Gets the waits in the order in which they began.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends all timeouts that run.</summary>
    public void Expire()
    {
        foreach (var timer in _timeouts.Keys) timer.Fire();
    }

    private sealed class Waiting(FakeTime time, Action callback) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._timeouts.TryRemove(this, out _);
            if (dueTime >= time.LongestWait)
            {
                time._timeouts.TryAdd(this, 0);
            }
            else if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time.Waits.Enqueue(dueTime);
                ThreadPool.QueueUserWorkItem(_ => callback());
            }

            return true;
        }

        public void Fire()
        {
            if (time._timeouts.TryRemove(this, out _)) callback();
        }

        public void Dispose() => time._timeouts.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private TimeSpan LongestWait => longest;
}
