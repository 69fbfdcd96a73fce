using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Conformance;

/// <summary>What every chat client of this repository keeps to, with or without token access.</summary>
public abstract class ChatClientConformance
{
    /// <summary>Gets a question the client can answer with at least four pieces of text.</summary>
    protected virtual string Question => "How many prime numbers are there between 1 and 1000?";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Creates a client; the suite disposes it.</summary>
    protected abstract IChatClient CreateClient();

    protected List<ChatMessage> Ask() => [new(ChatRole.User, Question)];

    [Fact]
    public async Task GetResponseAsync_OneQuestion_RepliesAsAssistantWithFinishReason()
    {
        using var client = CreateClient();

        var response = await client.GetResponseAsync(Ask(), cancellationToken: Cancellation);

        var message = Assert.Single(response.Messages);
        Assert.Equal(ChatRole.Assistant, message.Role);
        Assert.NotEmpty(message.Text);
        Assert.NotNull(response.FinishReason);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_Folded_EqualsGetResponseAsync()
    {
        using var client = CreateClient();
        var options = new ChatOptions { Seed = 5, Temperature = 1 };

        var folded = await client.GetStreamingResponseAsync(Ask(), options, Cancellation).ToChatResponseAsync(Cancellation);
        var whole = await client.GetResponseAsync(Ask(), options, Cancellation);

        Assert.Equal(whole.Text, folded.Text);
        Assert.Equal(whole.FinishReason, folded.FinishReason);
        Assert.Equal(whole.Usage?.OutputTokenCount, folded.Usage?.OutputTokenCount);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_LongReply_ComesInPieces()
    {
        using var client = CreateClient();

        var pieces = 0;
        await foreach (var update in client.GetStreamingResponseAsync(Ask(), cancellationToken: Cancellation))
        {
            pieces += update.Text.Length > 0 ? 1 : 0;
        }

        Assert.True(pieces >= 4, $"{pieces} pieces");
    }

    [Fact]
    public async Task GetResponseAsync_Messages_AreNotChanged()
    {
        using var client = CreateClient();
        var messages = Ask();

        await client.GetResponseAsync(messages, cancellationToken: Cancellation);

        Assert.Equal(Question, Assert.Single(messages).Text);
        Assert.Single(messages[0].Contents);
    }

    [Fact]
    public async Task GetResponseAsync_WithoutMessages_ThrowsArgumentException()
    {
        using var client = CreateClient();

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetResponseAsync((IEnumerable<ChatMessage>)null!, cancellationToken: Cancellation));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetResponseAsync([], cancellationToken: Cancellation));
    }

    [Fact]
    public async Task GetResponseAsync_CancelledBefore_ThrowsWithTheCallersToken()
    {
        using var client = CreateClient();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var problem = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync(Ask(), cancellationToken: source.Token));

        Assert.Equal(source.Token, problem.CancellationToken);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_CancelledAfterFirstPiece_ThrowsAndClientStaysUsable()
    {
        using var client = CreateClient();
        using var source = new CancellationTokenSource();

        var problem = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.GetStreamingResponseAsync(Ask(), cancellationToken: source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, problem.CancellationToken);
        Assert.NotEmpty((await client.GetResponseAsync(Ask(), cancellationToken: Cancellation)).Text);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_LeftEarly_ClientStaysUsable()
    {
        using var client = CreateClient();
        var expected = (await client.GetResponseAsync(Ask(), Greedy(), Cancellation)).Text;

        for (var i = 0; i < 3; i++)
        {
            await foreach (var _ in client.GetStreamingResponseAsync(Ask(), Greedy(), Cancellation))
            {
                break;
            }
        }

        Assert.Equal(expected, (await client.GetResponseAsync(Ask(), Greedy(), Cancellation)).Text);
    }

    [Fact]
    public async Task GetResponseAsync_InParallel_GivesTheRepliesOfSequentialCalls()
    {
        using var client = CreateClient();
        var options = Enumerable.Range(0, 6).Select(seed => new ChatOptions { Seed = seed, Temperature = 1 }).ToList();
        var expected = new List<string>();
        foreach (var option in options)
        {
            expected.Add((await client.GetResponseAsync(Ask(), option, Cancellation)).Text);
        }

        var replies = await Task.WhenAll(options.Select(option => client.GetResponseAsync(Ask(), option, Cancellation)));

        Assert.Equal(expected, replies.Select(reply => reply.Text));
    }

    [Fact]
    public void GetService_OwnTypeAndOthers_FollowsTheContract()
    {
        using var client = CreateClient();

        Assert.Same(client, client.GetService(client.GetType()));
        Assert.Null(client.GetService(typeof(Version)));
        Assert.Null(client.GetService(client.GetType(), "key"));
        Assert.Throws<ArgumentNullException>(() => client.GetService(null!));
    }

    [Fact]
    public async Task Dispose_Twice_IsHarmlessAndLaterCallsThrow()
    {
        var client = CreateClient();
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetResponseAsync(Ask(), cancellationToken: Cancellation));
    }

    /// <summary>Returns options under which a reply repeats exactly.</summary>
    protected static ChatOptions Greedy() => new() { Temperature = 0 };

    /// <summary>Returns the token span of a response, which must be its only one and its last content.</summary>
    protected static TokenSpanContent SpanOf(ChatResponse response)
    {
        var contents = Assert.Single(response.Messages).Contents;
        Assert.Single(contents.OfType<TokenSpanContent>());
        return Assert.IsType<TokenSpanContent>(contents[^1]);
    }
}
