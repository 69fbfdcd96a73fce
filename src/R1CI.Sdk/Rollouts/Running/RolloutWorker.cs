using System.Diagnostics;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>Runs rollouts one after another; several do so at once.</summary>
internal sealed class RolloutWorker(SingleRollout single, RolloutQueue queue, RolloutDelivery delivery, IRolloutSink sink, RolloutTally tally, Func<int> policyVersion)
{
    /// <summary>Works on this thread, which waits for what is not computed on it. Never throws: errors go to the tally.</summary>
    public void Run(CancellationToken cancellationToken) => RunAsync(isBlocking: true, cancellationToken).GetAwaiter().GetResult();

    /// <summary>Works wherever its awaits lead. Never throws: errors go to the tally.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(isBlocking: false, cancellationToken);

    private async Task RunAsync(bool isBlocking, CancellationToken cancellationToken)
    {
        RolloutGroup? group = null;
        try
        {
            var start = Stopwatch.GetTimestamp();
            while (!cancellationToken.IsCancellationRequested && queue.TryTake(ref group, out var sample))
            {
                var run = RunOneAsync(group!, sample, cancellationToken);
                if (isBlocking)
                {
                    run.GetAwaiter().GetResult();
                }
                else
                {
                    await run.ConfigureAwait(false);
                }

                var end = Stopwatch.GetTimestamp();
                tally.AddWorkerTime(Stopwatch.GetElapsedTime(start, end));
                start = end;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever asked for it says so.
        }
#pragma warning disable CA1031 // The first error ends the collection, and its caller gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            tally.SetError(exception);
        }
    }

    private async Task RunOneAsync(RolloutGroup group, int sample, CancellationToken cancellationToken)
    {
        var isDelivered = false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, group.Surplus);
        try
        {
            var outcome = await single.RunAsync(group, sample, stop.Token).ConfigureAwait(false);
            if (outcome.Skipped is { } skipped)
            {
                sink.Skip(skipped);
                tally.Add(skipped);
            }
            else if (group.TryFill())
            {
                var finished = outcome.Finished!;
                isDelivered = true;
                delivery.Add(finished with { Rollout = finished.Rollout with { Staleness = policyVersion() - group.Policy.Version } });
            }
        }
        catch (OperationCanceledException) when (group.Surplus.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Its group is full without it.
        }
        finally
        {
            if (!isDelivered) queue.End(group);
        }
    }
}
