using R1CI.Sdk.Benchmarks.Scale.Model;
using R1CI.Sdk.Benchmarks.Scale.Simulated;

namespace R1CI.Sdk.Tests.Scale;

public sealed class ScaleSimulationTests
{
    private static readonly Durations Spread = new([.. Enumerable.Range(1, 400).Select(n => 0.05 + (Math.Pow(n / 400.0, 3) * 0.4))]);

    private static readonly ScaleWork Constant = new("constant", 2_000, new Durations([0.5])) { ItemsPerUnit = 5, StartSeconds = 2, ProgramBytes = 1e9, OutputBytesPerItem = 1_000, MergeBytesPerSecond = 1e6 };

    [Fact]
    public void Run_OfConstantDurationsOnOneCore_IsTheClosedForm()
    {
        var cluster = new ScaleCluster(1, 1) { FailuresPerMachineHour = 0 };
        Assert.Equal(ClosedForm.Predict(Constant, cluster).Wall, ScaleSimulation.Run(Constant, cluster, 1).Wall, 0.01);
    }

    [Fact]
    public void Run_OfConstantDurationsOnManyCores_IsTheClosedFormWithTheHashsLargestShard()
    {
        var cluster = new ScaleCluster(4, 8) { FailuresPerMachineHour = 0 };
        var largest = ShardLoads.Divide(Constant.Units, cluster.ShardCount).Max(part => part.Count);
        var predicted = ClosedForm.Predict(Constant, cluster);
        var mean = (double)Constant.Units / cluster.ShardCount;
        Assert.Equal(predicted.Wall - predicted.Uneven + ((largest - mean) * 5 * 0.5), ScaleSimulation.Run(Constant, cluster, 1).Wall, 0.01);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(8, 16)]
    [InlineData(32, 4)]
    public void Run_OfMeasuredDurations_IsWithinATenthOfTheClosedForm(int machines, int workers)
    {
        var work = new ScaleWork("rollouts", 100_000, Spread) { ItemsPerUnit = 5, StartSeconds = 1, ProgramBytes = 1e8, OutputBytesPerItem = 4_000 };
        var cluster = new ScaleCluster(machines, 16) { WorkersPerShard = workers };
        var simulated = ScaleSimulation.Run(work, cluster, 1).Wall;
        Assert.Equal(simulated, ClosedForm.Predict(work, cluster).Wall, 0.1 * simulated);
    }

    [Fact]
    public void Run_OfItemsThatOutlastTheirShard_IsWithinATenthOfTheClosedForm()
    {
        // The longest of them takes some times as long as a worker's share of the work.
        var work = new ScaleWork("sources", 20_000, new Durations([.. Enumerable.Repeat(0.05, 9_500), .. Enumerable.Range(1, 500).Select(n => 0.06 + Math.Pow(n / 501.0, -0.3))]));
        var cluster = new ScaleCluster(16, 16) { WorkersPerShard = 16 };
        var simulated = Enumerable.Range(1, 9).Average(seed => ScaleSimulation.Run(work, cluster, seed).Wall);
        Assert.Equal(simulated, ClosedForm.Predict(work, cluster).Wall, 0.1 * simulated);
    }

    [Fact]
    public void Run_OfMachinesThatFail_LosesAtMostWhatIsInFlight()
    {
        var work = new ScaleWork("rollouts", 20_000, Spread) { ItemsPerUnit = 5, StartSeconds = 1 };
        var cluster = new ScaleCluster(4, 4) { FailuresPerMachineHour = 20, ResubmitSeconds = 5 };
        var faulty = ScaleSimulation.Run(work, cluster, 3);
        Assert.True(faulty.Failures > 0);
        Assert.InRange(faulty.ItemsLost, 1, faulty.Failures * cluster.Cores);
        Assert.True(faulty.Wall > ScaleSimulation.Run(work, cluster with { FailuresPerMachineHour = 0 }, 3).Wall);
    }

    [Fact]
    public void Run_OfTheSameSeed_IsTheSame()
    {
        var work = new ScaleWork("rollouts", 5_000, Spread) { ItemsPerUnit = 5 };
        var cluster = new ScaleCluster(3, 2) { FailuresPerMachineHour = 10, Shards = 20 };
        Assert.Equal(ScaleSimulation.Run(work, cluster, 7).Wall, ScaleSimulation.Run(work, cluster, 7).Wall);
        Assert.NotEqual(ScaleSimulation.Run(work, cluster, 7).Wall, ScaleSimulation.Run(work, cluster, 8).Wall);
    }

    [Fact]
    public void Read_ByMachinesThatShareADisk_TakesAsLongAsTheirBytes()
    {
        var disk = new SharedDisk(total: 100, each: 80);
        disk.Read(1, 80, 0);
        Assert.Equal(1, disk.NextDone); // alone, by its own network
        disk.Read(2, 100, 0.5);         // 40 bytes of the first are left: 50 a second each
        Assert.Equal(1.3, disk.NextDone, 9);
        Assert.Equal(1, disk.TakeDone());
        Assert.Equal(1.3 + (60 / 80.0), disk.NextDone, 9);
    }
}
