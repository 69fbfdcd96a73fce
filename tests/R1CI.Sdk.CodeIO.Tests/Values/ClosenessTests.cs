using System.Globalization;
using System.Text;
using R1CI.Sdk.CodeIO.Values;

namespace R1CI.Sdk.CodeIO.Tests.Values;

public sealed class ClosenessTests
{
    private const double Tolerance = 1e-3;

    [Theory]
    [InlineData("3.14", "3.14", true)]
    [InlineData("3.1401", "3.14", true)]
    [InlineData("2.9999", "3.0", true)]
    [InlineData("3.0", "3", true)]
    [InlineData("3", "3.0", true)]
    [InlineData("3.001", "3", false)]
    [InlineData("3.2", "3.14", false)]
    [InlineData("1e-12", "0.0", true)]
    [InlineData("0.001", "0.0", false)]
    [InlineData("-3.14", "3.14", false)]
    [InlineData("NaN", "nan", true)]
    [InlineData("NaN", "1.0", false)]
    [InlineData("1.0", "NaN", false)]
    [InlineData("Infinity", "inf", true)]
    [InlineData("-Infinity", "inf", false)]
    [InlineData("1e308", "Infinity", false)]
    [InlineData("true", "1", false)]
    [InlineData("1", "true", false)]
    [InlineData("True", "true", true)]
    [InlineData("None", "null", true)]
    [InlineData("0", "null", false)]
    [InlineData("\"3\"", "3", false)]
    [InlineData("(1, 2)", "[1, 2]", true)]
    [InlineData("[2, 1]", "[1, 2]", false)]
    [InlineData("[1]", "[1, 2]", false)]
    [InlineData("{'b': 1, 'a': 2}", "{\"a\": 2, \"b\": 1}", true)]
    [InlineData("{\"a\": 2}", "{\"a\": 2, \"b\": 1}", false)]
    [InlineData("{1: 2}", "{\"1\": 2}", true)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890", true)]
    [InlineData("123456789012345678901234567891", "123456789012345678901234567890", false)]
    public void IsRight_OfAPair_IsAsDefined(string predicted, string right, bool isRight) =>
        Assert.Equal(isRight, Closeness.IsRight(DatumReader.ReadAll(predicted)!, DatumReader.ReadAll(right)!, Tolerance));

    [Fact]
    public void IsRight_OfTenThousandRightAnswersWithFloats_IsAlwaysTrue()
    {
        var random = new Random(1);
        for (var at = 0; at < 10_000; at++)
        {
            var right = Value(random, 0);
            var predicted = Changed(right, random, breaks: -1, out _);
            Assert.True(Closeness.IsRight(predicted, right, Tolerance), $"{DatumJson.Of(predicted)} for {DatumJson.Of(right)}");
            Assert.True(Closeness.IsRight(DatumReader.ReadAll(DatumJson.Of(right))!, right, 0));
            Assert.True(Closeness.IsRight(DatumReader.ReadAll(DatumPython.Of(right))!, right, 0));
        }
    }

    [Fact]
    public void IsRight_OfTenThousandWrongAnswersWithFloats_IsNeverTrue()
    {
        var random = new Random(2);
        for (var at = 0; at < 10_000; at++)
        {
            var right = Value(random, 0);
            _ = Changed(right, random, breaks: -1, out var leaves);
            var predicted = Changed(right, random, breaks: random.Next(leaves), out _);
            Assert.False(Closeness.IsRight(predicted, right, Tolerance), $"{DatumJson.Of(predicted)} for {DatumJson.Of(right)}");
        }
    }

    private static Datum Value(Random random, int depth) => random.Next(depth > 2 ? 5 : 7) switch
    {
        0 or 1 => new Datum.Float((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-8, 12))),
        2 => new Datum.Whole(random.Next(-1000, 1000)),
        3 => new Datum.Text(Text(random)),
        4 => random.Next(2) == 0 ? new Datum.Flag(random.Next(2) == 0) : Datum.Null.Only,
        5 => new Datum.Sequence([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Value(random, depth + 1))]),
        _ => new Datum.Mapping(Enumerable.Range(0, random.Next(1, 4)).ToDictionary(at => Text(random) + at.ToString(CultureInfo.InvariantCulture), _ => Value(random, depth + 1))),
    };

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(6); left > 0; left--) text.Append("ab\"'\\\n{}€é"[random.Next(10)]);
        return text.ToString();
    }

    // The same within the tolerance, but for the leaf of that number, counted in the order of writing, which is wrong.
    private static Datum Changed(Datum value, Random random, int breaks, out int leaves)
    {
        var count = 0;
        var changed = Change(value);
        leaves = count;
        return changed;

        Datum Change(Datum item) => item switch
        {
            Datum.Sequence sequence => new Datum.Sequence([.. sequence.Items.Select(Change)]),
            Datum.Mapping mapping => new Datum.Mapping(mapping.Members.ToDictionary(member => member.Key, member => Change(member.Value))),
            _ => Leaf(item, count++ == breaks),
        };

        Datum Leaf(Datum leaf, bool isWrong) => leaf switch
        {
            Datum.Float number => new Datum.Float(number.Value * (1 + ((isWrong ? 0.0011 + random.NextDouble() : (random.NextDouble() - 0.5) * 0.0019) * (isWrong && random.Next(2) == 0 ? -1 : 1)))),
            Datum.Whole whole when isWrong => new Datum.Whole(whole.Value + (random.Next(2) == 0 ? 1 : -1)),
            Datum.Text text when isWrong => new Datum.Text(text.Value + "x"),
            Datum.Flag flag when isWrong => random.Next(2) == 0 ? new Datum.Flag(!flag.IsTrue) : new Datum.Whole(flag.IsTrue ? 1 : 0),
            Datum.Null when isWrong => new Datum.Whole(0),
            _ => leaf,
        };
    }
}
