using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Tasks.Audit;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks audit</c>: every check of a task that needs no knowledge of it.</summary>
internal static class TaskAuditCommand
{
    private static readonly TaskChoice Tasks = new();
    private static readonly Option<int> Count = OptionRange.Bounded(new Option<int>("-n") { Description = "Items of each task.", HelpName = "N", DefaultValueFactory = _ => 1_000 }, 1, 1_000_000);
    private static readonly Option<long> Seed = new("--seed") { Description = "The seed of the items; the next one gives the set they are compared with.", HelpName = "S", DefaultValueFactory = _ => 42 };

    public static Command Create()
    {
        var command = new Command("audit", "Check tasks: oracle answers, negative controls, distinct items, frequent answers, levels, digests. Exit code 1 when there are defects.")
        {
            Count, Seed, TasksCommand.Json,
        };
        Tasks.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var tasks = Tasks.Read(result);
        using var stdout = StandardOutput.OpenWriter();
        var isJson = result.GetValue(TasksCommand.Json);
        var clock = Stopwatch.StartNew();
        List<TaskAuditReport> reports = [];
        // Two tasks have nothing in common; reports come in the order of the tasks.
        foreach (var report in tasks.AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(task => Audit(task, result, cancellationToken)))
        {
            reports.Add(report);
            Show($"{reports.Count} of {tasks.Count} tasks, {reports.Sum(done => done.Defects)} defects");
            if (isJson) continue;
            stdout.Write($"{report.Task,-42}{report.Items,7} items {report.Kinds.Values.Sum(),9} checks {report.NegativeKinds,4} negative kinds {report.Defects,6} defects\n");
            foreach (var finding in report.Findings) stdout.Write($"  {finding}\n");
            stdout.Flush();
        }

        Show("");
        if (isJson) JsonOutput.Print(stdout, json => Write(json, reports));
        var (items, defects) = (reports.Sum(report => report.Items), reports.Sum(report => report.Defects));
        if (!isJson) stdout.Write(string.Create(CultureInfo.InvariantCulture, $"{reports.Count} tasks, {items:N0} items, {defects} defects, {10_000.0 * defects / items:0.#} per 10,000 items; {reports.Sum(report => (long)report.Kinds.Values.Sum()):N0} checks, at least {reports.Min(report => report.NegativeKinds)} kinds of negative control a task\n"));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"r1ci: audited in {clock.Elapsed.TotalSeconds:F1} s."));
        return defects == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static TaskAuditReport Audit(ReasoningTask task, ParseResult result, CancellationToken cancellationToken) => TaskAudit.Run(
        task, new TaskAuditOptions { Items = (int)Math.Min(result.GetValue(Count), task.Count ?? int.MaxValue), Seed = result.GetValue(Seed) }, cancellationToken);

    // Where the lines of the tasks are on the terminal themselves, they are the progress.
    private static void Show(string progress)
    {
        if (!Console.IsErrorRedirected && Console.IsOutputRedirected) Console.Error.Write($"\r{progress,-60}{(progress.Length == 0 ? "\r" : "")}");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, List<TaskAuditReport> reports)
    {
        json.WriteStartArray();
        foreach (var report in reports)
        {
            json.WriteStartObject();
            json.WriteString("task", report.Task);
            json.WriteNumber("items", report.Items);
            json.WriteNumber("defects", report.Defects);
            json.WriteNumber("per_10000", Math.Round(10_000.0 * report.Defects / report.Items, 3));
            json.WriteNumber("negative_kinds", report.NegativeKinds);
            json.WriteStartObject("kinds");
            foreach (var (kind, times) in report.Kinds) json.WriteNumber(kind, times);
            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings) json.WriteStringValue(finding.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
