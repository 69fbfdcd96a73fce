using R1CI.Sdk.Benchmarks.Scale.Model;

namespace R1CI.Sdk.Tests.Scale;

public sealed class DurationsTests
{
    private static readonly double[] Measured = [.. Enumerable.Range(1, 400).Select(n => 0.05 + (Math.Pow(n / 400.0, 3) * 0.4))];

    [Fact]
    public void Mean_OfTheDistribution_IsThatOfTheMeasurements() => Assert.Equal(Measured.Average(), new Durations(Measured).Mean, 0.01 * Measured.Average());

    [Fact]
    public void Quantile_InTheTail_GoesBeyondTheMeasurementsUpToTheLongest()
    {
        Assert.True(new Durations(Measured).Quantile(1 - 1e-6) > Measured.Max());
        Assert.Equal(0.5, new Durations(Measured, longest: 0.5).Quantile(1 - 1e-9));
    }

    [Fact]
    public void ExpectedMaximum_GrowsWithTheItems_AndIsWhatDrawsGive()
    {
        var durations = new Durations(Measured);
        var random = new Random(1);
        var drawn = Enumerable.Range(0, 400).Average(_ => Enumerable.Range(0, 1_000).Max(_ => durations.Draw(random)));
        Assert.True(durations.ExpectedMaximum(1_000_000) > durations.ExpectedMaximum(1_000));
        Assert.Equal(drawn, durations.ExpectedMaximum(1_000), 0.05 * drawn);
    }

    [Fact]
    public void ExpectedOverhang_OfConstantDurations_IsThatOfUniformRests()
    {
        // Rests are uniform in [0, 2]: the largest of 3 has the mean 1.5, one of them 1.
        Assert.Equal(0.5, new Durations([2.0]).ExpectedOverhang(3), 0.01);
        Assert.Equal(0, new Durations([2.0]).ExpectedOverhang(1));
    }

    [Fact]
    public void Shape_OfHeavyTails_IsGreaterThanOfLightOnes()
    {
        double[] heavy = [.. Enumerable.Range(1, 2_000).Select(n => Math.Pow(n / 2_001.0, -0.4))]; // Pareto, of shape 0.4
        double[] light = [.. Enumerable.Range(1, 2_000).Select(n => 1 - Math.Log(n / 2_001.0))];
        Assert.InRange(new Durations(heavy).Shape, 0.15, 0.499); // the moments of 100 excesses are too small
        Assert.InRange(new Durations(light).Shape, 0, 0.1);
        Assert.Equal(heavy.Average(), new Durations(heavy).Mean, 0.02 * heavy.Average());
    }

    [Fact]
    public void Durations_OfNothingOrOfZero_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new Durations([]));
        Assert.Throws<ArgumentException>(() => new Durations([0.0, 1]));
    }

    [Theory]
    [InlineData(2, 0.5642)]
    [InlineData(10, 1.5388)]
    [InlineData(1_000, 3.2414)]
    public void Expected_OfNormalMaxima_IsTheTables(int count, double mean) => Assert.Equal(mean, NormalMaximum.Expected(count), 0.07 * mean);
}
