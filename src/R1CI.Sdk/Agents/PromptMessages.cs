using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Checks the caller's messages, and puts the system prompt before them.</summary>
internal static class PromptMessages
{
    public static ChatMessage FromQuestion(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return string.IsNullOrWhiteSpace(question)
            ? throw new ArgumentException("The question is empty. Pass the text that the model is to answer.", nameof(question))
            : new ChatMessage(ChatRole.User, question);
    }

    /// <summary>Joins what the options say and what they let scripts call into the text of the system message; <see langword="null"/> for none.</summary>
    public static string? SystemTextOf(R1AgentOptions options)
    {
        var prompt = R1Prompt.For(options.SystemPrompt, [.. options.Executors.Select(executor => executor.Language)]);
        if (prompt is not null && options.SessionMode == SessionMode.Kept) prompt = R1Prompt.WithKeptSession(prompt);
        var hasFiles = options.Session.AllowsFileWrites || options.Session.Files.Count > 0;
        if (prompt is not null && hasFiles && options.Executors.Any(executor => executor.Language == "python")) prompt = R1Prompt.WithFiles(prompt, options.Session.AllowsFileWrites);
        var hasCode = options.MaxCodeCalls > 0 && options.Executors.Count > 0;
        return options.DescribesFunctions && hasCode && options.Session.HostFunctions.Count > 0
            ? Join(prompt, R1Prompt.Functions(FunctionSignatures.Describe(options.Session.HostFunctions)))
            : prompt;
    }

    public static string? Join(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? second : string.IsNullOrEmpty(second) ? first : $"{first}\n\n{second}";

    /// <exception cref="ArgumentException">
    /// The messages break a rule of <see cref="R1Agent.RunStreamingAsync(IEnumerable{ChatMessage}, CancellationToken)"/>.
    /// </exception>
    public static IReadOnlyList<ChatMessage> Create(IEnumerable<ChatMessage> messages, string? systemPrompt)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<ChatMessage> prompt = [.. messages];
        Check(prompt);
        if (systemPrompt is null)
        {
            return prompt;
        }

        if (prompt[0].Role != ChatRole.System)
        {
            prompt.Insert(0, new ChatMessage(ChatRole.System, systemPrompt));
        }
        else if (!prompt[0].Text.StartsWith(systemPrompt, StringComparison.Ordinal))
        {
            // Many chat templates refuse a second system message.
            prompt[0] = new ChatMessage(ChatRole.System, $"{systemPrompt}\n\n{prompt[0].Text}");
        }

        return prompt;
    }

    private static void Check(List<ChatMessage> messages)
    {
        const string Name = "messages";
        if (messages.Count == 0)
        {
            throw new ArgumentException("The conversation is empty. Pass at least one message.", Name);
        }

        for (var i = 0; i < messages.Count; i++)
        {
            CheckText(messages[i] ?? throw new ArgumentException($"Message {i} is null.", Name), i);
        }

        var last = messages[^1];
        if (last.Role == ChatRole.Assistant)
        {
            throw new ArgumentException(
                $"The last message (number {messages.Count - 1}) is the assistant's, so there is nothing to answer. Add the user's next message.",
                Name);
        }

        if (string.IsNullOrWhiteSpace(last.Text) && last.Contents.All(content => content is TextContent))
        {
            throw new ArgumentException($"The last message (number {messages.Count - 1}) is empty. Pass the text that the model is to answer.", Name);
        }
    }

    private static void CheckText(ChatMessage message, int index)
    {
        foreach (var text in message.Contents.OfType<TextContent>().Select(content => content.Text))
        {
            if (UnicodeText.FindInvalid(text) is >= 0 and var at)
            {
                var found = text[at] == '\0' ? "a NUL" : $"a lone surrogate U+{(int)text[at]:X4}";
                throw new ArgumentException(
                    $"Message {index} ({message.Role}) has {found} at character {at}. " +
                    "Texts must be valid Unicode without NUL, because tokenizers encode nothing else. Remove it, or put U+FFFD in its place.",
                    nameof(message));
            }
        }
    }
}
