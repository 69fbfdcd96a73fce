using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

/// <summary>Ending an agent: its runs end first, then whatever they used can go.</summary>
public sealed class AgentLifetimeTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dispose_WhileTheModelGenerates_EndsTheRunAndWaitsForIt(bool isAsync)
    {
        var (started, left) = (new TaskCompletionSource(), false);
        using var model = new ScriptedChatClient("never said")
        {
            OnPiece = async (_, token) =>
            {
                started.TrySetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    await Task.Yield();
                    left = true;
                }
            },
        };
        var agent = new R1Agent(model);
        var run = agent.RunAsync("q", None);
        await started.Task;
        if (isAsync) await agent.DisposeAsync();
        else agent.Dispose();

        Assert.True(left);
        var ended = await Assert.ThrowsAsync<AgentCancelledException>(() => run);
        Assert.Equal("The agent was disposed while the run was going on.", ended.Trajectory.StopMessage);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => agent.RunAsync("q", None));
    }

    [Fact]
    public async Task DisposeAsync_WhileAScriptRuns_EndsIt()
    {
        var started = new TaskCompletionSource();
        using var model = new ScriptedChatClient("```python\nbegun()\nwhile True: pass\n```");
        var begun = AIFunctionFactory.Create(() => { started.TrySetResult(); return 1; }, "begun");
        var agent = new R1Agent(model, new R1AgentOptions { Session = new CodeSessionOptions { HostFunctions = [begun], Limits = { Timeout = TimeSpan.FromMinutes(5), MaxSteps = long.MaxValue } } });
        var run = agent.RunAsync("q", None);
        await started.Task;
        await agent.DisposeAsync();

        var ended = await Assert.ThrowsAsync<AgentCancelledException>(() => run);
        Assert.Equal(ExecutionStatus.Cancelled, ended.Trajectory.Calls.Single().Result!.Status);
    }

    [Fact]
    public async Task DisposeAsync_WhileNobodyReadsARun_DoesNotWaitForIt()
    {
        using var model = new ScriptedChatClient("some text of many pieces");
        var agent = new R1Agent(model);
        await using var events = agent.RunStreamingAsync("q", None).GetAsyncEnumerator(None);
        Assert.True(await events.MoveNextAsync());
        await agent.DisposeAsync();

        await Assert.ThrowsAsync<AgentCancelledException>(async () => await events.MoveNextAsync());
        Assert.Equal(1, model.PiecesStreamed);
    }

    [Fact]
    public async Task OnEvent_OfAnyRun_SeesWhatTheReaderSeesAndTheEndOfACancelledOne()
    {
        List<AgentEvent> seen = [];
        using var source = new CancellationTokenSource();
        using var model = new ScriptedChatClient("a <<<1>>>", "b") { OnStart = (call, _) => new ValueTask(call.Index == 1 ? source.CancelAsync() : Task.CompletedTask) };
        await using var agent = new R1Agent(model, new R1AgentOptions { OnEvent = seen.Add });
        var read = new List<AgentEvent>();
        await foreach (var happened in agent.RunStreamingAsync("q", None)) read.Add(happened);
        Assert.Equal(read, seen);

        seen.Clear();
        await Assert.ThrowsAsync<AgentCancelledException>(() => agent.RunAsync("q", source.Token));
        Assert.Equal(StopReason.Cancelled, Assert.IsType<StoppedEvent>(seen[^1]).Trajectory.Stop);
    }

    [Fact]
    public void FindProblems_OfManyBadOptions_NamesThemAllAtOnce()
    {
        var options = new R1AgentOptions
        {
            MaxTurns = 0, MaxCodeCalls = -1, Deadline = TimeSpan.Zero, Name = " ",
            Session = new CodeSessionOptions { Limits = new ExecutionLimits { MaxBytes = 5 }, HostFunctions = [AIFunctionFactory.Create(() => 1, "a b")] },
            Executors = [new FakeExecutor(), new FakeExecutor()],
        };
        string[] expected = ["MaxCodeCalls", "MaxTurns", "Deadline", "Name", "Executors", "'a b'", "MaxBytes"];
        var problems = options.FindProblems();
        Assert.Equal(expected.Length, problems.Count);
        Assert.All(expected.Zip(problems), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Empty(new R1AgentOptions().FindProblems());
    }
}
