using System.Globalization;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Tasks.Leakage;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Cli.Commands.Tasks;

/// <summary>The sets that <c>tasks leakage</c> compares: items of tasks, problems of a file, the problems that runs of a file were asked.</summary>
internal static class LeakageSet
{
    private const string Forms = "TASKS@SEED such as test@42 or game24,letters@7, a file of problems or trajectories (.jsonl, .jsonl.gz), or the folder of an evaluation";

    /// <summary>Reads a set.</summary>
    /// <param name="name">What the command line has.</param>
    /// <param name="count">Items of each task.</param>
    /// <param name="data">The folder of data for tasks that need some.</param>
    /// <exception cref="CommandException">There is no such set, or it cannot be read.</exception>
    public static List<LeakageItem> Read(string name, int count, string? data)
    {
        try
        {
            List<LeakageItem> items = Directory.Exists(name) ? OfRuns(Inside(name))
                : IsFileName(name) ? OfFile(name)
                : OfTasks(name, count, data);
            return items.Count > 0 ? items : throw new CommandException(ExitCode.Input, $"A set must have at least one problem, and '{name}' has none.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException(ExitCode.Input, problem is FormatException ? problem.Message : $"'{name}' cannot be read: {problem.Message}");
        }
    }

    private static bool IsFileName(string name) =>
        name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase) || File.Exists(name) || name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Inside(string folder)
    {
        var path = Path.Combine(folder, EvalRun.TrajectoriesName);
        return File.Exists(path) ? path : throw new CommandException(ExitCode.Input, $"A folder must be one of 'r1ci eval', with {EvalRun.TrajectoriesName} in it, and '{folder}' has none. A set is {Forms}.");
    }

    private static List<LeakageItem> OfTasks(string name, int count, string? data)
    {
        var at = name.LastIndexOf('@');
        var seed = 1L;
        if (at >= 0 && !long.TryParse(name[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seed))
        {
            throw new CommandException(ExitCode.Usage, $"The seed of a set must be a whole number, and is '{name[(at + 1)..]}' in '{name}'. A set is {Forms}.");
        }

        var tasks = TasksCommand.Select(at < 0 ? name : name[..at], data).Tasks;
        return [.. tasks.SelectMany(task => Enumerable.Range(0, (int)Math.Min(count, task.Count ?? int.MaxValue)).Select(index => LeakageItem.Of(task.Create(seed, index))))];
    }

    private static List<LeakageItem> OfFile(string path) =>
        HasRuns(path) ? OfRuns(path) : [.. ProblemFile.Read(path).Select(problem => LeakageItem.Of(Path.GetFileName(path), problem.Problem.Id, problem.Problem.Prompt))];

    // A line of runs says so in its first field; a line of problems has none of that name.
    private static bool HasRuns(string path)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return true;
        using var reader = File.OpenText(path);
        var start = new char[200];
        var length = reader.ReadBlock(start);
        return start.AsSpan(0, length).IndexOf(TrajectoryJson.Schema, StringComparison.Ordinal) >= 0;
    }

    // A problem that was run often is one item.
    private static List<LeakageItem> OfRuns(string path) =>
        [.. TrajectoryFile.Read(path).DistinctBy(record => record.Task.Id).Select(record => LeakageItem.Of(Path.GetFileName(path), record.Task.Id, string.Join('\n', record.Run.Prompt.Select(message => message.Text))))];
}
