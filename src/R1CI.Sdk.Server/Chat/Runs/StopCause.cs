namespace R1CI.Sdk.Server.Chat.Runs;

/// <summary>Why a run was cancelled.</summary>
/// <param name="Word">The word that pages compare.</param>
/// <param name="Message">The reason and the next step, for people.</param>
internal sealed record StopCause(string Word, string Message)
{
    public static StopCause User { get; } = new("cancelled", "Stopped. What was written until then stays; ask again or go on.");

    public static StopCause Server { get; } = new("server_stopping", "The server is stopping, and ended this run. Ask again when it is back.");

    public static StopCause Removed { get; } = new("removed", "The conversation was removed.");

    public static StopCause TooMuch { get; } =
        new("too_much_output", "The conversation holds as much as it may (MaxEventBytes), so this run was ended. Start a new conversation.");
}
