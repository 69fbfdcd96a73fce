using System.CommandLine;
using R1CI.Cli.Commands.Tasks;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>Which problems are run: <c>--problems</c>, <c>--tasks</c> and <c>-n</c>.</summary>
internal sealed class ProblemOptions
{
    private readonly Option<string?> _file = new("--problems")
    {
        Description = "Problems, a line each: {\"id\",\"prompt\",\"answer\"[,\"verifier\"]}; the verifier is exact by default.", HelpName = "FILE.jsonl",
    };

    private readonly Option<string?> _tasks = new("--tasks") { Description = "Tasks of the library, by name, separated by commas; also all, train, test, symbench, bbh, reasoning-gym. Their items come from --seed.", HelpName = "A,B|all" };

    private readonly Option<int?> _count = OptionRange.Bounded(new Option<int?>("-n") { Description = "Only the first N lines of --problems, or N problems of each task.", HelpName = "N" }, 1, int.MaxValue);

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_tasks);
        command.Options.Add(_count);
        command.Options.Add(TasksCommand.Level);
        command.Options.Add(TasksCommand.HeldOut);
        command.Options.Add(TasksCommand.Data);
    }

    /// <summary>Reads the file once, so that what is wrong with it shows before anything runs.</summary>
    /// <exception cref="CommandException">There are no problems, or the file cannot be read.</exception>
    public ProblemSet Read(ParseResult result)
    {
        if (result.GetValue(_tasks) is { } tasks)
        {
            if (result.GetValue(_file) is not null) throw new CommandException(ExitCode.Usage, "Problems come from --problems or from --tasks, not from both.");
            if (result.GetValue(_count) is not { } count) throw new CommandException(ExitCode.Usage, $"--tasks is '{tasks}', and tasks have no last item. Say how many of each: -n N.");
            return new ProblemSet(TasksCommand.Select(tasks, result.GetValue(TasksCommand.Data)), tasks, new ItemChoice(count, result.GetValue<long>("--seed"), result.GetValue(TasksCommand.Level), result.GetValue(TasksCommand.HeldOut)));
        }

        if (result.GetValue(TasksCommand.Level) is not null || result.GetValue(TasksCommand.HeldOut)) throw new CommandException(ExitCode.Usage, "--level and --held-out choose among the items of --tasks, and there are none.");
        if (result.GetValue(_file) is not { } file) throw new CommandException(ExitCode.Usage, "There is nothing to run. Give problems: --problems FILE.jsonl, or --tasks NAMES -n N.");
        try
        {
            return new ProblemSet(file, result.GetValue(_count) ?? int.MaxValue);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException(ExitCode.Input, problem is FormatException ? problem.Message : $"'{file}' cannot be read: {problem.Message}");
        }
    }
}
