using System.Security.Cryptography;
using R1CI.Sdk.Files;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Tests.Rollouts.Merging;

/// <summary>A run of some problems in two frames, some of them longer than the context, as a whole or in parts.</summary>
internal static class SmallRun
{
    public const int Problems = 12;

    public static readonly string[] Endings = [".jsonl", ".groups.jsonl", ".skipped.jsonl", ".manifest.json"];

    /// <summary>Collects a part into <c>r.jsonl</c> of a folder.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> CollectAsync(string folder, Shard shard, SmallRunOptions? options = null)
    {
        options ??= new SmallRunOptions();
        Directory.CreateDirectory(folder);
        using var client = RolloutFakes.Policy();
        client.ContextLength = 6_000;
        var runner = new RolloutRunner(client, RolloutFakes.Options(workers: 2) with { Shard = shard, Seed = options.Seed, Frames = [AgentFrame.Agent, AgentFrame.Text] });
        var settings = new Dictionary<string, string>(runner.Settings) { ["problems.count"] = $"{Problems}" };
        var manifest = RolloutManifest.Of(settings, options.Builds ?? runner.Builds);
        if (options.Name is not null) manifest = manifest with { RunId = options.Name };
        using (var store = RolloutStore.Open(Path.Combine(folder, "r.jsonl"), manifest, new RolloutStoreOptions { IncludeTiming = options.IncludeTiming }))
        {
            await runner.RunAsync(All().Take(options.Given), store, null, TestContext.Current.CancellationToken);
            store.Complete();
        }

        return folder;
    }

    public static async Task<string[]> CollectPartsAsync(string folder, int count, SmallRunOptions? options = null)
    {
        List<string> parts = [];
        for (var part = 0; part < count; part++) parts.Add(await CollectAsync(Path.Combine(folder, $"part{part}"), new Shard(part, count), options));
        return [.. parts];
    }

    /// <summary>Makes a manifest say what the files have now, as someone would who wants them to be taken.</summary>
    public static void Accept(string folder, Func<RolloutManifest, RolloutManifest>? change = null)
    {
        var path = Path.Combine(folder, "r.manifest.json");
        var manifest = ManifestFile.Read(path)! with { Complete = new CollectionDigest(DigestOf(folder, ".jsonl"), DigestOf(folder, ".groups.jsonl"), DigestOf(folder, ".skipped.jsonl")) };
        ManifestFile.Write(path, change?.Invoke(manifest) ?? manifest);
    }

    public static FileDigest DigestOf(string folder, string ending)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, "r" + ending));
        return new FileDigest(bytes.Count(b => b == '\n'), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static IEnumerable<RolloutProblem> All() =>
        RolloutFakes.Problems(Problems).Select((problem, i) => i % 5 == 3 ? problem with { Problem = problem.Problem with { Prompt = problem.Problem.Prompt + new string('x', 8_000) } } : problem);
}

/// <summary>How a run differs from the others.</summary>
internal sealed record SmallRunOptions
{
    public long Seed { get; init; } = 17;

    public int Given { get; init; } = SmallRun.Problems;

    public bool IncludeTiming { get; init; }

    public string? Name { get; init; }

    public IReadOnlyDictionary<string, string>? Builds { get; init; }
}
