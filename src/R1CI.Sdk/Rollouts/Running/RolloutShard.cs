using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>One of several parts of a collection's problems; together they are all of them, and none is in two.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
/// <remarks>Problems go to parts by a hash of their name, so their seeds and places do not depend on how many parts there are.</remarks>
public readonly record struct RolloutShard(int Number, int Count)
{
    /// <summary>Gets the part that is everything.</summary>
    public static RolloutShard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>I/N</c>, I from 1 to N; 0 is another name for N, for those who count from there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The part; <see cref="Whole"/> when the result is <see langword="false"/>.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out RolloutShard shard)
    {
        shard = Whole;
        if (text?.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count < 1 || number > count)
        {
            return false;
        }

        shard = new RolloutShard(number == 0 ? count : number, count);
        return true;
    }

    /// <summary>Tells whether a problem belongs to this part.</summary>
    /// <param name="problemId">The problem's name.</param>
    public bool Contains(string problemId) =>
        Count <= 1 || BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(problemId))) % (ulong)Count == (ulong)(Number % Count);

    /// <summary>Gets <c>I/N</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
