using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Tests;

/// <summary>Conversations with leases, of which each is computed as if it were alone.</summary>
public sealed class LeasedReplyTests : IDisposable
{
    private static readonly ChatMessage[] Prompt = [new(ChatRole.User, "Sort these numbers: " + string.Join(", ", Enumerable.Range(0, 60).Select(i => i * 37 % 61)))];

    private readonly OnnxRuntimeChatClient _client = OnnxRuntimeChatClient.Load(TinyModel.Folder);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task GetResponseAsync_WithTwoLeasesOfOnePrompt_KeepsTheConversationsApart()
    {
        using ConversationLease one = new(), two = new(), alone = new();
        var replies = await Task.WhenAll(AskAsync(Prompt, one, seed: 1), AskAsync(Prompt, two, seed: 2));
        var next = await Task.WhenAll(AskAsync(Then(Prompt, replies[0]), one, seed: 1), AskAsync(Then(Prompt, replies[1]), two, seed: 2));

        var expected = await AskAsync(Prompt, alone, seed: 2);
        AssertSame(expected, replies[1]);
        AssertSame(await AskAsync(Then(Prompt, expected), alone, seed: 2), next[1]);
        Assert.NotEqual(SpanOf(replies[0]).SampledIds, SpanOf(replies[1]).SampledIds);
    }

    [Fact]
    public async Task Fork_OfALease_GoesOnInBothBitForBitAndReadsNothingAgain()
    {
        using var lease = new ConversationLease();
        var first = await AskAsync(Prompt, lease, seed: 1);
        using var fork = lease.Fork();
        using var forkOfFork = fork.Fork();

        var all = await Task.WhenAll(new[] { lease, fork, forkOfFork }.Select(each => AskAsync(Then(Prompt, first), each, seed: 3)));

        var read = SpanOf(first).Context.Sum(segment => segment.Ids.Count) + SpanOf(first).SampledIds.Count - 1;
        Assert.All(all, reply => AssertSame(all[0], reply));
        Assert.All(all, reply => Assert.Equal(read, reply.Usage!.CachedInputTokenCount));
    }

    [Fact]
    public async Task GetResponseAsync_WhenOneOfManyIsCancelled_LeavesTheOthersTokensAlone()
    {
        using var source = new CancellationTokenSource();
        var leases = Enumerable.Range(0, 8).Select(_ => new ConversationLease()).ToList();
        var expected = await AskAsync(Prompt, leases[1], seed: 1);
        using var cancelled = new ConversationLease();
        var replies = leases.Select((lease, i) => AskAsync(Prompt, lease, seed: i % 2)).ToList();
        await using (var stream = Stream(cancelled, source.Token).GetAsyncEnumerator(None))
        {
            await stream.MoveNextAsync();
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                while (await stream.MoveNextAsync())
                {
                }
            });
        }

        var all = await Task.WhenAll(replies);
        Assert.All(all.Where((_, i) => i % 2 == 1), reply => AssertSame(expected, reply));
        AssertSame(expected, await AskAsync(Prompt, cancelled, seed: 1));
        leases.ForEach(lease => lease.Dispose());
    }

    [Fact]
    public async Task GetStreamingResponseAsync_LeftEarly_GoesOnAsIfItHadNotBeenAsked()
    {
        using ConversationLease calm = new(), left = new();
        var expected = await AskAsync(Prompt, calm, seed: 1);
        var first = await AskAsync(Prompt, left, seed: 1);
        await foreach (var update in Stream(left, None, Then(Prompt, first)))
        {
            Assert.NotNull(update);
            break;
        }

        var (next, other) = (await AskAsync(Then(Prompt, first), left, seed: 4), await AskAsync(Then(Prompt, expected), calm, seed: 4));
        AssertSame(other, next);
        Assert.Equal(other.Usage!.CachedInputTokenCount, next.Usage!.CachedInputTokenCount);
    }

    [Fact]
    public async Task Dispose_UnderLoad_EndsEveryReplyAndLetsLeasesGo()
    {
        var client = OnnxRuntimeChatClient.Load(TinyModel.Folder);
        var leases = Enumerable.Range(0, 16).Select(_ => new ConversationLease()).ToList();
        var replies = leases.Select((lease, i) => client.GetResponseAsync(Prompt, OptionsFor(lease, i), None)).ToList();
        await Task.WhenAny(replies.Append(Task.Delay(20, None)));

        client.Dispose();

        foreach (var reply in replies)
        {
            await ((Task)reply).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            Assert.True(reply.IsCompletedSuccessfully || reply.Exception!.InnerException is ObjectDisposedException);
        }

        leases.ForEach(lease => lease.Dispose());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetResponseAsync(Prompt, OptionsFor(new ConversationLease(), 1), None));
    }

    private Task<ChatResponse> AskAsync(IEnumerable<ChatMessage> messages, ConversationLease lease, int seed) => _client.GetResponseAsync(messages, OptionsFor(lease, seed), None);

    private IAsyncEnumerable<ChatResponseUpdate> Stream(ConversationLease lease, CancellationToken cancellation, IEnumerable<ChatMessage>? messages = null) =>
        _client.GetStreamingResponseAsync(messages ?? Prompt, OptionsFor(lease, 9), cancellation);

    private static ChatOptions OptionsFor(ConversationLease lease, int seed)
    {
        var options = new ChatOptions { Temperature = 1.5f, Seed = seed, MaxOutputTokens = 60 };
        lease.AddTo(options);
        return options;
    }

    private static List<ChatMessage> Then(IEnumerable<ChatMessage> before, ChatResponse reply) => [.. before, .. reply.Messages, new(ChatRole.User, "And the other way round?")];

    private static TokenSpanContent SpanOf(ChatResponse reply) => reply.Messages.SelectMany(message => message.Contents).OfType<TokenSpanContent>().Single();

    private static void AssertSame(ChatResponse expected, ChatResponse reply)
    {
        Assert.Equal(SpanOf(expected).SampledIds, SpanOf(reply).SampledIds);
        Assert.Equal(SpanOf(expected).LogProbs, SpanOf(reply).LogProbs);
    }
}
