using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Replies;

/// <summary>A conversation whose replies are given: each the tokens it would have been sampled as, after the tokens of those before it.</summary>
internal static class WrittenConversation
{
    /// <summary>Gets the span of each message of the assistant.</summary>
    public static IReadOnlyList<TokenSpanContent> Tokenize(LocalModel model, IReadOnlyList<ChatMessage> messages)
    {
        if (messages.Count == 0 || messages[^1].Role != ChatRole.Assistant)
        {
            throw new ArgumentException($"The last message must be the assistant's, and {(messages.Count == 0 ? "there is none" : $"is the {messages[^1].Role}'s")}. Leave out what follows the last reply.", nameof(messages));
        }

        List<TokenSpanContent> spans = [];
        List<ChatMessage> history = [];
        foreach (var message in messages)
        {
            if (message.Role != ChatRole.Assistant)
            {
                history.Add(message);
                continue;
            }

            var settings = GenerationSettings.From(null, model.DefaultSampling, nameof(IConversationTokenizer));
            var reply = new ScriptedReply(model, Transcript.Read(history, null), settings, message.Text, int.MaxValue);
            spans.Add(reply.Span);
            history.Add(new ChatMessage(ChatRole.Assistant, [new TextContent(reply.Text), reply.Span]));
        }

        return spans;
    }
}
