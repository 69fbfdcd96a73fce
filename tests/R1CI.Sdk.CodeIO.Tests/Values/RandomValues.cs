using System.Globalization;
using System.Numerics;
using System.Text;
using R1CI.Sdk.CodeIO.Values;

namespace R1CI.Sdk.CodeIO.Tests.Values;

/// <summary>Values of every kind that a function can give, the rare ones often.</summary>
internal static class RandomValues
{
    private static readonly double[] Special =
        [0.0, -0.0, 1.0, -1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, 1e-300, 1e300, 1e16, 123456789012345680, 0.1, 2.0 / 3];

    private static readonly string[] Texts = ["", "3", "3.14", "-0", "true", "True", "null", "None", "NaN", "1e5", "[1]", "{}", "{\"output\": 1}", "}", "\"", "'", "\\", "\\n", "\n", "ab", "€é\U0001f600", " "];

    public static Datum Next(Random random, int depth) => random.Next(depth > 2 ? 8 : 11) switch
    {
        0 or 1 or 2 => Number(random),
        3 => new Datum.Whole(random.Next(-1000, 1000)),
        4 => new Datum.Whole(BigInteger.Pow(10, random.Next(0, 60)) * (random.Next(2) == 0 ? 1 : -1) + random.Next(100)),
        5 or 6 => new Datum.Text(Text(random)),
        7 => random.Next(3) switch { 0 => new Datum.Flag(true), 1 => new Datum.Flag(false), _ => Datum.Null.Only },
        8 or 9 => new Datum.Sequence([.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => Next(random, depth + 1))]),
        _ => Mapping(random, depth),
    };

    public static Datum.Float Number(Random random) =>
        new(random.Next(4) == 0 ? Special[random.Next(Special.Length)] : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 18)));

    public static string Text(Random random)
    {
        if (random.Next(3) == 0) return Texts[random.Next(Texts.Length)];
        var text = new StringBuilder();
        for (var left = random.Next(6); left > 0; left--) text.Append("ab\"'\\\n{}€é[],:"[random.Next(14)]);
        return text.ToString();
    }

    private static Datum.Mapping Mapping(Random random, int depth)
    {
        var members = new OrderedDictionary<string, Datum>(StringComparer.Ordinal);
        for (var left = random.Next(0, 4); left > 0; left--) members[Text(random) + (random.Next(2) == 0 ? "" : left.ToString(CultureInfo.InvariantCulture))] = Next(random, depth + 1);
        return new Datum.Mapping(members);
    }
}
