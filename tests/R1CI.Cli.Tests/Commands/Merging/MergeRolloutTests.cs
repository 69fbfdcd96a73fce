namespace R1CI.Cli.Tests.Commands.Merging;

/// <summary><c>r1ci rollout --shard</c> and <c>r1ci merge rollout</c> as processes of their own, with the shipped model.</summary>
public sealed class MergeRolloutTests : IDisposable
{
    private static readonly string Model = Path.Combine(Cli.Root, "models", "r1ci-tiny");
    private static readonly string[] Endings = [".jsonl", ".groups.jsonl", ".skipped.jsonl", ".manifest.json"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Merge_OfThreePartsOneKilledAndResumed_WritesTheBytesOfTheWholeRun()
    {
        string[] asked = ["--tasks", "game24,letters", "-n", "4", "--seed", "4", "--group-size", "2", "--frame", "all", "--max-tokens", "100", "--no-timing"];
        Require(0, await RolloutAsync("whole/r.jsonl", [.. asked, "--workers", "2"]));
        Require(0, await RolloutAsync("parts/2/r.jsonl", [.. asked, "--shard", "2/3", "--workers", "1"]));
        Require(0, await RolloutAsync("parts/0/r.jsonl", [.. asked, "--shard", "0/3", "--workers", "4"]));
        await KillAsync("parts/1/r.jsonl", [.. asked, "--shard", "1/3"]);

        var parts = Directory.GetDirectories(_folder.File("parts"));
        var open = Require(3, await Cli.RunAsync(["merge", "rollout", .. parts, "--out", _folder.File("merged")]));
        Assert.Contains($"1 of 3 is not: '{_folder.File("parts/1")}' (1/3)", open.Stderr, StringComparison.Ordinal);
        Assert.Contains("--resume, unless it runs still. Nothing was written.", open.Stderr, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("merged")));

        Require(0, await RolloutAsync("parts/1/r.jsonl", [.. asked, "--shard", "1/3", "--resume"]));
        var merged = Require(0, await Cli.RunAsync(["merge", "rollout", .. parts, "--out", _folder.File("merged")]));

        Assert.Contains($"'{_folder.File("merged/r.jsonl")}' has 64 rollouts of 32 groups, from 3 parts", merged.Stderr, StringComparison.Ordinal);
        Assert.All(Endings, ending => Assert.Equal(File.ReadAllText(_folder.File("whole/r" + ending)), File.ReadAllText(_folder.File("merged/r" + ending))));
        Require(0, await Cli.RunAsync("validate", _folder.File("merged/r.jsonl")));
        Require(0, await RolloutAsync("merged/r.jsonl", [.. asked, "--resume"])); // as one run's: it has all
        Assert.All(Endings, ending => Assert.Equal(File.ReadAllText(_folder.File("whole/r" + ending)), File.ReadAllText(_folder.File("merged/r" + ending))));

        var again = Require(3, await Cli.RunAsync(["merge", "rollout", .. parts, "--out", _folder.File("merged")]));
        Assert.Contains("must not be there, or be an empty folder, and holds 'r.groups.jsonl'", again.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollout_WhileAnotherProcessHasThePart_IsRefusedNamingIt()
    {
        string[] asked = ["--tasks", "game24", "-n", "500", "--seed", "4", "--shard", "0/2"];
        Directory.CreateDirectory(_folder.File("part"));
        var path = _folder.File("part/r.jsonl");
        using var first = Cli.Start(["rollout", "--model", Model, "--out", path, .. asked]);
        try
        {
            while (!first.HasExited && !File.Exists(path + ".lock")) await Task.Delay(5, None);
            var second = await RolloutAsync("part/r.jsonl", [.. asked, "--resume"]);

            Assert.False(first.HasExited);
            Require(3, second);
            Assert.Contains($"'{path}' can have one writer, and another one has it", second.Stderr, StringComparison.Ordinal);
            var merge = Require(3, await Cli.RunAsync("merge", "rollout", path, "--out", _folder.File("merged")));
            Assert.Contains($"'{path}' (0/2)", merge.Stderr, StringComparison.Ordinal);
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync(None);
        }
    }

    [Fact]
    public async Task Rollout_OfAPartWithoutAProblem_IsDone()
    {
        var problems = _folder.File("problems.jsonl", "{\"id\":\"a\",\"prompt\":\"What is 1+1?\",\"answer\":2}\n");
        foreach (var part in (string[])["0", "1"]) Require(0, await RolloutAsync($"parts/{part}/r.jsonl", ["--problems", problems, "--group-size", "1", "--max-tokens", "20", "--shard", part + "/2"]));

        Require(0, await Cli.RunAsync("merge", "rollout", _folder.File("parts/0"), _folder.File("parts/1"), "--out", _folder.File("merged")));
        Assert.Single(File.ReadLines(_folder.File("merged/r.jsonl")));
    }

    private async Task KillAsync(string name, string[] asked)
    {
        var path = Made(name);
        using var process = Cli.Start(["rollout", "--model", Model, "--out", path, "--workers", "1", .. asked]);
        while (!process.HasExited && !(File.Exists(path) && new FileInfo(path).Length > 0)) await Task.Delay(1, None);
        process.Kill();
        await process.WaitForExitAsync(None);
        Assert.DoesNotContain("\"complete\"", await File.ReadAllTextAsync(_folder.File(name.Replace(".jsonl", ".manifest.json", StringComparison.Ordinal)), None), StringComparison.Ordinal);
    }

    private Task<CliResult> RolloutAsync(string name, string[] asked) => Cli.RunAsync(["rollout", "--model", Model, "--out", Made(name), .. asked]);

    private string Made(string name)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static CliResult Require(int exitCode, CliResult result)
    {
        Assert.True(exitCode == result.ExitCode, $"exit code {result.ExitCode}, not {exitCode}: {result.Stderr}");
        return result;
    }
}
