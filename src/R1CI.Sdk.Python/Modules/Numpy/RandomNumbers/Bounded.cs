namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Integers from 0 to a bound, included, without bias.</summary>
internal static class Bounded
{
    /// <summary>Draws under a mask until one fits: the legacy way, and that of shuffles.</summary>
    public static ulong Masked(IBits bits, ulong most)
    {
        if (most == 0) return 0;
        var mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(most);
        while (true)
        {
            var v = (most <= uint.MaxValue ? bits.Next32() : bits.Next64()) & mask;
            if (v <= most) return v;
        }
    }

    /// <summary>Lemire's multiplication.</summary>
    public static ulong Lemire(IBits bits, ulong most)
    {
        if (most == 0) return 0;
        if (most == ulong.MaxValue) return bits.Next64();
        if (most == uint.MaxValue) return bits.Next32();
        return most < uint.MaxValue ? Lemire32(bits, (uint)most) : Lemire64(bits, most);
    }

    private static ulong Lemire32(IBits bits, uint most)
    {
        var count = most + 1;
        var product = (ulong)bits.Next32() * count;
        if ((uint)product < count)
        {
            var threshold = (uint.MaxValue - most) % count;
            while ((uint)product < threshold) product = (ulong)bits.Next32() * count;
        }
        return product >> 32;
    }

    private static ulong Lemire64(IBits bits, ulong most)
    {
        var count = most + 1;
        var high = Math.BigMul(bits.Next64(), count, out var low);
        if (low < count)
        {
            var threshold = (ulong.MaxValue - most) % count;
            while (low < threshold) high = Math.BigMul(bits.Next64(), count, out low);
        }
        return high;
    }
}
