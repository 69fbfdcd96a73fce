using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Agents;

/// <summary>Turns what a chat keeps of a conversation into what the model reads.</summary>
internal static class HistoryMessages
{
    /// <summary>
    /// Takes out of earlier replies what was only shown (reasoning, runs of code, errors, usage), and puts the call's instructions in front. The caller's
    /// messages and lists stay as they are.
    /// </summary>
    public static IEnumerable<ChatMessage> Read(IEnumerable<ChatMessage> messages, string? instructions)
    {
        List<ChatMessage> history = [.. messages.Select(Readable).Where(message => message is not { Role: var role, Contents.Count: 0 } || role != ChatRole.Assistant)];
        if (string.IsNullOrWhiteSpace(instructions) || history.Count == 0) return history;
        if (history[0]?.Role == ChatRole.System)
        {
            history[0] = new ChatMessage(ChatRole.System, PromptMessages.Join(history[0].Text, instructions));
        }
        else
        {
            history.Insert(0, new ChatMessage(ChatRole.System, instructions));
        }

        return history;
    }

    private static ChatMessage Readable(ChatMessage message)
    {
        if (message is null || message.Role != ChatRole.Assistant || !message.Contents.Any(IsShownOnly)) return message!;
        var kept = message.Clone();
        kept.Contents = [.. message.Contents.Where(content => !IsShownOnly(content))];
        return kept;
    }

    private static bool IsShownOnly(AIContent content) =>
        content is TextReasoningContent or CodeInterpreterToolCallContent or CodeInterpreterToolResultContent or ErrorContent or UsageContent;
}
