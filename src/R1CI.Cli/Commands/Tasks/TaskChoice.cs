using System.CommandLine;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Cli.Commands.Tasks;

/// <summary>Which tasks a check is about: names, or <c>--all</c>.</summary>
internal sealed class TaskChoice
{
    private readonly Argument<string[]> _names = new("NAMES") { Description = "Tasks by name, separated by commas or blanks.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _all = new("--all") { Description = "All tasks; those that need data only with --data." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_names);
        command.Options.Add(_all);
        command.Options.Add(TasksCommand.Data);
    }

    /// <exception cref="CommandException">There are none, both are given, a name is unknown or data cannot be read.</exception>
    public IReadOnlyList<ReasoningTask> Read(ParseResult result)
    {
        var names = string.Join(',', result.GetValue(_names) ?? []);
        var isAll = result.GetValue(_all);
        if (isAll && names.Length > 0) throw new CommandException(ExitCode.Usage, $"Tasks are given by name or with --all, and here both ways ('{names}').");
        if (!isAll && names.Length == 0) throw new CommandException(ExitCode.Usage, "No task is named. Give tasks by name, or --all.");
        return TasksCommand.Select(isAll ? "all" : names, result.GetValue(TasksCommand.Data)).Tasks;
    }
}
