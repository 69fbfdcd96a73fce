using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Shards;

/// <summary>One of several parts of a run; together they are the whole run, and none of its items is in two.</summary>
/// <param name="Index">Which part, from 0.</param>
/// <param name="Count">How many parts there are.</param>
/// <remarks>Items go to parts by a hash of their name, so which items there are, their seeds and their places do not depend on how many parts there are.</remarks>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>Gets the part that is everything.</summary>
    public static Shard Whole { get; } = new(0, 1);

    /// <summary>Reads <c>I/N</c>, I from 0 to N - 1, as the tasks of an array of jobs are counted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The part; <see cref="Whole"/> when the result is <see langword="false"/>.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out Shard shard)
    {
        shard = Whole;
        if (text?.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || index >= count)
        {
            return false;
        }

        shard = new Shard(index, count);
        return true;
    }

    /// <summary>Tells whether an item belongs to this part: the first 8 bytes of the SHA-256 of its name, big-endian, leave the remainder <see cref="Index"/>.</summary>
    /// <param name="id">The item's name: a problem's, a task's, a source's.</param>
    public bool Contains(string id) => Count <= 1 || IndexOf(id, Count) == Index;

    /// <summary>Gets which of so many parts an item belongs to.</summary>
    internal static int IndexOf(string id, int count) => (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % (ulong)count);

    /// <summary>Gets <c>I/N</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
