using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint.World;

namespace R1CI.Sdk.Jint.Running;

/// <summary>One JavaScript world; made anew when a script had to be left behind in it.</summary>
internal sealed class JintSession(CodeSessionOptions options) : CodeSession
{
    private JintWorld? _world;
    private readonly SessionTurns _turns = new();
    private bool _hasRun;
    private bool _hasLostState;

    public override Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        _turns.Enter();
        if (cancellationToken.IsCancellationRequested)
        {
            _turns.Leave();
            return Task.FromCanceled<ExecutionResult>(cancellationToken);
        }

        if (SourceCheck.Refusal(request.Code, options.Limits) is { } refusal)
        {
            _turns.Leave();
            return Task.FromResult(refusal);
        }

        return RunAsync(request, cancellationToken);
    }

    public override CodeSession Fork()
    {
        _turns.Enter();
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
            _turns.Leave();
        }
    }

    public override void Reset()
    {
        _turns.Enter();
        Drop();
        _hasRun = _hasLostState = false;
        _turns.Leave();
    }

    public override ValueTask DisposeAsync()
    {
        _turns.End();
        if (_turns.TryEnter()) Drop();
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
            _turns.Leave();
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
        _turns.Leave();
    }

    private void OnAbandon(ExecutionStatus reason)
    {
        // The result says so itself; after a cancellation, which has none, the next one does.
        _hasLostState = reason == ExecutionStatus.Cancelled;
        _world = null;
        GuestPlaces.GiveBack();
        _turns.Leave();
    }

    private void Drop()
    {
        _world?.Dispose();
        _world = null;
    }
}
