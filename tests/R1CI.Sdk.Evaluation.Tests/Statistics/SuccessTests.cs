using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Tests.Statistics;

public sealed class SuccessTests
{
    // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void OfTask_OneRunEach_IsTheIntervalInTheLiterature(int correct, int problems, double low, double high)
    {
        var interval = Success.OfTask(Once(correct, problems))!.Value;
        Assert.Equal((double)correct / problems, interval.Value, 1e-14);
        Assert.Equal(low, interval.Low, 5e-5);
        Assert.Equal(high, interval.High, 5e-5);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(7, 20)]
    [InlineData(199, 200)]
    public void OfTask_OneRunEach_EndsWhereTheScoreTestRejects(int correct, int problems)
    {
        var interval = Success.OfTask(Once(correct, problems))!.Value;
        foreach (var end in new[] { interval.Low, interval.High })
        {
            Assert.Equal(StudentT.Normal, Math.Abs(interval.Value - end) / Math.Sqrt(end * (1 - end) / problems), 1e-9);
        }
    }

    [Fact]
    public void OfTask_RunsOfAProblemAllAlike_CountOnce() =>
        Assert.Equal(Success.OfTask(Once(6, 20)), Success.OfTask([.. Enumerable.Repeat(new ProblemTally(8, 8), 6), .. Enumerable.Repeat(new ProblemTally(0, 8), 14)]));

    [Fact]
    public void OfTask_ProblemsAllAlike_CountEveryRun() =>
        Assert.Equal(Success.OfTask(Once(80, 160)), Success.OfTask(Enumerable.Repeat(new ProblemTally(4, 8), 20)));

    [Fact]
    public void OfTask_NothingRight_IsAsWideAsTheProblemsWarrant() =>
        Assert.Equal(Success.OfTask(Once(0, 20)), Success.OfTask(Enumerable.Repeat(new ProblemTally(0, 8), 20)));

    [Fact]
    public void OfTask_EverythingRight_MirrorsNothingRight()
    {
        var (none, all) = (Success.OfTask(Once(0, 9))!.Value, Success.OfTask(Once(9, 9))!.Value);
        Assert.Equal(1, all.High);
        Assert.Equal(1 - none.High, all.Low, 1e-14);
    }

    [Fact]
    public void OfTask_NoScoredRun_IsAbsent()
    {
        Assert.Null(Success.OfTask([]));
        Assert.Null(Success.OfTask([new(0, 0)]));
        Assert.Null(Success.OverTasks([[], [new(0, 0)]]));
    }

    [Fact]
    public void OverTasks_OneTask_IsThatOfItsProblems() => Assert.Equal(Success.OfTask(Once(3, 10)), Success.OverTasks([Once(3, 10)]));

    [Fact]
    public void OverTasks_EverythingWrong_CountsTasks() =>
        Assert.Equal(Success.OfTask(Once(0, 30)), Success.OverTasks(Enumerable.Repeat(Once(0, 20), 30)));

    [Fact]
    public void OverTasks_TasksThatDiffer_CountTasksNotProblems()
    {
        // 5 tasks all right and 5 all wrong, 100 problems each: what matters is 10 tasks.
        var interval = Success.OverTasks([.. Enumerable.Repeat(Once(100, 100), 5), .. Enumerable.Repeat(Once(0, 100), 5)])!.Value;
        Assert.Equal(Success.OfTask(Once(5, 10)), interval);
    }

    [Fact]
    public void OverTasks_ByHand_IsWilsonOnTheEffectiveNumber()
    {
        // Means 0.2, 0.3, 0.4, 0.5: mean 0.35, variance between 1/60; 0.2275 / (1/240) = 54.6 observations, times (1.959964 / 3.182446)² = 20.70951.
        var interval = Success.OverTasks([Once(20, 100), Once(30, 100), Once(40, 100), Once(50, 100)])!.Value;
        const double N = 54.6 * (1.959963985 / 3.182446305) * (1.959963985 / 3.182446305);
        Assert.Equal(0.35, interval.Value, 1e-12);
        Assert.Equal(N, 0.35 * 0.65 / Math.Pow((0.35 - interval.Low) / 1.959963985, 2) * (interval.Low * (1 - interval.Low) / (0.35 * 0.65)), 1e-5);
    }

    private static IEnumerable<ProblemTally> Once(int correct, int problems) => Enumerable.Range(0, problems).Select(i => new ProblemTally(i < correct ? 1 : 0, 1));
}
