namespace R1CI.Sdk.Models.Sampling;

/// <summary>A random stream that is a pure function of seed and position, the same on every platform.</summary>
/// <remarks>
/// Indexed by the position of the token that is drawn: a generation that was interrupted and continued with the same seed draws what one
/// generation would have drawn, and later turns do not repeat the draws of the first.
/// </remarks>
internal readonly struct SplitMix64(long seed)
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    // Hashed, not added: neighbouring seeds share no stream.
    private readonly ulong _state = Mix((ulong)seed + Increment);

    /// <summary>Returns the number of one position, in [0, 1), with 53 random bits.</summary>
    public double At(int position) => (Mix(_state + (Increment * (ulong)(position + 1))) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
