using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Follows the groups of a file: I6, and that no two members are the same run.</summary>
internal sealed class GroupLedger(FindingSink findings)
{
    private const int MaxNamed = 3;

    private readonly Dictionary<string, Group> _open = [];
    private readonly HashSet<long> _closed = [];

    public long Count => _open.Count + _closed.Count;

    public void Add(JsonElement root)
    {
        var group = root.GetProperty("group");
        var id = group.GetProperty("id").GetString()!;
        if (id.Length == 0) return;
        var (size, version) = (group.GetProperty("size").GetInt32(), root.GetProperty("policy").GetProperty("version").GetInt32());
        var key = FileRules.KeyOf(id);
        if (_closed.Contains(key))
        {
            findings.Add("group", "group.id", $"must have no more than its {size} records, and group '{id}' had all of them before.");
            return;
        }

        if (!_open.TryGetValue(id, out var open))
        {
            _open[id] = open = new Group(size, version, group.GetProperty("index").GetInt32(), AskedIn(root));
            if (size == 1) findings.Warn("I6", "group.size", $"is 1 in group '{id}': a group of one has no baseline (verl takes its raw reward for the advantage).");
        }

        Check(root, group, id, open);
        if (open.Samples.Count < open.Size) return;
        _open.Remove(id);
        _closed.Add(key);
    }

    /// <summary>Reports the groups that were never complete.</summary>
    public void Close()
    {
        if (_open.Count == 0) return;
        var names = string.Join(", ", _open.Take(MaxNamed).Select(pair => $"'{pair.Key}' {pair.Value.Samples.Count} of {pair.Value.Size}"));
        findings.Warn("I6", "group", $"{_open.Count:N0} groups are not complete ({names}{(_open.Count > MaxNamed ? ", ..." : "")}); views for GRPO leave them out.");
    }

    private void Check(JsonElement root, JsonElement group, string id, Group open)
    {
        var (size, version, index) = (group.GetProperty("size").GetInt32(), root.GetProperty("policy").GetProperty("version").GetInt32(), group.GetProperty("index").GetInt32());
        if ((size, version, index) != (open.Size, open.Version, open.Index))
        {
            findings.Add("I6", "group", $"must have one size, index and policy version in all records of '{id}', {open.Size}, {open.Index} and {open.Version}, and has {size}, {index} and {version}.");
        }

        if (AskedIn(root) is var asked && asked != open.Asked)
        {
            findings.Add("I6", "task", $"must be the same task and frame in all records of group '{id}', {open.Asked}, and is {asked}: rewards of different questions have no common baseline.");
        }

        var sample = group.GetProperty("sample").GetInt32();
        if (!open.Samples.Add(sample)) findings.Add("unique", "group.sample", $"must be unique in group '{id}', and sample {sample} was there before.");
        var sampling = root.GetProperty("sampling");
        var seed = sampling.GetProperty("seed").GetInt64();
        if (sampling.GetProperty("temperature").GetDouble() > 0 && seed != 0 && !open.Seeds.Add(seed))
        {
            findings.Add("group", "sampling.seed", $"must differ between the records of group '{id}', or they are the same run, and {seed} was there before.");
        }
    }

    private static (string Id, string Hash, string Frame) AskedIn(JsonElement root)
    {
        var task = root.GetProperty("task");
        return (task.GetProperty("id").GetString()!, task.GetProperty("hash").GetString()!, root.GetProperty("frame").GetString()!);
    }

    private sealed record Group(int Size, int Version, int Index, (string Id, string Hash, string Frame) Asked)
    {
        public HashSet<int> Samples { get; } = [];

        public HashSet<long> Seeds { get; } = [];
    }
}
