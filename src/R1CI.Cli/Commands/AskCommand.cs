using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using R1CI.Cli.Rendering;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;
using Spectre.Console;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci ask</c>: one question, answered with the help of code.</summary>
internal static class AskCommand
{
    private static readonly Argument<string> Question = new("QUESTION") { Description = "The question." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object with the answer and the whole trajectory (ci.traj/1)." };
    private static readonly Option<string?> Expect = new("--expect") { Description = "The right answer: exit with 1 when another comes (equal after trimming, or equal as numbers).", HelpName = "ANSWER" };
    private static readonly ModelOptions Model = new();
    private static readonly AgentOptions Agent = new();

    public static Command Create()
    {
        var command = new Command("ask", "Ask a question. The model reasons, writes Python, reads what it printed, and answers.") { Question };
        Model.AddTo(command);
        Agent.AddTo(command);
        command.Options.Add(Json);
        command.Options.Add(Expect);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        using var client = Model.Load(result);
        var agent = new R1Agent(client, Agent.Read(result));
        var isJson = result.GetValue(Json);
        await using var stdout = StandardOutput.OpenWriter();
        IAgentView? view = isJson ? null : Console.IsOutputRedirected ? new PlainView(stdout) : new TerminalView(AnsiConsole.Console);
        var run = await RunAsync(agent, result.GetValue(Question)!, view, cancellationToken);
        if (isJson)
        {
            await WriteJsonAsync(stdout, run);
        }

        return await JudgeAsync(run, result.GetValue(Expect));
    }

    private static async Task<Trajectory> RunAsync(R1Agent agent, string question, IAgentView? view, CancellationToken cancellationToken)
    {
        try
        {
            return await AgentRun.ShowAsync(agent.RunStreamingAsync(question, cancellationToken), view);
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message.Replace($" (Parameter '{problem.ParamName}')", "", StringComparison.Ordinal));
        }
    }

    // What the whole run says of itself, whether it ended well or not.
    private static async Task WriteJsonAsync(TextWriter stdout, Trajectory run)
    {
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("answer", run.Answer);
            json.WriteString("stop", run.Stop.ToJsonName());
            json.WriteNumber("code_calls", run.CodeCalls);
            json.WriteNumber("turns", run.Turns.Count);
            json.WriteStartObject("usage");
            json.WriteNumber("input_tokens", run.Usage.InputTokenCount ?? 0);
            json.WriteNumber("output_tokens", run.Usage.OutputTokenCount ?? 0);
            json.WriteNumber("total_tokens", run.Usage.TotalTokenCount ?? 0);
            json.WriteEndObject();
            json.WritePropertyName("trajectory");
            TrajectoryJson.Write(json, new TrajectoryRecord { Run = run });
            json.WriteEndObject();
        }

        await stdout.WriteAsync(StandardOutput.Utf8.GetString(buffer.ToArray()));
        await stdout.WriteAsync('\n');
        await stdout.FlushAsync();
    }

    private static async Task<int> JudgeAsync(Trajectory run, string? expected)
    {
        if (run.Stop != StopReason.Answer)
        {
            await Console.Error.WriteLineAsync($"r1ci: {StopText.Of(run)}");
            return run.Stop == StopReason.Cancelled ? ExitCode.Cancelled : ExitCode.Failed;
        }

        if (expected is not null && !AnswerVerifier.Matches(run.Answer, expected))
        {
            await Console.Error.WriteLineAsync($"r1ci: the answer is '{run.Answer}', expected was '{expected}'.");
            return ExitCode.Failed;
        }

        return ExitCode.Done;
    }
}
