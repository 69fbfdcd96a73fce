using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Tests.Export;

/// <summary>A token a byte, and three control tokens: so that what a row trains can be read again. Keeps to the interface's contract, not to a model's template.</summary>
internal sealed class ByteTokenizer(int contextLength = 10_000) : IConversationTokenizer
{
    public const int User = 256;
    public const int Assistant = 257;
    public const int End = 258;

    public int ContextLength => contextLength;

    public IReadOnlyList<TokenSpanContent> Tokenize(IReadOnlyList<ChatMessage> messages)
    {
        List<TokenSpanContent> spans = [];
        List<ContextSegment> context = [];
        foreach (var message in messages)
        {
            if (message.Role != ChatRole.Assistant)
            {
                context.Add(new ContextSegment(spans.Count == 0 ? ContextKind.Prompt : ContextKind.User, [User, .. Bytes(message.Text), End, Assistant]));
                continue;
            }

            int[] sampled = [.. Bytes(message.Text), End];
            spans.Add(new TokenSpanContent { Context = context, SampledIds = sampled, LogProbs = new float[sampled.Length] });
            context = [];
        }

        return spans;
    }

    private static IEnumerable<int> Bytes(string text) => Encoding.UTF8.GetBytes(text).Select(value => (int)value);
}
