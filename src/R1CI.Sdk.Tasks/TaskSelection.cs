using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks;

/// <summary>The tasks that a list of names means.</summary>
/// <param name="Tasks">The tasks with their data, by suite and name, each once.</param>
/// <param name="LeftOut">The names of those that <c>all</c>, a suite or a split means too, and whose data are not there.</param>
public sealed record TaskSelection(IReadOnlyList<ReasoningTask> Tasks, IReadOnlyList<string> LeftOut)
{
    /// <summary>Reads a list of names.</summary>
    /// <param name="names">Names between commas; <c>all</c>, <c>train</c>, <c>test</c> and suites (<c>symbench</c>, <c>bbh</c>, <c>reasoning-gym</c>) mean several tasks.</param>
    /// <param name="data">The folder of data for tasks that need some; <see langword="null"/> when there is none.</param>
    /// <exception cref="ArgumentException">A name is unknown; the message has the closest names. Or a task is named that needs data and has none.</exception>
    /// <exception cref="FormatException">A file of data is not what it should be.</exception>
    /// <exception cref="IOException">A file of data cannot be read.</exception>
    public static TaskSelection Parse(string names, string? data = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        Dictionary<string, bool> chosen = new(StringComparer.Ordinal);
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var group = Group(name.ToLowerInvariant());
            foreach (var task in group ?? [TaskLibrary.Get(name)]) chosen[task.Info.Name] = chosen.GetValueOrDefault(task.Info.Name) || group is null;
        }

        if (chosen.Count == 0) throw new ArgumentException("A list of tasks must name at least one, such as 'game24', 'game24,letters' or 'all'.", nameof(names));
        List<ReasoningTask> tasks = [];
        List<string> leftOut = [];
        foreach (var task in TaskLibrary.All.Where(task => chosen.ContainsKey(task.Info.Name)))
        {
            if (task is not StoredTask stored) tasks.Add(task);
            else if (data is not null && stored.HasData(data)) tasks.Add(stored.Load(data));
            else if (!chosen[task.Info.Name]) leftOut.Add(task.Info.Name);
            else if (data is not null) throw new FileNotFoundException($"The items of {task.Info.Name} stand in '{task.Info.DataFile}', and the folder '{data}' has no such file. Put it there, or name another folder: --data DIR.");
            else throw new ArgumentException($"The items of {task.Info.Name} are not generated. Give the folder that has '{task.Info.DataFile}' in it: --data DIR.", nameof(data));
        }

        return new TaskSelection(tasks, leftOut);
    }

    private static IEnumerable<ReasoningTask>? Group(string name) => name switch
    {
        "all" => TaskLibrary.All,
        "train" => TaskLibrary.All.Where(task => !TaskSplit.IsTest(task.Info.Name)),
        "test" => TaskLibrary.All.Where(task => TaskSplit.IsTest(task.Info.Name)),
        "symbench" => TaskLibrary.All.Where(task => task.Info.Suite == TaskSuite.SymBench),
        "bbh" => TaskLibrary.All.Where(task => task.Info.Suite == TaskSuite.BigBenchHard),
        "reasoning-gym" => TaskLibrary.All.Where(task => task.Info.Suite == TaskSuite.ReasoningGym),
        _ => null,
    };
}
