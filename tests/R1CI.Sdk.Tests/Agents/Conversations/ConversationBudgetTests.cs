using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class ConversationBudgetTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WhenAllRunsAreUsed_StopsWithoutAskingTheModel()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>");
        await using var conversation = new R1Conversation(new R1Agent(client), new R1ConversationOptions { MaxRuns = 1 });
        await conversation.RunAsync("first", None);
        var refused = await conversation.RunAsync("second", None);

        Assert.Equal((StopReason.ConversationBudget, 0), (refused.Stop, refused.Turns.Count));
        Assert.Equal("In this conversation 1 runs began; R1ConversationOptions.MaxRuns is 1. Raise it, or start a new conversation.", refused.StopMessage);
        Assert.Single(client.Calls);
        Assert.Single(conversation.Runs);
        Assert.Equal(1, conversation.Used.Runs);
    }

    [Fact]
    public async Task RunAsync_WhenTheTokensRunOutInTheMiddle_StopsAsTheConversationsBudget()
    {
        using var client = new ScriptedChatClient("<<<1>>>", new string('x', 100)) { HasTokens = true };
        await using var conversation = new R1Conversation(new R1Agent(client), new R1ConversationOptions { MaxTokens = 20 });
        await conversation.RunAsync("first", None);
        var cut = await conversation.RunAsync("second", None);

        Assert.Equal(StopReason.ConversationBudget, cut.Stop);
        Assert.Contains("20 tokens were sampled; R1ConversationOptions.MaxTokens is 20", cut.StopMessage, StringComparison.Ordinal);
        Assert.Equal(20, conversation.Used.Tokens);
        Assert.Single(conversation.Runs);
        Assert.Equal((StopReason.ConversationBudget, 2), ((await conversation.RunAsync("third", None)).Stop, client.Calls.Count));
    }

    [Fact]
    public async Task RunAsync_WhenTheRunsOwnLimitIsLower_StopsAsTheRuns()
    {
        using var client = new ScriptedChatClient(new string('x', 100)) { HasTokens = true };
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { MaxTokens = 10 }), new R1ConversationOptions { MaxTokens = 20 });

        Assert.Equal(StopReason.MaxTokens, (await conversation.RunAsync("first", None)).Stop);
        Assert.Single(conversation.Runs);
    }

    [Fact]
    public async Task RunAsync_WhenTheScriptsRunOut_LetsTheModelAnswerWithoutThem()
    {
        const string Script = "```python\nprint(1)\n```";
        using var client = new ScriptedChatClient(Script, "<<<1>>>", Script, Script, "no answer");
        await using var conversation = new R1Conversation(new R1Agent(client), new R1ConversationOptions { MaxCodeCalls = 2 });
        await conversation.RunAsync("first", None);
        var run = await conversation.RunAsync("second", None);

        Assert.Equal(StopReason.ConversationBudget, run.Stop);
        Assert.Contains("2 scripts ran; R1ConversationOptions.MaxCodeCalls is 2", run.StopMessage, StringComparison.Ordinal);
        Assert.Equal(2, conversation.Used.CodeCalls);
    }

    [Fact]
    public async Task RunAsync_WhenTheTimeRunsOut_StopsAsTheConversationsBudget()
    {
        var time = new ManualTime();
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>");
        client.OnPiece = (_, _) =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return ValueTask.CompletedTask;
        };
        var agent = new R1Agent(client, new R1AgentOptions { TimeProvider = time });
        await using var conversation = new R1Conversation(agent, new R1ConversationOptions { MaxTime = TimeSpan.FromSeconds(10) });
        await conversation.RunAsync("first", None);
        var late = await conversation.RunAsync("second", None);

        Assert.Equal(StopReason.ConversationBudget, late.Stop);
        Assert.Contains("R1ConversationOptions.MaxTime is 00:00:10", late.StopMessage, StringComparison.Ordinal);
        Assert.Equal((StopReason.ConversationBudget, 2), ((await conversation.RunAsync("third", None)).Stop, client.Calls.Count));
    }

    [Fact]
    public void Create_WithABudgetOfNothing_NamesTheOptionItsRangeAndItsValue()
    {
        using var client = new ScriptedChatClient();
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new R1Conversation(new R1Agent(client), new R1ConversationOptions { MaxRuns = 0 }));

        Assert.Contains("R1ConversationOptions.MaxRuns must be at least 1 run, or null for no budget.", problem.Message, StringComparison.Ordinal);
    }
}
