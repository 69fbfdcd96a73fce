using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Tasks.Audit;

namespace R1CI.Cli.Commands.Tasks;

/// <summary>Shows the reports of an audit, as lines or as one array of JSON.</summary>
/// <param name="output">Where they go.</param>
/// <param name="tasks">How many tasks there are, for the progress.</param>
/// <param name="isJson">Whether they are shown as JSON, at the end.</param>
internal sealed class AuditTable(TextWriter output, int tasks, bool isJson)
{
    private readonly List<TaskAuditReport> _reports = [];

    public void Add(TaskAuditReport report)
    {
        _reports.Add(report);
        Show($"{_reports.Count} of {tasks} tasks, {_reports.Sum(static done => done.Defects)} defects");
        if (isJson) return;
        output.Write($"{report.Task,-42}{report.Items,7} items {report.Kinds.Values.Sum(),9} checks {report.NegativeKinds,4} negative kinds {report.Defects,6} defects\n");
        foreach (var finding in report.Findings) output.Write($"  {finding}\n");
        output.Flush();
    }

    /// <summary>Shows the totals.</summary>
    /// <returns>What the process returns.</returns>
    public int End()
    {
        Show("");
        var (items, defects) = (_reports.Sum(static report => (long)report.Items), _reports.Sum(static report => report.Defects));
        if (isJson) JsonOutput.Print(output, Write);
        else if (_reports.Count == 0) output.Write("0 tasks\n"); // of a part that has none
        else output.Write(string.Create(CultureInfo.InvariantCulture, $"{_reports.Count} tasks, {items:N0} items, {defects} defects, {10_000.0 * defects / items:0.#} per 10,000 items; {_reports.Sum(report => (long)report.Kinds.Values.Sum()):N0} checks, at least {_reports.Min(report => report.NegativeKinds)} kinds of negative control a task\n"));
        return defects == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    // Where the lines of the tasks are on the terminal themselves, they are the progress.
    private static void Show(string progress)
    {
        if (!Console.IsErrorRedirected && Console.IsOutputRedirected) Console.Error.Write($"\r{progress,-60}{(progress.Length == 0 ? "\r" : "")}");
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var report in _reports)
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
