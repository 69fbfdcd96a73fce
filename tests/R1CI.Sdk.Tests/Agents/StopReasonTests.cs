using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class StopReasonTests
{
    private const string Code = "```python\nprint(1)\n```";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stop_WithNeitherCodeNorAnswer_IsEndOfTextAfterOneCorrection(bool hasTokens)
    {
        using var client = new ScriptedChatClient("Hm.", "Still nothing.") { HasTokens = hasTokens };
        var trajectory = await RunAsync(client);

        Assert.Equal(StopReason.EndOfText, trajectory.Stop);
        Assert.Equal(2, trajectory.Turns.Count);
        Assert.Equal(ObservationKind.Correction, trajectory.Turns[0].Observation!.Kind);
        Assert.Equal(ChatRole.User, client.Calls[1].Messages[^1].Role);
        Assert.Contains("```python", client.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Null(trajectory.Turns[1].Observation);
    }

    [Fact]
    public async Task Stop_AfterACorrection_CanBeTheAnswer()
    {
        using var client = new ScriptedChatClient("Hm.", "<<<5>>>") { HasTokens = true };
        var trajectory = await RunAsync(client);

        Assert.Equal("5", trajectory.Answer);
        Assert.Equal(StopReason.Answer, trajectory.Stop);
    }

    [Fact]
    public async Task Stop_WithoutCorrections_IsEndOfTextAtOnce()
    {
        using var client = new ScriptedChatClient("Hm.");
        var trajectory = await RunAsync(client, options => options.MaxCorrections = 0);

        Assert.Equal(StopReason.EndOfText, trajectory.Stop);
        Assert.Single(trajectory.Turns);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stop_WhenCodeCallsAreSpent_GivesOneLastGenerationWithoutThem(bool hasTokens)
    {
        var executor = FakeExecutor.Printing("1\n");
        using var client = new ScriptedChatClient { HasTokens = hasTokens, OnCall = _ => Code };
        var trajectory = await RunAsync(client, options => (options.Executors, options.MaxCodeCalls) = ([executor], 2));

        Assert.Equal(StopReason.CodeBudget, trajectory.Stop);
        Assert.Equal(2, executor.Scripts.Count);
        Assert.Equal(2, trajectory.CodeCalls);
        Assert.Equal(4, trajectory.Turns.Count);
        Assert.Equal(ObservationKind.NotExecuted, trajectory.Turns[2].Observation!.Kind);
        Assert.Contains("all 2 code calls are used", trajectory.Turns[2].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(ExecutionStatus.Denied, trajectory.Turns[2].Call!.Result!.Status);
        Assert.Null(trajectory.Turns[3].Call);
    }

    [Fact]
    public async Task Stop_WhenCodeCallsAreSpent_CanStillBeTheAnswer()
    {
        using var client = new ScriptedChatClient(Code, Code, "```python\nx\n```\n<<<1>>>") { HasTokens = true };
        var trajectory = await RunAsync(client, options => (options.Executors, options.MaxCodeCalls) = ([FakeExecutor.Printing("1")], 1));

        Assert.Equal("1", trajectory.Answer);
        Assert.Equal(StopReason.Answer, trajectory.Stop);
    }

    [Fact]
    public async Task Stop_WithoutAnyCodeCalls_TreatsFencesAsText()
    {
        using var client = new ScriptedChatClient(Code + "\n<<<3>>>") { HasTokens = true };
        var executor = new FakeExecutor();
        var trajectory = await RunAsync(client, options => (options.Executors, options.MaxCodeCalls) = ([executor], 0));

        Assert.Equal("3", trajectory.Answer);
        Assert.Empty(executor.Scripts);
    }

    [Fact]
    public async Task Stop_WithoutExecutors_TreatsFencesAsText()
    {
        using var client = new ScriptedChatClient(Code, "<<<3>>>") { HasTokens = true };
        var trajectory = await RunAsync(client, options => options.Executors = []);

        Assert.Equal("3", trajectory.Answer);
        Assert.Equal(ObservationKind.Correction, trajectory.Turns[0].Observation!.Kind);
        Assert.DoesNotContain("```", trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WhenTurnsAreSpent_ShowsNoObservationNobodyReads()
    {
        var executor = FakeExecutor.Printing("1\n");
        using var client = new ScriptedChatClient { OnCall = _ => Code };
        var trajectory = await RunAsync(client, options => (options.Executors, options.MaxTurns) = ([executor], 3));

        Assert.Equal(StopReason.MaxTurns, trajectory.Stop);
        Assert.Equal(3, trajectory.Turns.Count);
        Assert.Equal(3, executor.Scripts.Count);
        Assert.Null(trajectory.Turns[2].Observation);
        Assert.Equal(ChatRole.Assistant, trajectory.Messages[^1].Role);
        Assert.Contains("R1AgentOptions.MaxTurns", trajectory.StopMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Stop_WhenTokensAreSpent_IsMaxTokens(bool hasTokens, bool reportsUsage)
    {
        using var client = new ScriptedChatClient { HasTokens = hasTokens, ReportsUsage = reportsUsage, OnCall = _ => Code };
        var trajectory = await RunAsync(client, options => (options.Executors, options.MaxTokens) = ([FakeExecutor.Printing("1")], Code.Length + 5));

        Assert.Equal(StopReason.MaxTokens, trajectory.Stop);
        Assert.Equal(2, trajectory.Turns.Count);
        Assert.Equal(5, client.Calls[1].Options.MaxOutputTokens);
        Assert.Equal(Code[..5], trajectory.Turns[1].Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stop_WhenTheModelNeverStops_IsLength(bool hasTokens)
    {
        using var client = new ScriptedChatClient(new string('x', 1000)) { HasTokens = hasTokens };
        var trajectory = await RunAsync(client, options => options.MaxOutputTokens = 100);

        Assert.Equal(StopReason.Length, trajectory.Stop);
        Assert.Equal(GenerationStop.Length, trajectory.Turns[0].Stop);
        Assert.Equal(100, trajectory.Turns[0].Text.Length);
        Assert.Contains("limit of 100 tokens", trajectory.StopMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WithAnAnswerBeforeTheLimit_IsTheAnswer()
    {
        using var client = new ScriptedChatClient("<<<4>>>" + new string('x', 1000)) { HasTokens = true };
        var trajectory = await RunAsync(client, options => options.MaxOutputTokens = 20);

        Assert.Equal("4", trajectory.Answer);
        Assert.Equal(StopReason.Answer, trajectory.Stop);
    }

    [Fact]
    public async Task Stop_WhenTheQuestionDoesNotFit_IsContextFullWithoutTurns()
    {
        using var client = new ScriptedChatClient("<<<4>>>") { HasTokens = true, ContextLength = 50 };
        var trajectory = await RunAsync(client);

        Assert.Equal(StopReason.ContextFull, trajectory.Stop);
        Assert.Empty(trajectory.Turns);
        Assert.Null(trajectory.Failure);
        Assert.Contains("context holds 50", trajectory.StopMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WhenTheObservationDoesNotFit_LeavesItOutWhole()
    {
        using var client = new ScriptedChatClient(Code, "<<<4>>>") { HasTokens = true, ContextLength = 100 };
        var trajectory = await RunAsync(
            client, options => (options.Executors, options.SystemPrompt) = ([FakeExecutor.Printing(new string('y', 500))], null));

        Assert.Equal(StopReason.ContextFull, trajectory.Stop);
        Assert.Null(Assert.Single(trajectory.Turns).Observation);
        Assert.Equal(Code, trajectory.Messages[^1].Text);
        Assert.Equal(1, trajectory.CodeCalls);
    }

    [Fact]
    public async Task Stop_WhenTheDeadlinePassesWhileTheModelWrites_IsDeadlineAndNoException()
    {
        var time = new ManualTime();
        using var client = new ScriptedChatClient("Thinking about it for long")
        {
            OnPiece = (piece, _) =>
            {
                time.Advance(piece == 8 ? TimeSpan.FromMinutes(2) : TimeSpan.Zero);
                return ValueTask.CompletedTask;
            },
        };
        var trajectory = await RunAsync(client, options => (options.TimeProvider, options.Deadline) = (time, TimeSpan.FromMinutes(1)));

        Assert.Equal(StopReason.Deadline, trajectory.Stop);
        Assert.Equal("Thinking", trajectory.Turns[0].Text);
        Assert.Null(trajectory.Turns[0].Stop);
        Assert.Null(trajectory.Failure);
    }

    [Fact]
    public async Task Stop_WhenTheDeadlinePassesWhileCodeRuns_IsDeadlineAndTheCallIsCancelled()
    {
        var time = new ManualTime();
        var executor = new FakeExecutor
        {
            OnExecute = async (_, token) =>
            {
                time.Advance(TimeSpan.FromMinutes(2));
                await Task.Delay(Timeout.Infinite, token);
                return null!;
            },
        };
        using var client = new ScriptedChatClient(Code);
        var trajectory = await RunAsync(client, options => (options.Executors, options.TimeProvider, options.Deadline) = ([executor], time, TimeSpan.FromMinutes(1)));

        Assert.Equal(StopReason.Deadline, trajectory.Stop);
        Assert.Equal(ExecutionStatus.Cancelled, trajectory.Turns[0].Call!.Result!.Status);
    }

    [Fact]
    public async Task Stop_WithAFenceNobodyServes_IsCorrectedOnceAndThenText()
    {
        using var client = new ScriptedChatClient("```ruby\nputs 1\n```", "```ruby\nputs 1\n```\n<<<1>>>") { HasTokens = true };
        var trajectory = await RunAsync(client);

        Assert.Equal("1", trajectory.Answer);
        Assert.Equal(ObservationKind.NotExecuted, trajectory.Turns[0].Observation!.Kind);
        Assert.Contains("no interpreter for 'ruby' here, only for python", trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(0, trajectory.CodeCalls);
        Assert.Null(trajectory.Turns[0].Call);
    }

    [Fact]
    public async Task Stop_WithADataFence_IsNotAtTheFence()
    {
        using var client = new ScriptedChatClient("```json\n{}\n```\n<<<1>>>") { HasTokens = true };
        var trajectory = await RunAsync(client);

        Assert.Equal("1", trajectory.Answer);
        Assert.Single(trajectory.Turns);
    }

    [Fact]
    public async Task Stop_WithTwoLanguages_RunsEachInItsOwn()
    {
        var python = FakeExecutor.Printing("1");
        var javascript = FakeExecutor.Printing("2");
        javascript.Name = "javascript";
        using var client = new ScriptedChatClient("```python\na\n```", "```js\nb\n```", "<<<1>>>");
        var trajectory = await RunAsync(client, options => options.Executors = [python, javascript]);

        Assert.Equal(["python", "javascript"], trajectory.Calls.Select(call => call.Language));
        Assert.Equal(["b"], javascript.Scripts);
        Assert.Equal(["c0", "c1"], trajectory.Calls.Select(call => call.Id));
    }

    [Fact]
    public async Task Stop_AfterARefusal_ShowsItToTheModel()
    {
        var executor = new FakeExecutor();
        List<CodeCall> asked = [];
        using var client = new ScriptedChatClient(Code, "<<<1>>>") { HasTokens = true };
        var trajectory = await RunAsync(client, options => (options.Executors, options.ApproveCode) = ([executor], (call, _) =>
        {
            asked.Add(call);
            return ValueTask.FromResult<ApprovalReply>(false);
        }));

        Assert.Equal("print(1)", Assert.Single(asked).Code);
        Assert.Empty(executor.Scripts);
        Assert.Equal(0, trajectory.CodeCalls);
        Assert.Equal(ExecutionStatus.Denied, trajectory.Turns[0].Call!.Result!.Status);
        Assert.False(trajectory.Turns[0].Call!.IsApproved);
        Assert.Contains("refused", trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(TurnPhase.Reason, trajectory.Turns[0].Phase);
        Assert.Equal(StopReason.Answer, trajectory.Stop);
    }

    [Fact]
    public async Task Stop_AfterAnApproval_RecordsIt()
    {
        using var client = new ScriptedChatClient(Code, "<<<1>>>");
        var trajectory = await RunAsync(
            client, options => (options.Executors, options.ApproveCode) = ([new FakeExecutor()], (_, _) => ValueTask.FromResult<ApprovalReply>(true)));

        Assert.True(trajectory.Turns[0].Call!.IsApproved);
        Assert.Equal(1, trajectory.CodeCalls);
    }

    [Fact]
    public async Task Stop_WhenScriptsFail_LetsTheModelRepairThem()
    {
        var statuses = new Queue<ExecutionStatus>([ExecutionStatus.Error, ExecutionStatus.Timeout, ExecutionStatus.Ok]);
        var executor = new FakeExecutor
        {
            OnExecute = (_, _) => Task.FromResult(new ExecutionResult { Status = statuses.Dequeue(), Error = statuses.Count > 0 ? "broken" : null, Stdout = "so far\n" }),
        };
        using var client = new ScriptedChatClient(Code, Code, Code, "<<<1>>>") { HasTokens = true };
        var trajectory = await RunAsync(client, options => options.Executors = [executor]);

        Assert.Equal("1", trajectory.Answer);
        Assert.Contains("so far\nbroken\n```", trajectory.Turns[1].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(3, trajectory.CodeCalls);
    }

    [Theory]
    [InlineData(SessionMode.Stateless, "create 0|run 0|dispose 0|create 1|run 1|dispose 1")]
    [InlineData(SessionMode.Kept, "create 0|run 0|run 0|dispose 0")]
    public async Task Sessions_OfOneRun_AreFreshOrKept(SessionMode mode, string log)
    {
        var executor = FakeExecutor.Printing("1");
        using var client = new ScriptedChatClient(Code, Code, "<<<1>>>");
        await RunAsync(client, options => (options.Executors, options.SessionMode) = ([executor], mode));

        Assert.Equal(log, string.Join('|', executor.Log));
    }

    [Fact]
    public void ToJsonName_OfEveryReason_ReadsBack()
    {
        foreach (var reason in Enum.GetValues<StopReason>())
        {
            Assert.True(StopReasonExtensions.TryParseJsonName(reason.ToJsonName(), out var read));
            Assert.Equal(reason, read);
        }

        Assert.False(StopReasonExtensions.TryParseJsonName("unknown", out _));
    }

    private static Task<Trajectory> RunAsync(ScriptedChatClient client, Action<R1AgentOptions>? configure = null)
    {
        var options = new R1AgentOptions { Executors = [new FakeExecutor()] };
        configure?.Invoke(options);
        return new R1Agent(client, options).RunAsync("q", None);
    }
}
