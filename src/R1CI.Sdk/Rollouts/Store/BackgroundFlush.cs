using System.Runtime.ExceptionServices;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>Asks the disk to keep what was written, beside the work: requests that come while it is busy are answered together.</summary>
/// <param name="flush">Flushes everything written so far.</param>
internal sealed class BackgroundFlush(Action flush)
{
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private ExceptionDispatchInfo? _error;
    private bool _isAsked;
    private bool _isRunning;

    /// <summary>Asks for a flush.</summary>
    /// <exception cref="IOException">An earlier one failed.</exception>
    public void Ask()
    {
        lock (_gate)
        {
            _error?.Throw();
            _isAsked = true;
            if (_isRunning) return;
            _isRunning = true;
            _running = Task.Run(Run);
        }
    }

    /// <summary>Waits for the flushes that were asked for.</summary>
    /// <exception cref="IOException">One failed.</exception>
    public void Wait()
    {
        Task running;
        lock (_gate)
        {
            running = _running;
        }

        running.Wait();
        _error?.Throw();
    }

    private void Run()
    {
        while (true)
        {
            lock (_gate)
            {
                _isRunning = _isAsked;
                if (!_isAsked) return;
                _isAsked = false;
            }

            try
            {
                flush();
            }
#pragma warning disable CA1031 // Whatever it is, whoever asks or waits next gets it.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                _error = ExceptionDispatchInfo.Capture(problem);
            }
        }
    }
}
