using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class FailureTests
{
    private const string Code = "I compute.\n```python\nprint(1)\n```";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 4)]
    [InlineData(false, 4)]
    public async Task RunAsync_WhenTheModelBreaks_FailsWithThatSourceAndKeepsTheText(bool hasTokens, int atPiece)
    {
        using var client = new ScriptedChatClient("I think")
        {
            HasTokens = hasTokens,
            OnPiece = (piece, _) => piece == atPiece ? throw new IOException("disk gone") : ValueTask.CompletedTask,
        };
        var trajectory = await RunAsync(client, new FakeExecutor());

        AssertFailed(trajectory, FailureSource.Model, "disk gone");
        Assert.IsType<IOException>(trajectory.Failure!.Exception);
        Assert.Equal("I think"[..atPiece], string.Concat(trajectory.Turns.Select(turn => turn.Text)));
    }

    [Fact]
    public async Task RunAsync_WhenTheModelCancelsItself_FailsWithTheModel()
    {
        using var client = new ScriptedChatClient("I") { OnPiece = (_, _) => throw new TaskCanceledException("HTTP timeout") };
        AssertFailed(await RunAsync(client, new FakeExecutor()), FailureSource.Model, "HTTP timeout");
    }

    [Fact]
    public async Task RunAsync_WhenTheModelThrowsBeforeStreaming_FailsWithTheModel()
    {
        using var client = new ThrowingClient();
        AssertFailed(await new R1Agent(client).RunAsync("q", None), FailureSource.Model, "no model");
    }

    [Fact]
    public async Task RunAsync_WhenTheExecutorThrows_FailsWithTheExecutor()
    {
        using var client = new ScriptedChatClient(Code);
        var trajectory = await RunAsync(client, new FakeExecutor { OnExecute = (_, _) => throw new InvalidOperationException("worker died") });

        AssertFailed(trajectory, FailureSource.Executor, "worker died");
        Assert.Equal(ExecutionStatus.Internal, trajectory.Turns[0].Call!.Result!.Status);
    }

    [Fact]
    public async Task RunStreamingAsync_WhenTheExecutorThrows_StillFinishesTheCall()
    {
        using var client = new ScriptedChatClient(Code);
        List<string> events = [];
        var options = new R1AgentOptions { Executors = [new FakeExecutor { OnExecute = (_, _) => throw new InvalidOperationException("worker died") }] };
        await foreach (var happened in new R1Agent(client, options).RunStreamingAsync("q", None))
        {
            events.Add(happened.GetType().Name);
        }

        Assert.Equal(["CodeStartedEvent", "CodeFinishedEvent", "StoppedEvent"], events[^3..]);
    }

    [Fact]
    public async Task RunAsync_WhenTheExecutorReportsAnInternalError_FailsWithTheExecutor()
    {
        using var client = new ScriptedChatClient(Code);
        var trajectory = await RunAsync(
            client, new FakeExecutor { OnExecute = (_, _) => Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Internal, Error = "bug" }) });

        AssertFailed(trajectory, FailureSource.Executor, "The python executor failed in call c0: bug");
    }

    [Theory]
    [InlineData(ToolErrorPolicy.ReportToModel)]
    [InlineData(ToolErrorPolicy.EndRun)]
    public async Task RunAsync_WhenAHostFunctionFails_FollowsThePolicy(ToolErrorPolicy policy)
    {
        using var client = new ScriptedChatClient(Code, "<<<1>>>");
        var executor = new FakeExecutor
        {
            OnExecute = (_, _) => Task.FromResult(new ExecutionResult
            {
                Status = ExecutionStatus.Error, Error = "RuntimeError: search failed", HostCalls = [new HostCall("search", "{}", null, "search failed")],
            }),
        };
        var trajectory = await RunAsync(client, executor, options => options.ToolErrors = policy);

        if (policy == ToolErrorPolicy.ReportToModel)
        {
            Assert.Equal(StopReason.Answer, trajectory.Stop);
        }
        else
        {
            AssertFailed(trajectory, FailureSource.Tool, "Host function 'search' failed in call c0: search failed");
        }
    }

    [Fact]
    public async Task RunAsync_WhenTheApprovalThrows_FailsWithTheApproval()
    {
        using var client = new ScriptedChatClient(Code);
        var executor = new FakeExecutor();
        var trajectory = await RunAsync(client, executor, options => options.ApproveCode = (_, _) => throw new InvalidOperationException("no UI"));

        AssertFailed(trajectory, FailureSource.Approval, "no UI");
        Assert.Empty(executor.Scripts);
    }

    [Fact]
    public async Task RunAsync_WhenCancelledBefore_ThrowsWithoutCallingTheModel()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        var exception = await Assert.ThrowsAsync<AgentCancelledException>(() => new R1Agent(client).RunAsync("q", new CancellationToken(true)));

        Assert.Empty(client.Calls);
        Assert.Equal(StopReason.Cancelled, exception.Trajectory.Stop);
        Assert.Empty(exception.Trajectory.Turns);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_WhenCancelledWhileTheModelWrites_ThrowsWithTheTextSoFar(bool hasTokens)
    {
        using var source = new CancellationTokenSource();
        using var client = new ScriptedChatClient("Thinking of nothing")
        {
            HasTokens = hasTokens,
            OnPiece = (piece, _) => piece == 8 ? new ValueTask(source.CancelAsync()) : ValueTask.CompletedTask,
        };
        var exception = await Assert.ThrowsAsync<AgentCancelledException>(() => new R1Agent(client).RunAsync("q", source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal("Thinking", Assert.Single(exception.Trajectory.Turns).Text);
    }

    [Fact]
    public async Task RunAsync_WhenCancelledWhileCodeRuns_StopsTheCodeAndThrows()
    {
        using var source = new CancellationTokenSource();
        using var client = new ScriptedChatClient(Code);
        var wasStopped = false;
        var executor = new FakeExecutor
        {
            OnExecute = async (_, token) =>
            {
                await source.CancelAsync();
                wasStopped = token.IsCancellationRequested;
                token.ThrowIfCancellationRequested();
                return null!;
            },
        };
        var exception = await Assert.ThrowsAsync<AgentCancelledException>(
            () => new R1Agent(client, new R1AgentOptions { Executors = [executor] }).RunAsync("q", source.Token));

        Assert.True(wasStopped);
        Assert.Equal(ExecutionStatus.Cancelled, exception.Trajectory.Turns[0].Call!.Result!.Status);
    }

    [Fact]
    public async Task RunAsync_WhenCancelledWhileWaitingForApproval_Throws()
    {
        using var source = new CancellationTokenSource();
        using var client = new ScriptedChatClient(Code);
        var options = new R1AgentOptions
        {
            Executors = [new FakeExecutor()],
            ApproveCode = async (_, token) =>
            {
                await source.CancelAsync();
                await new TaskCompletionSource().Task;
                return true;
            },
        };
        await Assert.ThrowsAsync<AgentCancelledException>(() => new R1Agent(client, options).RunAsync("q", source.Token));
    }

    [Fact]
    public async Task RunStreamingAsync_WithATokenOfTheEnumeration_IsCancelledByIt()
    {
        using var source = new CancellationTokenSource();
        using var client = new ScriptedChatClient("Thinking of nothing");
        await Assert.ThrowsAsync<AgentCancelledException>(async () =>
        {
            await foreach (var happened in new R1Agent(client).RunStreamingAsync("q", CancellationToken.None).WithCancellation(source.Token))
            {
                await source.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task RunStreamingAsync_WhenTheReaderLeavesWhileCodeRuns_StopsTheCode()
    {
        using var client = new ScriptedChatClient(Code);
        var stopped = new TaskCompletionSource();
        var executor = new FakeExecutor
        {
            OnExecute = async (request, token) =>
            {
                request.OnOutput!("x");
                await using var registration = token.Register(stopped.SetResult);
                await Task.Delay(Timeout.Infinite, token);
                return null!;
            },
        };
        await foreach (var happened in new R1Agent(client, new R1AgentOptions { Executors = [executor] }).RunStreamingAsync("q", None))
        {
            if (happened is CodeOutputEvent)
            {
                break;
            }
        }

        Assert.True(stopped.Task.IsCompleted);
        Assert.Contains("dispose 0", executor.Log);
    }

    [Fact]
    public async Task RunAsync_WhenCancelledAndTheDeadlinePassed_TheCallerGoesFirst()
    {
        using var source = new CancellationTokenSource();
        var time = new ManualTime();
        using var client = new ScriptedChatClient("Thinking")
        {
            OnPiece = async (_, _) =>
            {
                time.Advance(TimeSpan.FromHours(1));
                await source.CancelAsync();
            },
        };
        await Assert.ThrowsAsync<AgentCancelledException>(
            () => new R1Agent(client, new R1AgentOptions { TimeProvider = time }).RunAsync("q", source.Token));
    }

    private static void AssertFailed(Trajectory trajectory, FailureSource source, string message)
    {
        Assert.Equal(StopReason.Failed, trajectory.Stop);
        Assert.Equal(source, trajectory.Failure!.Source);
        Assert.Equal(message, trajectory.Failure.Message);
        Assert.Null(trajectory.Answer);
    }

    private static Task<Trajectory> RunAsync(ScriptedChatClient client, FakeExecutor executor, Action<R1AgentOptions>? configure = null)
    {
        var options = new R1AgentOptions { Executors = [executor] };
        configure?.Invoke(options);
        return new R1Agent(client, options).RunAsync("q", None);
    }

    private sealed class ThrowingClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("no model");

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("no model");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
