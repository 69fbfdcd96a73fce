using R1CI.Sdk.Execution;

namespace R1CI.Sdk.IronPython;

/// <summary>One IronPython world; made anew after a script that ran past its deadline, and runs on in the old one.</summary>
internal sealed class IronPythonSession(CodeSessionOptions options, bool allowsClr) : CodeSession
{
    // The engine's frames are frames of the host.
    private const int StackBytes = 64 << 20;

    private IronPythonWorld? _world;
    private int _isBusy;
    private bool _isDisposed;
    private bool _hasRun;
    private bool _hasLostState;

    public override async Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Enter();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (request.Code.Length > options.Limits.MaxSourceChars)
            {
                return new ExecutionResult
                {
                    Status = ExecutionStatus.SourceLimit,
                    Error = $"The source has {request.Code.Length} characters; at most {options.Limits.MaxSourceChars} are accepted.",
                };
            }

            _hasRun = true;
            return await RunAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    public override CodeSession Fork()
    {
        Enter();
        try
        {
            return !_hasRun
                ? new IronPythonSession(options, allowsClr)
                : throw new NotSupportedException("An IronPython session that has executed scripts cannot be forked. Fork it before, or execute the scripts again.");
        }
        finally
        {
            Leave();
        }
    }

    public override void Reset()
    {
        Enter();
        _world?.Dispose();
        _world = null;
        _hasRun = _hasLostState = false;
        Leave();
    }

    public override ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (Interlocked.Exchange(ref _isBusy, 1) == 0) _world?.Dispose();
        return base.DisposeAsync();
    }

    private async Task<ExecutionResult> RunAsync(CodeRequest request, CancellationToken cancellationToken)
    {
        var world = _world ??= new IronPythonWorld(options, allowsClr);
        using var stop = new CancellationTokenSource();
        var script = new IronPythonScript(request, options.Limits, stop.Token);
        var end = new TaskCompletionSource<ExecutionResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Complete(end, () => world.Execute(script)), StackBytes) { IsBackground = true, Name = "R1CI IronPython" }.Start();
        try
        {
            var result = await end.Task.WaitAsync(options.Limits.Timeout, cancellationToken).ConfigureAwait(false);
            return result with { IsStateLost = TakeLoss() };
        }
        catch (TimeoutException)
        {
            Abandon();
            return script.Result(ExecutionStatus.Timeout,
                $"The script ran longer than {options.Limits.Timeout.TotalSeconds} s. IronPython cannot stop it: it runs on, and what the session held is lost.") with
            { IsStateLost = true };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (!end.Task.IsCompleted)
            {
                Abandon();
                _hasLostState = true;
            }

            throw;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static void Complete(TaskCompletionSource<ExecutionResult> end, Func<ExecutionResult> work)
    {
        try
        {
            end.TrySetResult(work());
        }
#pragma warning disable CA1031 // Whatever it is belongs to who awaits the execution.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            end.TrySetException(exception);
        }
    }

    private bool TakeLoss()
    {
        var hasLost = _hasLostState;
        _hasLostState = false;
        return hasLost;
    }

    // The world stays with the thread that runs in it.
    private void Abandon() => _world = null;

    private void Enter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(CodeSession));
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new InvalidOperationException("The session is executing a script, and a session does one thing at a time. Await the execution first.");
        }
    }

    private void Leave() => Volatile.Write(ref _isBusy, 0);
}
