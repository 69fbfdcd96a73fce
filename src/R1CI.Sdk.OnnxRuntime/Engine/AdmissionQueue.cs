namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>The sequences whose calls no lane has taken yet, in the order of the calls. Guarded by the engine's lock.</summary>
internal sealed class AdmissionQueue(BatchEngine engine)
{
    // Fewer tokens are read as fast as they are copied.
    private const int LeastShared = 16;

    // Who waits for another's prompt lets those behind pass; looking at all of a long queue in every step would cost more than it gives.
    private const int MaxLook = 64;

    private readonly LinkedList<EngineSequence> _withRow = [];
    private readonly LinkedList<EngineSequence> _withoutRow = [];
    private volatile bool _isSweepDue;

    public bool IsEmpty => _withRow.Count + _withoutRow.Count == 0;

    public void Add(EngineSequence sequence)
    {
        engine.ThrowIfStopping();
        (sequence.Row is null ? _withoutRow : _withRow).AddLast(sequence);
    }

    /// <summary>Makes the next lane look for calls that have been given up; needs no lock.</summary>
    public void SweepSoon() => _isSweepDue = true;

    /// <summary>Gives a lane the sequences it may begin with now.</summary>
    /// <param name="lane">The lane that asks, on its own thread.</param>
    /// <param name="taken">Gets them; those with a source are to be copied first.</param>
    /// <param name="given">Gets those that have been given up.</param>
    public void Take(Lane lane, List<EngineSequence> taken, List<EngineSequence> given)
    {
        if (_isSweepDue)
        {
            _isSweepDue = false;
            Sweep(_withRow, given);
            Sweep(_withoutRow, given);
        }

        Take(_withRow, lane, taken);
        Take(_withoutRow, lane, taken);
    }

    /// <summary>Ends the calls nobody has taken, because the engine stops.</summary>
    public void Drain()
    {
        List<EngineSequence> left;
        lock (engine.Gate)
        {
            left = [.. _withRow, .. _withoutRow];
            _withRow.Clear();
            _withoutRow.Clear();
        }

        foreach (var sequence in left)
        {
            sequence.Finish(BatchEngine.Stopped());
        }
    }

    private static void Sweep(LinkedList<EngineSequence> queue, List<EngineSequence> given)
    {
        for (var node = queue.First; node is not null;)
        {
            var (sequence, next) = (node.Value, node.Next);
            if (sequence.IsDisposed || sequence.Call!.IsCancelled)
            {
                given.Add(sequence);
                queue.Remove(node);
            }

            node = next;
        }
    }

    private void Take(LinkedList<EngineSequence> queue, Lane lane, List<EngineSequence> taken)
    {
        var look = MaxLook;
        LinkedListNode<EngineSequence>? next;
        for (var node = queue.First; node is not null && lane.Running < engine.MaxBatch && look > 0; node = next)
        {
            (var sequence, next) = (node.Value, node.Next);
            if (IsForAnotherLane(sequence, lane))
            {
                continue; // that lane takes it as soon as it can; however many there are, they must not hide who waits behind them
            }

            var placed = TryPlace(sequence, lane);
            if (placed is null)
            {
                return; // who needs a row waits behind those who came before
            }

            if (!placed.Value)
            {
                look--;
                continue;
            }

            sequence.IsRunning = true;
            lane.Running++;
            taken.Add(sequence);
            queue.Remove(node);
        }
    }

    private static bool IsForAnotherLane(EngineSequence sequence, Lane lane) => sequence.Row is { } row && row.Lane != lane && row.CanAppend(sequence);

    /// <returns><see langword="null"/> when this lane has no row to give now.</returns>
    private bool? TryPlace(EngineSequence sequence, Lane lane)
    {
        if (sequence.Row is { } own && own.CanAppend(sequence))
        {
            return true;
        }

        if (!IsTurnOf(lane))
        {
            return sequence.Row is null ? null : false;
        }

        var (row, tokens, mustWait) = sequence.Row is { } shared ? (shared, sequence.Cached, shared.IsMoving) : FindPrefix(sequence);
        if (mustWait)
        {
            return false;
        }

        if (lane.Rows.TryTake(keep: row) is { } free)
        {
            row?.BeginRead(tokens);
            sequence.MoveTo(free);
            sequence.Call!.Source = row is null ? null : (row, tokens);
            return true;
        }

        return TryMakeRoom(sequence, lane);
    }

    // The only row left may be the one to copy from.
    private static bool? TryMakeRoom(EngineSequence sequence, Lane lane)
    {
        if (sequence.Row is { } own)
        {
            return own.Lane == lane && own.TryDisplace(sequence);
        }

        if (lane.Rows.TryTake(keep: null) is not { } free)
        {
            return null;
        }

        sequence.MoveTo(free);
        return true;
    }

    // The lane with the fewest sequences at work takes the next one that has no place yet.
    private bool IsTurnOf(Lane lane)
    {
        foreach (var other in engine.Lanes)
        {
            if (other.Running < lane.Running && other.Rows.HasRoom)
            {
                return false;
            }
        }

        return true;
    }

    // What another sequence reads just now is worth waiting for: a group's prompt is read once.
    private (CacheRow? Row, int Tokens, bool MustWait) FindPrefix(EngineSequence sequence)
    {
        var (best, tokens, promised) = ((CacheRow?)null, LeastShared - 1, LeastShared - 1);
        foreach (var lane in engine.Lanes)
        {
            for (var slot = 0; slot < lane.Rows.Count; slot++)
            {
                if (lane.Rows.At(slot) is not { IsMoving: false } row)
                {
                    continue;
                }

                foreach (var other in row.Sharers)
                {
                    var (now, soon) = SharedPrefix.Measure(sequence, other);
                    (best, tokens) = now > tokens ? (row, now) : (best, tokens);
                    promised = Math.Max(promised, soon);
                }
            }
        }

        return (best, best is null ? 0 : tokens, promised >= tokens + LeastShared);
    }
}
