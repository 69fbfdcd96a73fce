using System.CommandLine;
using System.Diagnostics;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Tasks.Audit;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks audit</c>: every check of a task that needs no knowledge of it.</summary>
internal static class TaskAuditCommand
{
    private static readonly TaskChoice Tasks = new();
    private static readonly Option<int> Count = OptionRange.Bounded(new Option<int>("-n") { Description = "Items of each task.", HelpName = "N", DefaultValueFactory = _ => 1_000 }, 1, 1_000_000);
    private static readonly Option<long> Seed = new("--seed") { Description = "The seed of the items; the next one gives the set they are compared with.", HelpName = "S", DefaultValueFactory = _ => 42 };
    private static readonly Option<Shard> Part = ShardOption.Of("tasks");
    private static readonly Option<string?> Out = new("--out") { Description = "A folder for audit.jsonl, a line for each task, and manifest.json.", HelpName = "DIR" };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the audit in that folder." };

    public static Command Create()
    {
        var command = new Command("audit", "Check tasks: oracle answers, negative controls, distinct items, frequent answers, levels, digests. Exit code 1 when there are defects.")
        {
            Count, Seed, Part, Out, Resume, TasksCommand.Json,
        };
        Tasks.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var (output, resumes) = (result.GetValue(Out), result.GetValue(Resume));
        if (resumes && output is null) throw new CommandException(ExitCode.Usage, "--resume goes on with the audit of a folder. Name it: --out DIR.");
        var tasks = Tasks.Read(result);
        using var stdout = StandardOutput.OpenWriter();
        var clock = Stopwatch.StartNew();
        var shown = new AuditTable(stdout, tasks.Count, result.GetValue(TasksCommand.Json));
        try
        {
            TaskAuditRun.Run(tasks, new TaskAuditOptions { Items = result.GetValue(Count), Seed = result.GetValue(Seed) }, result.GetValue(Part), output, resumes, shown.Add, cancellationToken);
        }
        catch (InvalidOperationException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }

        var exitCode = shown.End();
        Console.Error.WriteLine(FormattableString.Invariant($"r1ci: audited in {clock.Elapsed.TotalSeconds:F1} s."));
        return exitCode;
    }
}
