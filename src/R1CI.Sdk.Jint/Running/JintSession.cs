using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint.World;

namespace R1CI.Sdk.Jint.Running;

/// <summary>One JavaScript world; made anew when a script had to be left behind in it.</summary>
internal sealed class JintSession(CodeSessionOptions options) : CodeSession
{
    private JintWorld? _world;
    private int _isBusy;
    private bool _isDisposed;
    private bool _hasRun;
    private bool _hasLostState;

    public override Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Enter();
        if (cancellationToken.IsCancellationRequested)
        {
            Leave();
            return Task.FromCanceled<ExecutionResult>(cancellationToken);
        }

        if (SourceCheck.Refusal(request.Code, options.Limits) is { } refusal)
        {
            Leave();
            return Task.FromResult(refusal);
        }

        return RunAsync(request, cancellationToken);
    }

    public override CodeSession Fork()
    {
        Enter();
        try
        {
            return !_hasRun
                ? new JintSession(options)
                : throw new NotSupportedException(
                    "A JavaScript session that has executed scripts cannot be forked: the engine cannot copy its state. " +
                    "Fork it before its first script, or create a session and execute the scripts again.");
        }
        finally
        {
            Leave();
        }
    }

    public override void Reset()
    {
        Enter();
        Drop();
        _hasRun = _hasLostState = false;
        Leave();
    }

    public override ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (Interlocked.Exchange(ref _isBusy, 1) == 0) Drop();
        return base.DisposeAsync();
    }

    private async Task<ExecutionResult> RunAsync(CodeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await GuestPlaces.TakeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Leave();
            throw;
        }

        var run = new ScriptRun(request, options.Limits, cancellationToken) { OnAbandon = OnAbandon };
        _hasRun = true;
        GuestPlaces.Start(() => Execute(run));
        return await run.Task.ConfigureAwait(false);
    }

    private void Execute(ScriptRun run)
    {
        var world = _world;
        try
        {
            WarmUp.Once();
            world = _world ??= new JintWorld(options);
            var result = world.Execute(run);
            run.End(result with { IsStateLost = _hasLostState }, OnEnd);
        }
#pragma warning disable CA1031 // A callback of the caller's that throws, or a defect here: both belong to who awaits the execution.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            run.Fail(exception, OnEnd);
        }

        if (!run.IsAbandoned) return;
        run.Dispose();
        world?.Dispose();
    }

    private void OnEnd()
    {
        _hasLostState = false;
        GuestPlaces.GiveBack();
        Leave();
    }

    private void OnAbandon(ExecutionStatus reason)
    {
        // The result says so itself; after a cancellation, which has none, the next one does.
        _hasLostState = reason == ExecutionStatus.Cancelled;
        _world = null;
        GuestPlaces.GiveBack();
        Leave();
    }

    private void Drop()
    {
        _world?.Dispose();
        _world = null;
    }

    private void Enter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(CodeSession));
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new InvalidOperationException(
                "The session is executing a script, and a session does one thing at a time. Await the execution first, or create another session.");
        }
    }

    private void Leave() => Volatile.Write(ref _isBusy, 0);
}
