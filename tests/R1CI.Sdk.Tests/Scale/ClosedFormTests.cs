using R1CI.Sdk.Benchmarks.Scale.Model;

namespace R1CI.Sdk.Tests.Scale;

public sealed class ClosedFormTests
{
    private static readonly Durations Spread = new([.. Enumerable.Range(1, 400).Select(n => 0.05 + (Math.Pow(n / 400.0, 3) * 0.4))]);

    private static readonly ScaleWork Rollouts = new("rollouts", 1_000_000, Spread) { ItemsPerUnit = 5, StartSeconds = 1, ProgramBytes = 1e8, OutputBytesPerItem = 4_000 };

    private static readonly ScaleCluster Never = new(1, 1) { FailuresPerMachineHour = 0 };

    [Fact]
    public void Predict_OfOneCore_IsTheSumOfTheWork()
    {
        var prediction = ClosedForm.Predict(Rollouts with { StartSeconds = 0, ProgramBytes = 0, OutputBytesPerItem = 0 }, Never);
        Assert.Equal(Rollouts.CoreSeconds, prediction.Wall, 1e-6);
        Assert.Equal(Rollouts.CoreSeconds / 3600, prediction.CoreHours(Never), 1e-6);
        Assert.Equal(Rollouts.CoreSeconds / 3600 * Never.PricePerCoreHour, prediction.Cost(Never), 1e-6);
    }

    [Fact]
    public void Predict_OfMoreMachines_TakesLessTimeAndMoreCoreHours()
    {
        var all = Enumerable.Range(0, 9).Select(power => 1 << power).Select(machines => new ScaleCluster(machines, 16)).Select(cluster => (Cluster: cluster, Prediction: ClosedForm.Predict(Rollouts, cluster))).ToArray();
        Assert.Equal(all.OrderByDescending(one => one.Prediction.Wall), all);
        Assert.Equal(all.OrderBy(one => one.Prediction.CoreHours(one.Cluster)), all);
    }

    [Fact]
    public void Predict_OfMoreOfAnything_IsNoShorter()
    {
        var cluster = new ScaleCluster(16, 16);
        var wall = ClosedForm.Predict(Rollouts, cluster).Wall;
        ScaleWork[] more =
        [
            Rollouts with { Items = 1_100_000 }, Rollouts with { StartSeconds = 2 }, Rollouts with { IntakeSecondsPerItem = 1e-4, IsIntakeRepeated = true }, Rollouts with { IntakeSecondsPerItem = 1e-4 },
            Rollouts with { OutputBytesPerItem = 8_000 }, Rollouts with { MergeBytesPerSecond = 1e6 }, Rollouts with { ItemsPerUnit = 50 }, Rollouts with { ProgramBytes = 1e10 },
        ];
        Assert.All(more, work => Assert.True(ClosedForm.Predict(work, cluster).Wall > wall, work.ToString()));
        ScaleCluster[] worse = [cluster with { SharedBytesPerSecond = 1e8 }, cluster with { FailuresPerMachineHour = 1 }, cluster with { Cores = 8 }, cluster with { MachineBytesPerSecond = 1e7 }];
        Assert.All(worse, poorer => Assert.True(ClosedForm.Predict(Rollouts, poorer).Wall > wall, poorer.ToString()));
    }

    [Fact]
    public void Predict_OfIntakeInEveryShard_NeverGetsBelowIt()
    {
        var work = Rollouts with { IntakeSecondsPerItem = 1e-3, IsIntakeRepeated = true };
        Assert.True(ClosedForm.Predict(work, new ScaleCluster(100_000, 16)).Wall > 1_000);
        Assert.True(ClosedForm.Predict(work with { IsIntakeRepeated = false }, new ScaleCluster(256, 16)).Wall < 300);
    }
}
