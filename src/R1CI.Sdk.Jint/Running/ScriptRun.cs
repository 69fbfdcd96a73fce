using System.Diagnostics;
using System.Text;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Running;

/// <summary>One execution of one script: its deadline outside of the engine, its output, and its end, which is once.</summary>
internal sealed class ScriptRun : IDisposable
{
    /// <summary>How long a script that was told to stop may take to notice before it is left behind.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();
    private readonly TaskCompletionSource<ExecutionResult> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly ExecutionLimits _limits;
    private readonly CancellationToken _cancellationToken;
    private CancellationTokenRegistration _registration;
    private Timer? _timer;
    private int _stopReason;
    private bool _hasEnded;
    private long _start;

    public ScriptRun(CodeRequest request, ExecutionLimits limits, CancellationToken cancellationToken)
    {
        Request = request;
        _limits = limits;
        _cancellationToken = cancellationToken;
    }

    public CodeRequest Request { get; }

    /// <summary>Gets the calls of host functions, in order; the guest's thread alone adds to it.</summary>
    public List<HostCall> HostCalls { get; } = [];

    /// <summary>Gets what the caller awaits.</summary>
    public Task<ExecutionResult> Task => _end.Task;

    /// <summary>Gets a token that fires when the script has to stop, for host functions that wait.</summary>
    public CancellationToken StopToken => _stop.Token;

    /// <summary>Gets why the script has to stop; <see langword="null"/> while it may go on.</summary>
    public ExecutionStatus? StopReason => Volatile.Read(ref _stopReason) is var reason and not 0 ? (ExecutionStatus)reason : null;

    /// <summary>Gets whether the script was left behind with its thread.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Gets how many more characters may be printed.</summary>
    public int OutputLeft => _limits.MaxOutputChars - _stdout.Length - _stderr.Length;

    /// <summary>Starts the clock.</summary>
    public void Begin()
    {
        _start = Stopwatch.GetTimestamp();
        _timer = new Timer(static run => ((ScriptRun)run!).OnTimer(), this, _limits.Timeout, Timeout.InfiniteTimeSpan);
        _registration = _cancellationToken.UnsafeRegister(static run => ((ScriptRun)run!).Stop(ExecutionStatus.Cancelled), this);
    }

    /// <summary>Keeps printed text, as much of it as fits, and passes it on.</summary>
    /// <exception cref="ScriptStopException">It does not fit, or the script was left behind.</exception>
    public void Print(string text, bool isError)
    {
        bool fits;
        lock (_lock)
        {
            if (_hasEnded) throw new ScriptStopException(ExecutionStatus.Timeout);
            fits = text.Length <= OutputLeft;
            if (!fits) text = text[..OutputLeft];
            (isError ? _stderr : _stdout).Append(text);
        }

        if (!isError && text.Length > 0) Request.OnOutput?.Invoke(text);
        if (!fits) throw new ScriptStopException(ExecutionStatus.OutputLimit);
    }

    /// <summary>Ends the run from the guest's thread.</summary>
    /// <param name="describe">What the result says besides output, calls and time.</param>
    /// <param name="beforeCompletion">Runs before the caller hears of it, unless the run was left behind.</param>
    public void End(ExecutionResult describe, Action beforeCompletion) => End(describe, null, beforeCompletion);

    /// <summary>Ends the run with a defect of the executor or of the caller's callback.</summary>
    public void Fail(Exception exception, Action beforeCompletion) => End(new ExecutionResult { Status = ExecutionStatus.Internal }, exception, beforeCompletion);

    /// <summary>Gets what happens before the caller hears that the run was left behind.</summary>
    public Action<ExecutionStatus> OnAbandon { get; init; } = static _ => { };

    public void Dispose()
    {
        _registration.Dispose();
        _timer?.Dispose();
        _stop.Dispose();
    }

    private void End(ExecutionResult describe, Exception? exception, Action beforeCompletion)
    {
        ExecutionResult result;
        lock (_lock)
        {
            if (_hasEnded) return;
            _hasEnded = true;
            result = WithFacts(describe);
        }

        Dispose();
        beforeCompletion();
        Complete(result, exception);
    }

    private void Complete(ExecutionResult result, Exception? exception)
    {
        if (exception is not null) _end.SetException(exception);
        else if (result.Status == ExecutionStatus.Cancelled) _end.SetCanceled(_cancellationToken);
        else _end.SetResult(result);
    }

    private ExecutionResult WithFacts(ExecutionResult describe) => describe with
    {
        Stdout = _stdout.ToString(),
        Stderr = _stderr.ToString(),
        HostCalls = [.. HostCalls],
        Duration = Stopwatch.GetElapsedTime(_start),
    };

    private void OnTimer()
    {
        if (StopReason is null) Stop(ExecutionStatus.Timeout);
        else Abandon();
    }

    private void Stop(ExecutionStatus reason)
    {
        if (Interlocked.CompareExchange(ref _stopReason, (int)reason, 0) != 0) return;
        lock (_lock)
        {
            if (_hasEnded) return;
            _timer!.Change(Grace, Timeout.InfiniteTimeSpan);
        }

        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The script ended meanwhile.
        }
    }

    // The thread goes on until the built-in that it is in looks at the meter; nobody listens to it any more.
    private void Abandon()
    {
        ExecutionResult result;
        lock (_lock)
        {
            if (_hasEnded) return;
            _hasEnded = IsAbandoned = true;
            var reason = StopReason!.Value;
            result = WithFacts(new ExecutionResult
            {
                Status = reason,
                Error = LimitText.Of(reason, _limits) + " One built-in could not be interrupted: what the session held is lost.",
                IsStateLost = true,
            });
        }

        OnAbandon(result.Status);
        Complete(result, null);
    }
}
