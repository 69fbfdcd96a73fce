using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Conformance;

/// <summary>What every chat client of this repository keeps to, with or without token access.</summary>
public abstract class ChatClientConformance
{
    /// <summary>Gets a question the client can answer.</summary>
    protected virtual string Question => "How many prime numbers are there between 1 and 1000?";

    /// <summary>Gets in how many pieces the reply to <see cref="Question"/> comes at least.</summary>
    protected virtual int LeastPieces => 4;

    /// <summary>Gets options that the client cannot keep to, and so must refuse: ignoring them would give something else than was asked for.</summary>
    protected virtual IEnumerable<ChatOptions> UnsupportedOptions =>
    [
        new() { ConversationId = "c1" },
        new() { Tools = [new HostedWebSearchTool()] },
        new() { ResponseFormat = ChatResponseFormat.Json },
        new() { AllowBackgroundResponses = true },
    ];

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
            pieces += TextOf(update).Length > 0 ? 1 : 0;
        }

        Assert.True(pieces >= LeastPieces, $"{pieces} pieces");
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
    public async Task GetResponseAsync_Options_AreNotChanged()
    {
        using var client = CreateClient();
        var options = new ChatOptions { Temperature = 0, Instructions = "Be brief.", AdditionalProperties = new() { ["of.nobody"] = 1 } };

        await client.GetResponseAsync(Ask(), options, Cancellation);

        Assert.Equal((0f, "Be brief.", null, null, null), (options.Temperature, options.Instructions, options.MaxOutputTokens, options.Tools, options.Seed));
        Assert.Equal("of.nobody", Assert.Single(options.AdditionalProperties).Key);
    }

    [Fact]
    public async Task GetResponseAsync_OptionsItCannotKeep_AreRefused()
    {
        using var client = CreateClient();
        foreach (var options in UnsupportedOptions)
        {
            var problem = await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync(Ask(), options, Cancellation));
            Assert.True(problem.Message.Length > 20, problem.Message);
        }

        Assert.NotEmpty((await client.GetResponseAsync(Ask(), cancellationToken: Cancellation)).Text);
    }

    [Fact]
    public async Task GetResponseAsync_Usage_AddsUp()
    {
        using var client = CreateClient();

        var usage = (await client.GetResponseAsync(Ask(), cancellationToken: Cancellation)).Usage;

        Assert.True(usage?.InputTokenCount > 0 && usage.OutputTokenCount > 0);
        Assert.Equal(usage.InputTokenCount + usage.OutputTokenCount, usage.TotalTokenCount);
    }

    [Fact]
    public async Task GetResponseAsync_QuestionInManyScripts_RepliesInValidUnicode()
    {
        using var client = CreateClient();

        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "Zähle 数 и עד \U0001F600 e\u0301!")], Greedy(), Cancellation);

        foreach (var content in response.Messages.SelectMany(message => message.Contents))
        {
            var text = (content as TextContent)?.Text ?? (content as TextReasoningContent)?.Text ?? "";
            Assert.True(Utf8.FromUtf16(text, new byte[text.Length * 3], out _, out _, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done, text);
        }
    }

    [Fact]
    public async Task GetResponseAsync_HistoryReadFromJson_GoesOn()
    {
        using var client = CreateClient();
        var history = Ask();
        history.AddMessages(await client.GetResponseAsync(history, new ChatOptions { Temperature = 0, MaxOutputTokens = 200 }, Cancellation)); // leaves room in small contexts

        var json = JsonSerializer.Serialize(history, TokenSpanJson.Options);
        var read = JsonSerializer.Deserialize<List<ChatMessage>>(json, TokenSpanJson.Options)!;
        read.Add(new ChatMessage(ChatRole.User, Question));

        Assert.Equal(json, JsonSerializer.Serialize(read[..^1], TokenSpanJson.Options));
        Assert.Equal(history.Select(message => message.Text), read[..^1].Select(message => message.Text));
        Assert.NotNull((await client.GetResponseAsync(read, new ChatOptions { Temperature = 0, MaxOutputTokens = 200 }, Cancellation)).FinishReason);
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
        Assert.False(string.IsNullOrEmpty(((ChatClientMetadata?)client.GetService(typeof(ChatClientMetadata)))?.ProviderName));
    }

    [Fact]
    public async Task Dispose_Twice_IsHarmlessAndLaterCallsThrow()
    {
        var client = CreateClient();
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetResponseAsync(Ask(), cancellationToken: Cancellation));
    }

    /// <summary>Returns what a piece of a reply says, reasoning included.</summary>
    protected static string TextOf(ChatResponseUpdate update) =>
        string.Concat(update.Contents.Select(content => (content as TextContent)?.Text ?? (content as TextReasoningContent)?.Text));

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
