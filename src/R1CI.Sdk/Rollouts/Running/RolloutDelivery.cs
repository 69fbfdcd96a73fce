using System.Diagnostics;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>
/// Gives finished rollouts to the sink and tells of them, beside the workers. A worker that finds too many waiting gives its own rollout itself: memory
/// stays bounded, and nobody waits for a turn.
/// </summary>
/// <param name="sink">Takes the rollouts.</param>
/// <param name="tally">Told of each once the sink has it.</param>
/// <param name="queue">Told then that the rollout is over.</param>
internal sealed class RolloutDelivery(IRolloutSink sink, RolloutTally tally, RolloutQueue queue)
{
    /// <summary>How many finished rollouts wait at most.</summary>
    public const int MaxWaiting = 16;

    private readonly Lock _gate = new();
    private readonly Queue<FinishedRollout> _waiting = [];
    private Task _running = Task.CompletedTask;
    private bool _isRunning;

    /// <summary>Takes a rollout over. Never throws for the sink: what it throws goes to the tally.</summary>
    public void Add(FinishedRollout finished)
    {
        lock (_gate)
        {
            if (_waiting.Count < MaxWaiting)
            {
                _waiting.Enqueue(finished);
                if (_isRunning) return;
                _isRunning = true;
                _running = Task.Run(DeliverAll);
                return;
            }
        }

        Deliver(finished);
    }

    /// <summary>Waits until everything was given to the sink; nothing is added any more.</summary>
    public Task CompleteAsync()
    {
        lock (_gate)
        {
            return _running;
        }
    }

    private void DeliverAll()
    {
        while (true)
        {
            FinishedRollout? next;
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out next))
                {
                    _isRunning = false;
                    return;
                }
            }

            Deliver(next);
        }
    }

    private void Deliver(FinishedRollout finished)
    {
        try
        {
            // The first error ends the collection: what waits behind it was told of to nobody.
            if (tally.HasError) return;
            var start = Stopwatch.GetTimestamp();
            var rollout = finished.Complete();
            sink.Add(rollout);
            tally.Add(rollout, finished.ReferenceTime, Stopwatch.GetElapsedTime(start));
        }
#pragma warning disable CA1031 // The caller of the collection gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            tally.SetError(exception);
        }
        finally
        {
            queue.End(finished.Group);
        }
    }
}

/// <summary>A rollout that ran and was scored, and has a place in its group.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Rollout">The rollout, its drift not counted yet.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="ReferenceTime">How long the reference policy took.</param>
internal sealed record FinishedRollout(RolloutGroup Group, Rollout Rollout, Trajectories.TokenSequence Tokens, TimeSpan ReferenceTime)
{
    /// <summary>Counts the drift: the tokenizer reads the whole text again.</summary>
    public Rollout Complete() => Tokens.Ids.Count > 0 && Group.Policy.Retokenizer is { } tokenizer
        ? Rollout with { RetokenizeDrift = tokenizer.CountDrift(Tokens.Ids) }
        : Rollout;
}
