namespace R1CI.Cli.Tests;

public sealed class ExampleTests
{
    private const int MaxLines = 60;
    private const int MaxHostedLines = 100;

    [Fact]
    public async Task ConsoleAgent_ScriptedModel_CallsTheHostFunctionFromCode()
    {
        var run = await Cli.RunExampleAsync("ConsoleAgent");
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.Contains("key=temperature", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("Code Execution Results:\n```output\nRome\n```", run.Stdout, StringComparison.Ordinal);
        Assert.EndsWith("Answer: Rome\n", run.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public void ConsoleAgent_IsShortEnoughToCopy() =>
        Assert.InRange(File.ReadLines(Path.Combine(Cli.Root, "examples", "ConsoleAgent", "Program.cs")).Count(), 1, MaxLines);

    [Fact]
    public async Task HostedAgent_OfTwoNamedAgents_AnswersAndRefundsWhatIsApproved()
    {
        var run = await Cli.RunExampleAsync("HostedAgent");
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.Contains("Agent 'math' is warm after ", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("math: 168, by 1 script\n", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("desk: one of two\norder 1: 20 euros paid back\nrefund was not called: the host did not approve it\n", run.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public void HostedAgent_IsShortEnoughToCopy() =>
        Assert.InRange(File.ReadLines(Path.Combine(Cli.Root, "examples", "HostedAgent", "Program.cs")).Count(), 1, MaxHostedLines);
}
