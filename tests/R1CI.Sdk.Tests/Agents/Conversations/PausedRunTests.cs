using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class PausedRunTests
{
    private static readonly string[] Script = [Fence("x = 5"), "Hm.", Fence("x += 1\nprint(x)"), "<<<6>>>", Fence("print(3 + 3)"), "<<<6>>>"];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SelfCheckMode.None, 1)]
    [InlineData(SelfCheckMode.None, 2)]
    [InlineData(SelfCheckMode.None, 3)]
    [InlineData(SelfCheckMode.Enforced, 4)]
    [InlineData(SelfCheckMode.Enforced, 5)]
    public async Task ContinueAsync_AfterAPause_EndsAsTheUnpausedRun(SelfCheckMode mode, int turns)
    {
        using var client = Scripted();
        var agent = new R1Agent(client, new R1AgentOptions { SessionMode = SessionMode.Kept, SelfCheck = mode });
        await using var whole = new R1Conversation(agent);
        await using var paused = new R1Conversation(agent);
        var expected = await whole.RunAsync("q", None);

        var until = await paused.RunAsync("q", turns, None);
        var run = await paused.ContinueAsync(cancellationToken: None);

        Assert.Equal((StopReason.MaxTurns, turns), (until.Stop, until.Turns.Count));
        Assert.Equal((expected.Stop, expected.Answer, "6"), (run.Stop, run.Answer, run.Answer));
        Assert.Equal(TokenSequence.Of(expected).Ids, TokenSequence.Of(run).Ids);
        Assert.Equal(expected.Turns.Select(Told), run.Turns.Select(Told));
        Assert.Equal(expected.SelfChecks, run.SelfChecks);
        Assert.Equal(expected.Usage.OutputTokenCount, run.Usage.OutputTokenCount);
        Assert.Equal(whole.Used with { Time = default }, paused.Used with { Time = default });
        Assert.Same(run, Assert.Single(paused.Runs));
        Assert.False(paused.IsPaused);
    }

    [Fact]
    public async Task ContinueAsync_OneTurnAtATimeInForks_LeavesTheirParentsPaused()
    {
        using var client = Scripted();
        await using var root = new R1Conversation(new R1Agent(client, new R1AgentOptions { SessionMode = SessionMode.Kept }));
        await root.RunAsync("q", 2, None);
        var forks = Enumerable.Range(0, 8).Select(i => root.Fork(i)).ToList();

        var runs = await Task.WhenAll(forks.Select(fork => fork.ContinueAsync(1, None)));
        await using var forkOfFork = forks[0].Fork();
        var end = await forkOfFork.ContinueAsync(cancellationToken: None);

        Assert.All(runs, run => Assert.Equal(("6\n", 3), (run.Calls.Last().Result!.Stdout, run.Turns.Count)));
        Assert.Equal((StopReason.Answer, "6"), (end.Stop, end.Answer));
        Assert.All(forks, fork => Assert.True(fork.IsPaused));
        Assert.Equal((true, 2), (root.IsPaused, root.Runs[0].Turns.Count));
        Assert.Equal("6\n", (await root.ContinueAsync(cancellationToken: None)).Calls.Last().Result!.Stdout);
        foreach (var fork in forks) await fork.DisposeAsync();
    }

    [Fact]
    public async Task ContinueStreamingAsync_AfterAPause_ReportsTheNewTurnsOnly()
    {
        using var client = Scripted();
        await using var conversation = new R1Conversation(new R1Agent(client));
        var until = await conversation.RunAsync("q", 1, None);
        List<AgentEvent> events = [];
        await foreach (var happened in conversation.ContinueStreamingAsync(1, None)) events.Add(happened);

        Assert.Equal("The run paused after 1 turns, as it was asked to. R1Conversation.ContinueAsync goes on with it.", until.StopMessage);
        Assert.Equal([0, 1], events.Select(happened => happened.Turn).Distinct());
        Assert.IsType<ObservationEvent>(events[0]);
        Assert.Equal(2, Assert.IsType<StoppedEvent>(events[^1]).Trajectory.Turns.Count);
    }

    [Fact]
    public async Task ContinueAsync_AfterTheAgentsTurns_HasAsManyAgain()
    {
        using var client = Scripted();
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { MaxTurns = 2 }));

        Assert.Contains("R1AgentOptions.MaxTurns", (await conversation.RunAsync("q", 7, None)).StopMessage, StringComparison.Ordinal);
        Assert.Equal((StopReason.Answer, 4), (await conversation.ContinueAsync(cancellationToken: None)) is var run ? (run.Stop, run.Turns.Count) : default);
    }

    [Fact]
    public async Task ContinueAsync_InAConversationWithBudgets_SpendsTheRunsShareOnce()
    {
        using var client = Scripted();
        var budget = new R1ConversationOptions { MaxRuns = 1, MaxCodeCalls = 1 };
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { MaxTurns = 8 }), budget);
        await conversation.RunAsync("q", 1, None);
        var run = await conversation.ContinueAsync(1, None);

        Assert.Equal(StopReason.ConversationBudget, run.Stop);
        Assert.Contains("MaxCodeCalls is 1", run.StopMessage, StringComparison.Ordinal);
        Assert.True(conversation.IsPaused);
        Assert.Equal((1, 1), (conversation.Used.Runs, conversation.Used.CodeCalls));
    }

    [Fact]
    public async Task ContinueAsync_Cancelled_StaysPausedWhereItWas()
    {
        using var client = Scripted();
        using var source = new CancellationTokenSource();
        await using var conversation = new R1Conversation(new R1Agent(client));
        var until = await conversation.RunAsync("q", 1, None);
        client.OnPiece = (_, _) => new ValueTask(source.CancelAsync());

        await Assert.ThrowsAsync<AgentCancelledException>(() => conversation.ContinueAsync(cancellationToken: source.Token));
        client.OnPiece = null;

        Assert.Same(until, conversation.Runs[0]);
        Assert.Equal("6", (await conversation.ContinueAsync(cancellationToken: None)).Answer);
    }

    [Fact]
    public async Task RunAsync_AfterAPause_GoesOnWithTheNextMessage()
    {
        using var client = new ScriptedChatClient(Fence("x = 5"), "<<<7>>>");
        await using var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("q", 1, None);

        Assert.Equal("7", (await conversation.RunAsync("never mind", None)).Answer);
        Assert.Equal(2, conversation.Runs.Count);
    }

    [Fact]
    public async Task ContinueAsync_WithoutAPausedRun_SaysWhatToDo()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        await using var conversation = new R1Conversation(new R1Agent(client));

        Assert.Contains("no run to go on with", (await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.ContinueAsync(cancellationToken: None))).Message, StringComparison.Ordinal);
        await conversation.RunAsync("q", None);
        Assert.Contains("its stop reason is Answer", (await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.ContinueAsync(cancellationToken: None))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => conversation.RunAsync("q", 0, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => conversation.ContinueAsync(0, None));
    }

    [Fact]
    public async Task LoadAsync_OfAPausedRun_KeepsItAsARunThatIsOver()
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-paused-");
        using var client = Scripted();
        var agent = new R1Agent(client);
        await using var conversation = new R1Conversation(agent);
        await conversation.RunAsync("q", 1, None);
        var path = Path.Combine(folder.FullName, "talk.json");
        await conversation.SaveAsync(path, None);
        await using var loaded = await R1Conversation.LoadAsync(path, agent, None);
        folder.Delete(recursive: true);

        Assert.Equal((false, StopReason.MaxTurns), (loaded.IsPaused, Assert.Single(loaded.Runs).Stop));
        Assert.Contains("saved and loaded", (await Assert.ThrowsAsync<InvalidOperationException>(() => loaded.ContinueAsync(cancellationToken: None))).Message, StringComparison.Ordinal);
    }

    // Says the line of the script that the conversation has come to, whoever asks.
    private static ScriptedChatClient Scripted() => new()
    {
        HasTokens = true,
        OnCall = call => Script[call.Messages.Sum(message => message.Contents.Count(content => content is TokenSpanContent))],
    };

    private static object Told(Turn turn) => (turn.Index, turn.Phase, turn.Text, turn.Stop, turn.Answer, turn.Observation, turn.Call?.Id, turn.Call?.Result?.Stdout);

    private static string Fence(string code) => $"```python\n{code}\n```";
}
