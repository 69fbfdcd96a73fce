using R1CI.Sdk.Evaluation.Merging;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Evaluation.Tests.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Evaluation.Tests.Merging;

public sealed class EvalMergeTests : IDisposable
{
    private const int Problems = 12;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-eval-merge-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(40)] // more parts than problems: most are empty
    public async Task Merge_OfAllPartsInAnyOrder_LeavesTheBytesOfOneRun(int count)
    {
        await RunAsync("whole", Shard.Whole);
        var parts = await PartsAsync(count);
        new Random(count).Shuffle(parts);

        var summary = EvalMerge.Merge(parts, At("merged"), new EvalMergeOptions { SplitOf = (_, task) => SplitOf(task) }, None);

        Assert.Equal(Bytes("whole"), Bytes("merged"));
        Assert.Equal(Problems * 2, summary.Tasks.Sum(task => task.Runs + task.Unscorable));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_folder.FullName), path => path.EndsWith(".merging", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_WithAPartThatWasStoppedAndResumed_LeavesTheBytesOfOneRun()
    {
        await RunAsync("whole", Shard.Whole);
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(None))
        using (var client = EvalFakes.Policy(_ => { if (++_calls == 5) stop.Cancel(); }))
        using (var run = EvalRun.Open(At("part0of3"), client, Options(new Shard(0, 3))))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunAsync(cancellationToken: stop.Token));
        }

        File.AppendAllText(Path.Combine(At("part0of3"), EvalRun.TrajectoriesName), "{\"schema\":\"ci.tr"); // as if killed in the middle of a line
        Assert.Contains("'" + At("part0of3") + "' has a part that is not finished", Refused(await PartsAsync(3, from: 1), At("part0of3")), StringComparison.Ordinal);
        await RunAsync("part0of3", new Shard(0, 3), resume: true);
        EvalMerge.Merge([At("part2of3"), At("part0of3"), At("part1of3")], At("merged"), new EvalMergeOptions { SplitOf = (_, task) => SplitOf(task) }, None);
        Assert.Equal(Bytes("whole"), Bytes("merged"));
    }

    [Fact]
    public async Task Merge_OfPartsThatAreNoWhole_NamesThemAndWritesNothing()
    {
        var parts = await PartsAsync(3);
        await RunAsync("other", new Shard(1, 3), seed: 18);
        await RunAsync("half", new Shard(0, 2));
        Directory.CreateDirectory(At("empty"));

        Assert.Contains("1/3", Refused(parts[0], parts[2]), StringComparison.Ordinal); // missing
        Assert.Contains("1/3", Refused(parts[0], parts[1], parts[1], parts[2]), StringComparison.Ordinal); // twice
        Assert.Contains("seed", Refused(parts[0], At("other"), parts[2]), StringComparison.Ordinal);
        Assert.Contains("half", Refused(parts[0], parts[1], At("half")), StringComparison.Ordinal);
        Assert.Contains("lacks trajectories.manifest.json", Refused(parts[0], parts[1], At("empty")), StringComparison.Ordinal);
        Assert.Contains("there is none of that name", Refused(parts[0], parts[1], At("nowhere")), StringComparison.Ordinal);
        Assert.NotEmpty(Refused());
    }

    [Fact]
    public async Task Merge_OfAPartThatWasCutOrChanged_NamesItAndWritesNothing()
    {
        var parts = await PartsAsync(3);
        var full = parts.First(part => EvalResultsFile.Read(part).Count(result => result.IsCorrect == true) > 1);
        (string Name, Func<string, string> Damage)[] damages =
        [
            (EvalResultsFile.Name, text => text[..^20]),
            (EvalResultsFile.Name, text => "{" + text),
            (EvalResultsFile.Name, text => string.Join('\n', text.Split('\n').SkipLast(2)) + "\n"),
            (EvalResultsFile.Name, text => text.Replace("\"correct\":true", "\"correct\":false", StringComparison.Ordinal)),
            (EvalSummaryFile.Name, text => text.Replace("\"results_sha256\": \"", "\"results_sha256\": \"0", StringComparison.Ordinal)),
            (EvalSummaryFile.Name, text => text.Replace("\"results_sha256\"", "\"before\"", StringComparison.Ordinal)),
            (EvalRun.TrajectoriesName, text => text[..^20]),
            ("trajectories.groups.jsonl", text => text[..^20]),
        ];
        foreach (var (name, damage) in damages)
        {
            var path = Path.Combine(full, name);
            var text = File.ReadAllText(path);
            Assert.NotEqual(text, damage(text));
            File.WriteAllText(path, damage(text));
            Assert.Contains(full, Refused(parts), StringComparison.Ordinal);
            File.WriteAllText(path, text);
        }

        EvalMerge.Merge(parts, At("merged"), cancellationToken: None);
        Assert.True(File.Exists(Path.Combine(At("merged"), EvalSummaryFile.Name)));
    }

    [Fact]
    public async Task Merge_IntoAFolderThatHoldsSomething_NamesItAndChangesNothing()
    {
        var parts = await PartsAsync(1);
        Directory.CreateDirectory(At("taken"));
        File.WriteAllText(Path.Combine(At("taken"), "mine.txt"), "mine");
        Assert.Contains("'mine.txt'", Assert.Throws<MergeException>(() => EvalMerge.Merge(parts, At("taken"), cancellationToken: None)).Message, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(At("taken"), "mine.txt")], Directory.GetFileSystemEntries(At("taken")));
    }

    private int _calls;

    private static string SplitOf(string task) => task is "task0" or "task3" ? "test" : "train";

    private static EvalRunOptions Options(Shard shard, bool resume = false, long seed = 17)
    {
        var options = EvalFakes.Options(EvalFakes.Problems(Problems), samples: 2, workers: 2);
        options.Runs.Shard = shard;
        options.Runs.Seed = seed;
        return options with { Resume = resume, LeftOut = ["needs_data"], Splits = Enumerable.Range(0, 4).ToDictionary(task => $"task{task}", task => SplitOf($"task{task}")) };
    }

    private async Task<string[]> PartsAsync(int count, int from = 0)
    {
        for (var part = from; part < count; part++) await RunAsync($"part{part}of{count}", new Shard(part, count));
        return [.. Enumerable.Range(from, count - from).Select(part => At($"part{part}of{count}"))];
    }

    private async Task RunAsync(string name, Shard shard, bool resume = false, long seed = 17)
    {
        using var client = EvalFakes.Policy();
        using var run = EvalRun.Open(At(name), client, Options(shard, resume, seed));
        await run.RunAsync(cancellationToken: None);
    }

    private string Refused(string[] parts, params string[] more) => Refused([.. parts, .. more]);

    private string Refused(params string[] parts)
    {
        var problem = Assert.ThrowsAny<Exception>(() => EvalMerge.Merge(parts, At("merged"), cancellationToken: None));
        Assert.True(problem is MergeException or FormatException or InvalidDataException, problem.ToString());
        Assert.False(Directory.Exists(At("merged")));
        Assert.False(Directory.Exists(At("merged") + ".merging"));
        if (OperatingSystem.IsLinux()) Assert.DoesNotContain(OpenFiles(), file => file.StartsWith(At("merged"), StringComparison.Ordinal));
        return problem.Message;
    }

    // Where a file that is open cannot be deleted, one that is forgotten would keep the folder there.
    private static IEnumerable<string> OpenFiles() => Directory.GetFiles("/proc/self/fd").Select(link => new FileInfo(link).LinkTarget ?? "");

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private SortedDictionary<string, string> Bytes(string name) => new(
        Directory.GetFiles(At(name)).Where(path => !path.EndsWith(".torn", StringComparison.Ordinal)).ToDictionary(path => Path.GetFileName(path), File.ReadAllText), StringComparer.Ordinal);
}
