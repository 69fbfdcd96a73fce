using R1CI.Sdk.Tasks.Baselines;

namespace R1CI.Sdk.Tasks.Tests.Baselines;

public sealed class TaskChanceTests
{
    [Fact]
    public void Of_TwoAnswers_IsOneHalf()
    {
        var chance = TaskChance.Of(TaskLibrary.Get("web_of_lies"), 100, 1, 200, TestContext.Current.CancellationToken);
        Assert.Equal((100, 100), (chance.Items, chance.Oracle));
        Assert.InRange(chance.Chance, 0.49, 0.53);
        Assert.Equal(chance.Same, chance.Other);
        Assert.False(chance.IsAboveChance);
    }

    [Fact]
    public void Of_FreeAnswer_IsNextToNothing() => Assert.InRange(TaskChance.Of(TaskLibrary.Get("number_multiply"), 20, 1, 100, TestContext.Current.CancellationToken).Chance, 0, 0.001);

    [Theory]
    [InlineData(10, 0.5)]
    [InlineData(60, 0.03)]
    [InlineData(40, 0.999)]
    public void UpperTail_EveryCount_IsTheSumOfTheTriangle(int trials, double chance)
    {
        for (var least = 0; least <= trials; least++)
        {
            Assert.Equal(Enumerable.Range(least, trials - least + 1).Sum(hits => Choose(trials, hits) * Math.Pow(chance, hits) * Math.Pow(1 - chance, trials - hits)), TaskChance.UpperTail(trials, least, chance), 1e-12);
        }
    }

    [Fact]
    public void UpperTail_ManyTrials_StaysANumber()
    {
        Assert.Equal(1, TaskChance.UpperTail(100_000, 3_000, 0.04), 1e-9);
        Assert.InRange(TaskChance.UpperTail(100_000, 5_000, 0.04), 1e-60, 1e-40);
    }

    // Pascal's triangle, by sums alone.
    private static double Choose(int of, int chosen)
    {
        var row = new double[of + 1];
        row[0] = 1;
        for (var n = 1; n <= of; n++)
        {
            for (var k = n; k > 0; k--) row[k] += row[k - 1];
        }

        return row[chosen];
    }
}
