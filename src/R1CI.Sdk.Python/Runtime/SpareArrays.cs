namespace R1CI.Sdk.Python.Runtime;

/// <summary>Arrays that lists, dicts and sets have outgrown, for the next one that grows to their length.</summary>
/// <remarks>
/// A container that is filled one by one leaves as much behind as it ends with. The arrays are charged as if they were new, and last as long as the execution.
/// Only arrays that nothing else can refer to come here: those of lists that are being made, and of others while no built-in runs guest code.
/// </remarks>
internal sealed class SpareArrays<T> where T : struct
{
    // 1 MiB; all lengths up to there take 3 MiB.
    private static readonly int MaxLength = (1 << 20) / Unsafe.SizeOf<T>();

    // Two lengths for each power of two: lists grow by half when they are long.
    private readonly T[]?[] _arrays = new T[2 * 19][];

    /// <summary>An array of nothing, new or not.</summary>
    public T[] Take(int length)
    {
        if (length <= MaxLength)
        {
            ref var place = ref _arrays[Place(length)];
            if (place is { } spare && spare.Length == length)
            {
                place = null;
                return spare;
            }
        }
        return new T[length];
    }

    /// <summary>Takes an array over, of which so many items have been used.</summary>
    public void Give(T[] array, int used)
    {
        if (array.Length == 0 || array.Length > MaxLength) return;
        ref var place = ref _arrays[Place(array.Length)];
        if (place != null) return;
        Array.Clear(array, 0, used);
        place = array;
    }

    private static int Place(int length)
    {
        var power = BitOperations.Log2((uint)length);
        return (2 * power) + (int)((uint)length >> (power - 1) & 1);
    }
}
