using System.Text.Json.Nodes;
using R1CI.Sdk.Rollouts.Merging;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Rollouts.Merging;

public sealed class RolloutMergeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-merge-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Merge_OfAnyNumberOfParts_WritesTheBytesOfTheWholeRun(int count)
    {
        var whole = await SmallRun.CollectAsync(In("whole"), Shard.Whole);
        var parts = await SmallRun.CollectPartsAsync(In("parts"), count);
        new Random(count).Shuffle(parts);
        parts[^1] = Path.Combine(parts[^1], "r.jsonl");

        var sum = RolloutMerge.Merge(parts, In("merged"), None);

        RequireEqual(whole, In("merged"));
        Assert.Equal((In("merged/r.jsonl"), count, 60L, 20L, 4L), (sum.Path, sum.Parts, sum.Records, sum.Groups, sum.Skipped));
        Assert.Equal(60, TrajectoryFile.Read(sum.Path).Count()); // the chain is whole
    }

    [Fact]
    public async Task Merge_OfMorePartsThanProblems_TakesThoseThatHaveNone()
    {
        var whole = await SmallRun.CollectAsync(In("whole"), Shard.Whole);
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 40);
        Assert.Contains(parts, part => new FileInfo(Path.Combine(part, "r.jsonl")).Length == 0);

        RolloutMerge.Merge(parts, In("merged"), None);
        RequireEqual(whole, In("merged"));
    }

    [Fact]
    public async Task Merge_OfPartsWithNamesOfTheirOwn_GivesAllTheFirst()
    {
        var whole = await SmallRun.CollectAsync(In("whole"), Shard.Whole, new SmallRunOptions { Name = "r-2026-b" });
        string[] parts =
        [
            await SmallRun.CollectAsync(In("a"), new Shard(0, 3), new SmallRunOptions { Name = "r-2026-longer" }),
            await SmallRun.CollectAsync(In("b"), new Shard(1, 3), new SmallRunOptions { Name = "r-2026-b" }),
            await SmallRun.CollectAsync(In("c"), new Shard(2, 3), new SmallRunOptions { Name = "r-2026-c \u00e9\"" }),
        ];

        Assert.Equal("r-2026-b", RolloutMerge.Merge(parts, In("merged"), None).RunId);
        RequireEqual(whole, In("merged"));
    }

    [Fact]
    public async Task Merge_OfTimedParts_IsTheWholeRunButForItsTimes()
    {
        var timed = new SmallRunOptions { IncludeTiming = true };
        var whole = await SmallRun.CollectAsync(In("whole"), Shard.Whole, timed);
        RolloutMerge.Merge(await SmallRun.CollectPartsAsync(In("parts"), 3, timed), In("merged"), None);

        Assert.Equal(WithoutTimes(whole), WithoutTimes(In("merged")));
        Assert.Equal(File.ReadAllText(Path.Combine(whole, "r.groups.jsonl")), File.ReadAllText(In("merged/r.groups.jsonl")));
    }

    [Fact]
    public async Task Merge_OfPartsWithOtherFileNames_WritesRollouts()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        foreach (var ending in SmallRun.Endings) File.Move(Path.Combine(parts[1], "r" + ending), Path.Combine(parts[1], "other" + ending));

        Assert.Equal(In("merged/rollouts.jsonl"), RolloutMerge.Merge(parts, In("merged"), None).Path);
        Assert.Equal(4, Directory.GetFiles(In("merged"), "rollouts.*").Length);
    }

    [Fact]
    public async Task Merge_OfAWatchedPolicy_HasTheVersionsOfAllParts()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        SmallRun.Accept(parts[0], manifest => manifest with { Policies = new Dictionary<int, string> { [0] = "a", [1] = "b" } });
        SmallRun.Accept(parts[1], manifest => manifest with { Policies = new Dictionary<int, string> { [0] = "a", [2] = "c" } });

        RolloutMerge.Merge(parts, In("merged"), None);
        Assert.Equal([(0, "a"), (1, "b"), (2, "c")], ManifestFile.Read(In("merged/r.manifest.json"))!.Policies.Select(policy => (policy.Key, policy.Value)));
    }

    [Fact]
    public async Task Merge_Cancelled_MakesNothing()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        Assert.Throws<OperationCanceledException>(() => RolloutMerge.Merge(parts, In("merged"), new CancellationToken(canceled: true)));
        Assert.Equal([In("parts")], Directory.GetFileSystemEntries(_folder.FullName));
    }

    private static void RequireEqual(string whole, string merged) =>
        Assert.All(SmallRun.Endings, ending => Assert.Equal(File.ReadAllText(Path.Combine(whole, "r" + ending)), File.ReadAllText(Path.Combine(merged, "r" + ending))));

    private static List<string> WithoutTimes(string folder) => [.. File.ReadLines(Path.Combine(folder, "r.jsonl")).Select(line => WithoutTimes(JsonNode.Parse(line)!).ToJsonString())];

    private static JsonNode WithoutTimes(JsonNode node)
    {
        foreach (var item in node is JsonArray list ? list.OfType<JsonNode>() : [])
        {
            WithoutTimes(item);
        }

        foreach (var (name, value) in node is JsonObject fields ? fields.ToList() : [])
        {
            if (name.EndsWith("_ms", StringComparison.Ordinal) || name.EndsWith("_us", StringComparison.Ordinal) || name is "prev" or "hash") node.AsObject().Remove(name);
            else if (value is not null) WithoutTimes(value);
        }

        return node;
    }

    private string In(string path) => Path.Combine(_folder.FullName, path);
}
