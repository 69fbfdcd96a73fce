namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Remembers keys with the number of who had them first, in memory that does not grow: when a place is full, the oldest of it goes.</summary>
/// <remarks>4 million keys take 64 MiB: the last 450,000 sources at least are looked at for duplicates. What is remembered depends on the order of keys only.</remarks>
internal sealed class SeenTable
{
    private const int Size = 1 << 22;
    private const int Probes = 8;

    private readonly (ulong Key, ulong Owner)[] _entries = new (ulong, ulong)[Size];

    /// <summary>Gets who had the key first; <see langword="null"/> when nobody is remembered.</summary>
    public ulong? Find(ulong key)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            ref readonly var entry = ref _entries[PlaceOf(key, probe)];
            if (entry.Key == key && entry.Owner != 0) return entry.Owner;
        }

        return null;
    }

    public void Add(ulong key, ulong owner)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            ref var entry = ref _entries[PlaceOf(key, probe)];
            if (entry.Owner != 0 && entry.Key != key) continue;
            if (entry.Owner == 0) entry = (key, owner);
            return;
        }

        for (var probe = 1; probe < Probes; probe++) _entries[PlaceOf(key, probe - 1)] = _entries[PlaceOf(key, probe)];
        _entries[PlaceOf(key, Probes - 1)] = (key, owner);
    }

    private static int PlaceOf(ulong key, int probe) => (int)((key + (ulong)probe) & (Size - 1));
}
