using System.Diagnostics;
using R1CI.Cli.Tests.Commands.CodeIO;

namespace R1CI.Cli.Tests.Scale;

/// <summary><c>examples/Scale/scale.py</c> without Slurm: shards as local processes, and as the jobs of a stand-in.</summary>
public sealed class DriverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task PureFunctions_OfTheDriver_PassTheirTests()
    {
        var python = Driver.Find("python3");
        Assert.SkipWhen(python is null, "There is no python3 on the PATH.");
        using var process = Process.Start(new ProcessStartInfo(python, ["-B", "-m", "unittest", "discover", "-s", Path.Combine(Driver.Folder, "tests")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var run = await Driver.EndAsync(process);
        Assert.True(run.ExitCode == 0, run.Stderr);
    }

    [Fact]
    public async Task Driver_Locally_MakesWhatOneProcessMakes()
    {
        var raw = CodeIOFolders.Corpus(_folder, 4, 2);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"), "--instances", "2")).ExitCode);
        var result = await Driver.RunAsync([], "codeio", "--out", _folder.File("out"), "--shards", "3", "--local", "2", "--", "--raw", raw, "--instances", "2");
        Assert.True(result.ExitCode == 0, result.Stdout + result.Stderr);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }

    [Fact]
    public async Task Driver_AfterAShardFailed_GoesOnWithIt()
    {
        var raw = CodeIOFolders.Corpus(_folder, 4, 2);
        string[] command = ["codeio", "--out", _folder.File("out"), "--shards", "3", "--local", "3", "--", "--raw", raw];
        Directory.CreateDirectory(_folder.File("out.shards/2"));
        _folder.File("out.shards/2/notes.txt", "no run of this command");
        var failed = await Driver.RunAsync([], command);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("shard 2: 1 tries; NOT DONE: the command line is wrong", failed.Stdout, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
        Directory.Delete(_folder.File("out.shards/2"), recursive: true);
        var resumed = await Driver.RunAsync([], command);
        Assert.Contains("2 of 3 shards are done", resumed.Stdout, StringComparison.Ordinal);
        Assert.True(resumed.ExitCode == 0, resumed.Stdout + resumed.Stderr);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }

    [Fact]
    public async Task Driver_OnAStandInForSlurm_SubmitsWhatWasLostAgainWithWhatItNeeds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Slurm has no Windows.");
        var raw = CodeIOFolders.Corpus(_folder, 3, 1);
        var slurm = new StandInSlurm(_folder) { Fates = "1:OUT_OF_MEMORY 3:NODE_FAIL" };
        var result = await Driver.RunAsync(slurm.Environment, "codeio", "--out", _folder.File("out"), "--shards", "4", "--slurm", "--mem", "1G", "--sbatch", "--partition=cpu --time=01:00:00", "--", "--raw", raw);
        Assert.True(result.ExitCode == 0, result.Stdout + result.Stderr);
        Assert.Contains("shard 1: 2 tries\n", result.Stdout, StringComparison.Ordinal);
        Assert.Contains("4 of 4 shards done, 6 tries on 1 nodes; lost tries: 1 by memory, 1 by node\n", result.Stdout, StringComparison.Ordinal);
        var jobs = slurm.Submitted();
        Assert.Equal(3, jobs.Length);
        Assert.Contains("--array=0-3 --mem=1024M", jobs[0], StringComparison.Ordinal);
        Assert.Contains(jobs, job => job.Contains("--array=1 --mem=2048M", StringComparison.Ordinal));
        Assert.Contains(jobs, job => job.Contains("--array=3 --mem=1024M", StringComparison.Ordinal));
        Assert.All(jobs, job => Assert.StartsWith("--parsable --partition=cpu --time=01:00:00 --job-name=r1ci-codeio-", job, StringComparison.Ordinal));
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }

    [Fact]
    public async Task Driver_ThatWasKilledBeforeItNotedItsJob_FindsItAndSubmitsNothingTwice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Slurm has no Windows.");
        var raw = CodeIOFolders.Corpus(_folder, 3, 1);
        var slurm = new StandInSlurm(_folder);
        string[] command = ["codeio", "--out", _folder.File("out"), "--shards", "2", "--slurm", "--", "--raw", raw];
        var killed = await Driver.RunAsync([.. slurm.Environment, ("FAKE_SLURM_KILLS", "1")], command);
        Assert.NotEqual(0, killed.ExitCode);
        var result = await Driver.RunAsync(slurm.Environment, command);
        Assert.True(result.ExitCode == 0, result.Stdout + result.Stderr);
        Assert.Contains("2 are under way", result.Stdout, StringComparison.Ordinal);
        Assert.Single(slurm.Submitted());
    }

    [Theory]
    [InlineData("must be a whole number of at least 1", "--shards", "0", "--local", "1")]
    [InlineData("must not stand behind --", "--shards", "1", "--local", "1", "--", "--out", "x")]
    [InlineData("there is no program 'nowhere'", "--shards", "1", "--local", "1", "--r1ci", "nowhere")]
    [InlineData("less than --mem", "--shards", "1", "--local", "1", "--mem", "2G", "--mem-max", "1G")]
    [InlineData("must not be in --sbatch", "--shards", "1", "--local", "1", "--sbatch=--array=1-3")]
    [InlineData("which holds something", "--out", "RAW", "--shards", "1", "--local", "1")]
    [InlineData("there is no 'sbatch' here", "--shards", "1", "--slurm")]
    public async Task Driver_OfABadCommand_SaysWhatIsWrong(string words, params string[] arguments)
    {
        Assert.SkipWhen(words.Contains("sbatch' here", StringComparison.Ordinal) && Driver.Find("sbatch") is not null, "There is a Slurm here.");
        var raw = _folder.File("raw.py", "def f(n):\n    return n + 1\n");
        var result = await Driver.RunAsync([], ["codeio", "--out", _folder.File("out"), .. arguments.Select(text => text == "RAW" ? raw : text)]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Stderr, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out.shards")));
    }

    [Fact]
    public async Task Driver_OverShardsOfAnotherCommand_IsRefused()
    {
        var raw = CodeIOFolders.Corpus(_folder, 1, 0);
        Assert.Equal(0, (await Driver.RunAsync([], "codeio", "--out", _folder.File("out"), "--local", "2", "--shards", "2", "--", "--raw", raw)).ExitCode);
        Directory.Delete(_folder.File("out"), recursive: true);
        var result = await Driver.RunAsync([], "codeio", "--out", _folder.File("out"), "--local", "2", "--shards", "3", "--", "--raw", raw);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("shards is 2 there and 3 here", result.Stderr, StringComparison.Ordinal);
    }
}
