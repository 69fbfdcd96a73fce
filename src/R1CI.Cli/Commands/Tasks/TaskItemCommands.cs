using System.CommandLine;
using System.Text.Json;
using R1CI.Sdk.Tasks;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks show</c>, <c>sample</c> and <c>verify</c>: single items.</summary>
internal static class TaskItemCommands
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The task ('r1ci tasks list' has the names), or an item by its id, such as game24-42-7-L1." };
    private static readonly Argument<string> Names = new("NAMES") { Description = "Tasks by name, separated by commas; also all, train, test, symbench, bbh, reasoning-gym." };
    private static readonly Option<long> Index = OptionRange.Bounded(new Option<long>("--index") { Description = "The item's place in the set.", HelpName = "I" }, 0L, long.MaxValue);
    private static readonly Option<int> Count = OptionRange.Bounded(new Option<int>("-n") { Description = "Items of each task.", HelpName = "N", DefaultValueFactory = _ => 1 }, 1, int.MaxValue);
    private static readonly Option<string> Answer = new("--answer") { Description = "The answer to judge; - reads it from standard input.", HelpName = "TEXT", Required = true };

    public static Command CreateShow()
    {
        var command = new Command("show", "Print one item: prompt, oracle answer, level.") { Name, Index, TasksCommand.Seed, TasksCommand.Level, TasksCommand.HeldOut, TasksCommand.Data, TasksCommand.Json };
        command.SetAction(result =>
        {
            Print(result, Item(result));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateSample()
    {
        var command = new Command("sample", "Print the first items of tasks.") { Names, Count, TasksCommand.Seed, TasksCommand.Level, TasksCommand.HeldOut, TasksCommand.Data, TasksCommand.Json };
        command.SetAction(result =>
        {
            foreach (var task in TasksCommand.Select(result.GetValue(Names)!, result.GetValue(TasksCommand.Data)).Tasks)
            {
                var count = (int)Math.Min(result.GetValue(Count), task.Count ?? int.MaxValue);
                for (var index = 0; index < count; index++) Print(result, TasksCommand.Item(task, result.GetValue(TasksCommand.Seed), index, result.GetValue(TasksCommand.Level), result.GetValue(TasksCommand.HeldOut)));
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateVerify()
    {
        var command = new Command("verify", "Judge an answer to one item; exit code 1 when it is wrong.") { Name, Index, Answer, TasksCommand.Seed, TasksCommand.Level, TasksCommand.HeldOut, TasksCommand.Data, TasksCommand.Json };
        command.SetAction(Verify);
        return command;
    }

    private static int Verify(ParseResult result)
    {
        var item = Item(result);
        var answer = result.GetValue(Answer)! is var text && text == "-" ? Console.In.ReadToEnd() : text;
        var verdict = item.Verifier.Verify(item.Problem, answer);
        if (result.GetValue(TasksCommand.Json))
        {
            JsonOutput.Print(json =>
            {
                json.WriteStartObject();
                if (verdict.Reward is { } reward) json.WriteNumber("score", reward);
                else json.WriteNull("score");
                json.WriteBoolean("correct", verdict.IsCorrect);
                json.WriteString("reason", verdict.Reason);
                json.WriteString("verifier", item.Verifier.Id);
                json.WriteEndObject();
            });
        }
        else
        {
            Console.Out.WriteLine(verdict.IsCorrect ? "right" : $"wrong: {verdict.Reason}");
        }

        return verdict.IsCorrect ? ExitCode.Done : ExitCode.Failed;
    }

    private static TaskItem Item(ParseResult result)
    {
        if (TaskLibrary.TryCreate(result.GetValue(Name)!, out var named)) return named;
        var tasks = TasksCommand.Select(result.GetValue(Name)!, result.GetValue(TasksCommand.Data)).Tasks;
        if (tasks.Count != 1) throw new CommandException(ExitCode.Usage, $"NAME must be one task, and '{result.GetValue(Name)}' means {tasks.Count}.");
        return TasksCommand.Item(tasks[0], result.GetValue(TasksCommand.Seed), result.GetValue(Index), result.GetValue(TasksCommand.Level), result.GetValue(TasksCommand.HeldOut));
    }

    private static void Print(ParseResult result, TaskItem item)
    {
        if (result.GetValue(TasksCommand.Json))
        {
            JsonOutput.Print(json => Write(json, item));
            return;
        }

        using var stdout = StandardOutput.OpenWriter();
        stdout.Write($"{item.Problem.Id} (level {item.Level} of {item.Task.MaxLevel})\n\n{item.Problem.Prompt}\n\nOracle answer:\n{item.Problem.Answer}\n\n");
    }

    private static void Write(Utf8JsonWriter json, TaskItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Problem.Id);
        json.WriteString("task", item.Task.Name);
        json.WriteNumber("seed", item.Seed);
        json.WriteNumber("index", item.Index);
        json.WriteNumber("level", item.Level);
        json.WriteString("prompt", item.Problem.Prompt);
        json.WriteString("answer", item.Problem.Answer);
        json.WriteEndObject();
    }
}
