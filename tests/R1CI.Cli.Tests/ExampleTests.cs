using System.Text;

namespace R1CI.Cli.Tests;

/// <summary>The programs of <c>examples/</c>, run as a user runs them.</summary>
public sealed class ExampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-examples-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private string Input => Path.Combine(_folder.FullName, "questions.csv");

    private string Output => Path.Combine(_folder.FullName, "answers.csv");

    public void Dispose() => _folder.Delete(recursive: true);

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
    public async Task HostedAgent_OfTwoNamedAgents_AnswersAndRefundsWhatIsApproved()
    {
        var run = await Cli.RunExampleAsync("HostedAgent");
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.Contains("Agent 'math' is warm after ", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("math: 168, by 1 script\n", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("desk: one of two\norder 1: 20 euros paid back\nrefund was not called: the host did not approve it\n", run.Stdout, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\ny\n", "paid back 39 euros for order 17\n2 x lamp go to Ada\n", "Answer: 2 x lamp go to Ada")]
    [InlineData("y\nn\n", "paid back 39 euros for order 17\nsend was not called: the host did not approve it: the desk said no\n", "the desk said no")]
    [InlineData("", "RuntimeError: refund was not called: the host did not approve it: the desk said no\n", "the desk said no")]
    public async Task HostFunctions_ApprovedOrNot_CallsWhatAPersonAllows(string replies, string printed, string end)
    {
        var run = await Cli.RunExampleAsync("HostFunctions", replies);
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.Contains("May the script call refund{\"order\":17,\"amount\":39}? [y/N] ", run.Stdout, StringComparison.Ordinal);
        Assert.Contains(printed, run.Stdout, StringComparison.Ordinal);
        Assert.EndsWith(end + "\n", run.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SelfCheck_OnTheShippedModel_AnswersWhatASecondScriptAgreedWith()
    {
        var run = await Cli.RunExampleAsync("SelfCheck");
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.Contains("check c1:\n", run.Stdout, StringComparison.Ordinal);
        Assert.EndsWith("proposed 168, check printed 168: Agreed\nVerified answer: 168\n", run.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BestOfN_OnTheShippedModel_VotesAndSearchesOnWhatForksShare()
    {
        var run = await Cli.RunExampleAsync("BestOfN");
        Assert.Equal((0, ""), (run.ExitCode, run.Stderr));
        Assert.StartsWith("best of 8: they share a turn of 112 tokens and 1 script\n", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("  8 runs: 896 tokens shared, ", run.Stdout, StringComparison.Ordinal);
        Assert.Contains("\nelected: 168\n\ndepth 1: 1 nodes, 4 forks\n  4 runs: 0 tokens shared, 80 read (80 of them new to the conversation)\n", run.Stdout, StringComparison.Ordinal);
        Assert.EndsWith("\nfound: 168\n\n", run.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_OfATable_KeepsItsCellsAndAddsAnswers()
    {
        var run = await Cli.RunExampleAsync("Batch", "", Path.Combine(Cli.Root, "examples", "Batch", "questions.csv"), Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Stdout));
        Assert.Equal(
            "id,question,asked by,answer,stop\r\n1,How many prime numbers are there between 1 and 1000?,Ada,168,Answer\r\n2,What is 17 * 23?,\"Lovelace, A.\",391,Answer\r\n" +
            "3,What is the greatest common divisor of 84 and 126?,\"the \"\"second\"\" desk\",42,Answer\r\n",
            await File.ReadAllTextAsync(Output, None));
        Assert.Equal(["answers.csv"], _folder.EnumerateFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Batch_AfterAnEndInTheMiddle_GoesOnAndKeepsWhatWasAnswered()
    {
        await File.WriteAllTextAsync(Input, "question,note\n\"What is\n17 * 23?\",ü\n,empty\n", None);
        await File.WriteAllTextAsync(Output + ".part", "question,note,answer,stop\r\n\"What is\n17 * 23?\",ü,kept,Answer\r\n,em", new UTF8Encoding(false), None);
        var run = await Cli.RunExampleAsync("Batch", "", Input, Output);
        Assert.Equal((0, "2 of 2: \n"), (run.ExitCode, run.Stderr));
        Assert.Equal("question,note,answer,stop\r\n\"What is\n17 * 23?\",ü,kept,Answer\r\n,empty,,Empty\r\n", await File.ReadAllTextAsync(Output, None));
    }

    [Theory]
    [InlineData("id,text\n1,a\n", "has no column 'question': its first line must name the columns, and is 'id,text'.")]
    [InlineData("", "has no column 'question'")]
    [InlineData("question,id\na\n", "Row 2 of ")]
    [InlineData("question\n\"a\n", "ends inside a quoted cell: a quote is missing in row 2 or after it.")]
    [InlineData(null, "Could not find file")]
    public async Task Batch_OfAnInputThatIsNoTable_SaysWhyAndWritesNothing(string? table, string says)
    {
        if (table is not null) await File.WriteAllTextAsync(Input, table, None);
        var run = await Cli.RunExampleAsync("Batch", "", Input, Output);
        Assert.Equal((3, ""), (run.ExitCode, run.Stdout));
        Assert.Contains(says, run.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.EnumerateFiles(), file => file.Name != "questions.csv");
    }

    [Fact]
    public async Task CollectAndTrain_OnTheShippedModel_WritesWhatTrainersRead()
    {
        var folder = Path.Combine(_folder.FullName, "run");
        var run = await Cli.RunExampleAsync("CollectAndTrain", "", folder);
        Assert.True(run.ExitCode == 0, run.Stderr);
        Assert.StartsWith("collected 24 runs of 6 problems (24 of them now)\nsft-tok: ", run.Stdout, StringComparison.Ordinal);
        Assert.Equal(24, File.ReadLines(Path.Combine(folder, "grpo", "grpo.jsonl")).Count());
        var isTrained = run.Stdout.Contains("trained: ", StringComparison.Ordinal);
        Assert.Equal(isTrained, File.Exists(Path.Combine(folder, "step-1.pt")));
        Assert.NotEqual(isTrained, run.Stdout.Contains("not run, for want of a Python with torch, numpy and onnx", StringComparison.Ordinal));
    }

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

    [Theory]
    [InlineData("ConsoleAgent", 60)]
    [InlineData("HostedAgent", 100)]
    [InlineData("HostFunctions", 100)]
    [InlineData("Batch", 100)]
    [InlineData("SelfCheck", 60)]
    [InlineData("BestOfN", 100)]
    [InlineData("CollectAndTrain", 100)]
    [InlineData("ChatWeb", 100)]
    [InlineData("Tracing", 100)]
    public void Example_IsShortEnoughToCopy(string name, int maxLines) =>
        Assert.InRange(Directory.EnumerateFiles(Path.Combine(Cli.Root, "examples", name), "*.cs").Sum(file => File.ReadLines(file).Count()), 1, maxLines);

    [Fact]
    public void Table_OfTheExamples_NamesEachOnce()
    {
        var named = File.ReadLines(Path.Combine(Cli.Root, "examples", "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Select(line => line[3..line.IndexOf(']', StringComparison.Ordinal)]);
        Assert.Equal(Directory.EnumerateDirectories(Path.Combine(Cli.Root, "examples")).Select(folder => Path.GetFileName(folder)!).Order(), named.Order());
    }
}
