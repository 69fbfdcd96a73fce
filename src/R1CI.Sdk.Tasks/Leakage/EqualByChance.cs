using R1CI.Sdk.Tasks.Baselines;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Leakage;

/// <summary>How many equal items two sets have by chance: those of tasks that have few.</summary>
internal sealed class EqualByChance
{
    // A task that does not declare its space repeats none in a thousand draws: there are half a million pairs of these.
    private const long LeastSpace = 500_000;

    private static readonly Dictionary<string, TaskInfo> Generated = TaskLibrary.All.Where(task => !task.Info.NeedsData).ToDictionary(task => task.Info.Name, task => task.Info, StringComparer.Ordinal);

    private readonly Dictionary<string, (int Items, int Others)> _counts;

    public EqualByChance(IEnumerable<LeakageItem> set, IEnumerable<LeakageItem> against)
    {
        var others = against.CountBy(item => item.Group, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _counts = set.CountBy(item => item.Group, StringComparer.Ordinal).Where(group => others.ContainsKey(group.Key) && Generated.ContainsKey(group.Key))
            .ToDictionary(group => group.Key, group => (group.Value, others[group.Key]), StringComparer.Ordinal);
    }

    /// <summary>Gets how many chance alone leads to expect.</summary>
    public double Total => _counts.Sum(group => Generated[group.Key].EqualByChance(group.Value.Items, group.Value.Others));

    /// <summary>Tells whether an item is one that the library makes.</summary>
    public static bool IsGenerated(LeakageItem item) => Generated.ContainsKey(item.Group);

    /// <summary>Tells whether chance explains so many equal items, as if all levels had as few items as the easiest: the others are not measured.</summary>
    public bool Explains((string Group, string Against) pair, int equal)
    {
        if (equal == 0) return true;
        if (pair.Group != pair.Against || !_counts.TryGetValue(pair.Group, out var count)) return false;
        var info = Generated[pair.Group];
        var chance = (double)count.Others / info.MaxLevel / (info.Space ?? LeastSpace);
        return TaskChance.UpperTail(count.Items, equal, chance) >= TaskChance.Level / _counts.Count;
    }
}
