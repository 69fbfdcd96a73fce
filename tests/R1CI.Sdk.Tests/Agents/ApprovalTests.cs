using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class ApprovalTests
{
    private const string Code = "```python\nprint(1)\n```";
    private const string Pay = "```python\ntry:\n    print(pay(amount=5))\nexcept Exception as e:\n    print('read:', e)\n```";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WithARefusalAndItsReason_TellsTheModelAndKeepsARecord()
    {
        using var client = new ScriptedChatClient(Code, "<<<1>>>");
        var run = await RunAsync(client, options => options.ApproveCode = (_, _) =>
            ValueTask.FromResult(new ApprovalReply(false) { Reason = "not on a Monday", By = "alice" }));

        Assert.EndsWith("```output\nNot executed: the host refused to run this code: not on a Monday\n```\n", run.Turns[0].Observation!.Text, StringComparison.Ordinal);
        var approval = Assert.Single(run.Calls).Approval!;
        Assert.Equal((ApprovalDecision.Denied, "not on a Monday", "alice"), (approval.Decision, approval.Reason, approval.By));
        Assert.Equal(0, run.CodeCalls);
        var entry = Assert.Single(Approvals(run));
        Assert.Equal(("c0", false, "denied", "alice"), (Text(entry, "call"), entry.GetProperty("approved").GetBoolean(), Text(entry, "decision"), Text(entry, "by")));
        Assert.False(entry.TryGetProperty("host", out _));
        Assert.NotEqual("", Text(entry, "asked_at"));
    }

    [Fact]
    public async Task RunAsync_WhenNobodyDecidesInTime_IsANoThatTheModelReads()
    {
        var late = new TaskCompletionSource<ApprovalReply>();
        using var client = new ScriptedChatClient(Code, "<<<1>>>") { OnPiece = (_, _) => default };
        var run = await RunAsync(client, options =>
        {
            options.ApprovalTimeout = TimeSpan.FromMilliseconds(20);
            options.ApproveCode = (_, _) => new ValueTask<ApprovalReply>(late.Task);
        });
        late.SetResult(true); // counts for nothing

        Assert.Contains("nobody decided within 00:00:00.0200000", run.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(ApprovalDecision.TimedOut, run.Calls.Single().Approval!.Decision);
        Assert.True(run.Calls.Single().Approval!.Waited >= TimeSpan.FromMilliseconds(15));
        Assert.Equal((StopReason.Answer, 0), (run.Stop, run.CodeCalls));
    }

    [Fact]
    public async Task RunAsync_OfAHostCall_AsksForExactlyWhatIsThenCalled()
    {
        var (asked, paid) = (new List<string>(), new List<int>());
        var run = await PayAsync(paid, (call, _) =>
        {
            asked.Add(call.Arguments!["amount"]!.ToString()!);
            call.Arguments["amount"] = 500; // a copy
            return ValueTask.FromResult(new ApprovalReply(true) { By = "bob" });
        });

        Assert.Equal("5", Assert.Single(asked));
        Assert.Equal(5, Assert.Single(paid));
        var approval = Assert.Single(run.Calls.Single().Result!.HostCalls).Approval!;
        Assert.Equal((ApprovalDecision.Approved, "bob"), (approval.Decision, approval.By));
        Assert.Equal(0, Assert.Single(Approvals(run)).GetProperty("host").GetInt32());
        Assert.Equal(approval.Sha256, new ApprovalQuestion("pay\n{\"amount\":5}", null, TimeProvider.System).Record(ApprovalDecision.Approved).Sha256);
    }

    [Theory]
    [InlineData("denied", "the host did not approve it: too much")]
    [InlineData("timed_out", "nobody decided within 00:00:00.0200000")]
    [InlineData("failed", "asking for approval failed (IOException)")]
    public async Task RunAsync_OfAHostCallThatIsNotApproved_IsReadByTheScriptAndRecorded(string decision, string read)
    {
        var paid = new List<int>();
        var run = await PayAsync(paid, async (_, token) =>
        {
            if (decision == "timed_out") await Task.Delay(Timeout.Infinite, token);
            return decision == "failed" ? throw new IOException("secret") : new ApprovalReply(false) { Reason = "too much" };
        });

        Assert.Empty(paid);
        Assert.Contains($"read: pay was not called: {read}", run.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(decision, Text(Assert.Single(Approvals(run)), "decision"));
    }

    [Fact]
    public async Task RunAsync_WhilePeopleThink_TakesNeitherTimeNorPlacesFromScripts()
    {
        using var everybodyIsAsked = new CountdownEvent(40);
        var reply = new TaskCompletionSource<ApprovalReply>();
        var runs = Enumerable.Range(0, 40).Select(_ => PayAsync([], async (_, _) =>
        {
            everybodyIsAsked.Signal();
            return await reply.Task;
        }, approvalTimeout: null)).ToList();
        await Task.Run(() => everybodyIsAsked.Wait(None), None);

        // More scripts wait for people than run at once; still another one runs, and longer than their time limit.
        await using var other = new PythonExecutor().CreateSession();
        var result = await other.ExecuteAsync(new CodeRequest("6 * 7"), None);
        await Task.Delay(TimeSpan.FromMilliseconds(700), None);
        reply.SetResult(true);

        Assert.Equal("42", result.Value);
        Assert.All(await Task.WhenAll(runs), run => Assert.Equal(ExecutionStatus.Ok, run.Calls.Single().Result!.Status));
    }

    [Fact]
    public async Task RunStreamingAsync_WithApproval_SaysThatItAsksBeforeItAsks()
    {
        using var client = new ScriptedChatClient(Code, "<<<1>>>");
        List<string> order = [];
        var options = new R1AgentOptions { ApproveCode = (_, _) => { order.Add("asked"); return ValueTask.FromResult<ApprovalReply>(true); } };
        await foreach (var happened in new R1Agent(client, options).RunStreamingAsync("q", None))
        {
            if (happened is ApprovalRequestedEvent or CodeStartedEvent) order.Add(happened.GetType().Name);
        }

        Assert.Equal([nameof(ApprovalRequestedEvent), "asked", nameof(CodeStartedEvent)], order);
    }

    [Fact]
    public async Task Read_OfARecordWithApprovals_GivesThemBack()
    {
        var run = await PayAsync([], (_, _) => ValueTask.FromResult(new ApprovalReply(false) { Reason = "no", By = "eve" }));
        var read = TrajectoryJson.Read(TrajectoryJson.Write(new TrajectoryRecord { Run = run }));

        var (written, back) = (run.Calls.Single().Result!.HostCalls[0].Approval!, read.Calls.Single().Result!.HostCalls[0].Approval!);
        Assert.Equal(written with { AskedAt = default, Waited = default }, back with { AskedAt = default, Waited = default });
        Assert.True((written.AskedAt - back.AskedAt).Duration() < TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void ApprovalReply_WithALoneSurrogate_IsRefused() =>
        Assert.Contains("U+D800", Assert.Throws<ArgumentException>(() => new ApprovalReply(false) { Reason = "\uD800" }).Message, StringComparison.Ordinal);

    private static async Task<Trajectory> PayAsync(
        List<int> paid, Func<FunctionCallContent, CancellationToken, ValueTask<ApprovalReply>> approve, int? approvalTimeout = 20)
    {
        using var client = new ScriptedChatClient(Pay, "<<<1>>>");
        var pay = new ApprovalRequiredAIFunction(AIFunctionFactory.Create((int amount) => { paid.Add(amount); return amount; }, "pay"));
        return await RunAsync(client, options =>
        {
            options.Session = new CodeSessionOptions { HostFunctions = [pay], Limits = new ExecutionLimits { Timeout = TimeSpan.FromMilliseconds(500) } };
            options.ApprovalTimeout = approvalTimeout is { } limit ? TimeSpan.FromMilliseconds(limit) : null;
            options.ApproveFunction = approve;
        });
    }

    private static Task<Trajectory> RunAsync(ScriptedChatClient client, Action<R1AgentOptions> configure)
    {
        var options = new R1AgentOptions();
        configure(options);
        return new R1Agent(client, options).RunAsync("q", None);
    }

    private static List<JsonElement> Approvals(Trajectory run) =>
        [.. JsonElement.Parse(TrajectoryJson.Write(new TrajectoryRecord { Run = run })).GetProperty("approvals").EnumerateArray()];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
