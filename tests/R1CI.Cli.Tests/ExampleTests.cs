namespace R1CI.Cli.Tests;

public sealed class ExampleTests
{
    private const int MaxLines = 60;

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
}
