using Microsoft.Extensions.AI;
using R1CI.Sdk.Models;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests.Conversations;

public sealed class WrittenConversationTests
{
    private static readonly ChatMessage[] Written =
    [
        new(ChatRole.User, "What is 6*7?"), new(ChatRole.Assistant, "It is 41."), new(ChatRole.User, "[Mismatch] No."), new(ChatRole.Assistant, "It is 42."),
    ];

    [Fact]
    public async Task Tokenize_OfAConversation_GivesTheSpansOfAProgramThatRepliesSo()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        using var program = new ScriptedChatClient(model, "program@1", (messages, _) => Written[messages.Count].Text);
        List<ChatMessage> conversation = [];
        List<TokenSpanContent> expected = [];
        for (var at = 0; at < Written.Length; at += 2)
        {
            conversation.Add(Written[at]);
            var reply = await program.GetResponseAsync(conversation, cancellationToken: TestContext.Current.CancellationToken);
            conversation.AddRange(reply.Messages);
            expected.AddRange(reply.Messages.SelectMany(message => message.Contents).OfType<TokenSpanContent>());
        }

        var spans = ((IConversationTokenizer)model).Tokenize(Written);
        Assert.Equal(expected.Select(Ids), spans.Select(Ids));
        Assert.Equal([GenerationStop.EndOfText, GenerationStop.EndOfText], spans.Select(span => span.Stop));
    }

    [Fact]
    public void Tokenize_OfMoreThanTheContextHolds_GivesItWhole()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        var span = model.Tokenize([new(ChatRole.User, "Count."), new(ChatRole.Assistant, string.Concat(Enumerable.Repeat("1 2 3\n", model.ContextLength)))]).Single();
        Assert.True(span.SampledIds.Count > model.ContextLength);
        Assert.Equal(span.SampledIds.Count, span.LogProbs.Count);
    }

    [Fact]
    public void Tokenize_OfWhatDoesNotEndWithAReply_SaysSo()
    {
        using var model = OnnxGenAIChatClient.Load(TinyModel.Folder);
        Assert.Contains("is the user's", Assert.Throws<ArgumentException>(() => model.Tokenize(Written[..3])).Message, StringComparison.Ordinal);
        Assert.Contains("there is none", Assert.Throws<ArgumentException>(() => model.Tokenize([])).Message, StringComparison.Ordinal);
    }

    private static string Ids(TokenSpanContent span) => string.Join(' ', span.Context.Select(segment => $"{segment.Kind}:{string.Join(',', segment.Ids)}").Append($"said:{string.Join(',', span.SampledIds)}"));
}
