using R1CI.Sdk.CodeIO.Reporting;

namespace R1CI.Sdk.CodeIO.Tests.Reporting;

public sealed class SpreadTests
{
    [Fact]
    public void At_OfManyNumbers_IsNeverTooSmallAndAtMostAThirtySecondTooLarge()
    {
        var (random, spread, numbers) = (new Random(3), new Spread(), new List<long>());
        for (var at = 0; at < 5_000; at++)
        {
            numbers.Add((long)Math.Exp(random.NextDouble() * 30));
            spread.Add(numbers[^1]);
        }

        numbers.Sort();
        Assert.Equal((numbers.Count, numbers[0], numbers[^1], numbers.Sum()), (spread.Count, spread.Least, spread.Most, spread.Sum));
        Assert.All(Enumerable.Range(1, 100), percent =>
        {
            var exact = numbers[(int)Math.Ceiling(percent / 100.0 * numbers.Count) - 1];
            Assert.InRange(spread.At(percent / 100.0), exact, exact + (exact / 32));
        });
    }

    [Fact]
    public void At_OfSmallNumbers_IsExact()
    {
        var spread = new Spread();
        for (var value = 0; value < 64; value++) spread.Add(value);
        Assert.Equal((0L, 31L, 57L, 63L), (spread.At(0), spread.At(0.5), spread.At(0.9), spread.At(1)));
        Assert.Equal([1, 1, 2, 4, 8, 16, 32], spread.ByBits);
        Assert.Equal(31.5, spread.Mean);
    }

    [Fact]
    public void At_AtTheEnds_HoldsTheLargestNumbersAndNone()
    {
        var spread = new Spread();
        Assert.Equal((0L, 0.0, 0), (spread.At(0.5), spread.Mean, spread.ByBits.Count));
        spread.Add(long.MaxValue);
        Assert.Equal((long.MaxValue, 64), (spread.At(0.5), spread.ByBits.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => spread.Add(-1));
    }
}
