using System.Diagnostics;

namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary><c>examples/CodeIO/submit.py</c>: shards as local processes, and as the jobs of a stand-in for Slurm.</summary>
public sealed class SubmitScriptTests : IDisposable
{
    // Does each task of an array at once, and says what sbatch says.
    private const string Sbatch = """
        #!/usr/bin/env python3
        import os, subprocess, sys
        numbers = [word for word in sys.argv if word.startswith("--array=")]
        tasks = [n for part in numbers[0][8:].split(",") for n in range(int(part.split("-")[0]), int(part.split("-")[-1]) + 1)] if numbers else [0]
        with open(os.environ["FAKE_SLURM_LOG"], "a") as log:
            log.write(" ".join(word for word in sys.argv[1:] if word.startswith("--")) + "\n")
        for task in tasks:
            if str(task) not in os.environ.get("FAKE_SLURM_FAILS", "").split():
                subprocess.run(["bash", sys.argv[-1]], env={**os.environ, "SLURM_ARRAY_TASK_ID": str(task)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        print("17;cluster")
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Submit_Locally_MakesWhatOneProcessMakes()
    {
        var raw = CodeIOFolders.Corpus(_folder, 4, 2);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"), "--instances", "2")).ExitCode);
        var result = await SubmitAsync([], "--raw", raw, "--out", _folder.File("out"), "--shards", "3", "--local", "2", "--", "--instances", "2");
        Assert.True(result.ExitCode == 0, result.Stderr);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }

    [Fact]
    public async Task Submit_AfterAShardFailed_GoesOnWithIt()
    {
        var raw = CodeIOFolders.Corpus(_folder, 4, 2);
        string[] submit = ["--raw", raw, "--out", _folder.File("out"), "--shards", "3", "--local", "3"];
        _folder.File("out.shards"); // names it
        Directory.CreateDirectory(_folder.File("out.shards/2"));
        _folder.File("out.shards/2/notes.txt", "no run of this command");
        var failed = await SubmitAsync([], submit);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("shard 2: try 1 of 3 ended: the command line is wrong", failed.Stderr, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
        Directory.Delete(_folder.File("out.shards/2"), recursive: true);
        var resumed = await SubmitAsync([], submit);
        Assert.Contains("2 of 3 shards are done", resumed.Stdout, StringComparison.Ordinal);
        Assert.True(resumed.ExitCode == 0, resumed.Stderr);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }

    [Fact]
    public async Task Submit_ToSlurm_SubmitsWhatIsMissingAndMerges()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Slurm has no Windows.");
        var raw = CodeIOFolders.Corpus(_folder, 3, 1);
        var sbatch = _folder.File("sbatch", Sbatch);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(sbatch, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var log = _folder.File("slurm.log");
        (string, string)[] slurm = [("PATH", $"{Path.GetDirectoryName(sbatch)}:{Environment.GetEnvironmentVariable("PATH")}"), ("FAKE_SLURM_LOG", log)];
        string[] submit = ["--raw", raw, "--out", _folder.File("out"), "--shards", "4", "--slurm", "--sbatch", "--partition=cpu --time=01:00:00"];
        Assert.Equal(0, (await SubmitAsync([.. slurm, ("FAKE_SLURM_FAILS", "3")], submit)).ExitCode);
        Assert.False(Directory.Exists(_folder.File("out")));
        var again = await SubmitAsync(slurm, submit);
        Assert.True(again.ExitCode == 0, again.Stderr);
        var jobs = await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken);
        Assert.Equal(4, jobs.Length);
        Assert.Contains("--array=1-4", jobs[0], StringComparison.Ordinal);
        Assert.Contains("--array=3 ", jobs[2], StringComparison.Ordinal);
        Assert.Contains("--dependency=afterok:17", jobs[3], StringComparison.Ordinal);
        Assert.All(jobs, job => Assert.Contains("--partition=cpu --time=01:00:00", job, StringComparison.Ordinal));
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }

    [Theory]
    [InlineData("it must be at least 1", "--raw", "RAW", "--shards", "0", "--local", "1")]
    [InlineData("nothing of that name", "--raw", "nowhere", "--shards", "1", "--local", "1")]
    [InlineData("must not stand behind --", "--raw", "RAW", "--shards", "1", "--local", "1", "--", "--out", "x")]
    [InlineData("there is no 'sbatch' here", "--raw", "RAW", "--shards", "1", "--slurm")]
    public async Task Submit_OfABadCommand_SaysWhatIsWrong(string words, params string[] arguments)
    {
        Assert.SkipWhen(words.Contains("sbatch", StringComparison.Ordinal) && Find("sbatch") is not null, "There is a Slurm here.");
        var raw = _folder.File("raw.py", "def f(n):\n    return n + 1\n");
        var result = await SubmitAsync([], ["--out", _folder.File("out"), .. arguments.Select(text => text == "RAW" ? raw : text)]);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(words, result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OverShardsOfAnotherCommand_IsRefused()
    {
        var raw = CodeIOFolders.Corpus(_folder, 1, 0);
        string[] submit = ["--raw", raw, "--out", _folder.File("out"), "--local", "2", "--shards"];
        Assert.Equal(0, (await SubmitAsync([], [.. submit, "2"])).ExitCode);
        Directory.Delete(_folder.File("out"), recursive: true);
        var result = await SubmitAsync([], [.. submit, "3"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("shards is 2 there and 3 here", result.Stderr, StringComparison.Ordinal);
    }

    private static async Task<CliResult> SubmitAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        var python = Find("python3");
        Assert.SkipWhen(python is null, "There is no python3 on the PATH.");
        var script = Path.Combine(Cli.Root, "examples", "CodeIO", "submit.py");
        var r1ci = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "r1ci.dll")}'";
        var start = new ProcessStartInfo(python, [script, "--r1ci", r1ci, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (stdout, stderr) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CliResult(process.ExitCode, await stdout, await stderr);
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
