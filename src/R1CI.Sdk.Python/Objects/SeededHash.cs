namespace R1CI.Sdk.Python.Objects;

/// <summary>
/// What differs between two processes of CPython: by <c>PYTHONHASHSEED</c> the hashes of texts and bytes; by where the program lies those of <c>None</c>,
/// <c>...</c>, <c>NotImplemented</c> and nan; and those of tuples and frozensets that hold some. Other numbers keep theirs.
/// </summary>
/// <remarks>
/// Values keep one hash for all sessions, so that constants and the library's image can be shared. Only what shows a hash is changed: the order of sets
/// and <c>hash()</c>. The order of dictionaries never shows it.
/// </remarks>
internal static class SeededHash
{
    public static long Of(in Value key, long hash, ulong seed) => IsAddress(key) ? Moved(hash, seed) : DependsOnSeed(key) ? Mixed((ulong)hash, seed) : hash;

    private static bool IsAddress(in Value key) => key.O is { Kind: Kind.Tag } && (key.IsFloat ? double.IsNaN(key.D) : !key.IsBool);

    private static bool DependsOnSeed(in Value key)
    {
        if (key.O is PyStr or PyBytes || IsAddress(key)) return true;
        if (key.O is PyTuple tuple)
        {
            foreach (ref readonly var item in tuple.Items) if (DependsOnSeed(item)) return true;
        }
        else if (key.O is PySet { IsFrozen: true } set)
        {
            foreach (ref readonly var entry in set.Table.AsSpan()) if (entry.State == PySet.State.Live && DependsOnSeed(entry.Key)) return true;
        }

        return false;
    }

    // All by as much, as a program that is loaded elsewhere: the seed's lowest bits choose the place in a small set.
    private static long Moved(long hash, ulong seed) => unchecked(hash + (long)seed) is var moved && moved == -1 ? -2 : moved;

    // Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014; variant 13.
    private static long Mixed(ulong hash, ulong seed)
    {
        var bits = hash ^ seed;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        bits ^= bits >> 31;
        return bits == ulong.MaxValue ? -2 : (long)bits;
    }
}
