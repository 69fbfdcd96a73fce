namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Which slots of a lane's cache hold which rows. Guarded by the engine's lock.</summary>
internal sealed class CacheRows(Lane lane, int count)
{
    private readonly CacheRow?[] _slots = new CacheRow?[count];

    public int Count => _slots.Length;

    public int Used { get; private set; }

    /// <summary>Gets whether a row is free, or can be made so.</summary>
    public bool HasRoom => Used < _slots.Length || LongestIdle(null) is not null;

    public CacheRow? At(int slot) => _slots[slot];

    /// <summary>Takes a free row, or that of the idle sequence which has waited longest.</summary>
    /// <param name="keep">A row that must stay, because something is about to be copied from it.</param>
    /// <returns><see langword="null"/> when all rows are at work.</returns>
    public CacheRow? TryTake(CacheRow? keep)
    {
        if (Used == _slots.Length)
        {
            LongestIdle(keep)?.Evict();
        }

        var slot = Array.IndexOf(_slots, null);
        if (slot < 0)
        {
            return null;
        }

        Used++;
        return _slots[slot] = new CacheRow(lane, slot);
    }

    public void Release(CacheRow row)
    {
        _slots[row.Slot] = null;
        Used--;
    }

    public void Swap(int one, int other)
    {
        (_slots[one], _slots[other]) = (_slots[other], _slots[one]);
        _slots[one]?.Slot = one;
        _slots[other]?.Slot = other;
    }

    private CacheRow? LongestIdle(CacheRow? keep)
    {
        CacheRow? longest = null;
        foreach (var row in _slots)
        {
            if (row is not null && row != keep && row.IsIdle && (longest is null || row.LastUse < longest.LastUse))
            {
                longest = row;
            }
        }

        return longest;
    }
}
