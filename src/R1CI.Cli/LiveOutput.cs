namespace R1CI.Cli;

/// <summary>
/// Standard output for a running script: buffered, since a system call a line would cost more than many scripts, and flushed a few times
/// a second, so that whoever reads the pipe sees what happens while it happens.
/// </summary>
internal sealed class LiveOutput : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly StreamWriter _writer = StandardOutput.OpenWriter();
    private Timer? _timer;
    private long _flushed;
    private bool _isPending;
    private bool _isBroken;

    /// <summary>Opens standard output; it is <see cref="Console.Out"/> from here on.</summary>
    /// <remarks>The console locks <see cref="Console.Out"/> whenever any of its streams is written to, and to make its own takes a new process 2 ms.</remarks>
    public LiveOutput() => Console.SetOut(_writer);

    public void Write(string text)
    {
        lock (_gate)
        {
            if (_isBroken)
            {
                return;
            }

            _writer.Write(text);
            _isPending = true;
            if (_timer is null)
            {
                FlushOrWatch();
            }
        }
    }

    /// <exception cref="IOException">Nobody reads any more.</exception>
    public void Dispose()
    {
        lock (_gate)
        {
            _timer?.Dispose();
            if (!_isBroken)
            {
                _writer.Dispose();
            }
        }
    }

    // What a script prints first goes out at once, and so do lines that come slowly; a timer, with its threads, is for those that come fast.
    private void FlushOrWatch()
    {
        var now = Environment.TickCount64;
        if (_flushed == 0 || now - _flushed >= Interval.TotalMilliseconds)
        {
            _flushed = now;
            Flush();
        }
        else
        {
            _timer = new Timer(_ => Flush(), null, Interval, Interval);
        }
    }

    private void Flush()
    {
        lock (_gate)
        {
            try
            {
                if (_isPending && !_isBroken)
                {
                    _writer.Flush();
                }
            }
            catch (IOException)
            {
                _isBroken = true; // the reader is gone, as with `| head`; the script's end is not changed by it
            }

            _isPending = false;
        }
    }
}
