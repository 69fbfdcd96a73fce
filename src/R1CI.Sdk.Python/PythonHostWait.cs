using R1CI.Sdk.Python.Runtime;

namespace R1CI.Sdk.Python;

/// <summary>
/// Stops the clock of a script while a host function waits for a person: that time does not count for <see cref="PythonLimits.Timeout"/>. The script's caller
/// can cancel all the same.
/// </summary>
/// <remarks>Thread-safe. Belongs to one execution; after it nothing happens any more.</remarks>
public sealed class PythonHostWait
{
    private readonly CancellationTokenSource _stop;
    private readonly TimeProvider _time;
    private readonly Func<long> _deadline;
    private readonly Lock _lock = new();
    private long _waited;
    private long _left;
    private long _begin;
    private int _depth;

    internal PythonHostWait(CancellationTokenSource stop, TimeProvider time, Func<long> deadline) => (_stop, _time, _deadline) = (stop, time, deadline);

    /// <summary>Gets that of the script which called a host function on this thread; <see langword="null"/> on other threads.</summary>
    public static PythonHostWait? OfThisCall => Vm.Running?.HostWait;

    /// <summary>Stops the clock.</summary>
    /// <returns>Disposing it lets the clock go on; when waits overlap, the last one does.</returns>
    public IDisposable Begin()
    {
        lock (_lock)
        {
            if (_depth++ == 0)
            {
                (_begin, _left) = (_time.GetTimestamp(), _deadline() - _time.GetTimestamp());
                StopAfter(Timeout.InfiniteTimeSpan);
            }
        }

        return new Wait(this);
    }

    /// <summary>Takes the time that was waited, in ticks of the clock.</summary>
    internal long TakeWaited()
    {
        lock (_lock)
        {
            var waited = _waited;
            _waited = 0;
            return waited;
        }
    }

    private void End()
    {
        lock (_lock)
        {
            if (--_depth > 0) return;
            _waited += _time.GetTimestamp() - _begin;
            StopAfter(TimeSpan.FromSeconds(Math.Clamp(_left / (double)_time.TimestampFrequency, 0, 1e6)));
        }
    }

    private void StopAfter(TimeSpan time)
    {
        try
        {
            _stop.CancelAfter(time);
        }
        catch (ObjectDisposedException)
        {
            // The execution ended meanwhile, by its caller's cancellation.
        }
    }

    private sealed class Wait(PythonHostWait wait) : IDisposable
    {
        private PythonHostWait? _wait = wait;

        public void Dispose() => Interlocked.Exchange(ref _wait, null)?.End();
    }
}
