using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class R1ConversationTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_Twice_ShowsTheModelWhatWasSaid(bool hasTokens)
    {
        using var client = new ScriptedChatClient("a <<<1>>>", "b <<<2>>>") { HasTokens = hasTokens };
        await using var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("first", None);
        var second = await conversation.RunAsync("second", None);

        Assert.Equal("2", second.Answer);
        Assert.Equal(["system", "user", "assistant", "user"], client.Calls[1].Messages.Select(message => message.Role.Value));
        Assert.Equal(["first", "a <<<1>>>", "second"], client.Calls[1].Messages.Skip(1).Select(message => message.Text));
        Assert.Equal(2, conversation.Runs.Count);
        Assert.Same(second.Messages, conversation.Messages);
        Assert.Equal(2, conversation.Used.Runs);
    }

    [Fact]
    public async Task RunAsync_OnAClientWithTokens_OnlyAppendsToTheContext()
    {
        using var client = new ScriptedChatClient("a <<<1>>>", "b <<<2>>>") { HasTokens = true };
        await using var conversation = new R1Conversation(new R1Agent(client));
        var first = TokenSequence.Of(await conversation.RunAsync("first", None)).Ids;
        var second = TokenSequence.Of(await conversation.RunAsync("second", None)).Ids;

        Assert.Equal(first, second.Take(first.Count));
    }

    [Fact]
    public async Task RunAsync_AfterTheSystemPromptOfTheAgent_KeepsTheOneItBeganWith()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { SystemPrompt = "Be short." }));
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);

        Assert.Equal("Be short.", Assert.Single(client.Calls[1].Messages, message => message.Role == ChatRole.System).Text);
    }

    [Fact]
    public async Task RunStreamingAsync_WhileAnotherRunGoesOn_IsRefusedAndLeavesItAlone()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>");
        await using var conversation = new R1Conversation(new R1Agent(client));
        var prepared = conversation.RunStreamingAsync("prepared", None);
        await foreach (var happened in conversation.RunStreamingAsync("first", None))
        {
            if (happened is StoppedEvent) break;
            Assert.True(conversation.IsRunning);
            Assert.Contains("one run at a time", Assert.Throws<InvalidOperationException>(() => conversation.RunStreamingAsync("second", None)).Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await prepared.GetAsyncEnumerator(None).MoveNextAsync());
        }

        Assert.Equal("1", Assert.Single(conversation.Runs).Answer);
        Assert.False(conversation.IsRunning);
    }

    [Fact]
    public async Task RunStreamingAsync_WhenItsEndIsRead_IsPartOfTheConversationAndTheNextCanBegin()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>");
        await using var conversation = new R1Conversation(new R1Agent(client));
        Trajectory? second = null;
        await foreach (var happened in conversation.RunStreamingAsync("first", None))
        {
            if (happened is StoppedEvent stopped)
            {
                Assert.Same(stopped.Trajectory, Assert.Single(conversation.Runs));
                second = await conversation.RunAsync("second", None);
            }
        }

        Assert.Equal("2", second!.Answer);
        Assert.Equal(2, conversation.Runs.Count);
    }

    [Fact]
    public async Task RunStreamingAsync_WithAMessageThatIsNone_IsRefusedByTheCall()
    {
        using var client = new ScriptedChatClient();
        await using var conversation = new R1Conversation(new R1Agent(client));

        Assert.Throws<ArgumentException>(() => conversation.RunStreamingAsync(" ", None));
        Assert.Throws<ArgumentException>(() => conversation.RunStreamingAsync("a\0b", None));
        Assert.False(conversation.IsRunning);
    }

    public static TheoryData<string> Interruptions => ["cancel", "leave", "fail", "context"];

    [Theory]
    [MemberData(nameof(Interruptions))]
    public async Task RunAsync_AfterARunThatDidNotEnd_GoesOnFromBeforeIt(string interruption)
    {
        using var source = new CancellationTokenSource();
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>", "<<<3>>>") { HasTokens = true };
        await using var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("first", None);
        var (messages, used) = (conversation.Messages, conversation.Used);
        client.OnPiece = (_, _) => interruption switch
        {
            "cancel" => new ValueTask(source.CancelAsync()),
            "fail" => throw new IOException("broken"),
            "context" => throw new ContextOverflowException(10, 9),
            _ => ValueTask.CompletedTask,
        };
        await InterruptAsync(conversation, interruption, source.Token);

        Assert.Same(messages, conversation.Messages);
        Assert.Equal(2, conversation.Used.Runs);
        Assert.True(conversation.Used.Tokens >= used.Tokens);
        client.OnPiece = null;
        Assert.Equal("3", (await conversation.RunAsync("third", None)).Answer);
        Assert.Equal(["first", "third"], conversation.Messages.Where(message => message.Role == ChatRole.User).Select(message => message.Text));
    }

    [Fact]
    public async Task Branch_BeforeTheLastRun_RetriesItAndLeavesTheParentAlone()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>", "<<<3>>>");
        await using var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        await using var branch = conversation.Branch(1);
        var retry = await branch.RunAsync("second", None);

        Assert.Equal("3", retry.Answer);
        Assert.Equal(["1", "2"], conversation.Runs.Select(run => run.Answer));
        Assert.Equal(["1", "3"], branch.Runs.Select(run => run.Answer));
        Assert.Equal(conversation.Id, branch.ParentId);
        Assert.NotEqual(conversation.Id, branch.Id);
        Assert.Equal(3, branch.Used.Runs);
        Assert.Null(conversation.ParentId);
        Assert.Contains("0 to 2 runs", Assert.Throws<ArgumentOutOfRangeException>(() => conversation.Branch(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_Once_RefusesFurtherRuns()
    {
        using var client = new ScriptedChatClient();
        var conversation = new R1Conversation(new R1Agent(client));
        await conversation.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => conversation.RunStreamingAsync("first", None));
        Assert.Throws<ObjectDisposedException>(() => conversation.Branch(0));
    }

    private static async Task InterruptAsync(R1Conversation conversation, string interruption, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in conversation.RunStreamingAsync("second", cancellationToken))
            {
                if (interruption == "leave" && happened is TokenEvent) break;
                if (happened is StoppedEvent stopped) Assert.Equal(interruption == "fail" ? StopReason.Failed : StopReason.ContextFull, stopped.Trajectory.Stop);
            }
        }
        catch (AgentCancelledException)
        {
            Assert.Equal("cancel", interruption);
        }
    }
}
