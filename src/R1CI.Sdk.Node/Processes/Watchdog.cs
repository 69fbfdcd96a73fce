namespace R1CI.Sdk.Node.Processes;

/// <summary>Does things at their time, on a thread of its own: a busy thread pool must not let a runaway live longer.</summary>
internal static class Watchdog
{
    private static readonly Lock Gate = new();
    private static readonly PriorityQueue<Alarm, long> Alarms = new();
    private static readonly AutoResetEvent Changed = new(false);
    private static bool _isRunning;

    /// <summary>
    /// Does something after a time, unless what is returned is disposed before: when that returns, it is done or never will be. What it does must be short.
    /// </summary>
    public static IDisposable After(TimeSpan time, Action act)
    {
        var alarm = new Alarm(act);
        var at = Environment.TickCount64 + (long)Math.Ceiling(time.TotalMilliseconds);
        lock (Gate)
        {
            Alarms.Enqueue(alarm, at);
            if (!_isRunning)
            {
                _isRunning = true;
                new Thread(Run) { IsBackground = true, Name = "R1CI node watchdog", Priority = ThreadPriority.AboveNormal }.Start();
            }
        }

        Changed.Set();
        return alarm;
    }

    private static void Run()
    {
        while (true)
        {
            Alarm? due = null;
            var wait = Timeout.Infinite;
            lock (Gate)
            {
                while (Alarms.TryPeek(out var first, out var at))
                {
                    var left = at - Environment.TickCount64;
                    if (left > 0 && !first.IsOff)
                    {
                        wait = (int)Math.Min(left, 60_000);
                        break;
                    }

                    Alarms.Dequeue();
                    if (!first.IsOff)
                    {
                        due = first;
                        break;
                    }
                }
            }

            if (due is null)
            {
                Changed.WaitOne(wait);
                continue;
            }

            due.Ring();
        }
    }

    private sealed class Alarm(Action act) : IDisposable
    {
        private readonly Lock _lock = new();
        private volatile bool _isOff;

        public bool IsOff => _isOff;

        public void Dispose()
        {
            lock (_lock)
            {
                _isOff = true;
            }
        }

        public void Ring()
        {
            lock (_lock)
            {
                if (_isOff)
                {
                    return;
                }

                _isOff = true;
                try
                {
                    act();
                }
#pragma warning disable CA1031 // What is to be ended may have ended by itself; the thread must survive whatever it says.
                catch (Exception)
#pragma warning restore CA1031
                {
                    // Nothing is left to do for it.
                }
            }
        }
    }
}
