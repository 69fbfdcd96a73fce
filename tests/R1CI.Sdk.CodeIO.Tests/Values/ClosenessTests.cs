using System.Numerics;
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
    public void IsRight_OfTenThousandRightAnswers_IsAlwaysTrue()
    {
        var random = new Random(1);
        for (var at = 0; at < 10_000; at++)
        {
            var right = RandomValues.Next(random, 0);
            var predicted = Close(right, random);
            Assert.True(Closeness.IsRight(predicted, right, Tolerance), $"{DatumJson.Of(predicted)} for {DatumJson.Of(right)}");
            Assert.True(Closeness.IsRight(DatumReader.ReadAll(DatumJson.Of(predicted))!, right, Tolerance), $"{DatumJson.Of(predicted)} for {DatumJson.Of(right)}");
            Assert.True(Closeness.IsRight(DatumReader.ReadAll(DatumJson.Of(right))!, right, 0));
            Assert.True(Closeness.IsRight(DatumReader.ReadAll(DatumPython.Of(right))!, right, 0));
        }
    }

    [Fact]
    public void IsRight_OfTenThousandWrongAnswers_IsNeverTrue()
    {
        var random = new Random(2);
        for (var at = 0; at < 10_000; at++)
        {
            var right = RandomValues.Next(random, 0);
            // All else may be as far off as is allowed.
            var predicted = Wrong(Close(right, random), right, random);
            Assert.False(Closeness.IsRight(predicted, right, Tolerance), $"{DatumJson.Of(predicted)} for {DatumJson.Of(right)}");
            Assert.False(Closeness.IsRight(DatumReader.ReadAll(DatumPython.Of(predicted))!, right, Tolerance), $"{DatumPython.Of(predicted)} for {DatumPython.Of(right)}");
        }
    }

    [Fact]
    public void IsRight_OfTenThousandFloatsNearTheTolerance_IsAsTheToleranceSays()
    {
        var random = new Random(3);
        for (var at = 0; at < 10_000; at++)
        {
            var right = RandomValues.Number(random).Value;
            if (!double.IsNormal(right) || Math.Abs(right) is > 1e300 or < 1e-300) continue;
            var sign = random.Next(2) == 0 ? 1 : -1;
            Assert.True(Closeness.IsRight(new Datum.Float(right * (1 + (sign * 0.000_999_9))), new Datum.Float(right), Tolerance), $"{right:R}");
            Assert.False(Closeness.IsRight(new Datum.Float(right * (1 + (sign * 0.001_000_1))), new Datum.Float(right), Tolerance), $"{right:R}");
        }
    }

    // Right: within the tolerance, and spelled in another way where the definition allows it.
    private static Datum Close(Datum value, Random random) => value switch
    {
        Datum.Sequence sequence => new Datum.Sequence([.. sequence.Items.Select(item => Close(item, random))]),
        Datum.Mapping mapping => new Datum.Mapping(new OrderedDictionary<string, Datum>(mapping.Members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, Close(member.Value, random))), StringComparer.Ordinal)),
        Datum.Float { Value: 0 } => random.Next(4) switch { 0 => new Datum.Float(0.0), 1 => new Datum.Float(-0.0), 2 => new Datum.Whole(0), _ => new Datum.Float(1e-12) },
        Datum.Float { Value: var number } when !double.IsFinite(number) => value,
        Datum.Float { Value: var number } when double.IsInteger(number) && random.Next(2) == 0 => new Datum.Whole(new BigInteger(number)),
        Datum.Float { Value: var number } => new Datum.Float(number * (1 - (random.NextDouble() * 0.00095 * (Math.Abs(number) < 1e307 && random.Next(2) == 0 ? -1 : 1)))),
        Datum.Whole { Value: var whole } when BigInteger.Abs(whole) < 1L << 53 && random.Next(3) == 0 => new Datum.Float((double)whole),
        _ => value,
    };

    // One node of it is wrong, however deep.
    private static Datum Wrong(Datum predicted, Datum right, Random random)
    {
        switch (predicted, right)
        {
            case (Datum.Sequence { Items: { Count: > 0 } items }, Datum.Sequence { Items: var rights }) when random.Next(3) > 0:
                var at = random.Next(items.Count);
                return new Datum.Sequence([.. items.Select((item, index) => index == at ? Wrong(item, rights[at], random) : item)]);
            case (Datum.Mapping { Members: { Count: > 0 } members }, Datum.Mapping { Members: var rightMembers }) when random.Next(3) > 0:
                var name = members.Keys.ElementAt(random.Next(members.Count));
                return new Datum.Mapping(new OrderedDictionary<string, Datum>(members.Select(member => KeyValuePair.Create(member.Key, member.Key == name ? Wrong(member.Value, rightMembers[name], random) : member.Value)), StringComparer.Ordinal));
            default:
                var others = Others(right);
                return others[random.Next(others.Count)];
        }
    }

    private static List<Datum> Others(Datum right) => right switch
    {
        Datum.Float { Value: 0 } => [new Datum.Float(1e-8), new Datum.Float(double.NaN), Datum.Null.Only, new Datum.Text("0.0"), new Datum.Flag(false), new Datum.Whole(1)],
        Datum.Float { Value: double.NaN } => [new Datum.Float(0), Datum.Null.Only, new Datum.Text("NaN"), new Datum.Float(double.PositiveInfinity), new Datum.Whole(0)],
        Datum.Float { Value: var number } when double.IsInfinity(number) => [new Datum.Float(-number), new Datum.Float(double.NaN), new Datum.Float(Math.CopySign(double.MaxValue, number)), new Datum.Text("Infinity"), new Datum.Whole(BigInteger.Pow(10, 400) * Math.Sign(number))],
        Datum.Float { Value: var number } =>
        [
            new Datum.Float(-number), new Datum.Float(number * 2), new Datum.Float(0), new Datum.Float(double.NaN), new Datum.Float(number > 0 ? double.PositiveInfinity : double.NegativeInfinity),
            new Datum.Text(DatumJson.Of(right)), new Datum.Sequence([right]), Datum.Null.Only, .. Math.Abs(number) > 1e-300 ? (Datum[])[new Datum.Float(number * 1.0011), new Datum.Float(number * 0.9989)] : [],
        ],
        Datum.Whole { Value: var whole } =>
        [
            new Datum.Whole(whole + 1), new Datum.Whole(whole - 1), new Datum.Whole(-whole - 1), new Datum.Text(DatumJson.Of(right)), Datum.Null.Only, new Datum.Flag(!whole.IsZero), new Datum.Sequence([right]),
            new Datum.Float(double.NaN), .. BigInteger.Abs(whole) < 1L << 40 ? (Datum[])[new Datum.Float((double)whole + 0.001), new Datum.Float((double)whole + 1)] : [],
        ],
        Datum.Text { Value: var text } => [new Datum.Text(text + "x"), new Datum.Text(" " + text), Datum.Null.Only, new Datum.Sequence([right]), .. DatumReader.ReadAll(text) is { } read ? (Datum[])[read] : []],
        Datum.Flag { IsTrue: var isTrue } => [new Datum.Flag(!isTrue), new Datum.Whole(isTrue ? 1 : 0), new Datum.Float(isTrue ? 1 : 0), new Datum.Text(isTrue ? "true" : "false"), Datum.Null.Only],
        Datum.Null => [new Datum.Whole(0), new Datum.Flag(false), new Datum.Text("null"), new Datum.Text(""), new Datum.Sequence([]), new Datum.Mapping(new Dictionary<string, Datum>())],
        Datum.Sequence { Items: var items } =>
        [
            new Datum.Sequence([.. items, Datum.Null.Only]), new Datum.Sequence([right]), Datum.Null.Only, new Datum.Mapping(new Dictionary<string, Datum>()), new Datum.Text(DatumJson.Of(right)),
            .. items.Count > 0 ? (Datum[])[new Datum.Sequence([.. items.Skip(1)])] : [],
            .. items.Count > 1 && items[0].GetType() != items[^1].GetType() && !(items[0] is Datum.Whole or Datum.Float && items[^1] is Datum.Whole or Datum.Float) ? (Datum[])[new Datum.Sequence([.. items.Reverse()])] : [],
        ],
        Datum.Mapping { Members: var members } =>
        [
            new Datum.Mapping(new Dictionary<string, Datum>(members) { [string.Concat(members.Keys) + "x"] = Datum.Null.Only }), new Datum.Sequence([.. members.Values]), Datum.Null.Only,
            .. members.Count > 0 ? (Datum[])[new Datum.Mapping(members.Skip(1).ToDictionary()), new Datum.Mapping(members.ToDictionary(static member => member.Key + "x", static member => member.Value))] : [],
        ],
        _ => throw new InvalidOperationException($"{right}"),
    };
}
