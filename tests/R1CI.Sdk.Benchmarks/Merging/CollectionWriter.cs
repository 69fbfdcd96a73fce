using System.Globalization;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Benchmarks.Rollouts;
using R1CI.Sdk.Files;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>Writes collections of rollouts: one run of the agent under many names, in groups of 5.</summary>
/// <param name="name">The name of the file of records.</param>
internal sealed class CollectionWriter(string name)
{
    public const int GroupSize = 5;

    private readonly Lazy<Trajectory> _run = new(static () =>
    {
        using var client = new FastPolicy(scripts: 2);
        return new R1Agent(client).RunAsync("What is the sum of the squares below ten?").GetAwaiter().GetResult();
    });

    /// <summary>Deals problems to parts as runs do.</summary>
    public static ILookup<int, int> Deal(int problems, int parts) =>
        Enumerable.Range(0, problems).ToLookup(problem => Enumerable.Range(0, parts).First(part => new Shard(part, parts).Contains(IdOf(problem))));

    /// <summary>Gets the settings of a part.</summary>
    public static Dictionary<string, string> Settings(Shard shard, int problems) => new()
    {
        ["shard"] = shard.ToString(), ["problems.count"] = problems.ToString(CultureInfo.InvariantCulture), ["group_size"] = GroupSize.ToString(CultureInfo.InvariantCulture), ["frames"] = "agent", ["timing"] = "false",
    };

    public static string IdOf(int problem) => string.Create(CultureInfo.InvariantCulture, $"game-{problem}");

    /// <summary>Gets how many problems have about so many bytes.</summary>
    public int ProblemsFor(long bytes)
    {
        using var sample = new MemoryStream();
        WriteGroup(0, RolloutManifest.Of(Settings(Shard.Whole, 1)).RunId, line => sample.Write(line), line => sample.Write(line), new RecordChain(), "");
        return (int)(bytes / sample.Length);
    }

    /// <summary>Writes one part.</summary>
    /// <returns>Its folder.</returns>
    public string Write(string folder, Shard shard, IEnumerable<int> problems, int count)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        var manifest = RolloutManifest.Of(Settings(shard, count));
        var (chain, last) = (new RecordChain(), "");
        using var records = new DigestedFile(path, 1 << 16);
        using var groups = new DigestedFile(RolloutStore.Beside(path, RolloutStore.GroupsEnding), 1 << 12);
        using var skipped = new DigestedFile(RolloutStore.Beside(path, RolloutStore.SkippedEnding), 1);
        foreach (var problem in problems) last = WriteGroup(problem, manifest.RunId, records.Add, groups.Add, chain, last);
        ManifestFile.Write(RolloutStore.Beside(path, ManifestFile.Ending), manifest with { Complete = new CollectionDigest(records.End(), groups.End(), skipped.End()) });
        return folder;
    }

    private string WriteGroup(int problem, string runId, LineSink record, LineSink row, RecordChain chain, string last)
    {
        var asked = new RolloutProblem(new Problem(IdOf(problem), "What is the sum of the squares below ten?") { Answer = "285" }, new ExactVerifier()) { Source = "sum@1" };
        List<RecordFacts> facts = [];
        for (var sample = 0; sample < GroupSize; sample++)
        {
            var reward = new Reward([new TrajectoryReward("correct", sample % 2, 1, RewardStatus.Ok, "exact@1")], sample % 2, TimeSpan.Zero);
            var rollout = new Rollout(new RolloutKey(asked.Problem.Id, AgentFrame.Agent, 0, sample), asked, _run.Value, reward) { GroupIndex = problem, GroupSize = GroupSize };
            facts.Add(RecordFacts.Of(rollout));
            var json = TrajectoryJson.Write(rollout.ToRecord(runId), new TrajectoryJsonOptions { IncludeTiming = false });
            record(chain.Seal(System.Text.Encoding.UTF8.GetBytes(json), last, out last));
        }

        row(GroupRow.Write(facts));
        return last;
    }

    private delegate void LineSink(ReadOnlySpan<byte> line);
}
