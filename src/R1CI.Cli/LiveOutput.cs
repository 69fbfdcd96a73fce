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
    private readonly Timer _timer;
    private bool _isPending;
    private bool _isBroken;

    public LiveOutput() => _timer = new Timer(_ => Flush(), null, Interval, Interval);

    public void Write(string text)
    {
        lock (_gate)
        {
            if (!_isBroken)
            {
                _writer.Write(text);
                _isPending = true;
            }
        }
    }

    /// <exception cref="IOException">Nobody reads any more.</exception>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (!_isBroken)
            {
                _writer.Dispose();
            }
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
