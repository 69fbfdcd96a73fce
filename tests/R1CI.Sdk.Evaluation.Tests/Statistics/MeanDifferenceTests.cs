using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Tests.Statistics;

public sealed class MeanDifferenceTests
{
    [Fact]
    public void Of_RightAndWrong_IsThatOfAgrestiAndMinByHand()
    {
        // 100 pairs, 20 better and 8 worse: with a half added to each cell, 20.5 and 8.5 of 102. d = 12/102, variance (29 − 144/102) / 102².
        var interval = MeanDifference.Of([.. Enumerable.Repeat(1.0, 20), .. Enumerable.Repeat(-1.0, 8), .. Enumerable.Repeat(0.0, 72)]);
        var half = 1.984217 * Math.Sqrt(29 - (144 / 102.0)) / 102;
        Assert.Equal(0.12, interval.Value, 1e-14);
        Assert.Equal((12 / 102.0) - half, interval.Low, 1e-6);
        Assert.Equal((12 / 102.0) + half, interval.High, 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(144)]
    public void Of_PairsThatNeverDiffer_HasWidth(int pairs)
    {
        var interval = MeanDifference.Of([.. Enumerable.Repeat(0.0, pairs)]);
        Assert.Equal(0, interval.Value);
        Assert.True(interval.High > 0.5 / pairs);
        Assert.Equal(interval.High, -interval.Low);
    }

    [Theory]
    [InlineData(1.0, 1)]
    [InlineData(1.0, 50)]
    [InlineData(-1.0, 50)]
    [InlineData(0.125, 7)]
    public void Of_PairsThatDifferAlike_ContainsTheMean(double difference, int pairs)
    {
        var interval = MeanDifference.Of([.. Enumerable.Repeat(difference, pairs)]);
        Assert.Equal(difference, interval.Value, 1e-12);
        Assert.True(interval.Low < interval.High);
        Assert.InRange(interval.Value, interval.Low, interval.High);
        Assert.InRange(interval.Low, -1, 1);
        Assert.InRange(interval.High, -1, 1);
    }

    [Fact]
    public void Of_SmallDifferences_IsNotWidenedByLargeOnes()
    {
        // Thirty pairs of means of many runs: close to Student's interval, ± 0.0076 about 0.05.
        var interval = MeanDifference.Of([.. Enumerable.Range(0, 30).Select(i => 0.05 + (i % 2 == 0 ? 0.02 : -0.02))]);
        Assert.InRange(interval.High - interval.Low, 0.0152, 0.024);
    }
}
