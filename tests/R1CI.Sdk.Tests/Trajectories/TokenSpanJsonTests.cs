using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Trajectories;

public sealed class TokenSpanJsonTests
{
    [Fact]
    public void Options_MessagesWithASpan_SurviveARoundTrip()
    {
        var span = new TokenSpanContent
        {
            Context = [new ContextSegment(ContextKind.Prompt, [1, 2]), new ContextSegment(ContextKind.Tool, [3])],
            SampledIds = [4, 5],
            LogProbs = [-0.1f, -2.5f],
            LogSurvivingMass = [-0.5f, 0],
            Temperature = 0.7,
            Sampling = new TokenSampling(0.7, 40, 0.9, 123),
            Stop = GenerationStop.StopSequence,
            PrefilledTokens = 3,
            HistoryHash = "abc",
        };
        List<ChatMessage> messages = [new(ChatRole.User, "q"), new(ChatRole.Assistant, [new TextContent("a"), span])];

        var json = JsonSerializer.Serialize(messages, TokenSpanJson.Options);
        var again = (TokenSpanContent)JsonSerializer.Deserialize<List<ChatMessage>>(json, TokenSpanJson.Options)![1].Contents[1];

        Assert.Contains("r1ci.tokens", json, StringComparison.Ordinal);
        Assert.Equal([1, 2], again.Context[0].Ids);
        Assert.Equal(ContextKind.Tool, again.Context[1].Kind);
        Assert.Equal(span.SampledIds, again.SampledIds);
        Assert.Equal(span.LogProbs, again.LogProbs);
        Assert.Equal(span.LogSurvivingMass, again.LogSurvivingMass);
        Assert.Equal(span.Sampling, again.Sampling);
        Assert.Equal((span.Temperature, span.Stop, span.PrefilledTokens, span.HistoryHash), (again.Temperature, again.Stop, again.PrefilledTokens, again.HistoryHash));
    }
}
