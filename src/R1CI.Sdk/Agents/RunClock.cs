namespace R1CI.Sdk.Agents;

/// <summary>What can end a run from outside: the caller's token, the end of the agent and the run's own deadline.</summary>
internal sealed class RunClock : IDisposable
{
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _both;
    private readonly TimeProvider _time;
    private readonly CancellationToken _stopping;
    private readonly TimeSpan _limit;
    private readonly long _start;

    public RunClock(TimeSpan limit, TimeProvider time, CancellationToken caller, CancellationToken stopping = default)
    {
        (_limit, _time, Caller, _stopping) = (limit, time, caller, stopping);
        _start = time.GetTimestamp();
        _deadline = new CancellationTokenSource(limit, time);
        _both = CancellationTokenSource.CreateLinkedTokenSource(caller, stopping, _deadline.Token);
        Token = _both.Token;
    }

    public CancellationToken Caller { get; }

    /// <summary>Gets the token whose cancellation ended the run.</summary>
    public CancellationToken Canceller => Caller.IsCancellationRequested ? Caller : _stopping;

    /// <summary>Gets the token for everything that the run waits for.</summary>
    public CancellationToken Token { get; }

    public TimeSpan Elapsed => _time.GetElapsedTime(_start);

    /// <summary>Gets the end that came from outside; <see langword="null"/> when none did. The caller's cancellation goes first.</summary>
    public RunEnd? Interruption =>
        Caller.IsCancellationRequested ? RunEnd.Cancelled
        : _stopping.IsCancellationRequested ? RunEnd.AgentDisposed
        : _deadline.IsCancellationRequested ? RunEnd.Deadline(_limit) : null;

    /// <summary>Explains an exception: a cancellation that came from outside ends the run as such, everything else does not.</summary>
    public RunEnd? ExplainedBy(Exception exception) => exception is OperationCanceledException ? Interruption : null;

    public void Dispose()
    {
        _both.Dispose();
        _deadline.Dispose();
    }
}
