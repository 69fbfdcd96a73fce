using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests.Conversations;

public sealed class ConversationTests
{
    private const string Question = "How many prime numbers are there between 1 and 1000?";
    private const string Observation = "\nCode Execution Results:\n```output\n168\n```\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_InlineObservation_EqualsTheBareLoopsTokens()
    {
        var (messages, second) = await RunCodeAsync();

        var stream = TinyModel.StreamOf(messages);
        var first = messages[1].Contents.OfType<TokenSpanContent>().First();
        var expected = BareLoop.Run(first.Context[0].Ids, first.SampledIds.Count, second.Context[0].Ids, second.SampledIds.Count);

        Assert.Equal(expected, stream);
        Assert.Equal(ContextKind.Tool, Assert.Single(second.Context).Kind);
        Assert.Equal(second.Context[0].Ids.Count + 1, second.PrefilledTokens);
        Assert.Contains("<<<168>>>", messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_InlineObservationInAnAdjacentMessage_ContinuesTheSameTurn()
    {
        var (_, expected) = await RunCodeAsync();
        var messages = await AskForCodeAsync();
        messages.Add(new ChatMessage(ChatRole.Assistant, Observation));

        var span = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation));

        Assert.Equal(expected.Context[0].Ids, span.Context[0].Ids);
        Assert.Equal(expected.SampledIds, span.SampledIds);
        Assert.Equal(expected.HistoryHash, span.HistoryHash);
    }

    [Fact]
    public async Task GetResponseAsync_ThreeTurns_JoinedSpansAreWhatTheTemplateWouldGive()
    {
        var (messages, _) = await RunCodeAsync();
        messages.Add(new ChatMessage(ChatRole.User, "Add 1 to it."));

        var third = await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation);
        messages.AddMessages(third);
        var span = TinyModel.SpanOf(third);

