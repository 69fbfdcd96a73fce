using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Conformance;

/// <summary>What every chat client with token access keeps to besides <see cref="ChatClientConformance"/>.</summary>
public abstract class TokenChatClientConformance : ChatClientConformance
{
    private const int LeastTokens = 4;

    [Fact]
    public async Task GetResponseAsync_EveryReply_EndsWithOneSpanOfEqualLengths()
    {
        using var client = CreateClient();

        var response = await client.GetResponseAsync(Ask(), new ChatOptions { Temperature = 1, Seed = 1 }, Cancellation);
        var span = SpanOf(response);

        Assert.Equal(ContextKind.Prompt, span.Context[0].Kind);
        Assert.Equal(span.SampledIds.Count, span.LogProbs.Count);
        Assert.All(span.LogProbs, logProb => Assert.True(logProb <= 0 && float.IsFinite(logProb)));
        Assert.Equal(span.SampledIds.Count, response.Usage!.OutputTokenCount);
        Assert.Equal(span.Context.Sum(segment => segment.Ids.Count), response.Usage.InputTokenCount);
    }

    [Fact]
    public async Task GetResponseAsync_MaxOutputTokens_SamplesExactlySoMany()
    {
        using var client = CreateClient();

        var response = await client.GetResponseAsync(Ask(), new ChatOptions { Temperature = 0, MaxOutputTokens = LeastTokens }, Cancellation);

        Assert.Equal(LeastTokens, SpanOf(response).SampledIds.Count);
        Assert.Equal(GenerationStop.Length, SpanOf(response).Stop);
        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
    }

    [Fact]
    public async Task GetResponseAsync_ReplyCutAndContinued_SamplesWhatOneReplyWould()
    {
        using var client = CreateClient();
        var sampling = new ChatOptions { Temperature = 1, Seed = 3 };
        var whole = SpanOf(await client.GetResponseAsync(Ask(), sampling, Cancellation));

        var messages = Ask();
        var cut = await client.GetResponseAsync(messages, new ChatOptions { Temperature = 1, Seed = 3, MaxOutputTokens = LeastTokens - 1 }, Cancellation);
        messages.AddMessages(cut);
        var rest = SpanOf(await client.GetResponseAsync(messages, sampling, Cancellation));

        Assert.Equal(whole.SampledIds, SpanOf(cut).SampledIds.Concat(rest.SampledIds));
        Assert.Empty(rest.Context);
    }

    [Fact]
    public async Task GetResponseAsync_FollowUp_ReadsOnlyNewTokens()
    {
        using var client = CreateClient();
        var messages = Ask();
        var first = await client.GetResponseAsync(messages, Short(), Cancellation);
        messages.AddMessages(first);
        messages.Add(new ChatMessage(ChatRole.User, "Are you sure?"));

        var second = SpanOf(await client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 2 }, Cancellation));

        Assert.DoesNotContain(second.Context, segment => segment.Kind == ContextKind.Prompt);
        Assert.Equal(1 + second.Context.Sum(segment => segment.Ids.Count), second.PrefilledTokens); // 1: the reply's last token
    }

    [Fact]
    public async Task GetResponseAsync_ChangedHistory_IsRenderedAfresh()
    {
        using var client = CreateClient();
        var messages = Ask();
        messages.AddMessages(await client.GetResponseAsync(messages, Short(), Cancellation));
        messages[0] = new ChatMessage(ChatRole.User, Question + " Tell me.");
        messages.Add(new ChatMessage(ChatRole.User, "Are you sure?"));

        var second = await client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 2 }, Cancellation);

        Assert.Equal(ContextKind.Prompt, SpanOf(second).Context[0].Kind);
        Assert.Equal(second.Usage!.InputTokenCount, SpanOf(second).Context.Sum(segment => segment.Ids.Count));
    }

    [Fact]
    public async Task GetResponseAsync_StopCondition_StopsAfterThatToken()
    {
        using var client = CreateClient();
        var calls = 0;
        var options = new ChatOptions { Temperature = 0 }.SetStopCondition(_ => ++calls == LeastTokens);

        var span = SpanOf(await client.GetResponseAsync(Ask(), options, Cancellation));

        Assert.Equal(LeastTokens, calls);
        Assert.Equal(LeastTokens, span.SampledIds.Count);
        Assert.Equal(GenerationStop.StopSequence, span.Stop);
    }

    // Leaves room in the context for what follows, also of a model that does not end by itself.
    private static ChatOptions Short() => new() { Temperature = 0, MaxOutputTokens = 200 };
}
