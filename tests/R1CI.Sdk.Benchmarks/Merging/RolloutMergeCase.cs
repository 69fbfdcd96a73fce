using System.Globalization;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>Collections of rollouts.</summary>
internal sealed class RolloutMergeCase : IMergeCase
{
    private readonly CollectionWriter _writer = new("r.jsonl");

    public string Verb => "rollout";

    public IReadOnlyList<string> Make(string folder, int parts, long bytes)
    {
        var problems = _writer.ProblemsFor(bytes);
        var byPart = CollectionWriter.Deal(problems, parts);
        return [.. Enumerable.Range(0, parts).Select(part => _writer.Write(Path.Combine(folder, part.ToString(CultureInfo.InvariantCulture)), new Shard(part, parts), byPart[part], problems))];
    }

    public void MakeWhole(string folder, long bytes)
    {
        var problems = _writer.ProblemsFor(bytes);
        _writer.Write(folder, Shard.Whole, Enumerable.Range(0, problems), problems);
    }
}
