using System.Diagnostics;
using R1CI.Cli.Tests.Commands.CodeIO;
using R1CI.Sdk.Shards;

namespace R1CI.Cli.Tests.Scale;

/// <summary>What goes wrong on clusters, one by one, on a real Slurm: the output is right in the end, or the shard and the reason are named. With R1CI_SCALE_FAULTS=1.</summary>
public sealed class SlurmFaultTests(SlurmCluster cluster) : IClassFixture<SlurmCluster>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _mounted = [];
    private string[] _rollouts = SlurmCluster.Rollouts;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private string Out => _folder.File("out");

    public void Dispose()
    {
        foreach (var mounted in _mounted) Process.Start("umount", mounted).WaitForExit();
        _folder.Dispose();
    }

    [Fact]
    public async Task Memory_BelowWhatAShardNeeds_IsRaisedUntilItIsEnough()
    {
        await BeginAsync();
        var run = await DriveAsync("--mem", "40M", "--mem-max", "2G");
        Assert.Contains("killed by its memory limit on n", run.Stdout, StringComparison.Ordinal);
        await RequireWholeAsync(run);
    }

    [Fact]
    public async Task Memory_AtTheBound_NamesTheShardAndGoesOnLaterWithMore()
    {
        await BeginAsync();
        var run = await DriveAsync("--mem", "40M", "--mem-max", "50M");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it had 50 MiB, the bound (--mem-max)", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("NOT DONE: ", run.Stdout, StringComparison.Ordinal);
        await RequireWholeAsync(await DriveAsync());
    }

    [Fact]
    public async Task Disk_FullOnEveryNode_NamesTheShardAndKeepsTheOthers()
    {
        await BeginAsync();
        var shard = Directory.CreateDirectory(Out + ".shards/1").FullName;
        await MountAsync(shard);
        var run = await DriveAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the disk is full on n", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("NOT DONE: 1. The same command goes on", run.Stdout, StringComparison.Ordinal);
        await cluster.RunAsync("umount", shard);
        _mounted.Clear();
        await RequireWholeAsync(await DriveAsync());
    }

    [Fact]
    public async Task Disk_FullOnOneNode_SendsTheShardToAnother()
    {
        await BeginAsync();
        var node = (await NodesAsync())[0];
        var mounts = string.Join("; ", Enumerable.Range(0, 3).Select(shard => $"mkdir -p '{Out}.shards/{shard}' && mount -t tmpfs -o size=40k tmpfs '{Out}.shards/{shard}' || exit 1"));
        await cluster.KillAsync(node);
        await StartInAsync(["unshare", "--mount", "--propagation", "private", "bash", "-c", mounts + "; exec \"$0\" \"$@\""], node, Path.Combine(cluster.Folder, "slurm.conf"));
        await UpAsync();
        var run = await DriveAsync();
        await cluster.KillAsync(node);
        await cluster.StartAsync(node);
        Assert.Contains($"the disk is full on {node}: ", run.Stdout, StringComparison.Ordinal);
        await RequireWholeAsync(run);
    }

    [Fact]
    public async Task Build_OfAnotherR1ciOnANode_IsNamedAndTheNodeLeftOut()
    {
        await BeginAsync();
        var node = (await NodesAsync())[0];
        var other = await OtherBuildAsync();
        var r1ci = Script($"[ \"${{SLURMD_NODENAME:-}}\" != {node} ] || exec dotnet '{other}/r1ci.dll' \"$@\"\nexec {Driver.R1ci} \"$@\"\n");
        var run = await DriveAsync("--r1ci", r1ci);
        Assert.Matches($@"{node} has r1ci \S+ \([0-9a-f]{{12}}\), and this run is of \S+ \([0-9a-f]{{12}}\)", run.Stdout);
        await RequireWholeAsync(run);
    }

    [Fact]
    public async Task Shard_ThatAnotherProcessHas_IsRefusedAndWaitedFor()
    {
        await BeginAsync();
        var shard = Directory.CreateDirectory(Out + ".shards/0").FullName;
        using var other = Cli.Start(["rollout", "--out", Path.Combine(shard, "rollouts.jsonl"), "--shard", "0/3", "--workers", "1", .. SlurmCluster.Rollouts]);
        await cluster.WaitForAsync("a rollout of the other process", () => Task.FromResult(SlurmCluster.Finished(shard) > 0 ? "there" : null), other);
        await cluster.RunAsync("kill", "-STOP", $"{other.Id}");
        using var driver = Start();
        var said = new List<string>();
        while (await driver.StandardOutput.ReadLineAsync(None) is { } line)
        {
            if (line == "shard 0: another process is at work on it; it goes on" && !said.Contains(line)) await cluster.RunAsync("kill", "-CONT", $"{other.Id}");
            said.Add(line);
        }

        await driver.WaitForExitAsync(None);
        await other.WaitForExitAsync(None);
        Assert.Contains("shard 0: another process is at work on it; it goes on", said);
        await RequireWholeAsync(new CliResult(driver.ExitCode, string.Join('\n', said), await driver.StandardError.ReadToEndAsync(None)));
    }

    [Fact]
    public async Task Driver_KilledInTheMiddle_FindsItsJobsAndSubmitsNothingTwice()
    {
        await BeginAsync();
        using (var driver = Start())
        {
            await cluster.WaitForAsync("a shard at work", () => cluster.NodeOfAsync(0), driver);
            driver.Kill();
            await driver.WaitForExitAsync(None);
        }

        var run = await DriveAsync();
        Assert.Contains("under way", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("3 of 3 shards done, 3 tries on ", run.Stdout, StringComparison.Ordinal);
        await RequireWholeAsync(run);
    }

    [Theory]
    [InlineData("slurmctld")]
    [InlineData("munged")]
    public async Task Daemon_KilledAndStartedAgain_EndsAsTheBytesOfOneProcess(string daemon)
    {
        await BeginAsync();
        _rollouts = SlurmCluster.ManyRollouts;
        using var driver = Start();
        await cluster.WaitForAsync("a rollout of shard 0", () => Task.FromResult(SlurmCluster.Finished(Out + ".shards/0") > 0 ? "there" : null), driver);
        await cluster.KillAsync(daemon);
        await cluster.WaitForAsync("the work to go on without it", () => Task.FromResult(SlurmCluster.Finished(Out + ".shards/0") > 3 ? "on" : null), driver);
        await cluster.StartAsync(daemon);
        var end = Driver.EndAsync(driver);
        // A slurmctld that had not saved yet what it had started makes Slurm drain the nodes.
        while (await Task.WhenAny(end, Task.Delay(500, None)) != end) await cluster.ResumeAsync();
        var run = await end;
        Assert.Contains("3 of 3 shards done", run.Stdout, StringComparison.Ordinal);
        await RequireWholeAsync(run);
    }

    [Theory]
    [InlineData("it was asked to stop on n")]
    [InlineData("preempted on n")]
    public async Task Job_ThatIsStoppedOrPreempted_GoesOnWhereItWas(string says)
    {
        await BeginAsync();
        _rollouts = SlurmCluster.ManyRollouts;
        using var driver = Start();
        await cluster.WaitForAsync("a rollout of shard 0", () => Task.FromResult(SlurmCluster.Finished(Out + ".shards/0") > 0 ? "there" : null), driver);
        var node = await cluster.WaitForAsync("shard 0 at work", () => cluster.NodeOfAsync(0), driver);
        if (says.StartsWith("pre", StringComparison.Ordinal)) await cluster.RunAsync("sbatch", "--partition=urgent", $"--nodelist={node}", "--mem=50M", "--output=/dev/null", "--wrap", "sleep 1");
        else await cluster.RunAsync("bash", "-c", "scancel --batch --signal=TERM $(squeue -h -r -t R -o '%K %A' | awk '$1 == 0 { print $2 }')");
        var run = await Driver.EndAsync(driver);
        Assert.Contains($"shard 0: {says}", run.Stdout, StringComparison.Ordinal);
        await RequireWholeAsync(run);
    }

    [Fact]
    public async Task Clock_OfR1ciThreeDaysAhead_ChangesNothing()
    {
        await BeginAsync();
        SkipWithoutFakeTime();
        var node = (await NodesAsync())[0];
        var r1ci = Script($"[ \"${{SLURMD_NODENAME:-}}\" != {node} ] || exec env FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0 faketime -f +3d {Driver.R1ci} \"$@\"\nexec {Driver.R1ci} \"$@\"\n");
        await RequireWholeAsync(await DriveAsync("--r1ci", r1ci));
    }

    [Fact]
    public async Task Clock_OfANodeADayAhead_KeepsTheNodeOutAndTheOthersAtWork()
    {
        await BeginAsync();
        SkipWithoutFakeTime();
        var node = (await NodesAsync())[0];
        var (socket, configuration) = (Path.Combine(cluster.Folder, "run", "ahead.socket"), _folder.File("slurm.conf"));
        await File.WriteAllTextAsync(configuration, (await File.ReadAllTextAsync(Path.Combine(cluster.Folder, "slurm.conf"), None)).Replace("munge.socket", "ahead.socket", StringComparison.Ordinal), None);
        if (File.Exists(Path.Combine(cluster.Folder, "cgroup.conf"))) File.Copy(Path.Combine(cluster.Folder, "cgroup.conf"), _folder.File("cgroup.conf"));
        await cluster.RunAsync("bash", "-c", $"(FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0 setsid faketime -f +1d munged --foreground --force --socket={socket} --key-file={cluster.Folder}/munge.key --log-file={cluster.Folder}/log/ahead.log --pid-file={cluster.Folder}/run/ahead.pid --seed-file={cluster.Folder}/state/ahead.seed < /dev/null > /dev/null 2>&1 &)");
        await cluster.WaitForAsync("a munged that is a day ahead", () => Task.FromResult(File.Exists(socket) ? "there" : null));
        try
        {
            await cluster.KillAsync(node);
            await StartInAsync([], node, configuration);
            var run = await DriveAsync();
            Assert.DoesNotContain($" {node} ", run.Stdout, StringComparison.Ordinal);
            await RequireWholeAsync(run);
            Assert.Matches("(Rewound|Expired) credential", await File.ReadAllTextAsync(Path.Combine(cluster.Folder, "log", "slurmctld.log"), None) + await File.ReadAllTextAsync(Path.Combine(cluster.Folder, "log", $"slurmd-{node}.log"), None));
        }
        finally
        {
            await cluster.RunAsync("bash", "-c", $"kill $(cat {cluster.Folder}/run/ahead.pid); kill -9 $(cat {cluster.Folder}/run/slurmd-{node}.pid)");
            await cluster.StartAsync(node);
        }
    }

    private static void SkipWithoutFakeTime() => Assert.SkipWhen(Driver.Find("faketime") is null, "There is no faketime here (apt-get install faketime).");

    private async Task BeginAsync()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("R1CI_SCALE_FAULTS") == "1", "R1CI_SCALE_FAULTS is not 1: faults on a cluster take minutes.");
        await cluster.BeginAsync();
        await UpAsync();
    }

    private Task<string> UpAsync() => cluster.WaitForAsync("three idle nodes", async () => (await NodesAsync()).Length == 3 ? "up" : null);

    // Option -t of sinfo takes a drained node for idle.
    private async Task<string[]> NodesAsync() => [.. (await cluster.RunAsync("sinfo", "-h", "-N", "-p", "scale", "-o", "%T %N")).Split('\n').Where(line => line.StartsWith("idle ", StringComparison.Ordinal)).Select(line => line[5..])];

    private string[] Command(string[] more) => ["rollout", "--out", Out, "--shards", "3", "--slurm", .. more, "--", .. _rollouts];

    private Process Start(params string[] more) => Driver.Start(cluster.Environment, Command(more));

    private Task<CliResult> DriveAsync(params string[] more) => Driver.RunAsync(cluster.Environment, Command(more));

    private async Task RequireWholeAsync(CliResult run)
    {
        Assert.True(run.ExitCode == 0, run.Stdout + run.Stderr);
        CodeIOFolders.RequireEqual(await cluster.WholeAsync(_rollouts), Out);
    }

    private Task<string> StartInAsync(string[] before, string node, string configuration) =>
        cluster.RunAsync("bash", ["-c", "\"$@\" < /dev/null > /dev/null 2>&1", "start", .. before, Driver.Find("slurmd")!, "-f", configuration, "-N", node]);

    private async Task MountAsync(string folder)
    {
        using var mount = Process.Start(new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", "size=40k", "tmpfs", folder]) { RedirectStandardError = true })!;
        await mount.WaitForExitAsync(None);
        Assert.SkipWhen(mount.ExitCode != 0, "Mounting a small file system is not allowed here.");
        _mounted.Add(folder);
    }

    private string Script(string text)
    {
        var script = _folder.File("r1ci.sh", "#!/bin/bash\n" + text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return script;
    }

    // The same program, and in its library one byte of the module version.
    private async Task<string> OtherBuildAsync()
    {
        var other = _folder.File("other");
        await cluster.RunAsync("cp", "-a", AppContext.BaseDirectory.TrimEnd('/'), other);
        var library = Path.Combine(other, Path.GetFileName(typeof(Shard).Assembly.Location));
        var bytes = await File.ReadAllBytesAsync(library, None);
        bytes[bytes.AsSpan().IndexOf(typeof(Shard).Module.ModuleVersionId.ToByteArray())] ^= 1;
        await File.WriteAllBytesAsync(library, bytes, None);
        return other;
    }
}
