namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Brings the rows of a lane's sequences together when those between them have cost more than it does. For the lane's thread.</summary>
/// <remarks>
/// A row between two that are at work must ride along in every step. Its sequence may come back soon (its code has run) or not at all, and nobody
/// knows; so rows ride along until that has cost as much as moving one, and then one is moved. That costs at most twice what knowing would.
/// Costs are counted in bytes copied: on the CPU a row's share of a step took as long as copying an eighth of the weights, and for each token it holds
/// as long as copying that token one and a half times (docs/engine.md).
/// </remarks>
internal sealed class RowCompaction(BatchEngine engine, Lane lane, LaneModel model, LaneClock clock)
{
    private readonly long _tokenBytes = engine.Graph.CacheBytesPerToken;
    private readonly long _rowCost = engine.Graph.WeightsBytes / 8;
    private readonly bool[] _isAtWork = new bool[lane.Rows.Count];
    private long _spent;

    /// <summary>Moves what is worth it by now.</summary>
    /// <param name="sequences">Those of the next step; at least one.</param>
    public void Bring(List<EngineSequence> sequences)
    {
        var charged = false;
        while (Next(sequences, ref charged) is var (from, to, cost) && cost <= _spent)
        {
            _spent -= cost;
            Move(from, to);
        }
    }

    // The cheapest move that shortens the range, and what it costs; charges the rows that ride along once a step.
    private (CacheRow From, int To, long Cost)? Next(List<EngineSequence> sequences, ref bool charged)
    {
        Array.Clear(_isAtWork);
        var (bottom, top) = (sequences[0].Row!, sequences[0].Row!);
        foreach (var sequence in sequences)
        {
            var row = sequence.Row!;
            _isAtWork[row.Slot] = true;
            bottom = row.Slot < bottom.Slot ? row : bottom;
            top = row.Slot > top.Slot ? row : top;
        }

        if (top.Slot - bottom.Slot + 1 == sequences.Count)
        {
            _spent = 0;
            return null;
        }

        lock (engine.Gate)
        {
            return Cheapest(bottom, top, ref charged);
        }
    }

    private (CacheRow From, int To, long Cost)? Cheapest(CacheRow bottom, CacheRow top, ref bool charged)
    {
        var (hole, least) = (-1, long.MaxValue);
        for (var slot = bottom.Slot + 1; slot < top.Slot; slot++)
        {
            if (_isAtWork[slot])
            {
                continue;
            }

            var row = lane.Rows.At(slot);
            var bytes = (row?.Filled ?? 0) * _tokenBytes;
            _spent += charged ? 0 : _rowCost + (bytes * 3 / 2);
            if (row is not { IsPinned: true } && bytes < least)
            {
                (hole, least) = (slot, bytes);
            }
        }

        charged = true;
        var end = bottom.Filled < top.Filled ? bottom : top;
        end = end.IsPinned ? (end == top ? bottom : top) : end;
        return hole < 0 || end.IsPinned ? null : (end, hole, least + (end.Filled * _tokenBytes));
    }

    private void Move(CacheRow from, int to)
    {
        CacheRow? other;
        int tokens;
        lock (engine.Gate)
        {
            other = lane.Rows.At(to);
            if (from.IsPinned || other is { IsPinned: true })
            {
                return; // since the look, another lane has begun to copy from one of them
            }

            from.BeginMove();
            other?.BeginMove();
            tokens = Math.Max(from.Filled, other?.Filled ?? 0);
        }

        if (other is null)
        {
            model.Cache.CopyTo(model.Cache, from.Slot, to, tokens);
        }
        else
        {
            model.Cache.Swap(from.Slot, to, tokens);
        }

        lock (engine.Gate)
        {
            lane.Rows.Swap(from.Slot, to);
            from.EndMove();
            other?.EndMove();
        }

        clock.CountMove();
        if (!engine.Queue.IsEmpty)
        {
            engine.WakeAll(); // who waited for one of the two to stand still
        }
    }
}
