using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Shards;

namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary>A process that is killed at any moment leaves what the next one goes on with. <c>R1CI_KILLS</c> says how often; a few times without it.</summary>
public sealed class CodeIOKillTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("R1CI_KILLS") ?? "5", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_KilledAtRandomPoints_EndsInTheBytesOfAnUnbrokenRun()
    {
        var raw = CodeIOFolders.Corpus(_folder, 12, 6);
        var (whole, broken) = (_folder.File("whole"), _folder.File("broken"));
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", whole, "--workers", "2")).ExitCode);
        var random = new Random(1);
        var (kills, resumed, runs) = (0, 0, 0);
        while (kills < Kills)
        {
            var killed = await LiveAsync(raw, broken, random);
            kills += killed ? 1 : 0;
            resumed += killed && Done(broken) > 0 ? 1 : 0;
            if (killed) continue;
            CodeIOFolders.RequireEqual(whole, broken);
            Directory.Delete(broken, recursive: true);
            runs++;
        }

        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", broken, "--workers", "2", "--resume")).ExitCode);
        CodeIOFolders.RequireEqual(whole, broken);
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} of them with sources done, {2} whole runs: all files equal", kills, resumed, runs + 1);
    }

    [Fact]
    public async Task Shards_OneKilledAndResumed_MergeToTheBytesOfOneRun()
    {
        const int Count = 3;
        var raw = CodeIOFolders.Corpus(_folder, 9, 3);
        var (intake, whole, random) = (_folder.File("intake"), _folder.File("whole"), new Random(1));
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", whole)).ExitCode);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "intake", "--raw", raw, "--out", intake)).ExitCode);
        var parts = Enumerable.Range(0, Count).Select(part => _folder.File($"part{part}")).ToArray();
        foreach (var (index, part) in parts.Index().Reverse())
        {
            string[] run = ["codeio", "run", "--raw", index % 2 == 0 ? raw : intake, "--out", part, "--shard", $"{index}/{Count}", "--resume"];
            if (index == 1) await KillAsync(run, part, random);
            Assert.Equal(0, (await Cli.RunAsync(run)).ExitCode);
        }

        random.Shuffle(parts);
        Assert.Equal(0, (await Cli.RunAsync(["merge", "codeio", .. parts, "--out", _folder.File("merged")])).ExitCode);
        CodeIOFolders.RequireEqual(whole, _folder.File("merged"));
    }

    [Fact]
    public async Task Merge_WithFewOpenFilesAllowed_DoesNotNeedMore()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no ulimit.");
        var raw = CodeIOFolders.Corpus(_folder, 2, 1);
        var parts = Enumerable.Range(0, 24).Select(part => _folder.File($"part{part}")).ToArray();
        foreach (var (index, part) in parts.Append(_folder.File("whole")).Index())
        {
            var options = new CodeIORunOptions { Workers = 2, Intake = new IntakeOptions { Shard = index < parts.Length ? new Shard(index, parts.Length) : Shard.Whole } };
            await new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions(), options).RunAsync(raw, part, cancellationToken: TestContext.Current.CancellationToken);
        }

        // The parts have 216 files.
        var result = await Cli.RunUnderAsync("ulimit -n 160", ["merge", "codeio", .. parts, "--out", _folder.File("merged")]);
        Assert.True(result.ExitCode == 0, result.Stderr);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("merged"));
    }

    [Fact]
    public async Task Merge_Killed_LeavesNothingHalfWritten()
    {
        var raw = CodeIOFolders.Corpus(_folder, 3, 2);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        string[] merge = ["merge", "codeio", _folder.File("whole"), "--out", _folder.File("merged")];
        for (var at = 0; at < 3; at++)
        {
            using var process = Cli.Start(merge);
            while (!process.HasExited && !Directory.Exists(_folder.File("merged.merging"))) await Task.Delay(1, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (Directory.Exists(_folder.File("merged"))) Directory.Delete(_folder.File("merged"), recursive: true); // it was faster, and whole
        }

        Assert.Equal(0, (await Cli.RunAsync(merge)).ExitCode);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("merged"));
        Assert.False(Directory.Exists(_folder.File("merged.merging")));
    }

    // One life of the process: it is killed when a while of one to 400 milliseconds has passed after it began to write, or while it starts.
    private static async Task<bool> LiveAsync(string raw, string output, Random random)
    {
        using var process = Cli.Start("codeio", "run", "--raw", raw, "--out", output, "--workers", "2", "--resume");
        var before = Done(output);
        var isEarly = random.Next(8) == 0;
        var clock = Stopwatch.StartNew();
        while (!process.HasExited && !isEarly && Done(output) == before) await Task.Delay(1, TestContext.Current.CancellationToken);
        var end = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var wasKilled = await Task.WhenAny(end, Task.Delay(random.Next(1, 400), TestContext.Current.CancellationToken)) != end;
        if (wasKilled) process.Kill();
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await end;
        Assert.True(wasKilled || process.ExitCode == 0, errors);
        return wasKilled;
    }

    private static async Task KillAsync(string[] run, string output, Random random)
    {
        using var process = Cli.Start(run);
        while (!process.HasExited && Done(output) == 0) await Task.Delay(1, TestContext.Current.CancellationToken);
        await Task.Delay(random.Next(1, 100), TestContext.Current.CancellationToken);
        process.Kill(); // SIGKILL; nothing, when it was done already
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static long Done(string folder) => new FileInfo(Path.Combine(folder, "progress.jsonl")) is { Exists: true } progress ? progress.Length : 0;
}
