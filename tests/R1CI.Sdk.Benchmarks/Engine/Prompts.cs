using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>Texts to put to a model: sums of numbers drawn at random, no two alike.</summary>
internal static class Prompts
{
    public static List<ChatMessage> Of(int number, int lines)
    {
        var random = new Random(number);
        var sums = Enumerable.Range(0, lines).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1000)} + {random.Next(1000)} = ?"));
        return [new ChatMessage(ChatRole.User, string.Join('\n', sums))];
    }

    /// <summary>Makes a prompt of about as many tokens, never fewer.</summary>
    public static List<ChatMessage> OfTokens(IConversationTokenizer tokenizer, int number, int tokens)
    {
        for (var lines = 1; ; lines++)
        {
            var messages = Of(number, lines);
            var span = tokenizer.Tokenize([.. messages, new ChatMessage(ChatRole.Assistant, "x")])[0];
            if (span.Context.Sum(segment => segment.Ids.Count) >= tokens) return messages;
        }
    }
}
