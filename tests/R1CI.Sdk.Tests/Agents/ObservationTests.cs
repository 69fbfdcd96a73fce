using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class ObservationTests
{
    [Theory]
    [InlineData("168\n", null, "\nCode Execution Results:\n```output\n168\n```\n")]
    [InlineData("168", null, "\nCode Execution Results:\n```output\n168\n```\n")]
    [InlineData("", null, "\nCode Execution Results:\n```output\n\n```\n")]
    [InlineData("a\n\n\n", "Traceback\nValueError: b\n\n", "\nCode Execution Results:\n```output\na\nTraceback\nValueError: b\n```\n")]
    [InlineData("", "NameError: x", "\nCode Execution Results:\n```output\nNameError: x\n```\n")]
    [InlineData("\n\na\n", null, "\nCode Execution Results:\n```output\n\n\na\n```\n")]
    [InlineData("`x` ``y``", null, "\nCode Execution Results:\n```output\n`x` ``y``\n```\n")]
    [InlineData("```\nx\n```\n", null, "\nCode Execution Results:\n````output\n```\nx\n```\n````\n")]
    [InlineData("`````", null, "\nCode Execution Results:\n``````output\n`````\n``````\n")]
    public async Task Observation_OfOutputAndError_HasTheTrainedForm(string stdout, string? error, string expected) =>
        Assert.Equal(expected, (await ObserveAsync(stdout, error)).Text);

    [Fact]
    public async Task Observation_OfTextNoTokenizerEncodes_HasReplacementCharacters() =>
        Assert.Contains("a\uFFFDb\uFFFDc", (await ObserveAsync("a\0b\ud800c", null)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Observation_WithStderr_ShowsItBeforeTheTraceback() =>
        Assert.Contains("```output\nout\nwarned\nValueError: x\n```", (await ObserveAsync("out\n", "ValueError: x", "warned\n")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Observation_OfLongOutput_IsCutInTheMiddleWithANotice()
    {
        var shown = await ObserveAsync(new string('a', 1500) + new string('b', 1500), null);

        Assert.Equal($"\nCode Execution Results:\n```output\n{new string('a', 1000)}\n[1000 characters cut]\n{new string('b', 1000)}\n```\n", shown.Text);
    }

    [Fact]
    public async Task Observation_OfOutputAtTheLimit_IsWhole() =>
        Assert.Contains(new string('a', 2000), (await ObserveAsync(new string('a', 2000) + "\n", null)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Observation_CutBetweenSurrogates_LeavesNoHalves()
    {
        var shown = await ObserveAsync("x" + string.Concat(Enumerable.Repeat("\U0001F600", 1500)), null);

        Assert.DoesNotContain("\uFFFD", shown.Text, StringComparison.Ordinal);
        Assert.Contains("[1002 characters cut]", shown.Text, StringComparison.Ordinal);
    }

    private static async Task<Observation> ObserveAsync(string stdout, string? error, string stderr = "")
    {
        var executor = new FakeExecutor
        {
            OnExecute = (_, _) => Task.FromResult(new ExecutionResult
            {
                Status = error is null ? ExecutionStatus.Ok : ExecutionStatus.Error, Stdout = stdout, Stderr = stderr, Error = error,
            }),
        };
        using var client = new ScriptedChatClient("```python\nx\n```", "<<<1>>>") { HasTokens = true };
        var trajectory = await new R1Agent(client, new R1AgentOptions { Executors = [executor] }).RunAsync("q", TestContext.Current.CancellationToken);
        return trajectory.Turns[0].Observation!;
    }
}
