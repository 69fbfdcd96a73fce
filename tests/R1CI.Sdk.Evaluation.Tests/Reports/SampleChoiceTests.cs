using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

public sealed class SampleChoiceTests
{
    private static readonly InventedEvaluation Whole = InventedEvaluation.Create(InventedTasks.All);

    [Fact]
    public void Choose_OfManyRuns_HasRightAndWrongOnesOfManyTasksAndEveryUnusualEnd()
    {
        var chosen = SampleChoice.Choose(Whole.Results);

        Assert.InRange(chosen.Count, 24, 64);
        Assert.Equal(10, chosen.Where(run => run.IsCorrect == true).Take(10).DistinctBy(run => run.Task).Count());
        Assert.Equal(Enum.GetValues<EvalStatus>(), chosen.Select(run => run.Status).Distinct().Order());
        Assert.Superset(Whole.Results.SelectMany(run => run.Scripts.Keys).ToHashSet(), chosen.SelectMany(run => run.Scripts.Keys).ToHashSet());
        Assert.Equal(chosen.Count, chosen.DistinctBy(run => run.Record).Count());
        Assert.Equal(3, chosen.Select(run => run.Suite).Distinct().Count());
    }

    [Fact]
    public void Choose_Twice_ChoosesTheSame() => Assert.Equal(SampleChoice.Choose(Whole.Results), SampleChoice.Choose(Whole.Results));

    [Fact]
    public void Choose_OfRunsThatNeverBegan_HasSomeOfThem()
    {
        var results = Whole.Results.Select(run => run.Status == EvalStatus.ContextFull ? run with { Record = "" } : run);

        Assert.Equal(2, SampleChoice.Choose(results).Count(run => run.Status == EvalStatus.ContextFull));
    }

    [Fact]
    public void Choose_WhenAllRunsAreRight_ChoosesOnlyThose() =>
        Assert.Equal(10, SampleChoice.Choose(InventedEvaluation.Create(InventedTasks.All, skill: 1).Results.Select(run => run with { Scripts = new Dictionary<string, int>() })).Count);
}
