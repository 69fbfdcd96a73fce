using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace TrainTinyModel.Questions;

/// <summary>A stream of random choices that depends on its name alone: the same name, the same choices, on every machine.</summary>
internal sealed class Draw(string name)
{
    // Hashed, not added: neighbouring names share nothing.
    private readonly Random _random = new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(name))));

    private readonly Random _rare = new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes("rare " + name))));

    /// <summary>Gets or sets whether rare forms are drawn. The files in problems/ are drawn without, and a new rare form moves nothing else.</summary>
    public bool IsWide { get; set; }

    /// <summary>Decides whether a rare form is drawn.</summary>
    public bool Rarely(double share) => IsWide && _rare.NextDouble() < share;

    /// <summary>Picks among rare forms, from a stream of their own.</summary>
    public T Rare<T>(params T[] items) => items[_rare.Next(items.Length)];

    /// <summary>Draws a whole number of a rare form, both ends included.</summary>
    public int RareInt(int low, int high) => _rare.Next(low, high + 1);

    /// <summary>Draws a rare number with so many digits, more than a <see cref="long"/> has.</summary>
    public BigInteger RareDigits(int low, int high) =>
        BigInteger.Parse($"{RareInt(1, 9)}" + string.Concat(Enumerable.Range(1, RareInt(low, high) - 1).Select(_ => (char)('0' + _rare.Next(10)))), CultureInfo.InvariantCulture);

    public bool Chance(double share) => _random.NextDouble() < share;

    public double Share() => _random.NextDouble();

    /// <summary>Draws a whole number, both ends included.</summary>
    public int Int(int low, int high) => _random.Next(low, high + 1);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Any<T>(params T[] items) => items[_random.Next(items.Length)];

    public bool Coin() => _random.Next(2) == 0;

    /// <summary>Draws a number with as many digits as drawn first, so that small numbers are as frequent as large ones.</summary>
    public long Digits(int low, int high)
    {
        var least = (long)Math.Pow(10, Int(low, high) - 1);
        return _random.NextInt64(least, least * 10);
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] copy = [.. items];
        _random.Shuffle(copy);
        return copy;
    }

    public IReadOnlyList<T> Sample<T>(IReadOnlyList<T> items, int count) => Shuffled(items)[..count];
}
