using System.Numerics;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>How numbers from 0 are spread, in a table of fixed size: count, mean and ends are exact, quantiles at most 1/32 too large.</summary>
internal sealed class Spread
{
    // Numbers below 64 have a place each; above, 32 places share what has the same number of bits.
    private const int PlaceBits = 5;
    private const int Exact = 1 << (PlaceBits + 1);

    private readonly long[] _places = new long[Exact + ((63 - PlaceBits) << PlaceBits)];
    private readonly long[] _bits = new long[65];

    /// <summary>Gets how many numbers there are.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the least of them; 0 without any.</summary>
    public long Least { get; private set; }

    /// <summary>Gets the greatest of them; 0 without any.</summary>
    public long Most { get; private set; }

    /// <summary>Gets their sum.</summary>
    public long Sum { get; private set; }

    /// <summary>Gets their mean; 0 without any.</summary>
    public double Mean => Count == 0 ? 0 : (double)Sum / Count;

    /// <summary>Gets how many have 0, 1, 2, ... bits, which is how many are 0, 1, 2 to 3, 4 to 7, ..., up to the most that occurred.</summary>
    public IReadOnlyList<long> ByBits => _bits[..(Array.FindLastIndex(_bits, static count => count > 0) + 1)];

    /// <summary>Counts a number.</summary>
    public void Add(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        _places[PlaceOf(value)]++;
        _bits[value == 0 ? 0 : BitOperations.Log2((ulong)value) + 1]++;
        (Least, Most) = (Count == 0 ? value : Math.Min(Least, value), Math.Max(Most, value));
        Sum += value;
        Count++;
    }

    /// <summary>Gets the least number that the given share of all stays at or below, or one up to 1/32 greater; 0 without any.</summary>
    public long At(double share)
    {
        var wanted = Math.Clamp((long)Math.Ceiling(share * Count), 1, Math.Max(1, Count));
        for (var (place, seen) = (0, 0L); place < _places.Length; place++)
        {
            seen += _places[place];
            if (seen >= wanted) return Math.Clamp(GreatestIn(place), Least, Most);
        }

        return 0;
    }

    private static int PlaceOf(long value)
    {
        if (value < Exact) return (int)value;
        var bits = BitOperations.Log2((ulong)value);
        return Exact + ((bits - PlaceBits - 1) << PlaceBits) + (int)((value >> (bits - PlaceBits)) & ((1 << PlaceBits) - 1));
    }

    private static long GreatestIn(int place)
    {
        if (place < Exact) return place;
        var (octave, part) = ((place - Exact) >> PlaceBits, (place - Exact) & ((1 << PlaceBits) - 1));
        return (long)(((ulong)((1 << PlaceBits) + part + 1) << (octave + 1)) - 1);
    }
}
