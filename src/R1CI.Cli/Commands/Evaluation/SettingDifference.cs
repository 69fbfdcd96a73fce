namespace R1CI.Cli.Commands.Evaluation;

/// <summary>A setting in which two evaluations differ; empty where one of them does not have it.</summary>
internal sealed record SettingDifference(string Name, string A, string B)
{
    private static readonly HashSet<string> OfProblems = ["problems", "problem_count", "n", "level", "wording", "problems_sha256", "shard"];

    /// <summary>Gets whether other problems may come of it; the seed makes the items of tasks, and the samples of any problem.</summary>
    public bool ChoosesProblems => Name == "seed" || OfProblems.Contains(Name);

    public static IEnumerable<SettingDifference> Between(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) => a.Count == 0 || b.Count == 0 ? [] : a.Keys.Union(b.Keys)
        .Select(name => new SettingDifference(name, a.GetValueOrDefault(name, ""), b.GetValueOrDefault(name, ""))).Where(setting => setting.A != setting.B);
}
