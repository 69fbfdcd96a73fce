using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class ForkedConversationTests
{
    private static readonly R1AgentOptions Kept = new() { SessionMode = SessionMode.Kept };

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fork_EightTimesAtOnce_GivesEachTheNamesAndChangesNobodyElses()
    {
        using var client = new ScriptedChatClient { OnCall = RunWhatIsAsked };
        await using var conversation = new R1Conversation(new R1Agent(client, Kept));
        await conversation.RunAsync("x = [0]", None);
        var messages = conversation.Messages;
        var forks = Enumerable.Range(1, 8).Select(_ => conversation.Fork()).ToList();

        var runs = await Task.WhenAll(forks.Select((fork, i) => fork.RunAsync($"x.append({i})\nprint(x)", None)));
        await using var forkOfFork = forks[3].Fork();
        var again = await forkOfFork.RunAsync("x.append('b')\nprint(x)", None);

        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"[0, {i}]\n"), runs.Select(Printed));
        Assert.Equal("[0, 3, 'b']\n", Printed(again));
        Assert.Equal("[0]\n", Printed(await conversation.RunAsync("print(x)", None)));
        Assert.Equal(messages, conversation.Messages.Take(messages.Count));
        Assert.All(forks, fork => Assert.Equal((conversation.Id, 2), (fork.ParentId, fork.Runs.Count)));
        foreach (var fork in forks) await fork.DisposeAsync();
    }

    [Fact]
    public async Task Fork_WithASeed_SamplesWithItAndHandsItOn()
    {
        using var client = new ScriptedChatClient { OnCall = _ => "<<<1>>>" };
        var agent = new R1Agent(client, new R1AgentOptions { ChatOptions = new ChatOptions { Seed = 5, Temperature = 0.5f } });
        await using var conversation = new R1Conversation(agent);
        await using var fork = conversation.Fork(seed: 9);
        await using var grandchild = fork.Fork();
        foreach (var talk in new[] { conversation, fork, grandchild }) await talk.RunAsync("q", None);

        Assert.Equal([5L, 9L, 9L], client.Calls.Select(call => call.Options.Seed));
        Assert.All(client.Calls, call => Assert.Equal(0.5f, call.Options.Temperature));
        Assert.All(client.Calls, call => Assert.Null(ConversationLease.Of(call.Options))); // this client has nothing to fork
    }

    [Fact]
    public async Task Fork_WhileARunGoesOn_SaysThatItCanPause()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        await using var conversation = new R1Conversation(new R1Agent(client));
        await foreach (var happened in conversation.RunStreamingAsync("q", None))
        {
            if (happened is StoppedEvent) continue;
            Assert.Contains("let it pause (maxTurns)", Assert.Throws<InvalidOperationException>(() => conversation.Fork()).Message, StringComparison.Ordinal);
        }

        await using var fork = conversation.Fork();
        Assert.Single(fork.Runs);
    }

    [Fact]
    public async Task Fork_AfterDisposeAsync_Throws()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("q", None);
        await conversation.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => conversation.Fork());
        Assert.Throws<ObjectDisposedException>(() => conversation.ContinueStreamingAsync(cancellationToken: None));
    }

    [Fact]
    public async Task Fork_OfASessionThatCannotFork_SaysWhatCanBeDone()
    {
        using var client = new ScriptedChatClient { OnCall = RunWhatIsAsked };
        await using var conversation = new R1Conversation(new R1Agent(client, Kept with { Executors = [new OneWayExecutor()] }));
        await conversation.RunAsync("first", None);

        var problem = Assert.Throws<InvalidOperationException>(() => conversation.Fork());
        Assert.StartsWith("The conversation cannot be forked. The python session's variables and files are gone, because it goes one way only.", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("Branch(1) goes on without them.", problem.Message, StringComparison.Ordinal);
        Assert.Equal("script 2\n", Printed(await conversation.RunAsync("second", None)));
    }

    private static string RunWhatIsAsked(ScriptedCall call) =>
        call.Messages[^1].Text.Contains("Code Execution Results", StringComparison.Ordinal) ? "<<<done>>>" : $"```python\n{call.Messages[^1].Text}\n```";

    private static string Printed(Trajectory run) => run.Calls.First().Result!.Stdout;

    private sealed class OneWayExecutor : CodeExecutor
    {
        public override string Language => "python";

        public override string Interpreter => "one-way@1";

        public override CodeSession CreateSession(CodeSessionOptions? options = null) => new Session();

        private sealed class Session : CodeSession
        {
            private int _scripts;

            public override Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = $"script {++_scripts}\n" });

            public override CodeSession Fork() => throw new NotSupportedException("it goes one way only.");

            public override void Reset() => _scripts = 0;
        }
    }
}
