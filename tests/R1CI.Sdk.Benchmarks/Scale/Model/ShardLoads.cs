using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Benchmarks.Scale.Model;

/// <summary>How the hash divides units among shards, and what the largest shard is expected to have.</summary>
internal static class ShardLoads
{
    /// <summary>Divides units 0, 1, ... as <see cref="R1CI.Sdk.Shards.Shard.Contains"/> divides the names <c>p0</c>, <c>p1</c>, ..., in one pass for all shards.</summary>
    /// <returns>The units of each shard, in order.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Divide(long units, int shards)
    {
        var parts = Enumerable.Range(0, shards).Select(_ => new List<int>((int)(units / shards) + 1)).ToArray();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var unit = 0; unit < units; unit++)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(NameOf(unit)), hash);
            parts[shards == 1 ? 0 : (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)shards)].Add(unit);
        }

        return parts;
    }

    /// <summary>Gives each shard as many units as were counted, in turn.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> InTurn(IReadOnlyList<int> counts)
    {
        var first = 0;
        return [.. counts.Select(count => Enumerable.Range((first += count) - count, count).ToArray())];
    }

    /// <summary>Gets the name of a unit.</summary>
    public static string NameOf(int unit) => string.Create(CultureInfo.InvariantCulture, $"p{unit}");

    /// <summary>Gets the mean of the largest number of units in a shard: m + b sqrt(m (1 - 1/N)), m = U / N, b that of the largest of N normal variables.</summary>
    public static double ExpectedLargest(double units, double shards) =>
        (units / shards) + (NormalMaximum.Expected(shards) * Math.Sqrt(units / shards * (1 - (1 / shards))));
}
