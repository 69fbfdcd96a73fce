using System.CommandLine;
using R1CI.Sdk.Tasks;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks</c>: look at the reasoning tasks, judge answers, check the tasks themselves.</summary>
internal static class TasksCommand
{
    private const int MaxLeftOut = 3;

    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON." };

    public static Option<long> Seed { get; } = new("--seed") { Description = "The set of items; other seeds have other items.", HelpName = "S", DefaultValueFactory = _ => 1 };

    public static Option<int?> Level { get; } = OptionRange.Bounded(new Option<int?>("--level") { Description = "Only items of this difficulty; without it every item draws one.", HelpName = "L" }, 1, 9);

    public static Option<bool> HeldOut { get; } = new("--held-out") { Description = "Word the prompt as no training item is worded." };

    public static Option<string?> Data { get; } = new("--data") { Description = "The folder with the files of tasks that need some (see data_file in 'tasks list --json').", HelpName = "DIR" };

    public static Command Create() => new("tasks", "The reasoning tasks: list them, show items, judge an answer, audit the tasks.")
    {
        TaskListCommand.Create(), TaskItemCommands.CreateShow(), TaskItemCommands.CreateSample(), TaskItemCommands.CreateVerify(), TaskAuditCommand.Create(), TaskChanceCommand.Create(), TaskLeakageCommand.Create(),
    };

    /// <summary>Gets the tasks that a list of names means; says on standard error which were left out for want of data.</summary>
    /// <exception cref="CommandException">A name is unknown or data cannot be read.</exception>
    public static TaskSelection Select(string names, string? data)
    {
        try
        {
            if (data is not null && !Directory.Exists(data)) throw new CommandException(ExitCode.Input, $"--data must be a folder with the files of tasks, and '{data}' is none. 'r1ci tasks list' says which files.");
            var selection = TaskSelection.Parse(names, data);
            if (selection.LeftOut.Count > 0) Console.Error.WriteLine($"r1ci: left out, because {(data is null ? "they need data (--data DIR)" : $"'{data}' does not have their files")}: {string.Join(", ", selection.LeftOut)}");
            foreach (var task in selection.Tasks.OfType<StoredTask>().Where(task => task.LeftOut.Count > 0))
            {
                Console.Error.WriteLine($"r1ci: {task.LeftOut.Count} items of {task.Info.Name} are left out: {string.Join(" ", task.LeftOut.Take(MaxLeftOut))}{(task.LeftOut.Count > MaxLeftOut ? $" and {task.LeftOut.Count - MaxLeftOut} more." : "")}");
            }

            return selection;
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, Plain(problem));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    /// <summary>Makes an item; what is out of range is the command line's error.</summary>
    public static TaskItem Item(ReasoningTask task, long seed, long index, int? level, bool isHeldOut)
    {
        try
        {
            return task.Create(seed, index, level, isHeldOut);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw new CommandException(ExitCode.Usage, Plain(problem));
        }
    }

    // Without the name of the parameter, which is of no use on a command line.
    private static string Plain(ArgumentException problem) => problem.Message.Split(" (Parameter '")[0].Split("\nActual value")[0];
}
