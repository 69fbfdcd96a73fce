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

    [Fact]
    public async Task Tracing_WithACollector_PrintsTheTraceAndSendsIt()
    {
        using var collector = new Collector();
        var run = await Cli.RunExampleAsync("Tracing", ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.StartsWith("  chat r1ci-tiny\n", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("\n  execute_tool run_python\n      r1ci.status = ok\n", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("\ninvoke_agent counter\n", run.Stdout, StringComparison.Ordinal);
        Assert.EndsWith("Answer: 168\n", run.Stdout, StringComparison.Ordinal);
        var sent = await collector.ReceivedAsync();
        Assert.Contains("invoke_agent counter", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("execute_tool run_python", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("gen_ai.client.token.usage", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("r1ci.code_calls", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.DoesNotContain("prime", sent["/v1/traces"], StringComparison.Ordinal);
    }
}
