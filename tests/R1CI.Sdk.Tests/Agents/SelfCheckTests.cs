using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class SelfCheckTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    // Scripts are what the fake executor prints; "!" makes it fail. Replies: a plain word is an answer, "=x" a check script printing x.
    [Theory]
    [InlineData(SelfCheckMode.None, "4", StopReason.Answer, "4", "")]
    [InlineData(SelfCheckMode.Prompted, "4|=4|4", StopReason.Answer, "4", "Agreed")]
    [InlineData(SelfCheckMode.Prompted, "4|=4.0|4", StopReason.Answer, "4", "Agreed")]
    [InlineData(SelfCheckMode.Prompted, "4|=5|5", StopReason.Answer, "5", "Disagreed")]
    [InlineData(SelfCheckMode.Prompted, "4|=!|4", StopReason.Answer, "4", "Failed")]
    [InlineData(SelfCheckMode.Prompted, "4|=|4", StopReason.Answer, "4", "Failed")]
    [InlineData(SelfCheckMode.Prompted, "4|4", StopReason.Answer, "4", "Absent")]
    [InlineData(SelfCheckMode.Prompted, "4|6", StopReason.Answer, "6", "Absent")]
    [InlineData(SelfCheckMode.Prompted, "4|=4|-", StopReason.Answer, "4", "Agreed")]
    [InlineData(SelfCheckMode.Prompted, "4|=!|=4|4", StopReason.Answer, "4", "Agreed")]
    [InlineData(SelfCheckMode.Prompted, "4|=1|=2|=3|4", StopReason.Answer, "4", "Failed")]
    [InlineData(SelfCheckMode.Enforced, "4|=4|4", StopReason.Answer, "4", "Agreed")]
    [InlineData(SelfCheckMode.Enforced, "4|=4|-", StopReason.Answer, "4", "Agreed")]
    [InlineData(SelfCheckMode.Enforced, "4|=5|5|=5|5", StopReason.Answer, "5", "Disagreed,Agreed")]
    [InlineData(SelfCheckMode.Enforced, "4|=5|4|=5|4", StopReason.SelfCheckFailed, null, "Disagreed,Disagreed")]
    [InlineData(SelfCheckMode.Enforced, "4|4|4", StopReason.SelfCheckFailed, null, "Absent,Absent")]
    [InlineData(SelfCheckMode.Enforced, "4|=!|4|=4|4", StopReason.Answer, "4", "Failed,Agreed")]
    [InlineData(SelfCheckMode.Enforced, "4|=4|5|=5|5", StopReason.Answer, "5", "Agreed,Agreed")]
    [InlineData(SelfCheckMode.Enforced, "4|=4|5|=4|5", StopReason.SelfCheckFailed, null, "Agreed,Disagreed")]
    public async Task RunAsync_UnderASelfCheck_FollowsTheRuntimesVerdict(SelfCheckMode mode, string replies, StopReason stop, string? answer, string verdicts)
    {
        foreach (var hasTokens in new[] { true, false })
        {
            using var client = new ScriptedChatClient([.. replies.Split('|').Select(ReplyFor)]) { HasTokens = hasTokens };
            var trajectory = await new R1Agent(client, new R1AgentOptions { Executors = [Echo()], SelfCheck = mode }).RunAsync("q", None);

            Assert.Equal(stop, trajectory.Stop);
            Assert.Equal(answer, trajectory.Answer);
            Assert.Equal(verdicts, string.Join(',', trajectory.SelfChecks.Select(check => check.Verdict)));
        }
    }

    [Fact]
    public async Task RunAsync_UnderASelfCheck_RecordsPhasesRequestsAndScripts()
    {
        using var client = new ScriptedChatClient(ReplyFor("=7"), ReplyFor("4"), ReplyFor("=4"), ReplyFor("4")) { HasTokens = true };
        var trajectory = await new R1Agent(client, new R1AgentOptions { Executors = [Echo()], SelfCheck = SelfCheckMode.Enforced }).RunAsync("q", None);

        Assert.Equal([TurnPhase.Execute, TurnPhase.Reason, TurnPhase.SelfCheck, TurnPhase.SelfCheck], trajectory.Turns.Select(turn => turn.Phase));
        Assert.Equal(ObservationKind.SelfCheckRequest, trajectory.Turns[1].Observation!.Kind);
        Assert.Equal(new SelfCheckAttempt(1, "4", SelfCheckVerdict.Agreed, "4", "c1"), Assert.Single(trajectory.SelfChecks));
        Assert.Equal([false, true], trajectory.Calls.Select(call => call.IsSelfCheck));
    }

    [Theory]
    [InlineData(SessionMode.Stateless, "create 0|run 0|dispose 0|create 1|fork 1 2|run 2|dispose 2|dispose 1")]
    [InlineData(SessionMode.Kept, "create 0|run 0|create 1|fork 1 2|run 2|dispose 2|dispose 0|dispose 1")]
    public async Task RunAsync_UnderASelfCheck_RunsTheScriptInACleanFork(SessionMode mode, string log)
    {
        var executor = Echo();
        using var client = new ScriptedChatClient(ReplyFor("=7"), ReplyFor("4"), ReplyFor("=4"), ReplyFor("4"));
        await new R1Agent(client, new R1AgentOptions { Executors = [executor], SelfCheck = SelfCheckMode.Prompted, SessionMode = mode }).RunAsync("q", None);

        Assert.Equal(log, string.Join('|', executor.Log));
    }

    [Fact]
    public async Task RunAsync_WhenTheModelOnlyClaimsAgreement_IsNotBelieved()
    {
        using var client = new ScriptedChatClient(ReplyFor("4"), "I checked it in my head: verified, Agreed.\n<<<4>>>", "Agreed, yes. <<<4>>>");
        var trajectory = await new R1Agent(client, new R1AgentOptions { Executors = [Echo()], SelfCheck = SelfCheckMode.Enforced }).RunAsync("q", None);

        Assert.Equal(StopReason.SelfCheckFailed, trajectory.Stop);
        Assert.Null(trajectory.Answer);
    }

    [Fact]
    public async Task RunAsync_WithALastLineAmongOthers_ComparesTheLastLineOnly()
    {
        var executor = new FakeExecutor { OnExecute = (_, _) => Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = "4\nresult:\n 5 \n\n" }) };
        using var client = new ScriptedChatClient(ReplyFor("4"), ReplyFor("=x"), ReplyFor("4"));
        var trajectory = await new R1Agent(client, new R1AgentOptions { Executors = [executor], SelfCheck = SelfCheckMode.Prompted }).RunAsync("q", None);

        Assert.Equal(SelfCheckVerdict.Disagreed, trajectory.SelfChecks[0].Verdict);
        Assert.Equal("5", trajectory.SelfChecks[0].CheckedValue);
    }

    [Theory]
    [InlineData("so\n1 2\n3 4\n\n", "1 2\n3 4", SelfCheckVerdict.Agreed)]
    [InlineData("1 2\n3 4", "1 2\n3 4", SelfCheckVerdict.Agreed)]
    [InlineData("1 2\n3 5\n", "1 2\n3 4", SelfCheckVerdict.Disagreed)]
    [InlineData("3 4\n", "1 2\n3 4", SelfCheckVerdict.Disagreed)]
    [InlineData("\n", "1 2\n3 4", SelfCheckVerdict.Failed)]
    public async Task RunAsync_WithAnAnswerOfSeveralLines_ComparesAsManyLastLines(string printed, string answer, SelfCheckVerdict verdict)
    {
        var executor = new FakeExecutor { OnExecute = (_, _) => Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = printed }) };
        using var client = new ScriptedChatClient(ReplyFor(answer), ReplyFor("=x"), ReplyFor(answer));
        var trajectory = await new R1Agent(client, new R1AgentOptions { Executors = [executor], SelfCheck = SelfCheckMode.Prompted }).RunAsync("q", None);

        Assert.Equal(verdict, trajectory.SelfChecks[0].Verdict);
    }

    [Fact]
    public async Task RunAsync_WhenCodeCallsAreSpent_StillChecks()
    {
        using var client = new ScriptedChatClient(ReplyFor("=7"), ReplyFor("=8"), ReplyFor("4"), ReplyFor("=4"), ReplyFor("4"));
        var options = new R1AgentOptions { Executors = [Echo()], SelfCheck = SelfCheckMode.Enforced, MaxCodeCalls = 1 };
        var trajectory = await new R1Agent(client, options).RunAsync("q", None);

        Assert.Equal("4", trajectory.Answer);
        Assert.Equal(SelfCheckVerdict.Agreed, trajectory.SelfChecks[0].Verdict);
    }

    [Fact]
    public async Task RunAsync_WhenTurnsEndDuringTheCheck_StopsWithoutAcceptance()
    {
        using var client = new ScriptedChatClient(ReplyFor("4"), ReplyFor("=4"));
        var options = new R1AgentOptions { Executors = [Echo()], SelfCheck = SelfCheckMode.Enforced, MaxTurns = 2 };
        var trajectory = await new R1Agent(client, options).RunAsync("q", None);

        Assert.Equal(StopReason.MaxTurns, trajectory.Stop);
        Assert.Null(trajectory.Answer);
        Assert.Equal(SelfCheckVerdict.Agreed, Assert.Single(trajectory.SelfChecks).Verdict);
    }

    [Fact]
    public async Task RunStreamingAsync_UnderASelfCheck_SendsOneEventPerTry()
    {
        using var client = new ScriptedChatClient(ReplyFor("4"), ReplyFor("4"), ReplyFor("4"));
        List<SelfCheckEvent> checks = [];
        await foreach (var happened in new R1Agent(client, new R1AgentOptions { Executors = [Echo()], SelfCheck = SelfCheckMode.Enforced }).RunStreamingAsync("q", None))
        {
            checks.AddRange(happened is SelfCheckEvent check ? [check] : []);
        }

        Assert.Equal([1, 2], checks.Select(check => check.Attempt.Attempt));
        Assert.Equal([1, 2], checks.Select(check => check.Turn));
    }

    private static string ReplyFor(string word) =>
        word.StartsWith('=') ? $"I check.\n```python\n{word[1..]}\n```" : word == "-" ? "It is verified." : $"So it is\n<<<{word}>>>";

    private static FakeExecutor Echo() => new()
    {
        OnExecute = (request, _) => Task.FromResult(request.Code == "!"
            ? new ExecutionResult { Status = ExecutionStatus.Error, Stdout = "4\n", Error = "ValueError" }
            : new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = request.Code + "\n" }),
    };
}