        Assert.Equal([ContextKind.Glue, ContextKind.User, ContextKind.Glue], span.Context.Select(segment => segment.Kind));
        // The reply ended with the end token, so the template's own is not repeated: newline, <|user|>, text, <|end|>, newline, <|assistant|>.
        Assert.DoesNotContain(TinyModel.Info.EosIds[0], span.Context[0].Ids);
        Assert.Equal(TinyModel.Info.SpecialTokens["<|user|>"], span.Context[0].Ids[^1]);
        Assert.Equal(TinyModel.Info.EosIds[0], span.Context[2].Ids[0]);
        Assert.Equal(TinyModel.Info.SpecialTokens["<|assistant|>"], span.Context[2].Ids[^1]);
    }

    [Fact]
    public async Task GetResponseAsync_TextSplitOverContents_StillMatchesItsSpan()
    {
        var messages = await AskForCodeAsync();
        var text = messages[1].Text;
        var span = messages[1].Contents[^1];
        messages[1] = new ChatMessage(ChatRole.Assistant, [.. text.Select(c => new TextContent(c.ToString())), span, new TextContent(Observation[..5]), new TextContent(Observation[5..])]);

        var second = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation));

        Assert.Equal(ContextKind.Tool, second.Context[0].Kind);
    }

    [Fact]
    public async Task GetResponseAsync_AfterAFreshRendering_ContinuesFromThere()
    {
        var (messages, _) = await RunCodeAsync();
        messages[0] = new ChatMessage(ChatRole.User, "Count the primes between 1 and 1000.");
        messages.Add(new ChatMessage(ChatRole.User, "Add 1 to it."));
        var afresh = await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation);
        Assert.Equal(ContextKind.Prompt, TinyModel.SpanOf(afresh).Context[0].Kind);
        messages.AddMessages(afresh);
        messages.Add(new ChatMessage(ChatRole.User, "Thanks."));

        var next = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation));

        Assert.DoesNotContain(next.Context, segment => segment.Kind == ContextKind.Prompt);
        Assert.Equal(1 + next.Context.Sum(segment => segment.Ids.Count), next.PrefilledTokens);
    }

    [Fact]
    public async Task GetResponseAsync_ChangedIdsInASpan_AreNotUsed()
    {
        var messages = await AskForCodeAsync();
        var span = (TokenSpanContent)messages[1].Contents[^1];
        messages[1].Contents[^1] = new TokenSpanContent
        {
            Context = span.Context,
            SampledIds = [.. span.SampledIds.SkipLast(1), -1],
            LogProbs = span.LogProbs,
            HistoryHash = span.HistoryHash,
        };

        var second = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation));

        Assert.Equal(ContextKind.Prompt, second.Context[0].Kind);
    }

    [Fact]
    public async Task GetResponseAsync_LastMessageOfTheAssistantWithoutSpan_IsContinued()
    {
        List<ChatMessage> messages = [new(ChatRole.User, Question), new(ChatRole.Assistant, "The output is 168. The result is plausible.\n<<<1")];

        var response = await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation);
        var span = TinyModel.SpanOf(response);

        Assert.Equal([ContextKind.Prompt, ContextKind.Forced], span.Context.Select(segment => segment.Kind));
        Assert.DoesNotContain("The output", response.Text, StringComparison.Ordinal);
        messages.AddMessages(response);
        messages.Add(new ChatMessage(ChatRole.User, "Thanks."));
        var next = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation));
        Assert.DoesNotContain(next.Context, segment => segment.Kind == ContextKind.Prompt);
    }

    [Fact]
    public async Task GetResponseAsync_FinishedTurnWithNothingNew_ThrowsArgumentException()
    {
        var (messages, _) = await RunCodeAsync();

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation));

        Assert.Contains("Add a message of the user", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_ToolMessageInATemplateWithoutTools_IsShownAsTheUsersAndMarkedTool()
    {
        var messages = await AskForCodeAsync();
        messages.Add(new ChatMessage(ChatRole.Tool, "168"));

        var span = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation));

        Assert.Equal([ContextKind.Glue, ContextKind.Tool, ContextKind.Glue], span.Context.Select(segment => segment.Kind));
        Assert.Contains(TinyModel.Info.SpecialTokens["<|user|>"], span.Context[0].Ids);
    }

    [Fact]
    public async Task GetResponseAsync_Instructions_AreASystemMessage()
    {
        var options = new ChatOptions { Temperature = 0, MaxOutputTokens = 1, Instructions = "Be brief." };
        List<ChatMessage> plain = [new(ChatRole.System, "Be brief."), new(ChatRole.User, Question)];

        var withOption = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync([plain[1]], options, Cancellation));
        var withMessage = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(plain, new ChatOptions { Temperature = 0, MaxOutputTokens = 1 }, Cancellation));

        Assert.Equal(withMessage.Context[0].Ids, withOption.Context[0].Ids);
        Assert.Equal(TinyModel.Info.SpecialTokens["<|system|>"], withOption.Context[0].Ids[0]);
    }

    [Fact]
    public async Task GetResponseAsync_ContentThatIsNotText_ThrowsNotSupportedException()
    {
        List<ChatMessage> messages = [new(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])];

        var problem = await Assert.ThrowsAsync<NotSupportedException>(() => TinyModel.Client.GetResponseAsync(messages, null, Cancellation));

        Assert.Contains(nameof(DataContent), problem.Message, StringComparison.Ordinal);
    }

    // Nobody executes what the model writes here, so some replies would go on until the context is full.
    private static ChatOptions Greedy() => new() { Temperature = 0, MaxOutputTokens = 200 };

    // The first turn: the model writes its script and the caller stops it where the fence closes.
    private static async Task<List<ChatMessage>> AskForCodeAsync()
    {
        List<ChatMessage> messages = [new(ChatRole.User, Question)];
        var text = "";
        var options = Greedy().SetStopCondition(piece => (text += piece).Contains("```python", StringComparison.Ordinal) && text.EndsWith("\n```", StringComparison.Ordinal));
        messages.AddMessages(await TinyModel.Client.GetResponseAsync(messages, options, Cancellation));
        return messages;
    }

    private static async Task<(List<ChatMessage> Messages, TokenSpanContent Second)> RunCodeAsync()
    {
        var messages = await AskForCodeAsync();
        messages[1].Contents.Add(new TextContent(Observation));
        var response = await TinyModel.Client.GetResponseAsync(messages, Greedy(), Cancellation);
        foreach (var content in response.Messages[0].Contents)
        {
            messages[1].Contents.Add(content);
        }

        return (messages, TinyModel.SpanOf(response));
    }
}
