using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Tests;

/// <summary>A fork of a conversation goes on as the conversation itself would, and the model reads nothing twice.</summary>
public sealed class ForkedConversationTests : IDisposable
{
    private const string Question = "How many prime numbers are there between 1 and 1000?";

    private readonly OnnxRuntimeChatClient _client = OnnxRuntimeChatClient.Load(TinyModel.Folder);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task ContinueAsync_InEightForksAtOnce_SaysBitForBitWhatTheUnforkedRunSays()
    {
        await using var whole = new R1Conversation(Agent(_client));
        await using var trunk = new R1Conversation(Agent(_client));
        var expected = await whole.RunAsync(Question, None);
        await trunk.RunAsync(Question, 1, None);
        var (messages, turns) = (trunk.Messages, trunk.Runs[0].Turns);
        await using var fork = trunk.Fork();
        var forks = Enumerable.Range(0, 7).Select(_ => trunk.Fork()).Append(fork.Fork()).ToList();

        var runs = await Task.WhenAll(forks.Select(fork => fork.ContinueAsync(cancellationToken: None)));

        Assert.Equal((StopReason.Answer, "168"), (expected.Stop, expected.Answer));
        Assert.All(runs, run => AssertSame(expected, run));
        Assert.All(runs, run => Assert.All(run.Turns.Skip(1), turn => Assert.Equal(NewTokens(turn), turn.Tokens!.PrefilledTokens)));
        Assert.Equal(messages, trunk.Messages);
        Assert.Same(turns, trunk.Runs[0].Turns);
        AssertSame(expected, await trunk.ContinueAsync(cancellationToken: None));
        foreach (var each in forks) await each.DisposeAsync();
    }

    [Fact]
    public async Task ContinueAsync_WithSeeds_SaysInAForkAmongOthersWhatItSaysAlone()
    {
        await using var trunk = new R1Conversation(Agent(_client, temperature: 2));
        await trunk.RunAsync(Question, 1, None);
        if (!trunk.IsPaused) Assert.Skip("The first turn of this seed already ends the run.");
        var forks = Enumerable.Range(0, 8).Select(seed => trunk.Fork(seed)).ToList();
        await using var alone = trunk.Fork(seed: 5);

        var runs = await Task.WhenAll(forks.Select(fork => fork.ContinueAsync(2, None)));

        AssertSame(runs[5], await alone.ContinueAsync(2, None));
        Assert.True(runs.Select(run => string.Join(' ', TokenSequence.Of(run).Ids)).Distinct().Count() > 1);
        foreach (var each in forks) await each.DisposeAsync();
    }

    [Fact]
    public async Task Branch_AtAnEarlierRun_ReadsTheNewMessageOnly()
    {
        await using var conversation = new R1Conversation(Agent(_client));
        await conversation.RunAsync(Question, None);
        var second = await conversation.RunAsync("What is 17 * 23?", None);
        await using var branch = conversation.Branch(1);
        var again = await branch.RunAsync("What is 17 * 23?", None);

        AssertSame(second, again);
        Assert.Equal(Prefilled(second), Prefilled(again));
        Assert.Equal(NewTokens(second.Turns[0]), second.Turns[0].Tokens!.PrefilledTokens);
    }

    [Fact]
    public async Task RunAsync_AfterARunThatWasLeft_ReadsTheNewMessageOnly()
    {
        await using var calm = new R1Conversation(Agent(_client));
        await using var conversation = new R1Conversation(Agent(_client));
        foreach (var each in new[] { calm, conversation }) await each.RunAsync(Question, None);
        await foreach (var happened in conversation.RunStreamingAsync("What is 5 * 5?", None))
        {
            if (happened is TokenEvent) break;
        }

        var run = await conversation.RunAsync("What is 17 * 23?", None);

        Assert.Equal(2, conversation.Runs.Count);
        AssertSame(await calm.RunAsync("What is 17 * 23?", None), run);
        Assert.Equal(NewTokens(run.Turns[0]), run.Turns[0].Tokens!.PrefilledTokens);
    }

    [Fact]
    public async Task ContinueAsync_OnTheGenAIHost_SaysTheSame()
    {
        using var client = OnnxGenAIChatClient.Load(TinyModel.Folder);
        await using var whole = new R1Conversation(Agent(client, temperature: 0));
        await using var trunk = new R1Conversation(Agent(client, temperature: 0));
        var expected = await whole.RunAsync(Question, None);
        await trunk.RunAsync(Question, 1, None);
        var forks = Enumerable.Range(0, 3).Select(_ => trunk.Fork()).ToList();

        var runs = await Task.WhenAll(forks.Select(fork => fork.ContinueAsync(cancellationToken: None)));

        Assert.All(runs, run => Assert.Equal(TokenSequence.Of(expected).Ids, TokenSequence.Of(run).Ids));
        foreach (var each in forks) await each.DisposeAsync();
    }

    private static R1Agent Agent(IChatClient client, float temperature = 1) =>
        new(client, new R1AgentOptions { SessionMode = SessionMode.Kept, ChatOptions = new ChatOptions { Temperature = temperature, Seed = 7 } });

    // What stands between two turns, and the last token sampled before it, which is read with what follows.
    private static int NewTokens(Turn turn) => turn.Tokens!.Context.Sum(segment => segment.Ids.Count) + 1;

    private static IEnumerable<int> Prefilled(Trajectory run) => run.Turns.Select(turn => turn.Tokens!.PrefilledTokens);

    private static void AssertSame(Trajectory expected, Trajectory run)
    {
        Assert.Equal(TokenSequence.Of(expected).Ids, TokenSequence.Of(run).Ids);
        Assert.Equal(expected.Turns.SelectMany(turn => turn.Tokens!.LogProbs), run.Turns.SelectMany(turn => turn.Tokens!.LogProbs));
        Assert.Equal((expected.Stop, expected.Answer), (run.Stop, run.Answer));
    }
}
