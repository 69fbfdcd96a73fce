using System.Numerics;
using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Tests.Statistics;

public sealed class PassAtKTests
{
    [Fact]
    public void OfProblem_EveryCountUpToNineRuns_IsTheShareOfChoicesWithARightOne()
    {
        for (var runs = 1; runs <= 9; runs++)
        {
            for (var correct = 0; correct <= runs; correct++)
            {
                for (var k = 1; k <= runs; k++)
                {
                    var (choices, with) = Enumerate(runs, correct, k);
                    Assert.Equal((double)with / choices, PassAtK.OfProblem(new(correct, runs), k)!.Value, 1e-14);
                }
            }
        }
    }

    [Theory]
    [InlineData(3, 2_000, 700)]
    [InlineData(1, 2_000, 2)]
    [InlineData(1_990, 2_000, 10)]
    public void OfProblem_ManyRuns_EqualsTheQuotientOfWholeNumbers(int correct, int runs, int k)
    {
        var none = Enumerable.Range(0, k).Aggregate((Above: BigInteger.One, Below: BigInteger.One), (sum, i) => (sum.Above * (runs - correct - i), sum.Below * (runs - i)));
        var expected = 1 - ((double)(none.Above * BigInteger.Pow(10, 30) / none.Below) / 1e30);
        Assert.Equal(expected, PassAtK.OfProblem(new(correct, runs), k)!.Value, 1e-12);
    }

    [Fact]
    public void OfProblem_FewerRunsThanK_IsAbsent() => Assert.Null(PassAtK.OfProblem(new(2, 3), 4));

    [Theory]
    [InlineData(-1, 3, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(1, 3, 0)]
    public void OfProblem_ImpossibleCount_IsRefused(int correct, int runs, int k) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PassAtK.OfProblem(new(correct, runs), k));

    [Fact]
    public void OfTask_ProblemsWithTooFewRuns_ArePassedOver()
    {
        Assert.Equal(0.75, PassAtK.OfTask([new(4, 4), new(1, 4), new(0, 1)], 2)!.Value.Value, 1e-14);
        Assert.Null(PassAtK.OfTask([new(1, 1)], 2));
        Assert.Null(PassAtK.OverTasks([[new(1, 1)], []], 2));
    }

    [Fact]
    public void OverTasks_TasksOfDifferentSize_CountAlike() =>
        Assert.Equal(0.5, PassAtK.OverTasks([[.. Enumerable.Repeat(new ProblemTally(1, 1), 30)], [new(0, 1)]], 1)!.Value.Value);

    private static (int Choices, int With) Enumerate(int runs, int correct, int k)
    {
        var (choices, with) = (0, 0);
        for (var chosen = 0; chosen < 1 << runs; chosen++)
        {
            if (BitOperations.PopCount((uint)chosen) != k) continue;
            choices++;
            if ((chosen & ((1 << correct) - 1)) != 0) with++;
        }

        return (choices, with);
    }
}
