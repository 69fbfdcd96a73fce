using System.Diagnostics;

namespace R1CI.Cli.Tests.Scale;

/// <summary>A Slurm of three nodes with one processor each, brought up by <c>examples/Scale/cluster.sh</c> for the first test of a class that runs, and taken down after the last.</summary>
public sealed class SlurmCluster : IAsyncDisposable
{
    private static readonly string[] Programs = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol", "python3", "bash"];

    // The names of sockets are short.
    private readonly string _folder = Path.Combine("/tmp", $"r1ci-slurm-{Guid.NewGuid():N}"[..20]);
    private readonly string? _missing = WhatIsMissing();
    private Task? _up;

    /// <summary>Gets the variables by which Slurm's commands find this cluster.</summary>
    internal (string Name, string Value)[] Environment => [("SLURM_CONF", Path.Combine(_folder, "slurm.conf"))];

    /// <summary>Gets where the daemons have their files.</summary>
    internal string Folder => _folder;

    public async ValueTask DisposeAsync()
    {
        if (_up is not { IsCompletedSuccessfully: true }) return;
        await ClusterAsync("down");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Gets the arguments of a small run of rollouts.</summary>
    internal static string[] Rollouts { get; } = ["--tasks", "leg_counting,number_multiply", "-n", "8", "--group-size", "4", "--seed", "1", "--no-timing"];

    /// <summary>Gets those of a run whose shards take some seconds, for what has to meet them at work.</summary>
    internal static string[] ManyRollouts { get; } = ["--tasks", "leg_counting,number_multiply", "-n", "50", "--group-size", "4", "--seed", "1", "--no-timing"];

    /// <summary>Does such a run in one process, once.</summary>
    /// <returns>Its folder.</returns>
    internal async Task<string> WholeAsync(string[] rollouts)
    {
        var folder = Path.Combine(_folder, rollouts == Rollouts ? "whole" : "whole-many");
        if (Directory.Exists(folder)) return folder;
        Directory.CreateDirectory(folder);
        Assert.Equal(0, (await Cli.RunAsync(["rollout", "--out", Path.Combine(folder, "rollouts.jsonl"), .. rollouts], "")).ExitCode);
        return folder;
    }

    /// <summary>Counts the rollouts that a shard has.</summary>
    internal static int Finished(string shard)
    {
        var file = Path.Combine(shard, "rollouts.jsonl");
        return File.Exists(file) ? File.ReadAllBytes(file).Count(static value => value == '\n') : 0;
    }

    /// <summary>Has the cluster there; skips the test where there can be none.</summary>
    internal Task BeginAsync()
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        return _up ??= ClusterAsync("up", "--nodes", "3", "--cpus", "1");
    }

    /// <summary>Kills a node's slurmd, its job steps and what runs in them.</summary>
    internal Task KillAsync(string node) => ClusterAsync("kill", node);

    internal Task StartAsync(string node) => ClusterAsync("start", node);

    /// <summary>Has nodes that Slurm has drained take jobs again, as an administrator would.</summary>
    internal Task ResumeAsync() => ClusterAsync("resume");

    /// <summary>Runs a program with this cluster's variables.</summary>
    /// <returns>What it printed.</returns>
    internal async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Driver.Find(program) ?? program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        start.Environment["R1CI_SLURMD_TIMEOUT"] = "5";
        using var process = Process.Start(start)!;
        // Daemons inherit the pipes when they are not closed; cluster.sh starts them with none of its own.
        var (stdout, stderr) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}: {await stderr}");
        return await stdout;
    }

    /// <summary>Waits for something that has to come, however slow the machine is.</summary>
    /// <exception cref="TimeoutException">It did not; the message has what the driver said so far, and the state and the logs of the cluster. The driver and the jobs are ended.</exception>
    internal async Task<T> WaitForAsync<T>(string what, Func<Task<T?>> look, Process? whileRunning = null)
        where T : class
    {
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < TimeSpan.FromMinutes(3))
        {
            if (await look() is { } found) return found;
            Assert.False(whileRunning is { HasExited: true }, $"The driver ended before {what}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var (state, said) = (await ClusterAsync("show"), "");
        if (whileRunning is not null)
        {
            whileRunning.Kill();
            said = (await Driver.EndAsync(whileRunning)).Stdout;
        }

        await RunAsync("scancel", "--user=root");
        throw new TimeoutException($"Three minutes went by without {what}. The driver said: {said}\n{state}");
    }

    /// <summary>Gets the node on which a shard of the only run is at work; <see langword="null"/> when none is.</summary>
    internal async Task<string?> NodeOfAsync(int shard) =>
        (await RunAsync("squeue", "-h", "-r", "-t", "R", "-o", "%K|%N")).Split('\n').Select(line => line.Split('|')).FirstOrDefault(parts => parts is [var index, { Length: > 0 }] && index == $"{shard}")?[1];

    private static string? WhatIsMissing()
    {
        if (!OperatingSystem.IsLinux()) return "Slurm has no such system.";
        var missing = Programs.Where(program => Driver.Find(program) is null).ToArray();
        if (missing.Length > 0) return $"There is no {string.Join(", ", missing)} here (apt-get install slurm-wlm munge).";
        return System.Environment.UserName == "root" ? null : "The daemons of Slurm need root.";
    }

    private Task<string> ClusterAsync(string verb, params string[] more) => RunAsync("bash", [Path.Combine(Driver.Folder, "cluster.sh"), verb, _folder, .. more]);
}
