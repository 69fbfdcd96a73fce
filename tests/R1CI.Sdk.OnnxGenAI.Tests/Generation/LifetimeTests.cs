using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests.Generation;

/// <summary>No order of calls may end the process, hang or leave the client unusable.</summary>
public sealed class LifetimeTests
{
    private static readonly string LongText = string.Concat(Enumerable.Range(0, 220).Select(i => $"{i} "));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_CancelledAtAnyTime_ThrowsOnlyTheCallersCancellation()
    {
        using var client = TinyModel.Load();
        var expected = (await client.GetResponseAsync(Ask("2 + 2"), new ChatOptions { Temperature = 0 }, Cancellation)).Text;
        var cancelled = 0;
        for (var i = 0; i < 60; i++)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(i % 30));
            try
            {
                await client.GetResponseAsync(Ask(i % 2 == 0 ? LongText : "2 + 2"), new ChatOptions { Temperature = 1, Seed = i }, source.Token);
            }
            catch (OperationCanceledException problem)
            {
                Assert.Equal(source.Token, problem.CancellationToken);
                cancelled++;
            }
        }

        Assert.True(cancelled > 0);
        Assert.Equal(expected, (await client.GetResponseAsync(Ask("2 + 2"), new ChatOptions { Temperature = 0 }, Cancellation)).Text);
    }

    [Fact]
    public async Task GetResponseAsync_CancelledInThePrefill_DropsThatContext()
    {
        using var client = TinyModel.Load();
        var cancelled = 0;
        for (var i = 0; i < 10; i++)
        {
            using var source = new CancellationTokenSource();
            var reply = client.GetResponseAsync(Ask(LongText), new ChatOptions { Temperature = 0 }, source.Token);
            await Task.Delay(i, Cancellation); // the prefill takes about 100 ms; on a busy machine a late wake-up may miss it
            await source.CancelAsync();
            await ((Task)reply).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

            cancelled += reply.IsCanceled ? 1 : 0;
            Assert.False(reply.IsFaulted);
            Assert.Equal(client.IdleContexts, client.LivingContexts);
        }

        Assert.InRange(cancelled, 1, 10);
    }

    [Fact]
    public async Task Dispose_WhileRepliesAreGenerated_EndsThemWithObjectDisposedException()
    {
        for (var round = 0; round < 12; round++)
        {
            var client = TinyModel.Load();
            var replies = Enumerable.Range(0, 4).Select(i => client.GetResponseAsync(Ask(i % 2 == 0 ? LongText : "2 + 2"), new ChatOptions { Temperature = 1, Seed = i }, Cancellation)).ToList();
            await Task.Delay(round * 3, Cancellation);

            client.Dispose();

            foreach (var reply in replies)
            {
                try
                {
                    await reply;
                }
                catch (ObjectDisposedException)
                {
                }
            }
        }
    }

    [Fact]
    public async Task Dispose_WhileAStreamIsOpen_MakesItsNextReadThrow()
    {
        var client = TinyModel.Load();
        await using var stream = client.GetStreamingResponseAsync(Ask("2 + 2"), null, Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await stream.MoveNextAsync());

        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
        {
            while (await stream.MoveNextAsync())
            {
            }
        });
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetResponseAsync(Ask("2 + 2"), null, Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ScoreAsync([1], 1, Cancellation));
        Assert.NotNull(client.GetService(typeof(ModelInfo)));
    }

    [Fact]
    public async Task GetResponseAsync_AContextThatWasEmptied_GivesTheSameTokensAndLogProbs()
    {
        using var client = TinyModel.Load(options => options.CachedConversations = 1);
        var sampling = new ChatOptions { Temperature = 1, Seed = 9, MaxOutputTokens = 40 };
        var first = TinyModel.SpanOf(await client.GetResponseAsync(Ask("Is 97 a prime?"), sampling, Cancellation));
        await client.GetResponseAsync(Ask(LongText), new ChatOptions { Temperature = 0, MaxOutputTokens = 5 }, Cancellation);

        var again = TinyModel.SpanOf(await client.GetResponseAsync(Ask("Is 97 a prime?"), sampling, Cancellation));

        Assert.Equal(first.SampledIds, again.SampledIds);
        Assert.Equal(first.LogProbs, again.LogProbs);
        Assert.Equal(1, client.LivingContexts);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_LeftMidway_GivesItsContextBack()
    {
        using var client = TinyModel.Load();
        for (var i = 0; i < 20; i++)
        {
            await foreach (var _ in client.GetStreamingResponseAsync(Ask($"{i} + 2"), null, Cancellation))
            {
                break;
            }
        }

        Assert.Equal(8, client.IdleContexts);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_ConsumerThrows_GivesItsContextBack()
    {
        using var client = TinyModel.Load();
        var options = new ChatOptions().SetStopCondition(_ => throw new InvalidTimeZoneException());

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => client.GetResponseAsync(Ask("2 + 2"), options, Cancellation));

        Assert.Equal(1, client.IdleContexts);
        Assert.NotEmpty((await client.GetResponseAsync(Ask("2 + 2"), null, Cancellation)).Text);
    }

    [Fact]
    public async Task GetResponseAsync_ManyConversations_KeepsABoundedNumberOfContexts()
    {
        using var client = TinyModel.Load(options => options.CachedConversations = 3);
        for (var i = 0; i < 200; i++)
        {
            await client.GetResponseAsync(Ask($"{i} + 1"), new ChatOptions { Temperature = 0, MaxOutputTokens = 2 }, Cancellation);
            Assert.InRange(client.IdleContexts, 1, 3);
        }

        Assert.InRange(client.LivingContexts, 0, 3);
    }

    [Fact]
    public async Task GetResponseAsync_NoCache_ReadsEverythingAgain()
    {
        using var client = TinyModel.Load(options => options.CacheBytes = 0);
        var messages = Ask("2 + 2");
        messages.AddMessages(await client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 3 }, Cancellation));

        var next = await client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 3 }, Cancellation);

        Assert.Equal(next.Usage!.InputTokenCount, TinyModel.SpanOf(next).PrefilledTokens);
        Assert.Empty(TinyModel.SpanOf(next).Context);
        Assert.Equal(0, client.LivingContexts);
    }

    [Fact]
    public async Task GetResponseAsync_TwoBranchesOfOneConversation_EachGetTheirOwnCache()
    {
        using var client = TinyModel.Load();
        var trunk = Ask("2 + 2");
        trunk.AddMessages(await client.GetResponseAsync(trunk, new ChatOptions { Temperature = 0, MaxOutputTokens = 3 }, Cancellation));
        List<ChatMessage> left = [.. trunk, new(ChatRole.User, "left")];
        List<ChatMessage> right = [.. trunk, new(ChatRole.User, "right")];

        var replies = await Task.WhenAll(
            client.GetResponseAsync(left, new ChatOptions { Temperature = 0 }, Cancellation),
            client.GetResponseAsync(right, new ChatOptions { Temperature = 0 }, Cancellation));

        using var fresh = TinyModel.Load();
        Assert.Equal((await fresh.GetResponseAsync(left, new ChatOptions { Temperature = 0 }, Cancellation)).Text, replies[0].Text);
        Assert.Equal((await fresh.GetResponseAsync(right, new ChatOptions { Temperature = 0 }, Cancellation)).Text, replies[1].Text);
    }

    [Fact]
    public async Task GetResponseAsync_EncodesFromManyThreads_NeverMixesTexts()
    {
        using var client = TinyModel.Load();
        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (i, _) =>
        {
            var text = string.Concat(Enumerable.Repeat($"text {i} 😀 ", 10));
            var span = TinyModel.SpanOf(await client.GetResponseAsync(Ask(text), new ChatOptions { Temperature = 0, MaxOutputTokens = 1 }, Cancellation));
            Assert.Equal(text + "\n", Spelling.Of(span.Context[0].Ids));
        });
    }

    private static List<ChatMessage> Ask(string text) => [new(ChatRole.User, text)];
}
