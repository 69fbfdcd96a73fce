using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Tasks.Baselines;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks chance</c>: what the baselines score, and whether answers to other items are right more often than chance makes them.</summary>
internal static class TaskChanceCommand
{
    private static readonly TaskChoice Tasks = new();
    private static readonly Option<int> Count = OptionRange.Bounded(new Option<int>("-n") { Description = "Items of each task.", HelpName = "N", DefaultValueFactory = _ => 500 }, 2, 1_000_000);

    public static Command Create()
    {
        var command = new Command("chance", "Try oracle answers, those of other items and random text on tasks. Exit code 1 when a task refuses its own or accepts more of the others' than chance explains.")
        {
            Count, TasksCommand.Seed, TasksCommand.Json,
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
        if (!isJson) stdout.Write($"{"task",-42}{"items",7}{"oracle",9}{"random",9}{"other",9}{"chance",9}{"p",9}\n");
        List<TaskChance> found = [];
        var (count, seed) = (result.GetValue(Count), result.GetValue(TasksCommand.Seed));
        var tried = tasks.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellationToken);
        foreach (var chance in tried.Select(task => TaskChance.Of(task, count, seed, cancellationToken: cancellationToken)))
        {
            found.Add(chance);
            if (!isJson) stdout.Write(Row(chance));
        }

        if (isJson) JsonOutput.Print(stdout, json => Write(json, found));
        var (refused, above) = (found.Count(chance => chance.Oracle < chance.Items), found.Count(chance => chance.IsAboveChance));
        if (!isJson) stdout.Write($"{found.Count} tasks; {refused} refuse an oracle answer of their own, {above} accept more answers to other items than chance explains (one-sided 99.9 %)\n");
        return refused + above == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Row(TaskChance chance) => string.Create(CultureInfo.InvariantCulture,
        $"{chance.Task,-42}{chance.Items,7}{(double)chance.Oracle / chance.Items,9:P1}{(double)chance.Random / chance.Items,9:P1}{(double)chance.Other / chance.Items,9:P1}{chance.Chance,9:P1}{chance.Probability,9:G2}{(chance.IsAboveChance ? "  above chance" : "")}\n");

    private static void Write(Utf8JsonWriter json, List<TaskChance> found) => json.WriteObjects(null, found, chance =>
    {
        json.WriteString("task", chance.Task);
        json.WriteNumber("items", chance.Items);
        json.WriteNumber("oracle", chance.Oracle);
        json.WriteNumber("random", chance.Random);
        json.WriteNumber("other", chance.Other);
        json.WriteNumber("same", chance.Same);
        json.WriteNumber("chance", chance.Chance);
        json.WriteNumber("probability", chance.Probability);
        json.WriteBoolean("above_chance", chance.IsAboveChance);
    });
}
