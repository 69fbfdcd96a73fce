using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Models;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests.Conversations;

public class ScriptedChatClientTests
{
    private const string Code = "I add.\n```python\nprint(20 + 3)\n```";

    private static ScriptedChatClient Client(params string[] turns) => new(
        TinyModel.Client, "test@1", (messages, _) => turns[messages.Sum(message => message.Contents.Count(content => content is TokenSpanContent))]);

    [Fact]
    public void New_OverAClientWithoutAModelFolder_SaysWhichItTakes()
    {
        using var scripted = Client("a");

        var problem = Assert.Throws<ArgumentException>(() => new ScriptedChatClient(scripted, "test@2", (_, _) => "b"));

        Assert.StartsWith("A scripted client takes its tokens from a client over a model folder, and ScriptedChatClient is none. Load the folder", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_OverAClientThatHandsServicesOn_SpeaksInItsTokens()
    {
        using var scripted = new ScriptedChatClient(new HandsOn(TinyModel.Client), "test@1", (_, _) => "one");
        var response = await scripted.GetResponseAsync("Say it.", null, TestContext.Current.CancellationToken);

        Assert.Equal("one", response.Text);
        Assert.Equal(0, TinyModel.Client.CountDrift(TinyModel.SpanOf(response).SampledIds));
    }

    [Fact]
    public async Task RunAsync_WithScriptedTurns_RecordsTheTokensOfTheText()
    {
        using var client = Client(Code + "\nnever said", "It is 23. <<<23>>>");
        var run = await new R1Agent(client).RunAsync("20 + 3", TestContext.Current.CancellationToken);

        Assert.Equal("23", run.Answer);
        Assert.Equal([GenerationStop.StopSequence, GenerationStop.EndOfText], run.Turns.Select(turn => turn.Tokens!.Stop));
        var stream = TokenSequence.Of(run);
        Assert.Equal(0, TinyModel.Client.CountDrift([.. stream.Ids]));
        Assert.Equal([SegmentKind.Prompt, SegmentKind.Model, SegmentKind.Tool, SegmentKind.Model], stream.Segments.Select(segment => segment.Kind));
        Assert.All(stream.LogProbs, logProb => Assert.Equal(0, logProb));
    }

    [Fact]
    public async Task GetResponseAsync_OfTheModel_GoesOnFromScriptedTokens()
    {
        using var scripted = Client("The word is apple.");
        List<ChatMessage> messages = [new(ChatRole.User, "Say a word.")];
        var first = await scripted.GetResponseAsync(messages, null, TestContext.Current.CancellationToken);
        messages.AddRange(first.Messages);
        messages.Add(new(ChatRole.User, "2 + 2"));
        var second = await TinyModel.Client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 4 }, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(TinyModel.SpanOf(second).Context, segment => segment.Kind == ContextKind.Prompt);
    }

    [Fact]
    public async Task GetResponseAsync_BeyondMaxOutputTokens_IsCutThere()
    {
        using var scripted = Client("one two three four five");
        var response = await scripted.GetResponseAsync("Count.", new ChatOptions { MaxOutputTokens = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Equal(2, TinyModel.SpanOf(response).SampledIds.Count);
    }

    [Fact]
    public void GetService_ForModelInfo_HasTheProgramsNameAndAnotherDigest()
    {
        using var client = Client();
        var info = Assert.IsType<ModelInfo>(client.GetService(typeof(ModelInfo)));

        Assert.Equal("test@1", info.Name);
        Assert.Equal(TinyModel.Info.Digests.Value.TokenizerSha256, info.Digests.Value.TokenizerSha256);
        Assert.NotEqual(TinyModel.Info.Digests.Value.WeightsSha256, info.Digests.Value.WeightsSha256);
    }

    private sealed class HandsOn(IChatClient inner) : DelegatingChatClient(inner);
}
