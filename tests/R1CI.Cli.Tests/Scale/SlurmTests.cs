using R1CI.Cli.Tests.Commands.CodeIO;

namespace R1CI.Cli.Tests.Scale;

/// <summary><c>examples/Scale</c> on a real Slurm: what shards make is what one process makes, also when a node dies.</summary>
public sealed class SlurmTests(SlurmCluster cluster) : IClassFixture<SlurmCluster>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CodeIO_InShards_MakesTheBytesOfOneProcess()
    {
        await cluster.BeginAsync();
        var raw = CodeIOFolders.Corpus(_folder, 4, 2);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        var run = await Driver.RunAsync(cluster.Environment, "codeio", "--out", _folder.File("out"), "--shards", "3", "--slurm", "--", "--raw", raw);
        Assert.True(run.ExitCode == 0, run.Stdout + run.Stderr);
        Assert.Contains("3 of 3 shards done", run.Stdout, StringComparison.Ordinal);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }

    [Fact]
    public async Task Rollouts_WhoseNodeIsKilledInTheMiddle_EndAsTheBytesOfOneProcessWithNothingDoneTwice()
    {
        await cluster.BeginAsync();
        var whole = await cluster.WholeAsync(SlurmCluster.Rollouts);
        var shard = _folder.File("out.shards/0");
        using var driver = Driver.Start(cluster.Environment, ["rollout", "--out", _folder.File("out"), "--shards", "2", "--slurm", "--", .. SlurmCluster.Rollouts]);
        await cluster.WaitForAsync("a rollout of shard 0", () => Task.FromResult(SlurmCluster.Finished(shard) > 0 ? "there" : null), driver);
        var node = await cluster.WaitForAsync("shard 0 at work", () => cluster.NodeOfAsync(0), driver);
        await cluster.KillAsync(node);
        var finished = SlurmCluster.Finished(shard);

        var run = await Driver.EndAsync(driver);
        await cluster.StartAsync(node);
        Assert.True(run.ExitCode == 0, run.Stdout + run.Stderr);
        Assert.Contains($"the node failed on {node} (NODE_FAIL)", run.Stdout, StringComparison.Ordinal);
        Assert.Contains($"({finished} from before)", await File.ReadAllTextAsync(shard + ".log", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        CodeIOFolders.RequireEqual(whole, _folder.File("out"));
    }
}
