using System.CommandLine;
using System.Text.Json;
using R1CI.Sdk.Tasks;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Cli.Commands.Tasks;

/// <summary><c>r1ci tasks list</c>.</summary>
internal static class TaskListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the tasks of the library.") { TasksCommand.Json };
        command.SetAction(List);
        return command;
    }

    private static int List(ParseResult result)
    {
        if (result.GetValue(TasksCommand.Json))
        {
            JsonOutput.Print(Write);
            return ExitCode.Done;
        }

        using var stdout = StandardOutput.OpenWriter();
        foreach (var info in TaskLibrary.All.Select(task => task.Info))
        {
            stdout.Write($"{info.Name,-42}{info.Suite.ToJsonName(),-15}{Word(info.Verifier),-12}{SplitOf(info),-7}{info.AnswerForm}{(info.NeedsData ? $" (needs {info.DataFile})" : "")}\n");
        }

        stdout.Write($"{TaskLibrary.All.Count} tasks; {TaskLibrary.All.Count(task => task.Info.NeedsData)} need data; split {TaskSplit.Digest[..12]}\n");
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var info in TaskLibrary.All.Select(task => task.Info))
        {
            json.WriteStartObject();
            json.WriteString("name", info.Name);
            json.WriteString("suite", info.Suite.ToJsonName());
            json.WriteString("answer_form", info.AnswerForm);
            json.WriteString("verifier", Word(info.Verifier));
            json.WriteNumber("min_level", 1);
            json.WriteNumber("max_level", info.MaxLevel);
            json.WriteString("split", SplitOf(info));
            json.WriteNumber("version", info.Version);
            json.WriteString("source", info.NeedsData ? "file" : "generated");
            json.WriteBoolean("needs_data", info.NeedsData);
            json.WriteString("data_file", info.DataFile);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(VerifierKind kind) => kind.ToString().ToLowerInvariant();

    private static string SplitOf(TaskInfo info) => TaskSplit.IsTest(info.Name) ? "test" : "train";
}
