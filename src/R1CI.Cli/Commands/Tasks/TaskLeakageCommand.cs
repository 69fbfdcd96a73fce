using System.CommandLine;
using System.Text.Json;
using R1CI.Sdk.Tasks.Leakage;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks leakage A B</c>: whether items of one set are in another.</summary>
internal static class TaskLeakageCommand
{
    private const int MaxPairs = 12;

    private static readonly Argument<string> Set = new("A") { Description = "What is looked for: tasks with a seed, such as test@42 or game24@7, a file of problems or trajectories (.jsonl), or the folder of an evaluation." };
    private static readonly Argument<string> Against = new("B") { Description = "The same: where it is looked for." };
    private static readonly Option<int> Count = OptionRange.Bounded(new Option<int>("-n") { Description = "Items of each task.", HelpName = "N", DefaultValueFactory = _ => 200 }, 1, 1_000_000);

    public static Command Create()
    {
        var command = new Command("leakage", "Compare two sets of problems: equal ones, and 13 words in a row that both have, content and wording apart. Exit code 1 when there are more equal ones than chance explains, or problems of a file have half of their content in the other set.") { Set, Against, Count, TasksCommand.Data, TasksCommand.Json };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var (count, data) = (result.GetValue(Count), result.GetValue(TasksCommand.Data));
        var (set, against) = (LeakageSet.Read(result.GetValue(Set)!, count, data), LeakageSet.Read(result.GetValue(Against)!, count, data));
        var report = LeakageCheck.Compare(set, against, cancellationToken);
        if (result.GetValue(TasksCommand.Json)) JsonOutput.Print(json => Write(json, report));
        else Print(report);
        return report.Unexplained == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Print(LeakageReport report)
    {
        using var stdout = StandardOutput.OpenWriter();
        foreach (var example in report.Examples) stdout.Write(example + "\n");
        if (report.Pairs.Count > 0) stdout.Write($"\n{"looked for",-42}{"found in",-42}{"equal",7}{"sharing",9}\n");
        foreach (var pair in report.Pairs.Take(MaxPairs)) stdout.Write($"{pair.Group,-42}{pair.Against,-42}{pair.Equal,7}{pair.Sharing,9}\n");
        if (report.Pairs.Count > MaxPairs) stdout.Write($"and {report.Pairs.Count - MaxPairs} more pairs\n");
        stdout.Write(FormattableString.Invariant($"{(report.Pairs.Count > 0 ? "\n" : "")}{report.Items:N0} items against {report.Against:N0}\n"));
        stdout.Write(FormattableString.Invariant($"{report.Equal,9:N0} equal{(report.ByChance >= 0.05 ? $"; chance alone makes about {report.ByChance:0.#}, because the easiest level of some of these tasks has few items ('space')" : "")}\n"));
        stdout.Write(FormattableString.Invariant($"{report.Sharing,9:N0} share {LeakageCheck.Words} words in a row that are content, {report.Mostly:N0} of them at least half of theirs\n"));
        stdout.Write(FormattableString.Invariant($"{report.WordingOnly,9:N0} more share wording only: sentences that the tasks repeat from item to item\n"));
        stdout.Write(report.Unexplained == 0 ? $"no leak{(report.Equal > 0 ? ": chance explains what is equal" : "")}\n" : FormattableString.Invariant($"{report.Unexplained,9:N0} are a leak: more than chance explains\n"));
    }

    private static void Write(Utf8JsonWriter json, LeakageReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("items", report.Items);
        json.WriteNumber("against", report.Against);
        json.WriteNumber("equal", report.Equal);
        json.WriteNumber("equal_by_chance", Math.Round(report.ByChance, 3));
        json.WriteNumber("unexplained", report.Unexplained);
        json.WriteNumber("sharing", report.Sharing);
        json.WriteNumber("mostly", report.Mostly);
        json.WriteNumber("wording_only", report.WordingOnly);
        json.WriteObjects("pairs", report.Pairs, pair =>
        {
            json.WriteString("group", pair.Group);
            json.WriteString("against", pair.Against);
            json.WriteNumber("equal", pair.Equal);
            json.WriteNumber("sharing", pair.Sharing);
        });
        json.WriteStartArray("examples");
        foreach (var example in report.Examples) json.WriteStringValue(example);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
