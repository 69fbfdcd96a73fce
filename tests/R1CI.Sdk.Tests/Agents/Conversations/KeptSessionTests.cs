using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class KeptSessionTests
{
    private static readonly R1AgentOptions Kept = new() { SessionMode = SessionMode.Kept };

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SessionMode.Kept, "5\n")]
    [InlineData(SessionMode.Stateless, "")]
    public async Task RunAsync_AfterARunThatMadeNames_HasThemAsTheModeSays(SessionMode mode, string printed)
    {
        using var client = new ScriptedChatClient(Fence("x = 5"), "<<<1>>>", Fence("print(x)"), "<<<2>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { SessionMode = mode }));
        await conversation.RunAsync("first", None);

        Assert.Equal(printed, Printed(await conversation.RunAsync("second", None)));
    }

    [Theory]
    [InlineData(R1Prompt.System)]
    [InlineData(R1Prompt.Chat)]
    public async Task RunAsync_WithKeptSessions_TellsTheModelSo(string prompt)
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, Kept with { SystemPrompt = prompt }));
        var told = (await conversation.RunAsync("q", None)).Prompt[0].Text.ReplaceLineEndings(" ");

        Assert.Contains("What a script defines is there for later ones, and there are no files and no network.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("starts anew", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_AfterARunThatFailed_SeesNothingOfIt()
    {
        using var client = new ScriptedChatClient(Fence("x = [1]"), "<<<1>>>", Fence("x.append(2)"), "", Fence("print(x)"), "<<<3>>>");
        client.OnStart = (call, _) => call.Index == 3 ? throw new IOException("broken") : ValueTask.CompletedTask;
        await using var conversation = new R1Conversation(new R1Agent(client, Kept));
        await conversation.RunAsync("first", None);
        Assert.Equal(StopReason.Failed, (await conversation.RunAsync("second", None)).Stop);

        client.OnCall = call => call.Index == 4 ? Fence("print(x)") : "<<<3>>>";
        Assert.Equal("[1]\n", Printed(await conversation.RunAsync("third", None)));
    }

    [Fact]
    public async Task Branch_AtAnEarlierRun_HasItsNamesAndFilesAndChangesNobodyElses()
    {
        using var client = new ScriptedChatClient(
            Fence("x = 1\nopen('f.txt', 'w').write('a')"), "<<<1>>>", Fence("x = 2\nopen('f.txt', 'w').write('b')"), "<<<2>>>",
            Fence("print(x, open('f.txt').read())\nx = 3"), "<<<3>>>", Fence("print(x, open('f.txt').read())"), "<<<4>>>");
        var agent = new R1Agent(client, Kept with { Session = new CodeSessionOptions { AllowsFileWrites = true } });
        await using var conversation = new R1Conversation(agent);
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        await using var branch = conversation.Branch(1);

        Assert.Equal("1 a\n", Printed(await branch.RunAsync("third", None)));
        Assert.Equal("2 b\n", Printed(await conversation.RunAsync("fourth", None)));
        Assert.Empty(branch.Losses);
    }

    [Fact]
    public async Task Branch_AtARunWhoseSessionsAreGone_SaysSoToCallerAndModel()
    {
        using var client = new ScriptedChatClient(Fence("x = 1"), "<<<1>>>", "<<<2>>>", Fence("x = 3"), "<<<3>>>", Fence("print('x' in globals())"), "<<<4>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, Kept), new R1ConversationOptions { KeptSessionStates = 1 });
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        await conversation.RunAsync("third", None);
        await using var branch = conversation.Branch(2);
        var run = await branch.RunAsync("fourth", None);

        Assert.Contains("after run 2 are not kept any more", Assert.Single(branch.Losses).Message, StringComparison.Ordinal);
        Assert.Equal("False\n", Printed(run));
        Assert.StartsWith("Note: The sessions after run 2 are not kept any more", run.Prompt[^1].Text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nfourth", run.Prompt[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_InALanguageThatCannotFork_GoesOnInTheSessionAndNamesWhatARunTookWithIt()
    {
        var executor = new OneWayExecutor();
        using var client = new ScriptedChatClient(Fence("a"), "<<<1>>>", Fence("b"), "<<<2>>>", Fence("c"), "", "<<<4>>>", Fence("d"), "<<<5>>>");
        client.OnStart = (call, _) => call.Index == 5 ? throw new IOException("broken") : ValueTask.CompletedTask;
        await using var conversation = new R1Conversation(new R1Agent(client, Kept with { Executors = [executor] }));
        await conversation.RunAsync("first", None);
        Assert.Equal("session 0, script 2\n", Printed(await conversation.RunAsync("second", None)));
        await using var branch = conversation.Branch(2);
        Assert.Contains("one way only", Assert.Single(branch.Losses).Message, StringComparison.Ordinal);

        Assert.Equal(StopReason.Failed, (await conversation.RunAsync("third", None)).Stop);
        var after = await conversation.RunAsync("fourth", None);
        Assert.StartsWith("Note: The python session cannot be forked, so a run that was not kept took its variables and files with it.", after.Prompt[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeAsync_AfterManyRuns_GivesEverySessionBack()
    {
        var executor = new FakeExecutor();
        using var client = new ScriptedChatClient { OnCall = call => call.Index % 2 == 0 ? Fence("x") : "<<<1>>>" };
        var conversation = new R1Conversation(new R1Agent(client, Kept with { Executors = [executor] }), new R1ConversationOptions { KeptSessionStates = 2 });
        for (var i = 0; i < 5; i++) await conversation.RunAsync("next", None);
        var open = executor.Log.Count(entry => entry.StartsWith("create", StringComparison.Ordinal) || entry.StartsWith("fork", StringComparison.Ordinal));
        var given = executor.Log.Count(entry => entry.StartsWith("dispose", StringComparison.Ordinal));
        await conversation.DisposeAsync();

        Assert.Equal((5, 3), (open, given));
        Assert.Equal(5, executor.Log.Count(entry => entry.StartsWith("dispose", StringComparison.Ordinal)));
    }

    private static string Printed(Trajectory run) => run.Calls.First().Result!.Stdout;

    private static string Fence(string code) => $"```python\n{code}\n```";

    // As JavaScript in Jint: a session that ran a script can neither be forked nor saved.
    private sealed class OneWayExecutor : CodeExecutor
    {
        private int _sessions;

        public override string Language => "python";

        public override string Interpreter => "one-way@1";

        public override CodeSession CreateSession(CodeSessionOptions? options = null) => new Session(_sessions++);

        private sealed class Session(int number) : CodeSession
        {
            private int _scripts;

            public override Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = $"session {number}, script {++_scripts}\n" });

            public override CodeSession Fork() => throw new NotSupportedException("it goes one way only.");

            public override void Reset() => _scripts = 0;
        }
    }
}
