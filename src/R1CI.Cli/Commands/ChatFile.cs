using R1CI.Sdk.Agents;

namespace R1CI.Cli.Commands;

/// <summary>The file that a chat is kept in from one start to the next; <see langword="null"/> for a chat that is not kept.</summary>
internal sealed class ChatFile(string? path)
{
    public bool IsKept => path is not null;

    /// <summary>Goes on with the file's conversation, or begins one when there is no file yet.</summary>
    /// <exception cref="CommandException">The file cannot be gone on from.</exception>
    public async Task<R1Conversation> OpenAsync(R1Agent agent, CancellationToken cancellationToken)
    {
        if (path is null) return new R1Conversation(agent);
        if (Directory.Exists(path)) throw new CommandException(ExitCode.Input, $"'{path}' is a folder. Give the name of a file in it.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new CommandException(ExitCode.Input, $"The folder '{folder}' does not exist. Create it, or keep the conversation elsewhere.");
        if (!File.Exists(path)) return new R1Conversation(agent);
        try
        {
            var conversation = await R1Conversation.LoadAsync(path, agent, cancellationToken);
            await Console.Error.WriteLineAsync($"r1ci: going on after {conversation.Runs.Count} {(conversation.Runs.Count == 1 ? "message" : "messages")} in '{path}'.");
            await TellAsync(conversation.Losses);
            return conversation;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or ConversationFileException)
        {
            throw new CommandException(ExitCode.Input, problem is ConversationFileException ? problem.Message : $"'{path}' cannot be read: {problem.Message}");
        }
    }

    /// <exception cref="CommandException">The file cannot be written.</exception>
    public async Task SaveAsync(R1Conversation conversation)
    {
        if (path is null) return;
        try
        {
            await TellAsync(await conversation.SaveAsync(path, CancellationToken.None));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new CommandException(ExitCode.Input, $"The conversation cannot be saved: {problem.Message}");
        }
    }

    /// <summary>Lets the file make room for a branch of the conversation, which refers to it.</summary>
    /// <exception cref="CommandException">The file cannot be renamed.</exception>
    public async Task SetAsideAsync(R1Conversation parent)
    {
        if (path is null || !File.Exists(path)) return;
        var aside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileNameWithoutExtension(path)}.{parent.Id}{Path.GetExtension(path)}");
        try
        {
            File.Move(path, aside, overwrite: true);
            await Console.Error.WriteLineAsync($"r1ci: the conversation until now is in '{aside}'.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, $"'{path}' cannot be renamed to '{aside}': {problem.Message}");
        }
    }

    private static async Task TellAsync(IReadOnlyList<ConversationLoss> losses)
    {
        foreach (var loss in losses)
        {
            await Console.Error.WriteLineAsync($"r1ci: {loss.Message}");
        }
    }
}
