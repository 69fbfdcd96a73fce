using System.CommandLine;
using System.Globalization;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Tasks.Leakage;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks leakage A B</c>: whether items of one set are in another.</summary>
internal static class TaskLeakageCommand
{
    private static readonly Argument<string> Set = new("A") { Description = "Tasks with a seed, such as all@42 or game24@7, or a file of problems (.jsonl): what is looked for." };
    private static readonly Argument<string> Against = new("B") { Description = "The same: where it is looked for." };
    private static readonly Option<int> Count = OptionRange.Bounded(new Option<int>("-n") { Description = "Items of each task.", HelpName = "N", DefaultValueFactory = _ => 200 }, 1, 1_000_000);

    public static Command Create()
    {
        var command = new Command("leakage", "Compare two sets of problems: equal ones, and 13 words in a row that both have. Exit code 1 when there are equal ones.") { Set, Against, Count, TasksCommand.Data, TasksCommand.Json };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var report = LeakageCheck.Compare(Read(result, result.GetValue(Set)!), Read(result, result.GetValue(Against)!), cancellationToken);
        if (result.GetValue(TasksCommand.Json))
        {
            TasksCommand.Print(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("items", report.Items);
                json.WriteNumber("against", report.Against);
                json.WriteNumber("equal", report.Equal);
                json.WriteNumber("sharing", report.Sharing);
                json.WriteStartArray("examples");
                foreach (var example in report.Examples) json.WriteStringValue(example);
                json.WriteEndArray();
                json.WriteEndObject();
            });
        }
        else
        {
            using var stdout = StandardOutput.OpenWriter();
            foreach (var example in report.Examples) stdout.Write(example + "\n");
            stdout.Write(string.Create(CultureInfo.InvariantCulture, $"{report.Items:N0} items against {report.Against:N0}: {report.Equal:N0} equal, {report.Sharing:N0} share {LeakageCheck.Words} words in a row\n"));
        }

        return report.Equal == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    // Generated items are compared by their content: the wording is the same for all of a task.
    private static List<(string Group, string Text)> Read(ParseResult result, string set)
    {
        if (set.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                return [.. ProblemFile.Read(set).Select(problem => (problem.Source, problem.Problem.Prompt))];
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
            {
                throw new CommandException(ExitCode.Input, problem is FormatException ? problem.Message : $"'{set}' cannot be read: {problem.Message}");
            }
        }

        var at = set.LastIndexOf('@');
        var seed = 1L;
        if (at >= 0 && !long.TryParse(set[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seed))
        {
            throw new CommandException(ExitCode.Usage, $"A set of tasks is written TASKS@SEED with a whole number, such as all@42, and is '{set}'.");
        }

        var tasks = TasksCommand.Select(at < 0 ? set : set[..at], result.GetValue(TasksCommand.Data)).Tasks;
        return [.. tasks.SelectMany(task => Enumerable.Range(0, (int)Math.Min(result.GetValue(Count), task.Count ?? int.MaxValue)).Select(index => (task.Info.Name, task.Create(seed, index).Content)))];
    }
}
