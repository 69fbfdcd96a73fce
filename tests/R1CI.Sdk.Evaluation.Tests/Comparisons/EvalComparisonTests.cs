using R1CI.Sdk.Evaluation.Comparisons;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Tests.Comparisons;

public sealed class EvalComparisonTests
{
    [Fact]
    public void Of_SameProblems_CountsThemOneByOne()
    {
        // 10 problems: B solves 4 more and 1 fewer.
        var comparison = EvalComparison.Of(Task("t", "1100000000"), Task("t", "0111110000"));
        var difference = Assert.Single(comparison.Tasks).Difference;
        Assert.Equal((0.2, 0.5, 10, 4, 1, 5), (difference.A, difference.B, difference.Problems, difference.Better, difference.Worse, difference.Ties));
        // Agresti and Min by hand: (4 − 1) / 12 ± 2.262157 √(6/12 − (3/12)²) / √12.
        var half = 2.262157 * Math.Sqrt(((6 / 12.0) - (9 / 144.0)) / 12);
        Assert.Equal(0.3, difference.Change.Value, 1e-12);
        Assert.Equal(0.25 - half, difference.Change.Low, 1e-6);
        Assert.Equal(0.25 + half, difference.Change.High, 1e-6);
        Assert.False(difference.ExcludesZero);
        Assert.Equal(difference, comparison.Macro);
    }

    [Fact]
    public void Of_SeveralSamples_AveragesThoseThatWereScored()
    {
        EvalResult[] a = [Run("t", "p", 0, true), Run("t", "p", 1, false), Run("t", "p", 2, null)];
        EvalResult[] b = [Run("t", "p", 0, true), Run("t", "p", 1, null), Run("t", "p", 2, true)];
        var difference = EvalComparison.Of(a, b).Macro!;
        Assert.Equal((0.5, 1.0, 0.5, 1), (difference.A, difference.B, difference.Change.Value, difference.Problems));
    }

    [Fact]
    public void Of_SeveralTasks_TakesTheMeanOfTasksAndTheirSpread()
    {
        var a = Task("t", "0000").Concat(Task("u", "00000000")).Concat(Task("v", "01", suite: "other")).ToList();
        var b = Task("t", "1111").Concat(Task("u", "11000000")).Concat(Task("v", "01", suite: "other")).ToList();
        var comparison = EvalComparison.Of(a, b);
        Assert.Equal(["suite", "other"], comparison.Suites.Keys);
        Assert.Equal(0.625, comparison.Suites["suite"].Change.Value, 1e-12);
        Assert.Equal(MeanDifference.Of([1, 0.25, 0]), comparison.Macro!.Change);
        Assert.Equal((14, 6, 0), (comparison.Macro.Problems, comparison.Macro.Better, comparison.Macro.Worse));
        Assert.Equal(comparison.Tasks[2].Difference, comparison.Suites["other"]);
    }

    [Fact]
    public void Of_ProblemsThatAreNoPairs_SaysWhyNot()
    {
        EvalResult[] a = [Run("t", "a", 0, true), Run("t", "both", 0, true), Run("t", "changed", 0, true) with { Hash = "sha256:1" }, Run("t", "none", 0, null)];
        EvalResult[] b = [Run("t", "both", 0, true), Run("t", "changed", 0, true) with { Hash = "sha256:2" }, Run("t", "none", 0, true), Run("t", "b", 0, true), Run("t", "c", 0, true)];
        var comparison = EvalComparison.Of(a, b);
        Assert.Equal((1, 2, 1, 1), (comparison.OnlyInA, comparison.OnlyInB, comparison.Changed, comparison.Unscorable));
        Assert.Equal(1, comparison.Macro!.Problems);
    }

    [Fact]
    public void Of_AHashThatOneSideDoesNotKnow_IsNoChange() =>
        Assert.Equal(0, EvalComparison.Of([Run("t", "p", 0, true) with { Hash = "sha256:1" }], [Run("t", "p", 0, true)]).Changed);

    [Fact]
    public void Of_NothingInCommon_HasNoDifference()
    {
        var comparison = EvalComparison.Of(Task("t", "11"), Task("u", "11"));
        Assert.Null(comparison.Macro);
        Assert.Equal((2, 2), (comparison.OnlyInA, comparison.OnlyInB));
        Assert.Empty(comparison.Tasks);
    }

    [Fact]
    public void Of_OneFrameEach_ComparesTheFrames()
    {
        var comparison = EvalComparison.Of(Task("t", "0101", frame: "text"), Task("t", "1111", frame: "code"));
        Assert.True(comparison.IsAcrossFrames);
        Assert.Equal(0.5, comparison.Macro!.Change.Value);
    }

    [Fact]
    public void Of_SeveralFrames_PairsWithinThem()
    {
        var comparison = EvalComparison.Of([.. Task("t", "00", frame: "text"), .. Task("t", "11", frame: "code")], Task("t", "11", frame: "code"));
        Assert.False(comparison.IsAcrossFrames);
        Assert.Equal((0.0, 2), (comparison.Macro!.Change.Value, comparison.OnlyInA));
    }

    [Fact]
    public void Of_TheSameTwice_IsNoDifference()
    {
        var comparison = EvalComparison.Of(Task("t", "0110"), Task("t", "0110"));
        Assert.Equal((0.0, 4, false), (comparison.Macro!.Change.Value, comparison.Macro.Ties, comparison.Macro.ExcludesZero));
    }

    [Fact]
    public void Of_Swapped_IsMirrored()
    {
        var (a, b) = (Task("t", "0110100"), Task("t", "1111010"));
        var (there, back) = (EvalComparison.Of(a, b).Macro!.Change, EvalComparison.Of(b, a).Macro!.Change);
        Assert.Equal(there.Low, -back.High, 1e-12);
        Assert.Equal(there.High, -back.Low, 1e-12);
    }

    // A digit for each problem: 1 for right.
    private static List<EvalResult> Task(string task, string right, string suite = "suite", string frame = "agent") =>
        [.. right.Select((digit, index) => Run(task, $"{task}-{index}", 0, digit == '1', suite, frame))];

    private static EvalResult Run(string task, string problem, int sample, bool? isCorrect, string suite = "suite", string frame = "agent") => new()
    {
        Problem = problem, Task = task, Suite = suite, Frame = frame, Sample = sample, IsCorrect = isCorrect, Status = isCorrect is null ? EvalStatus.Unscorable : EvalStatus.Answered,
    };
}
