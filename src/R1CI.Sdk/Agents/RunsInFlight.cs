namespace R1CI.Sdk.Agents;

/// <summary>Counts the steps of an agent's runs that are being computed, so that its end can wait for them.</summary>
#pragma warning disable CA1001 // Runs look at the token after the agent's end, so its source is never disposed; it has no timer and holds nothing.
internal sealed class RunsInFlight
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _active;

    /// <summary>Gets the token that ends the runs.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Begins one step of a run. A run that nobody reads computes nothing, and is not waited for.</summary>
    public void Enter() => Interlocked.Increment(ref _active);

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _active) == 0 && _stop.IsCancellationRequested) _idle.TrySetResult();
    }

    /// <summary>Cancels the runs and waits until none computes.</summary>
    /// <param name="patience">How long at most.</param>
    public async Task StopAsync(TimeSpan patience)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        if (Volatile.Read(ref _active) > 0)
        {
            await Task.WhenAny(_idle.Task, Task.Delay(patience)).ConfigureAwait(false);
        }
    }
}
