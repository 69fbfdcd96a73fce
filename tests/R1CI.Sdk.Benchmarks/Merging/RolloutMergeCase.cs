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

/// <summary>Collections of rollouts: one run of the agent under many names, in groups of 5.</summary>
internal sealed class RolloutMergeCase : IMergeCase
{
    private const int GroupSize = 5;

    private readonly Lazy<Trajectory> _run = new(static () =>
    {
        using var client = new FastPolicy(scripts: 2);
        return new R1Agent(client).RunAsync("What is the sum of the squares below ten?").GetAwaiter().GetResult();
    });

    public string Verb => "rollout";

    public IReadOnlyList<string> Make(string folder, int parts, long bytes)
    {
        var problems = ProblemsFor(bytes);
        var byPart = Enumerable.Range(0, problems).ToLookup(problem => Enumerable.Range(0, parts).First(part => new Shard(part, parts).Contains(IdOf(problem))));
        return [.. Enumerable.Range(0, parts).Select(part => Write(Path.Combine(folder, part.ToString(CultureInfo.InvariantCulture)), new Shard(part, parts), byPart[part], problems))];
    }

    public void MakeWhole(string folder, long bytes)
    {
        var problems = ProblemsFor(bytes);
        Write(folder, Shard.Whole, Enumerable.Range(0, problems), problems);
    }

    private static string IdOf(int problem) => string.Create(CultureInfo.InvariantCulture, $"game-{problem}");

    private static RolloutManifest Manifest(Shard shard, int problems) => RolloutManifest.Of(new Dictionary<string, string>
    {
        ["shard"] = shard.ToString(), ["problems.count"] = problems.ToString(CultureInfo.InvariantCulture), ["frames"] = "agent", ["timing"] = "false",
    });

    private int ProblemsFor(long bytes)
    {
        using var sample = new MemoryStream();
        WriteGroup(0, Manifest(Shard.Whole, 1).RunId, line => sample.Write(line), line => sample.Write(line), new RecordChain(), "");
        return (int)(bytes / sample.Length);
    }

    private string Write(string folder, Shard shard, IEnumerable<int> problems, int count)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "r.jsonl");
        var manifest = Manifest(shard, count);
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
