using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Tests.Statistics;

/// <summary>How often intervals contain what they speak of, over evaluations whose truth is known. The seed is fixed, so a test passes always or never.</summary>
public sealed class CoverageTests
{
    private const int Evaluations = 2_000;

    // Problems are solved at rates drawn from a beta distribution: (0.2, 0.2) nearly always or never, (5, 5) half of the time, (0.3, 2.7) seldom.
    [Theory]
    [InlineData(20, 1, 0.2, 0.2)]
    [InlineData(20, 4, 0.2, 0.2)]
    [InlineData(50, 4, 0.3, 2.7)]
    [InlineData(20, 8, 5, 5)]
    [InlineData(100, 2, 1, 1)]
    [InlineData(200, 1, 0.3, 2.7)]
    public void OfTask_SimulatedProblems_CoversNinetyFivePercent(int problems, int runs, double a, double b)
    {
        var draw = new Draw(1);
        Within(a / (a + b), () => Success.OfTask(Enumerable.Range(0, problems).Select(_ => draw.Tally(draw.Beta(a, b), runs)))!.Value);
    }

    [Fact]
    public void OfTask_RareSuccessInFewProblems_CoversNinetyPercent()
    {
        // The spread of 20 problems is seldom seen well when one in ten is solved now and then: the known weak spot.
        var draw = new Draw(5);
        Within(0.1, () => Success.OfTask(Enumerable.Range(0, 20).Select(_ => draw.Tally(draw.Beta(0.2, 1.8), 8)))!.Value, least: 0.9);
    }

    [Fact]
    public void OfTask_AnyRate_CoversNinetyFivePercentOnAverage()
    {
        // A single rate may be unlucky, since 20 problems have only 21 outcomes.
        var draw = new Draw(2);
        var covered = Enumerable.Range(1, Evaluations).Count(i =>
        {
            var rate = i / (Evaluations + 1.0);
            return Contains(Success.OfTask(Enumerable.Range(0, 20).Select(_ => draw.Tally(rate, 1)))!.Value, rate);
        });
        Assert.InRange(covered / (double)Evaluations, 0.93, 0.97);
    }

    [Theory]
    [InlineData(27, 20, 0.3, 0.7)]
    [InlineData(84, 20, 0.1, 1.9)]
    [InlineData(134, 5, 2, 2)]
    public void OverTasks_SimulatedTasks_CoversNinetyFivePercent(int tasks, int problems, double a, double b)
    {
        var draw = new Draw(3);
        Within(a / (a + b), () => Success.OverTasks(Enumerable.Range(0, tasks).Select(_ =>
        {
            var rate = draw.Beta(a, b);
            return Enumerable.Range(0, problems).Select(_ => draw.Tally(rate, 1)).ToList();
        }))!.Value);
    }

    // Both policies solve a problem at the same rate, or the second one at a rate higher by what is given.
    [Theory]
    [InlineData(20, 1, 0.0)]
    [InlineData(20, 4, 0.0)]
    [InlineData(20, 1, 0.2)]
    [InlineData(50, 4, 0.2)]
    [InlineData(200, 1, 0.05)]
    public void MeanDifference_SimulatedPairs_CoversNinetyFivePercent(int pairs, int runs, double gain)
    {
        var draw = new Draw(4);
        Within(gain, () => MeanDifference.Of([.. Enumerable.Range(0, pairs).Select(_ =>
        {
            var rate = draw.Beta(0.5, 0.5) * (1 - gain);
            return draw.Share(rate + gain, runs) - draw.Share(rate, runs);
        })]), most: 0.98);
    }

    private static void Within(double truth, Func<Estimate> evaluate, double least = 0.93, double most = 0.975)
    {
        var covered = Enumerable.Range(0, Evaluations).Count(_ => Contains(evaluate(), truth)) / (double)Evaluations;
        Assert.InRange(covered, least, most);
    }

    private static bool Contains(Estimate interval, double truth) => interval.Low <= truth && truth <= interval.High;

    private sealed class Draw(int seed)
    {
        private readonly Random _random = new(seed);

        public ProblemTally Tally(double rate, int runs) => new(Right(rate, runs), runs);

        public double Share(double rate, int runs) => Right(rate, runs) / (double)runs;

        // Johnk's method, which also works below 1, and for larger parameters the order statistics of uniform numbers.
        public double Beta(double a, double b)
        {
            if (a >= 1 && b >= 1) return Enumerable.Range(0, (int)(a + b) - 1).Select(_ => _random.NextDouble()).Order().ElementAt((int)a - 1);
            while (true)
            {
                var (x, y) = (Math.Pow(_random.NextDouble(), 1 / a), Math.Pow(_random.NextDouble(), 1 / b));
                if (x + y is > 0 and <= 1) return x / (x + y);
            }
        }

        private int Right(double rate, int runs)
        {
            var right = 0;
            for (var run = 0; run < runs; run++) right += _random.NextDouble() < rate ? 1 : 0;
            return right;
        }
    }
}
