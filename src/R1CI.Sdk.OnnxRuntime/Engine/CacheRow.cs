namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>One row of a lane's KV cache, and the sequences whose tokens it holds. Guarded by the engine's lock.</summary>
/// <remarks>
/// A fork shares its parent's row: both say how much of it is theirs. The first of them that goes on writes behind its own tokens if nobody else's
/// are there; who finds another's tokens there copies its own part out. So nothing is copied as long as one of the two stands still.
/// </remarks>
internal sealed class CacheRow(Lane lane, int slot)
{
    private readonly List<EngineSequence> _sharers = [];
    private int _readers;
    private int _readTokens;

    public Lane Lane { get; } = lane;

    /// <summary>Gets or sets the row's place in the buffers.</summary>
    public int Slot { get; set; } = slot;

    /// <summary>Gets or sets when a sequence last ran on it, in the engine's own count.</summary>
    public long LastUse { get; set; }

    public bool IsMoving { get; private set; }

    public IReadOnlyList<EngineSequence> Sharers => _sharers;

    /// <summary>Gets how many tokens from the front hold something that is needed.</summary>
    public int Filled
    {
        get
        {
            var filled = _readTokens;
            foreach (var sharer in _sharers)
            {
                filled = Math.Max(filled, sharer.Cached);
            }

            return filled;
        }
    }

    public bool IsPinned => _readers > 0;

    /// <summary>Tells whether a sequence may write behind its tokens.</summary>
    public bool CanAppend(EngineSequence sequence)
    {
        if (IsMoving || _readTokens > sequence.Cached)
        {
            return false;
        }

        foreach (var sharer in _sharers)
        {
            if (sharer != sequence && sharer.Cached > sequence.Cached)
            {
                return false;
            }
        }

        // Of two forks with the same tokens one writes, and only one at a time.
        return !_sharers.Exists(sharer => sharer != sequence && sharer.IsRunning);
    }

    /// <summary>Tells whether nobody would miss it before its sequences go on.</summary>
    public bool IsIdle => !IsMoving && !IsPinned && _sharers.TrueForAll(sharer => sharer.IsIdle);

    public void Add(EngineSequence sequence) => _sharers.Add(sequence);

    /// <summary>Takes a sequence off the row, and gives the row back when it was the last.</summary>
    public void Remove(EngineSequence sequence)
    {
        _sharers.Remove(sequence);
        ReleaseIfUnused();
    }

    /// <summary>Drops what it holds; its sequences read their tokens again when they go on.</summary>
    public void Evict()
    {
        foreach (var sharer in _sharers)
        {
            sharer.LoseRow();
        }

        _sharers.Clear();
        ReleaseIfUnused();
    }

    /// <summary>Drops what other sequences have behind a sequence's tokens, so that it can append.</summary>
    /// <returns>Whether it can: the others must be idle.</returns>
    public bool TryDisplace(EngineSequence sequence)
    {
        if (IsMoving || _readTokens > sequence.Cached || _sharers.Exists(sharer => sharer != sequence && !sharer.IsIdle))
        {
            return false;
        }

        foreach (var longer in _sharers.FindAll(sharer => sharer.Cached > sequence.Cached))
        {
            longer.LoseRow();
            _sharers.Remove(longer);
        }

        return true;
    }

    /// <summary>Keeps the first tokens where and as they are until <see cref="EndRead"/>.</summary>
    public void BeginRead(int tokens)
    {
        _readers++;
        _readTokens = Math.Max(_readTokens, tokens);
    }

    public void EndRead()
    {
        if (--_readers == 0)
        {
            _readTokens = 0;
            ReleaseIfUnused();
        }
    }

    public void BeginMove()
    {
        IsMoving = true;
        _readers++;
    }

    public void EndMove()
    {
        IsMoving = false;
        EndRead();
    }

    private void ReleaseIfUnused()
    {
        if (_sharers.Count == 0 && _readers == 0)
        {
            Lane.Rows.Release(this);
        }
    }
}
