using System.Diagnostics;

namespace R1CI.Cli.Tests.Serving;

/// <summary><c>examples/Scale/trainer/trainer.sbatch</c> as a job of a real Slurm of three nodes on this machine, one of which dies under load.</summary>
public sealed class TrainerJobTests : IDisposable
{
    // A node is killed when the flag is there: calls are in flight then.
    private const string Trainer = """
        import os, pathlib, sys, time
        from r1ci_client import CodeClient
        from r1ci_endpoints import read_endpoints
        listed = read_endpoints(os.environ["R1CI_SERVERS_FILE"])
        with CodeClient.from_environment() as client:
            jobs = [{"code": f"sum(range(200000))\nprint({n} * 7)"} for n in range(600)]
            pathlib.Path(sys.argv[1]).write_text("now")
            told = [response["run_result"]["stdout"] for response in client.map(jobs, workers=24)]
            print("servers", len(listed), "right", told == [f"{n * 7}\n" for n in range(600)], flush=True)
        sys.exit(7)
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Job_OnRealSlurm_AnswersEveryCallAndEndsWithTheTrainersCode(bool isANodeKilled)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("R1CI_SCALE_FAULTS") != "1", "Takes some 30 s: set R1CI_SCALE_FAULTS=1.");
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/sbatch") && File.Exists("/usr/sbin/munged"), "Needs Slurm and munge (Debian's slurm-wlm, munge), and root.");
        var scale = Path.Combine(Cli.Root, "examples", "Scale");
        var (cluster, slurm, flag) = (Path.Combine(scale, "cluster.sh"), _folder.File("slurm"), _folder.File("flag"));
        var up = await RunAsync("bash", [cluster, "up", slurm, "--nodes", "3", "--cpus", "2", "--memory", "4096"]);
        Assert.True(up.Code == 0, up.Text);
        try
        {
            var job = RunAsync("sbatch", ["--wait", "--nodes=3", "--output=" + _folder.File("job.log"), Path.Combine(scale, "trainer", "trainer.sbatch"), "python3", "-B", _folder.File("train.py", Trainer), flag], slurm);
            if (isANodeKilled)
            {
                while (!File.Exists(flag) && !job.IsCompleted) await Task.Delay(50, TestContext.Current.CancellationToken);
                var listed = Directory.GetFiles(_folder.File("run/endpoints"), "*.url").Order(StringComparer.Ordinal).Last(); // the first node has the trainer
                var killed = await RunAsync("bash", [cluster, "kill", slurm, Path.GetFileNameWithoutExtension(listed)]);
                Assert.True(killed.Code == 0, killed.Text);
            }

            var (code, text) = await job;
            var log = await File.ReadAllTextAsync(_folder.File("job.log"), TestContext.Current.CancellationToken);
            Assert.True(code == 7, $"{code}: {text}{log}");
            Assert.Contains("servers 3 right True", log, StringComparison.Ordinal);
            Assert.False(File.Exists(_folder.File("run/token")));
            if (!isANodeKilled) Assert.Empty(Directory.GetFiles(_folder.File("run/endpoints")));
        }
        finally
        {
            await RunAsync("bash", [cluster, "down", slurm]);
        }
    }

    [Theory]
    [InlineData("give the trainer's command")]
    [InlineData("this is a job of Slurm", "true")]
    public async Task Job_WithoutACommandOrOutsideSlurm_SaysWhatToGive(string words, params string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Slurm runs on Linux.");
        var (code, text) = await RunAsync("bash", [Path.Combine(Cli.Root, "examples", "Scale", "trainer", "trainer.sbatch"), .. command]);
        Assert.Equal(2, code);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Text)> RunAsync(string program, IEnumerable<string> arguments, string? slurm = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("SLURM_JOB_ID");
        start.Environment["R1CI"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "r1ci.dll")}";
        start.Environment["R1CI_RUN"] = _folder.File("run");
        start.Environment["PYTHONPATH"] = Path.Combine(Cli.Root, "adapters", "python");
        if (slurm is not null) start.Environment["SLURM_CONF"] = Path.Combine(slurm, "slurm.conf");
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
