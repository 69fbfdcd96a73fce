using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class AgentWithPythonTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WithTheEmbeddedPython_ShowsWhatItPrints()
    {
        using var client = new ScriptedChatClient(Fence("print(sum(1 for n in range(2, 1001) if all(n % d for d in range(2, int(n**0.5) + 1))))"), "<<<168>>>") { HasTokens = true };
        var trajectory = await new R1Agent(client).RunAsync("How many primes?", None);

        Assert.Equal("\nCode Execution Results:\n```output\n168\n```\n", trajectory.Turns[0].Observation!.Text);
        Assert.Equal("168", trajectory.Answer);
        Assert.True(trajectory.Turns[0].Call!.Result!.Steps > 0);
    }

    [Fact]
    public async Task RunAsync_WithAScriptThatFails_ShowsTheTracebackAndRunsTheRepair()
    {
        using var client = new ScriptedChatClient(Fence("print('a')\nprint(math.sqrt(9))"), Fence("import math\nprint(math.sqrt(9))"), "<<<3>>>");
        var trajectory = await new R1Agent(client).RunAsync("q", None);

        Assert.Contains("a\nTraceback (most recent call last):", trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Contains("NameError: name 'math' is not defined", trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Contains("```output\n3.0\n```", trajectory.Turns[1].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal("3", trajectory.Answer);
    }

    [Fact]
    public async Task RunAsync_WithAScriptThatNeverEnds_GoesOnAfterTheLimit()
    {
        using var client = new ScriptedChatClient(Fence("print('a')\nwhile True: pass"), "<<<1>>>") { HasTokens = true };
        var options = new R1AgentOptions { Session = new CodeSessionOptions { Limits = new ExecutionLimits { MaxSteps = 100_000 } } };
        var trajectory = await new R1Agent(client, options).RunAsync("q", None);

        Assert.Equal(ExecutionStatus.StepLimit, trajectory.Turns[0].Call!.Result!.Status);
        Assert.Contains("a\nStopped after 100000 steps", trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal("1", trajectory.Answer);
    }

    [Fact]
    public async Task RunAsync_WhenCancelledWhileTheScriptRuns_ThrowsAndStopsIt()
    {
        using var source = new CancellationTokenSource();
        using var client = new ScriptedChatClient(Fence("print('a', flush=True)\nwhile True: pass"));
        var agent = new R1Agent(client, new R1AgentOptions { Session = new CodeSessionOptions { Limits = new ExecutionLimits { MaxSteps = long.MaxValue } } });
        var exception = await Assert.ThrowsAsync<AgentCancelledException>(async () =>
        {
            await foreach (var happened in agent.RunStreamingAsync("q", source.Token))
            {
                await (happened is CodeOutputEvent ? source.CancelAsync() : Task.CompletedTask);
            }
        });

        Assert.Equal(ExecutionStatus.Cancelled, exception.Trajectory.Turns[0].Call!.Result!.Status);
    }

    [Fact]
    public async Task RunAsync_WhenTheDeadlinePassesWhileTheScriptRuns_StopsWithoutAnException()
    {
        using var client = new ScriptedChatClient(Fence("while True: pass"));
        var options = new R1AgentOptions
        {
            Deadline = TimeSpan.FromMilliseconds(300),
            Session = new CodeSessionOptions { Limits = new ExecutionLimits { MaxSteps = long.MaxValue, Timeout = TimeSpan.FromHours(1) } },
        };
        Assert.Equal(StopReason.Deadline, (await new R1Agent(client, options).RunAsync("q", None)).Stop);
    }

    [Theory]
    [InlineData(SessionMode.Stateless, "NameError: name 'x' is not defined")]
    [InlineData(SessionMode.Kept, "5")]
    public async Task RunAsync_WithTwoScripts_KeepsNamesAsTheModeSays(SessionMode mode, string shown)
    {
        using var client = new ScriptedChatClient(Fence("x = 5"), Fence("print(x)"), "<<<5>>>");
        var trajectory = await new R1Agent(client, new R1AgentOptions { SessionMode = mode }).RunAsync("q", None);

        Assert.Contains(shown, trajectory.Turns[1].Observation!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SessionMode.Stateless, "made\nat exit\n")]
    [InlineData(SessionMode.Kept, "made\n")]
    public async Task RunAsync_WithAScriptThatIsAProgram_RunsWhatWaitsForItsEnd(SessionMode mode, string stdout)
    {
        using var client = new ScriptedChatClient(Fence("import atexit\natexit.register(print, 'at exit')\nprint('made')"), "<<<5>>>");
        var trajectory = await new R1Agent(client, new R1AgentOptions { SessionMode = mode }).RunAsync("q", None);

        Assert.Equal(stdout, trajectory.Turns[0].Call!.Result!.Stdout);
    }

    [Fact]
    public async Task RunAsync_UnderASelfCheck_RunsTheCheckWithoutTheNamesOfTheRun()
    {
        using var client = new ScriptedChatClient(Fence("x = 5\nprint(x)"), "<<<5>>>", Fence("print(x)"), "<<<5>>>", Fence("print(2 + 3)"), "<<<5>>>");
        var options = new R1AgentOptions { SessionMode = SessionMode.Kept, SelfCheck = SelfCheckMode.Enforced };
        var trajectory = await new R1Agent(client, options).RunAsync("q", None);

        Assert.Equal([SelfCheckVerdict.Failed, SelfCheckVerdict.Agreed], trajectory.SelfChecks.Select(check => check.Verdict));
        Assert.Equal("5", trajectory.Answer);
    }

    [Fact]
    public async Task RunAsync_WithAHostFunction_LetsCodeCallItAndRecordsIt()
    {
        var stock = AIFunctionFactory.Create((string item) => item == "bolt" ? 12 : 0, "stock");
        using var client = new ScriptedChatClient(Fence("print(stock('bolt') * 2)"), "<<<24>>>") { HasTokens = true };
        var trajectory = await new R1Agent(client, new R1AgentOptions { Session = new CodeSessionOptions { HostFunctions = [stock] } }).RunAsync("q", None);

        Assert.Equal([new HostCall("stock", """{"item":"bolt"}""", "12", null)], trajectory.Turns[0].Call!.Result!.HostCalls);
        Assert.Contains("\n24\n", trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Contains("\"arguments\":\"{\\\"item\\\":\\\"bolt\\\"}\"", TrajectoryJson.Write(trajectory), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithAFloodOfOutput_ShowsBothEnds()
    {
        using var client = new ScriptedChatClient(Fence("print('start')\nfor i in range(10**9): print('x' * 1000)"), "<<<1>>>");
        var options = new R1AgentOptions { Session = new CodeSessionOptions { Limits = new ExecutionLimits { MaxOutputChars = 100_000 } } };
        var trajectory = await new R1Agent(client, options).RunAsync("q", None);
        var shown = trajectory.Turns[0].Observation!.Text;

        Assert.Equal(ExecutionStatus.OutputLimit, trajectory.Turns[0].Call!.Result!.Status);
        Assert.True(trajectory.Turns[0].Call!.IsOutputTruncated);
        Assert.StartsWith("Code Execution Results:\n```output\nstart\nxxx", shown, StringComparison.Ordinal);
        Assert.Contains("characters cut]", shown, StringComparison.Ordinal);
        Assert.True(shown.Length < 2_200);
    }

    [Fact]
    public async Task RunAsync_OfManyRunsAtOnce_KeepsThemApart()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using var client = new ScriptedChatClient(Fence($"print({i} * {i})"), $"<<<{i * i}>>>") { HasTokens = i % 2 == 0 };
            var trajectory = await Task.Run(() => new R1Agent(client).RunAsync("q", None));
            return (trajectory.Answer, trajectory.Turns[0].Call!.Result!.Stdout.Trim());
        }));

        Assert.Equal(Enumerable.Range(0, 40).Select(i => ($"{i * i}", $"{i * i}")), answers!);
    }

    private static string Fence(string code) => $"I compute.\n```python\n{code}\n```";
}
