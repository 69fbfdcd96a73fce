using R1CI.Sdk.Rollouts.Merging;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Tests.Rollouts.Merging;

/// <summary>What is no whole run is refused with the names of the parts, and nothing is written.</summary>
public sealed class RolloutMergeBadInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-merge-bad-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Merge_OfPartsOfDifferentRuns_NamesTheSettingAndBoth()
    {
        string[] parts = [await SmallRun.CollectAsync(In("a"), new Shard(0, 2)), await SmallRun.CollectAsync(In("b"), new Shard(1, 2), new SmallRunOptions { Seed = 18 })];
        Refuses<MergeException>(parts, In("a"), In("b"), "seed is '17' there and '18' here");
    }

    [Fact]
    public async Task Merge_OfPartsOfDifferentBuilds_NamesBoth()
    {
        string[] parts = [await SmallRun.CollectAsync(In("a"), new Shard(0, 2)), await SmallRun.CollectAsync(In("b"), new Shard(1, 2), new SmallRunOptions { Builds = new Dictionary<string, string> { ["r1ci"] = "9.9.9 (ffff)" } })];
        Refuses<MergeException>(parts, In("a"), In("b"), "one build", SdkBuild.Name, "9.9.9 (ffff)");
    }

    [Fact]
    public async Task Merge_OfAPartThatNotedNoBuild_SaysToCollectItAgain()
    {
        string[] parts = [await SmallRun.CollectAsync(In("a"), Shard.Whole, new SmallRunOptions { Builds = new Dictionary<string, string>() })];
        Refuses<MergeException>(parts, In("a"), "noted none", "Collect it again");
    }

    [Fact]
    public async Task Merge_OfPartsThatAreNotComplete_NamesThem()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 3);
        foreach (var part in parts.Take(2))
        {
            var manifest = ManifestFile.Read(Path.Combine(part, "r.manifest.json"))!;
            RolloutStore.Open(Path.Combine(part, "r.jsonl"), manifest, new RolloutStoreOptions { Resume = true }).Dispose();
        }

        Refuses<MergeException>(parts, "2 of 3 are not", $"'{parts[0]}' (0/3)", $"'{parts[1]}' (1/3)", "--resume");
    }

    [Fact]
    public async Task Merge_OfAPartGivenTwice_NamesItAndBothPaths()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 3);
        Refuses<MergeException>([.. parts, Path.Combine(parts[1], "r.jsonl")], "part 1/3 is there 2 times", $"'{parts[1]}'", Path.Combine(parts[1], "r.jsonl"));
    }

    [Fact]
    public async Task Merge_WithoutSomeParts_NamesThem()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 4);
        Refuses<MergeException>(parts[1..3], "2 are missing: 0/4, 3/4");
        Refuses<MergeException>([], "none was given");
    }

    [Fact]
    public async Task Merge_OfPartsOfDifferentCounts_NamesBoth()
    {
        string[] parts = [await SmallRun.CollectAsync(In("a"), new Shard(0, 2)), await SmallRun.CollectAsync(In("b"), new Shard(1, 3))];
        Refuses<MergeException>(parts, $"'{In("a")}' is part 0/2", $"'{In("b")}' part 1/3");
    }

    [Theory]
    [InlineData(".jsonl")]
    [InlineData(".groups.jsonl")]
    [InlineData(".skipped.jsonl")]
    public async Task Merge_OfAFileThatWasCutChangedOrLost_NamesIt(string ending)
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        var path = parts.Select(part => Path.Combine(part, "r" + ending)).First(path => new FileInfo(path).Length > 0);
        var bytes = File.ReadAllBytes(path);

        File.WriteAllBytes(path, bytes[..^7]);
        Refuses<InvalidDataException>(parts, path, $"has {bytes.Length - 7:N0}: it was cut", "Run that part again");

        for (var at = 0; at < bytes.Length; at += Math.Max(1, bytes.Length / 7))
        {
            File.WriteAllBytes(path, [.. bytes[..at], (byte)(bytes[at] ^ 1), .. bytes[(at + 1)..]]);
            Assert.Contains(path, RefusesAny(parts).Message, StringComparison.Ordinal);
        }

        File.Delete(path);
        Refuses<InvalidDataException>(parts, path, "is not");
    }

    [Fact]
    public async Task Merge_OfPartsThatOverlap_NamesBoth()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        foreach (var ending in SmallRun.Endings) File.Copy(Path.Combine(parts[0], "r" + ending), Path.Combine(parts[1], "r" + ending), overwrite: true);
        SmallRun.Accept(parts[1], manifest => manifest with { Settings = new Dictionary<string, string>(manifest.Settings) { ["shard"] = "1/2" } });
        Refuses<MergeException>(parts, "they overlap", $"'{parts[0]}'", $"'{parts[1]}'");
    }

    [Fact]
    public async Task Merge_OfARecordThatBelongsToAnotherPart_NamesTheLine()
    {
        var part = await SmallRun.CollectAsync(In("a"), Shard.Whole);
        SmallRun.Accept(part, manifest => manifest with { Settings = new Dictionary<string, string>(manifest.Settings) { ["shard"] = "0/2" } });
        var other = await SmallRun.CollectAsync(In("b"), new Shard(1, 2), new SmallRunOptions { Given = 0 });
        Refuses<FormatException>([part, other], Path.Combine(part, "r.jsonl"), "must be in the part that its name gives, which is not 0/2");
    }

    [Fact]
    public async Task Merge_OfPartsOfFewerProblems_SaysWhichGroupsAreMissing()
    {
        Refuses<MergeException>(await SmallRun.CollectPartsAsync(In("parts"), 3, new SmallRunOptions { Given = SmallRun.Problems - 1 }), "groups 22 to 23 are in none");
    }

    [Fact]
    public async Task Merge_OfAPartWithoutAGroup_SaysWhichIsMissing()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        var (records, rows) = (Path.Combine(parts[0], "r.jsonl"), Path.Combine(parts[0], "r.groups.jsonl"));
        File.WriteAllLines(records, File.ReadAllLines(records)[3..]);
        File.WriteAllLines(rows, File.ReadAllLines(rows)[1..]);
        SmallRun.Accept(parts[0]);
        Refuses<MergeException>(parts, "is in none");
    }

    [Fact]
    public async Task Merge_OfRecordsInAnotherOrder_NamesTheLine()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        var path = Path.Combine(parts[0], "r.jsonl");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[1], lines[0], .. lines[2..]]);
        SmallRun.Accept(parts[0]);
        Refuses<FormatException>(parts, path, "line 2", "the samples of a group must ascend");

        File.WriteAllLines(path, [.. lines[3..], .. lines[..3]]);
        SmallRun.Accept(parts[0]);
        RefusesAny(parts);
    }

    [Fact]
    public async Task Merge_OfRowsThatTellOfOtherGroups_NamesTheLine()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        var path = Path.Combine(parts[1], "r.groups.jsonl");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [.. lines, lines[0]]);
        SmallRun.Accept(parts[1]);
        Refuses<FormatException>(parts, path, $"line {lines.Length + 1}", "a row must tell of a group that has records");

        File.WriteAllLines(path, [lines[1], lines[0], .. lines[2..]]);
        SmallRun.Accept(parts[1]);
        Refuses<FormatException>(parts, path, "line 1", "every group that has records must have its row");
    }

    [Fact]
    public async Task Merge_OfPoliciesThatDiffer_NamesTheVersionAndBothParts()
    {
        var parts = await SmallRun.CollectPartsAsync(In("parts"), 2);
        SmallRun.Accept(parts[0], manifest => manifest with { Policies = new Dictionary<int, string> { [0] = "aaaa" } });
        SmallRun.Accept(parts[1], manifest => manifest with { Policies = new Dictionary<int, string> { [0] = "bbbb" } });
        Refuses<MergeException>(parts, parts[0], parts[1], "version 0 has 'aaaa'", "'bbbb'");

        SmallRun.Accept(parts[1], manifest => manifest with { Policies = new Dictionary<int, string> { [1] = "bbbb" } });
        Refuses<FormatException>(parts, Path.Combine(parts[1], "r.jsonl"), "lacks version 0");
    }

    [Fact]
    public async Task Merge_IntoAFolderThatHoldsSomething_NamesWhatIsThere()
    {
        var part = await SmallRun.CollectAsync(In("a"), Shard.Whole);
        Directory.CreateDirectory(In("merged"));
        File.WriteAllText(In("merged/kept.txt"), "kept");
        Assert.Contains("holds 'kept.txt'", Assert.Throws<MergeException>(() => RolloutMerge.Merge([part], In("merged"), None)).Message, StringComparison.Ordinal);
        Assert.Equal([In("merged/kept.txt")], Directory.GetFileSystemEntries(In("merged")));
        Assert.Contains("'r.groups.jsonl'", Assert.Throws<MergeException>(() => RolloutMerge.Merge([part], part, None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_OfWhatIsNoCollection_NamesIt()
    {
        var part = await SmallRun.CollectAsync(In("a"), Shard.Whole);
        Directory.CreateDirectory(In("empty"));
        Refuses<MergeException>([In("empty")], In("empty"), "has no file '*.manifest.json'");
        Refuses<MergeException>([In("none")], In("none"), "there is none of that name");
        Refuses<MergeException>([In("none.jsonl")], In("none.jsonl"), "there is none of that name");
        Refuses<MergeException>([Path.Combine(part, "r.manifest.json")], "must be a collection's file");

        File.Copy(Path.Combine(part, "r.manifest.json"), Path.Combine(part, "s.manifest.json"));
        Refuses<MergeException>([part], "must have one collection, and has 2: 'r.manifest.json', 's.manifest.json'");

        File.WriteAllText(Path.Combine(part, "r.manifest.json"), "{}");
        Refuses<FormatException>([Path.Combine(part, "r.jsonl")], "is no manifest of a collection");
        File.Delete(Path.Combine(part, "r.manifest.json"));
        Refuses<MergeException>([Path.Combine(part, "r.jsonl")], "which says what it was asked, is missing");
    }

    private void Refuses<T>(string[] parts, params string[] says)
        where T : Exception
    {
        var refused = Assert.IsType<T>(RefusesAny(parts), exactMatch: false);
        Assert.All(says, text => Assert.Contains(text, refused.Message, StringComparison.Ordinal));
    }

    private Exception RefusesAny(string[] parts)
    {
        var refused = Record.Exception(() => RolloutMerge.Merge(parts, In("merged"), None));
        Assert.True(refused is MergeException or FormatException or InvalidDataException, $"{refused}");
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName, "merged*"));
        return refused;
    }

    private string In(string path) => Path.Combine(_folder.FullName, path);
}
