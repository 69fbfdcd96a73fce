namespace R1CI.Sdk.Fuzzing;

/// <summary>A stream of decisions that is a pure function of (seed, index).</summary>
internal sealed class Choices
{
    private ulong _state;

    public Choices(ulong seed, long index)
    {
        // Hash, do not add: with seed + index, seeds 1 and 2 would share all but one program.
        _state = Mix(Mix(seed ^ 0x9E3779B97F4A7C15) + Mix((ulong)index ^ 0xD1B54A32D192ED03));
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        return (int)(Mix(_state) >> 33) % bound;
    }

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    public T Among<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
