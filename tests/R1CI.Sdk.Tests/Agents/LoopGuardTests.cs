using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class LoopGuardTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a a a a a", 4)] // the same script with the same result
    [InlineData("a b a b a b a", 5)] // round and round
    [InlineData("x y z w v", 4)] // other scripts, the same error
    [InlineData("x a x a a", 5)] // nothing but what was there
    public async Task RunAsync_OfAModelThatBringsNothingNew_StopsAsNoProgress(string scripts, int turns)
    {
        using var client = new ScriptedChatClient([.. scripts.Split(' ').Select(Script), "<<<1>>>"]);
        var run = await RunAsync(client, options => options.MaxCodeCalls = 20);

        Assert.Equal((StopReason.NoProgress, turns), (run.Stop, run.Turns.Count));
        Assert.Contains("3 turns in a row (R1AgentOptions.MaxIdleTurns)", run.StopMessage, StringComparison.Ordinal);
        Assert.Null(run.Turns[^1].Observation);
        Assert.Null(run.Answer);
    }

    [Theory]
    [InlineData("a b c d e f")] // always another script
    [InlineData("a a b b c c d d")] // repeats, with something new between them
    [InlineData("x a y b z c")] // errors, with something new between them
    public async Task RunAsync_OfAModelThatGetsOn_GoesOn(string scripts)
    {
        using var client = new ScriptedChatClient([.. scripts.Split(' ').Select(Script), "<<<1>>>"]);
        Assert.Equal(StopReason.Answer, (await RunAsync(client, options => options.MaxCodeCalls = 20)).Stop);
    }

    [Fact]
    public async Task RunAsync_OfTheSameWordsAgainAndAgain_StopsAsNoProgress()
    {
        using var client = new ScriptedChatClient { OnCall = _ => "Let me think." };
        var run = await RunAsync(client, options => (options.MaxCorrections, options.MaxIdleTurns) = (200, 5));
        Assert.Equal((StopReason.NoProgress, 6), (run.Stop, run.Turns.Count));
    }

    [Fact]
    public async Task RunAsync_OfAPollWithARaisedLimit_GoesOn()
    {
        var left = 10;
        using var client = new ScriptedChatClient { OnCall = _ => left-- > 0 ? Script("a") : "<<<done>>>" };
        var run = await RunAsync(client, options => (options.MaxCodeCalls, options.MaxIdleTurns) = (20, 256));
        Assert.Equal(("done", 10), (run.Answer, run.CodeCalls));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void R1Agent_WithMaxIdleTurnsOutOfRange_Throws(int turns)
    {
        using var client = new ScriptedChatClient();
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new R1Agent(client, new R1AgentOptions { MaxIdleTurns = turns }));
        Assert.Contains("R1AgentOptions.MaxIdleTurns must be 1 to 256 turns", problem.Message, StringComparison.Ordinal);
    }

    // Late letters raise an error that names no letter.
    private static string Script(string name) => name[0] < 'v' ? $"```python\nprint('{name}')\n```" : $"```python\n{name} = 1\nprint(1 / 0)\n```";

    private static Task<Trajectory> RunAsync(ScriptedChatClient client, Action<R1AgentOptions> configure)
    {
        var options = new R1AgentOptions { Session = new CodeSessionOptions() };
        configure(options);
        return new R1Agent(client, options).RunAsync("q", None);
    }
}
