using System.CommandLine;
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

    private static readonly Option<string?> Conversation = new("--conversation")
    {
        Description = "Keep the conversation in this file: go on with it when there is one, and save it after every message.", HelpName = "FILE",
    };

    private static readonly Option<bool> KeepSession = new("--keep-session") { Description = "Let scripts see the variables and files of earlier ones, also after a restart with --conversation." };

    public static Command Create()
    {
        var command = new Command("chat", "Talk with the model; every line is a message. /new starts afresh, /shorten goes on from the last question alone; the end of input (Ctrl-D) ends the chat.");
        Model.AddTo(command);
        Agent.AddTo(command);
        command.Options.Add(Conversation);
        command.Options.Add(KeepSession);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        using var client = Model.Load(result);
        var agent = new R1Agent(client, Agent.Read(result) with { SessionMode = result.GetValue(KeepSession) ? SessionMode.Kept : SessionMode.Stateless });
        await using var stdout = StandardOutput.OpenWriter();
        IAgentView view = Console.IsOutputRedirected ? new PlainView(stdout) : new TerminalView(AnsiConsole.Console);
        var file = new ChatFile(result.GetValue(Conversation));
        var conversation = await file.OpenAsync(agent, cancellationToken);
        try
        {
            while (await ReadAsync(cancellationToken) is { } line)
            {
                if (line is "" or "/new" or "/shorten")
                {
                    conversation = await TurnAsync(line, conversation, agent, file);
                    continue;
                }

                var run = await AgentRun.ShowAsync(conversation.RunStreamingAsync(line, cancellationToken), view);
                if (run.Stop != StopReason.Answer) await Console.Error.WriteLineAsync($"r1ci: {StopText.Of(run)}{(run.Stop == StopReason.ContextFull ? " Or type /shorten to go on from the last question alone." : "")}");
                if (run.Stop == StopReason.Cancelled) return ExitCode.Cancelled;
                await file.SaveAsync(conversation);
            }
        }
        finally
        {
            await conversation.DisposeAsync();
        }

        return ExitCode.Done;
    }

    // What the words that are no messages do.
    private static async Task<R1Conversation> TurnAsync(string word, R1Conversation conversation, R1Agent agent, ChatFile file)
    {
        if (word == "") return conversation;
        if (word == "/new" && file.IsKept)
        {
            await Console.Error.WriteLineAsync("r1ci: The file keeps one conversation. For another, start again with another --conversation.");
            return conversation;
        }

        if (word == "/shorten") await file.SetAsideAsync(conversation);
        var next = word == "/new" ? new R1Conversation(agent) : conversation.BranchShortened();
        await conversation.DisposeAsync();
        return next;
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
