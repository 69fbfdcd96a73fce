using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Tasks.Generation;

/// <summary>The random numbers of one item: a counter, hashed. The same key gives the same numbers on every platform and runtime.</summary>
/// <remarks>Integers only: a floating-point function may differ in its last digit from one C library to another. Not thread-safe.</remarks>
public sealed class TaskRandom
{
    // Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014; its variant 13 of the mixer.
    private const ulong Step = 0x9E3779B97F4A7C15;

    private readonly ulong _first;
    private readonly ulong _second;
    private ulong _counter;

    /// <summary>Starts the numbers of a key.</summary>
    /// <param name="key">Any text; keys that differ anywhere have unrelated numbers.</param>
    public TaskRandom(string key)
    {
        // Hash, do not add: with seed + index, seeds 42 and 43 share all but one item.
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), digest);
        _first = BinaryPrimitives.ReadUInt64LittleEndian(digest);
        _second = BinaryPrimitives.ReadUInt64LittleEndian(digest[8..]);
    }

    /// <summary>Draws 64 bits.</summary>
    public ulong NextBits() => Mix(Mix(_first + (Step * ++_counter)) ^ _second);

    /// <summary>Draws a number below a bound, each equally likely.</summary>
    /// <param name="bound">Greater than 0.</param>
    public long Below(long bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var range = (ulong)bound;
        // The lowest draws are drawn again, so that the rest divides evenly (Lemire, arXiv:1805.10941).
        var rejected = (0UL - range) % range;
        while (true)
        {
            var high = Math.BigMul(NextBits(), range, out var low);
            if (low >= rejected) return (long)high;
        }
    }

    /// <summary>Draws a number below a bound, each equally likely.</summary>
    /// <param name="bound">Greater than 0.</param>
    public int Below(int bound) => (int)Below((long)bound);

    /// <summary>Draws a number from a range, both ends included.</summary>
    /// <param name="min">The lowest.</param>
    /// <param name="max">The highest, at least <paramref name="min"/>.</param>
    public int Between(int min, int max) => (int)(min + Below((long)max - min + 1));

    /// <summary>Draws a number from a range, both ends included.</summary>
    /// <param name="min">The lowest.</param>
    /// <param name="max">The highest, at least <paramref name="min"/> and less than 2^63 above it.</param>
    public long Between(long min, long max) => min + Below(checked(max - min + 1));

    /// <summary>Says yes in so many of so many cases.</summary>
    /// <param name="cases">How many say yes.</param>
    /// <param name="of">Of how many.</param>
    public bool Chance(int cases, int of) => Below(of) < cases;

    /// <summary>Draws one of several.</summary>
    /// <param name="items">At least one.</param>
    public T Pick<T>(params IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Below(items.Count)];
    }

    /// <summary>Draws one character of a text.</summary>
    /// <param name="letters">At least one.</param>
    public char Letter(string letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        return letters[Below(letters.Length)];
    }

    /// <summary>Draws several different ones, in random order.</summary>
    /// <param name="items">At least <paramref name="count"/>; not changed.</param>
    /// <param name="count">How many.</param>
    public T[] Sample<T>(IReadOnlyList<T> items, int count)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, items.Count);
        T[] drawn = [.. items];
        for (var at = 0; at < count; at++)
        {
            var other = Between(at, drawn.Length - 1);
            (drawn[at], drawn[other]) = (drawn[other], drawn[at]);
        }

        return drawn[..count];
    }

    /// <summary>Gets the items in random order.</summary>
    /// <param name="items">Not changed.</param>
    public T[] Shuffled<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Sample(items, items.Count);
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
