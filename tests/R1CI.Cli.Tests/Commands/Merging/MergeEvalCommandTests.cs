namespace R1CI.Cli.Tests.Commands.Merging;

public sealed class MergeEvalCommandTests : IDisposable
{
    // Of tasks for training and for testing, which the report tells apart.
    private static readonly string[] Asked = ["eval", "--baseline", "random", "--tasks", "game24,gcd,letters", "-n", "4", "-k", "2", "--seed", "5"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Merge_OfPartsOfAnEvaluation_LeavesTheFolderAndPrintsTheTableOfOneRun()
    {
        var whole = await Cli.RunAsync([.. Asked, "--out", _folder.File("whole")]);
        foreach (var part in new[] { "0/3", "1/3", "2/3" }) await Cli.RunAsync([.. Asked, "--shard", part, "--out", _folder.File("part" + part[0])]);
        var merged = await Cli.RunAsync("merge", "eval", _folder.File("part2"), _folder.File("part0"), _folder.File("part1"), "--out", _folder.File("merged"));

        Assert.Equal((whole.ExitCode, whole.Stdout.Replace(_folder.File("whole"), _folder.File("merged"), StringComparison.Ordinal)), (merged.ExitCode, merged.Stdout));
        Assert.Equal(Files("whole"), Files("merged"));
    }

    [Fact]
    public async Task Merge_OfPartsThatAreNotAll_SaysWhichIsMissingAndMakesNothing()
    {
        await Cli.RunAsync([.. Asked, "--shard", "1/3", "--out", _folder.File("part1")]);
        var merged = await Cli.RunAsync("merge", "eval", _folder.File("part1"), "--out", _folder.File("merged"));
        Assert.Equal(3, merged.ExitCode);
        Assert.Contains("0/3, 2/3", merged.Stderr, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", merged.Stderr, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("merged")));
    }

    private SortedDictionary<string, string> Files(string name) => new(Directory.GetFiles(_folder.File(name)).ToDictionary(path => Path.GetFileName(path), File.ReadAllText), StringComparer.Ordinal);
}
