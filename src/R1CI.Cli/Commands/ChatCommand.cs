using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Cli.Rendering;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;
using Spectre.Console;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci chat</c>: the same as <c>ask</c>, as a conversation; each line is a message.</summary>
internal static class ChatCommand
{
    private static readonly ModelOptions Model = new();
    private static readonly AgentOptions Agent = new();

    public static Command Create()
    {
        var command = new Command("chat", "Talk with the model; every line is a message. /new starts afresh; the end of input (Ctrl-D) ends the chat.");
        Model.AddTo(command);
        Agent.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        using var client = Model.Load(result);
        var agent = new R1Agent(client, Agent.Read(result));
        await using var stdout = StandardOutput.OpenWriter();
        IAgentView view = Console.IsOutputRedirected ? new PlainView(stdout) : new TerminalView(AnsiConsole.Console);
        IReadOnlyList<ChatMessage> history = [];
        while (await ReadAsync(cancellationToken) is { } line)
        {
            if (line is "" or "/new")
            {
                history = line == "" ? history : [];
                continue;
            }

            var run = await AgentRun.ShowAsync(agent.RunStreamingAsync([.. history, new ChatMessage(ChatRole.User, line)], cancellationToken), view);
            if (run.Stop != StopReason.Answer)
            {
                await Console.Error.WriteLineAsync($"r1ci: {StopText.Of(run)}");
            }

            if (run.Stop == StopReason.Cancelled)
            {
                return ExitCode.Cancelled;
            }

            // A turn that broke or did not fit is not part of the conversation: the next message goes on from before it.
            history = run.Stop is StopReason.ContextFull or StopReason.Failed ? history : run.Messages;
        }

        return ExitCode.Done;
    }

    private static async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Console.IsInputRedirected)
        {
            await Console.Error.WriteAsync("> ");
        }

        // Console input cannot be cancelled; the read is left behind when the chat is.
        var line = await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        return line?.Trim();
    }
}
