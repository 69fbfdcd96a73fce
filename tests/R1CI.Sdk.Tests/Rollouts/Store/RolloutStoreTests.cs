using System.Text.Json;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Tests.Rollouts.Merging;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Rollouts.Store;

public sealed class RolloutStoreTests : IDisposable
{
    private static readonly string[] Files = ["r.jsonl", "r.groups.jsonl", "r.skipped.jsonl", "r.manifest.json"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-store-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Complete_WithAnyNumberOfWorkers_LeavesTheSameBytes()
    {
        var one = await CollectAsync(workers: 1);
        Clear();
        var four = await CollectAsync(workers: 4);

        Assert.Equal(one, four);
        Assert.Equal(36, TrajectoryFile.Read(At("r.jsonl")).Count());
    }

    [Fact]
    public async Task Open_OfACollectionCutAnywhere_EndsWithTheSameBytes()
    {
        var whole = await CollectAsync(workers: 4, problems: 5);
        var lines = File.ReadAllBytes(At("r.jsonl"));
        for (var length = 1; length < lines.Length; length += 3371)
        {
            File.WriteAllBytes(At("r.jsonl"), lines[..length]);
            File.WriteAllText(At("r.groups.jsonl"), "{\"torn");
            File.Delete(At("r.skipped.jsonl"));
            Assert.Equal(whole, await CollectAsync(workers: 2, problems: 5, resume: true));
        }
    }

    [Fact]
    public async Task Open_ByNewerWeights_RunsOnlyTheGroupsThatAreNotWhole()
    {
        using var client = RolloutFakes.Policy();
        var options = RolloutFakes.Options() with { SkipsWholeGroups = true };
        var all = new ListSink();
        await new RolloutRunner(client, options).RunAsync(RolloutFakes.Problems(3), all, null, None);
        var manifest = new RolloutManifest("r", new Dictionary<string, string>());
        using (var before = RolloutStore.Open(At("r.jsonl"), manifest))
        {
            foreach (var rollout in all.Rollouts.SkipLast(1))
            {
                before.Add(rollout);
            }

            before.AddPolicy(0, "a");
            Assert.True(before.ContainsGroup(1));
            Assert.False(before.ContainsGroup(2));
        }

        using var store = RolloutStore.Open(At("r.jsonl"), manifest, new RolloutStoreOptions { Resume = true });
        Assert.Contains("'a', and these are 'b'", Assert.Throws<ResumeException>(() => store.AddPolicy(0, "b")).Message, StringComparison.Ordinal);
        store.AddPolicy(1, "b");
        await new RolloutRunner(client, options with { PolicyVersion = 1 }).RunAsync(RolloutFakes.Problems(3), store, null, None);

        store.Complete();
        Assert.Equal(
            [("p0", 0), ("p0", 0), ("p0", 0), ("p1", 0), ("p1", 0), ("p1", 0), ("p2", 0), ("p2", 0), ("p2", 1), ("p2", 1), ("p2", 1)],
            TrajectoryFile.Read(At("r.jsonl")).Select(record => (record.Task.Id, record.PolicyVersion)));
    }

    [Fact]
    public async Task Complete_Twice_LeavesTheSameBytesAndTakesNothingMore()
    {
        using var client = RolloutFakes.Policy();
        using var store = Open(client, resume: false);
        var sink = new ListSink();
        await new RolloutRunner(client, RolloutFakes.Options()).RunAsync(RolloutFakes.Problems(2), sink, null, None);
        foreach (var rollout in sink.Rollouts.AsEnumerable().Reverse().Skip(1))
        {
            store.Add(rollout);
        }

        store.Complete();
        var ordered = File.ReadAllText(At("r.jsonl"));
        store.Complete();

        Assert.Equal(ordered, File.ReadAllText(At("r.jsonl")));
        Assert.Equal(sink.Rollouts.SkipLast(1).Select(rollout => rollout.Key.Sample), TrajectoryFile.Read(At("r.jsonl")).Select(record => record.Group!.Sample));
        Assert.Contains("is complete", Assert.Throws<InvalidOperationException>(() => store.Add(sink.Rollouts[^1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ToResume_RunsOnlyWhatIsMissing()
    {
        await CollectAsync(workers: 1, problems: 3);
        using var client = RolloutFakes.Policy();
        using var store = Open(client, resume: true);
        await new RolloutRunner(client, RolloutFakes.Options()).RunAsync(RolloutFakes.Problems(4), store, null, None);

        Assert.Equal((9L, 12L), (store.Resumed, store.Count));
        Assert.Equal(6, client.Calls.Count);
    }

    [Fact]
    public async Task Open_OfAFinishedCollectionAnew_IsRefused()
    {
        await CollectAsync(workers: 1, problems: 1);
        using var client = RolloutFakes.Policy();
        Assert.Contains("--resume", Assert.Throws<ResumeException>(() => Open(client, resume: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithOtherSettings_NamesEachWithBothValues()
    {
        await CollectAsync(workers: 1, problems: 1);
        var settings = new Dictionary<string, string>(Settings()) { ["model.weights_sha256"] = "ffff", ["group_size"] = "4" };
        var refused = Assert.Throws<ResumeException>(() => RolloutStore.Open(At("r.jsonl"), RolloutManifest.Of(settings), new RolloutStoreOptions { Resume = true }));

        Assert.True(refused.IsInput);
        Assert.Contains($"model.weights_sha256 was '{new string('a', 64)}' and is now 'ffff'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("group_size was '3' and is now '4'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ByAnotherBuild_IsRefusedNamingBoth()
    {
        await CollectAsync(workers: 1, problems: 1);
        var records = File.ReadAllText(At("r.jsonl"));
        var refused = Assert.Throws<ResumeException>(() => RolloutStore.Open(
            At("r.jsonl"), RolloutManifest.Of(Settings(), new Dictionary<string, string> { ["r1ci"] = "9.9.9 (ffff)" }), new RolloutStoreOptions { Resume = true }));

        Assert.True(refused.IsInput);
        Assert.Contains($"r1ci was '{SdkBuild.Name}' and is now '9.9.9 (ffff)'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(records, File.ReadAllText(At("r.jsonl")));
    }

    [Fact]
    public async Task Open_OfACollectionThatNotedNoBuild_IsRefused()
    {
        await CollectAsync(workers: 1, problems: 1);
        ManifestFile.Write(At("r.manifest.json"), ManifestFile.Read(At("r.manifest.json"))! with { Builds = new Dictionary<string, string>() });
        using var client = RolloutFakes.Policy();
        Assert.Contains("noted no build", Assert.Throws<ResumeException>(() => Open(client, resume: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OfAnotherPart_HasTheNameOfTheRun()
    {
        var settings = Settings();
        var part = new Dictionary<string, string>(settings) { ["shard"] = "3/8" };
        Assert.Equal(RolloutManifest.Of(settings).RunId, RolloutManifest.Of(part).RunId);
        Assert.NotEqual(RolloutManifest.Of(settings).RunId, RolloutManifest.Of(new Dictionary<string, string>(part) { ["seed"] = "18" }).RunId);
        Assert.Equal("3/8", RolloutManifest.Of(part).Settings["shard"]);
    }

    [Fact]
    public async Task Complete_InAnyOrderAndAfterAResume_NotesWhatTheFilesCameTo()
    {
        await CollectAsync(workers: 1, problems: 4); // in order: nothing is written anew
        RequireNoted();
        Clear();
        await CollectAsync(workers: 4, problems: 6);
        RequireNoted();
        File.WriteAllBytes(At("r.jsonl"), File.ReadAllBytes(At("r.jsonl"))[..^5000]);
        await CollectAsync(workers: 4, problems: 6, resume: true);
        RequireNoted();
    }

    [Fact]
    public async Task Open_OfACompleteCollection_TakesBackThatItIs()
    {
        await CollectAsync(workers: 1, problems: 1);
        var before = File.ReadAllText(At("r.manifest.json"));
        using var client = RolloutFakes.Policy();
        using var store = Open(client, resume: true);
        Assert.Null(ManifestFile.Read(At("r.manifest.json"))!.Complete);

        store.Complete();
        Assert.Equal(before, File.ReadAllText(At("r.manifest.json")));
    }

    [Fact]
    public async Task Open_WhenTheManifestIsGone_IsRefused()
    {
        await CollectAsync(workers: 1, problems: 1);
        File.Delete(At("r.manifest.json"));
        using var client = RolloutFakes.Policy();
        Assert.True(Assert.Throws<ResumeException>(() => Open(client, resume: true)).IsInput);
    }

    [Fact]
    public void Open_WhileAnotherHasIt_IsRefused()
    {
        using var client = RolloutFakes.Policy();
        using var first = Open(client, resume: false);
        Assert.Throws<IOException>(() => Open(client, resume: false));
    }

    [Fact]
    public void Open_WhileAnotherHasIt_LeavesItsManifest()
    {
        using var client = RolloutFakes.Policy();
        using var first = Open(client, resume: false);
        var manifest = File.ReadAllText(At("r.manifest.json"));
        var other = new Dictionary<string, string>(Settings()) { ["group_size"] = "4" };
        Assert.Throws<IOException>(() => RolloutStore.Open(At("r.jsonl"), RolloutManifest.Of(other), new RolloutStoreOptions()));

        Assert.Equal(manifest, File.ReadAllText(At("r.manifest.json")));
    }

    [Fact]
    public async Task Add_ToAGroupThatSkippedSamplesFilled_WritesItsRowAnew()
    {
        using var client = RolloutFakes.Policy();
        using (var store = Open(client, resume: false))
        {
            var sink = new ListSink();
            await new RolloutRunner(client, RolloutFakes.Options()).RunAsync(RolloutFakes.Problems(1), sink, null, None);
            var first = sink.Rollouts[0];
            store.Skip(new SkippedRollout(first.Key with { Sample = 3 }, 0, 3, SkipKind.Failed, "broken", 2));
            foreach (var rollout in sink.Rollouts)
            {
                store.Add(rollout);
            }

            store.Complete();
        }

        using var row = JsonDocument.Parse(Assert.Single(File.ReadLines(At("r.groups.jsonl"))));
        Assert.Equal((3, true), (row.RootElement.GetProperty("n").GetInt32(), row.RootElement.GetProperty("complete").GetBoolean()));
        Assert.Single(File.ReadLines(At("r.skipped.jsonl")));
    }

    [Fact]
    public async Task Open_WithARecordTwice_NamesTheLine()
    {
        await CollectAsync(workers: 1, problems: 1);
        var record = TrajectoryFile.Read(At("r.jsonl")).First();
        using (var writer = TrajectoryFileWriter.Open(At("r.jsonl")))
        {
            writer.Append(record);
        }

        using var client = RolloutFakes.Policy();
        var broken = Assert.Throws<TrajectoryFileException>(() => Open(client, resume: true));
        Assert.Equal(4, broken.Line);
    }

    [Fact]
    public async Task Dispose_OfAnUnfinishedCollection_WritesWhatItsGroupsHave()
    {
        using var stop = new CancellationTokenSource();
        using var client = RolloutFakes.Policy(call =>
        {
            if (call.Index == 8) stop.Cancel(); // the fifth rollout begins; two calls each
        });
        using (var store = Open(client, resume: false))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RolloutRunner(client, RolloutFakes.Options()).RunAsync(RolloutFakes.Problems(3), store, null, stop.Token));
        }

        var rows = File.ReadLines(At("r.groups.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([(3, true), (1, false)], rows.Select(row => (row.GetProperty("n").GetInt32(), row.GetProperty("complete").GetBoolean())));
    }

    [Fact]
    public async Task Complete_WritesGroupsAsTheFormatSays()
    {
        await CollectAsync(workers: 1, problems: 2);
        var records = TrajectoryFile.Read(At("r.jsonl")).Take(3).ToList();
        var row = File.ReadLines(At("r.groups.jsonl")).First();
        using var group = JsonDocument.Parse(row);

        string[] keys = ["schema", "group_id", "task_id", "policy_version", "size", "n", "complete", "n_scored", "n_success", "n_truncated", "n_error", "reward_mean",
            "reward_std_unbiased", "reward_min", "reward_max", "zero_variance", "model_tokens", "turns"];
        Assert.Equal(keys, group.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.StartsWith("{\"schema\":\"ci.group/1\",\"group_id\":\"p0#v0\",\"task_id\":\"p0\",\"policy_version\":0,\"size\":3,\"n\":3,\"complete\":true,\"n_scored\":3,", row, StringComparison.Ordinal);
        Assert.Equal(records.Average(record => record.Reward!.Value), group.RootElement.GetProperty("reward_mean").GetDouble());
        Assert.Equal(records.Select(record => record.Run.Turns.Sum(turn => turn.Tokens!.SampledIds.Count)), group.RootElement.GetProperty("model_tokens").EnumerateArray().Select(count => count.GetInt32()));
    }

    [Fact]
    public async Task Skip_OfAPromptThatDoesNotFit_WritesOneRowAndResumeDoesNotTryAgain()
    {
        using (var client = RolloutFakes.Policy())
        {
            client.ContextLength = 10;
            using var store = Open(client, resume: false);
            await new RolloutRunner(client, RolloutFakes.Options()).RunAsync(RolloutFakes.Problems(2), store, null, None);
            store.Complete();
        }

        var rows = File.ReadLines(At("r.skipped.jsonl")).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("\"samples\":[0,1,2],\"kind\":\"context_full\",\"reason\":\"The conversation needs", rows[0], StringComparison.Ordinal);
        Assert.Empty(TrajectoryFile.Read(At("r.jsonl")));

        using var again = RolloutFakes.Policy();
        using var resumed = Open(again, resume: true);
        await new RolloutRunner(again, RolloutFakes.Options()).RunAsync(RolloutFakes.Problems(2), resumed, null, None);
        Assert.Empty(again.Calls);
    }

    private void RequireNoted()
    {
        var complete = ManifestFile.Read(At("r.manifest.json"))!.Complete!;
        Assert.Equal(SmallRun.DigestOf(_folder.FullName, ".jsonl"), complete.Records);
        Assert.Equal(SmallRun.DigestOf(_folder.FullName, ".groups.jsonl"), complete.Groups);
        Assert.Equal(SmallRun.DigestOf(_folder.FullName, ".skipped.jsonl"), complete.Skipped);
    }

    private static IReadOnlyDictionary<string, string> Settings()
    {
        using var client = RolloutFakes.Policy();
        return new RolloutRunner(client, RolloutFakes.Options()).Settings;
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private void Clear()
    {
        foreach (var file in Files)
        {
            File.Delete(At(file));
        }
    }

    private RolloutStore Open(ScriptedChatClient client, bool resume) =>
        RolloutStore.Open(At("r.jsonl"), RolloutManifest.Of(new RolloutRunner(client, RolloutFakes.Options()).Settings), new RolloutStoreOptions { Resume = resume, IncludeTiming = false });

    private async Task<List<string>> CollectAsync(int workers, int problems = 12, bool resume = false)
    {
        using (var client = RolloutFakes.Policy())
        {
            using var store = Open(client, resume);
            await new RolloutRunner(client, RolloutFakes.Options(workers)).RunAsync(RolloutFakes.Problems(problems), store, null, None);
            store.Complete();
        }

        return [.. Files.Select(file => File.ReadAllText(At(file)))];
    }
}
