using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class EmbeddingTests
{
    private const string Code = "I compute.\n```python\nprint(6*7)\n```";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_OfAnAgent_HasReasoningCallResultAndAnswer()
    {
        using var model = new ScriptedChatClient(Code, "So it is\n<<<42>>>") { ReportsUsage = true };
        using var client = new R1AgentChatClient(new R1Agent(model, new R1AgentOptions { Executors = [FakeExecutor.Printing("42\n")] }));

        var response = await client.GetResponseAsync("6*7?", cancellationToken: None);

        var contents = Assert.Single(response.Messages).Contents;
        Assert.Equal(
            [typeof(TextReasoningContent), typeof(CodeInterpreterToolCallContent), typeof(CodeInterpreterToolResultContent), typeof(TextReasoningContent), typeof(TextContent)],
            contents.Select(content => content.GetType()));
        var call = (CodeInterpreterToolCallContent)contents[1];
        Assert.Equal("c0", call.CallId);
        var source = Assert.IsType<DataContent>(Assert.Single(call.Inputs!));
        Assert.Equal("print(6*7)", Encoding.UTF8.GetString(source.Data.Span));
        Assert.Equal("text/x-python", source.MediaType);
        Assert.Equal("42\n", Assert.IsType<TextContent>(Assert.Single(((CodeInterpreterToolResultContent)contents[2]).Outputs!)).Text);
        Assert.Equal("42", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(10, response.Usage!.InputTokenCount); // a text stream that is left at the fence reports no usage
    }

    [Fact]
    public async Task GetResponseAsync_OnAFollowUp_SendsTheAnswerAsText()
    {
        using var model = new ScriptedChatClient("Hm.\n<<<1>>>", "<<<2>>>");
        using var client = new R1AgentChatClient(new R1Agent(model, new R1AgentOptions { SystemPrompt = null }));
        List<ChatMessage> history = [new(ChatRole.User, "one?")];
        history.AddMessages(await client.GetResponseAsync(history, cancellationToken: None));
        history.Add(new ChatMessage(ChatRole.User, "two?"));

        Assert.Equal("2", (await client.GetResponseAsync(history, cancellationToken: None)).Text);
        Assert.Equal(["one?", "1", "two?"], model.Calls[1].Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task GetResponseAsync_WithoutAnAnswer_SaysWhy()
    {
        using var model = new ScriptedChatClient("Hm.", "Hm.");
        using var client = new R1AgentChatClient(new R1Agent(model));
        var response = await client.GetResponseAsync("q", cancellationToken: None);

        Assert.Equal("end_of_text", response.Messages[0].Contents.OfType<ErrorContent>().Single().ErrorCode);
    }

    [Fact]
    public async Task GetResponseAsync_OfABrokenModel_Throws()
    {
        using var model = new ScriptedChatClient();
        using var client = new R1AgentChatClient(new R1Agent(model));
        var exception = await Assert.ThrowsAsync<AgentFailedException>(() => client.GetResponseAsync("q", cancellationToken: None));

        Assert.Contains("Model", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_AtItsEnd_CarriesTheTrajectory()
    {
        using var model = new ScriptedChatClient("<<<1>>>");
        using var client = new R1AgentChatClient(new R1Agent(model));
        Trajectory? trajectory = null;
        await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, "q")], cancellationToken: None))
        {
            trajectory = update.RawRepresentation as Trajectory ?? trajectory;
        }

        Assert.Equal("1", trajectory!.Answer);
        Assert.NotNull(client.GetService(typeof(R1Agent)));
        Assert.NotNull(client.GetService(typeof(ChatClientMetadata)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_OfTheFunction_RunsTheCode(bool asJson)
    {
        var executor = FakeExecutor.Printing("42\n");
        var function = new CodeInterpreterFunction(executor);
        var result = await function.InvokeAsync(new AIFunctionArguments { ["code"] = asJson ? JsonSerializer.SerializeToElement("print(42)") : "print(42)" }, None);

        Assert.Equal("run_python", function.Name);
        Assert.Equal("42", result);
        Assert.Equal(["print(42)"], executor.Scripts);
    }

    [Fact]
    public async Task InvokeAsync_OfCodeThatFails_ReturnsTheErrorText()
    {
        var executor = new FakeExecutor
        {
            OnExecute = (_, _) => Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Error, Stdout = "a\n", Error = "ValueError: b" }),
        };
        Assert.Equal("a\nValueError: b", await new CodeInterpreterFunction(executor).InvokeAsync(new AIFunctionArguments { ["code"] = "x" }, None));
    }

    [Fact]
    public async Task InvokeAsync_WithoutCode_SaysWhatIsMissing() =>
        Assert.Contains(
            "'run_python' needs the argument 'code'",
            (await Assert.ThrowsAsync<ArgumentException>(async () => await new CodeInterpreterFunction(new FakeExecutor()).InvokeAsync(new AIFunctionArguments(), None))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task InvokeAsync_OfAnAgentAsAFunction_ReturnsTheAnswerOnly()
    {
        using var model = new ScriptedChatClient("Hm. <<<42>>>");
        var ask = new R1Agent(model).AsAIFunction("oracle", "Knows.");

        Assert.Equal("42", await ask.InvokeAsync(new AIFunctionArguments { ["question"] = JsonSerializer.SerializeToElement("6*7?") }, None));
        Assert.Equal(("oracle", "Knows.", "6*7?"), (ask.Name, ask.Description, model.Calls[0].Messages[^1].Text));
        Assert.Contains("question", ask.JsonSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task InvokeAsync_OfAnAgentWithoutAnAnswerOrAModel_SaysWhichItIs()
    {
        using var model = new ScriptedChatClient("Hm.", "Hm.");
        var ask = new R1Agent(model).AsAIFunction();

        Assert.StartsWith("No answer (end_of_text): ", (string?)await ask.InvokeAsync(new AIFunctionArguments { ["question"] = "q" }, None), StringComparison.Ordinal);
        var failed = await Assert.ThrowsAsync<AgentFailedException>(async () => await ask.InvokeAsync(new AIFunctionArguments { ["question"] = "q" }, None));
        Assert.Equal(FailureSource.Model, failed.Trajectory.Failure!.Source);
        await Assert.ThrowsAsync<ArgumentException>(async () => await ask.InvokeAsync(new AIFunctionArguments { ["question"] = 5 }, None));
    }

    [Fact]
    public async Task ExecuteAsync_OfASessionWithAFunctionThatRequiresApproval_NeverCallsItUnasked()
    {
        var calls = 0;
        var pay = new ApprovalRequiredAIFunction(AIFunctionFactory.Create(() => ++calls, "pay"));
        await using var closed = new PythonExecutor().CreateSession(new CodeSessionOptions { HostFunctions = [pay] });
        await using var open = new PythonExecutor().CreateSession(new CodeSessionOptions { HostFunctions = [pay.WithApproval((_, _) => ValueTask.FromResult<ApprovalReply>(true))] });

        Assert.Contains("nobody can give it here", (await closed.ExecuteAsync(new CodeRequest("pay()"), None)).Error, StringComparison.Ordinal);
        Assert.Equal(0, calls);
        Assert.Equal("1", (await open.ExecuteAsync(new CodeRequest("pay()"), None)).Value);
    }
}
