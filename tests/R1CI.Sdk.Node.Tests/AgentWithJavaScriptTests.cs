using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Node.Tests;

/// <summary>A model that writes fences of two languages.</summary>
public sealed class AgentWithJavaScriptTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WithFencesOfTwoLanguages_RunsEachAndRecordsWhichItWas()
    {
        using var client = new ScriptedChatClient("```javascript\nconsole.log([1, 2].map(x => x * 2))\n```", "```js\nnull.x\n```", "```python\nprint(6)\n```", "<<<6>>>") { HasTokens = true };
        var executors = new CodeExecutor[] { new PythonExecutor(), NodeHere.Executor };
        var trajectory = await new R1Agent(client, new R1AgentOptions { Executors = executors }).RunAsync("q", None);

        Assert.Equal("\nCode Execution Results:\n```output\n[ 2, 4 ]\n```\n", trajectory.Turns[0].Observation!.Text);
        Assert.Contains("TypeError: Cannot read properties of null", trajectory.Turns[1].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(["javascript", "javascript", "python"], trajectory.Turns.Take(3).Select(turn => turn.Call!.Language));
        Assert.Equal(NodeHere.Executor.Interpreter, trajectory.Turns[0].Call!.Interpreter);
        Assert.Equal("6", trajectory.Answer);
    }

    [Fact]
    public async Task RunAsync_WithASelfCheckInJavaScript_RunsItInACleanFork()
    {
        using var client = new ScriptedChatClient("```javascript\nglobalThis.x = 1; console.log(7)\n```", "<<<7>>>", "```javascript\nconsole.log(typeof x === 'undefined' ? 7 : 0)\n```", "<<<7>>>") { HasTokens = true };
        var options = new R1AgentOptions { Executors = [NodeHere.Executor], SelfCheck = SelfCheckMode.Enforced, SessionMode = SessionMode.Kept };
        var trajectory = await new R1Agent(client, options).RunAsync("q", None);

        Assert.Equal(SelfCheckVerdict.Agreed, Assert.Single(trajectory.SelfChecks).Verdict);
        Assert.Equal("7", trajectory.Answer);
    }
}
