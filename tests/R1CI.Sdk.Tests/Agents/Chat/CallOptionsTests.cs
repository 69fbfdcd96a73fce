using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Chat;

/// <summary>What becomes of the chat options of a call when an agent answers it.</summary>
public sealed class CallOptionsTests
{
    private const string Pay = "```python\nprint(pay(5))\n```";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_WithAFunctionTool_LetsTheScriptCallItAndTellsTheModel()
    {
        using var model = new ScriptedChatClient("```python\nprint(warmth('Rome'))\n```", "<<<21.5>>>");
        var response = await Client(model).GetResponseAsync("q", new ChatOptions { Tools = [AIFunctionFactory.Create(Warmth, "warmth", "Degrees in a city.")] }, None);

        Assert.Equal("21.5", response.Text);
        Assert.Contains("\n21.5\n", model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
        var told = model.Calls[0].Messages[0].Text;
        Assert.StartsWith(R1Prompt.System, told, StringComparison.Ordinal);
        Assert.Contains("warmth(city: str, scale: str = \"C\") -> float\n    Degrees in a city.\n    city: Its name.", told, StringComparison.Ordinal);
        Assert.Null(model.Calls[0].Options.Tools);
    }

    [Theory]
    [InlineData(null, "it needs approval, and nobody can give it here", 0)]
    [InlineData(false, "the host did not approve it", 0)]
    [InlineData(true, "paid 5", 1)]
    public async Task GetResponseAsync_WithAToolThatRequiresApproval_CallsItAfterAYesOnly(bool? approved, string read, int calls)
    {
        var (paid, asked) = (0, new List<FunctionCallContent>());
        using var model = new ScriptedChatClient(Pay, "<<<x>>>");
        var agent = new R1AgentOptions
        {
            ApproveFunction = approved is null ? null : (call, _) =>
            {
                asked.Add(call);
                return ValueTask.FromResult<ApprovalReply>(approved.Value);
            },
        };
        var tool = new ApprovalRequiredAIFunction(AIFunctionFactory.Create((int amount) => $"paid {amount}{(++paid == 0 ? "!" : "")}", "pay"));
        await Client(model, agent).GetResponseAsync("q", new ChatOptions { Tools = [tool] }, None);

        Assert.Equal(calls, paid);
        Assert.Contains(read, model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.All(asked, call => Assert.Equal(("pay", "5"), (call.Name, call.Arguments!["amount"]!.ToString())));
        Assert.Equal(approved is null ? 0 : 1, asked.Count);
    }

    [Fact]
    public async Task GetResponseAsync_WhenTheApprovalThrows_IsANo()
    {
        using var model = new ScriptedChatClient(Pay, "<<<x>>>");
        var options = new R1AgentOptions { ApproveFunction = (_, _) => throw new IOException("secret") };
        await Client(model, options).GetResponseAsync("q", new ChatOptions { Tools = [new ApprovalRequiredAIFunction(AIFunctionFactory.Create((int amount) => amount, "pay"))] }, None);

        Assert.Contains("asking for approval failed (IOException)", model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_WithAToolThatThrowsOrBlocks_IsReadByTheModel()
    {
        using var model = new ScriptedChatClient("```python\ntry:\n    broken()\nexcept Exception as e:\n    print('caught', e)\nstuck()\n```", "<<<x>>>");
        var options = new R1AgentOptions { Session = new() { Limits = new() { Timeout = TimeSpan.FromMilliseconds(300) } } };
        AITool broken = AIFunctionFactory.Create(int () => throw new IOException("secret"), "broken");
        AITool stuck = AIFunctionFactory.Create(async () => await new TaskCompletionSource<int>().Task, "stuck");
        var response = await Client(model, options).GetResponseAsync("q", new ChatOptions { Tools = [broken, stuck] }, None);

        Assert.Equal("x", response.Text);
        var read = model.Calls[1].Messages[^1].Text;
        Assert.Contains("caught broken failed (IOException)", read, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", read, StringComparison.Ordinal);
        Assert.Equal("timeout", response.Messages[0].Contents.OfType<CodeInterpreterToolResultContent>().Single().Outputs!.OfType<ErrorContent>().Single().ErrorCode);
    }

    [Theory]
    [InlineData("two words", "'two words'")]
    [InlineData("class", "keyword")]
    [InlineData("1st", "'1st'")]
    [InlineData("twice", "Two host functions")]
    public async Task GetResponseAsync_WithANameNoCodeCanCall_SaysWhichAndWhy(string name, string message)
    {
        using var model = new ScriptedChatClient();
        AITool[] tools = [AIFunctionFactory.Create(() => 1, name), AIFunctionFactory.Create(() => 2, "twice")];
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => Client(model).GetResponseAsync("q", new ChatOptions { Tools = tools }, None));

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Empty(model.Calls);
    }

    [Fact]
    public async Task GetResponseAsync_WithADeclarationOnly_IsRefusedByName()
    {
        using var model = new ScriptedChatClient();
        var declaration = AIFunctionFactory.Create(() => 1, "later").AsDeclarationOnly();
        var problem = await Assert.ThrowsAsync<NotSupportedException>(() => Client(model).GetResponseAsync("q", new ChatOptions { Tools = [declaration] }, None));
        Assert.Contains("'later'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_WithFilesOfTheInterpreterTool_LetsTheScriptOpenThem()
    {
        using var model = new ScriptedChatClient("```python\nprint(open('in.txt').read())\n```", "<<<x>>>");
        var tool = new HostedCodeInterpreterTool { Inputs = [new DataContent(Encoding.UTF8.GetBytes("3 4"), "text/plain") { Name = "in.txt" }] };
        await Client(model).GetResponseAsync("q", new ChatOptions { Tools = [tool] }, None);
        Assert.Contains("\n3 4\n", model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);

        var hosted = new HostedCodeInterpreterTool { Inputs = [new HostedFileContent("file-1")] };
        var problem = await Assert.ThrowsAsync<NotSupportedException>(() => Client(model).GetResponseAsync("q", new ChatOptions { Tools = [hosted] }, None));
        Assert.Contains("HostedFileContent", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_WithSamplingOptions_GivesThemToTheModelBeforeTheAgentsOwn()
    {
        using var model = new ScriptedChatClient("<<<x>>>");
        var options = new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = 0.1f, TopK = 7 } };
        await Client(model, options).GetResponseAsync("q", new ChatOptions { Temperature = 0.9f, Seed = 3, ModelId = "other" }, None);

        var used = model.Calls[0].Options;
        Assert.Equal((0.9f, 7, 3L, "other"), (used.Temperature, used.TopK, used.Seed, used.ModelId));
    }

    [Fact]
    public async Task GetResponseAsync_WithInstructions_PutsThemIntoTheSystemMessage()
    {
        using var model = new ScriptedChatClient("<<<x>>>", "<<<x>>>");
        using var client = Client(model, new R1AgentOptions { SystemPrompt = "S" });
        await client.GetResponseAsync("q", new ChatOptions { Instructions = "Be brief." }, None);
        await client.GetResponseAsync([new(ChatRole.System, "T"), new(ChatRole.User, "q")], new ChatOptions { Instructions = "Be brief." }, None);

        Assert.Equal(["S\n\nBe brief.", "q"], model.Calls[0].Messages.Select(message => message.Text));
        Assert.Equal(["S\n\nT\n\nBe brief.", "q"], model.Calls[1].Messages.Select(message => message.Text));
        Assert.Null(model.Calls[0].Options.Instructions);
    }

    [Theory]
    [InlineData("javascript", "you may\nwrite JavaScript. Open a block with ```javascript on a line")]
    [InlineData("python,javascript", "you may\nwrite Python or JavaScript. Open a block with ```python or ```javascript on a line")]
    [InlineData("python", "you may\nwrite Python. Open a block with ```python on a line")]
    public async Task RunAsync_WithTheLanguagesThereAre_NamesThemInTheSystemMessage(string languages, string told)
    {
        using var model = new ScriptedChatClient("<<<x>>>");
        await new R1Agent(model, new R1AgentOptions { Executors = [.. languages.Split(',').Select(language => new FakeExecutor { Name = language })] }).RunAsync("q", None);
        Assert.Contains(told, model.Calls[0].Messages[0].Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_WithMaxOutputTokens_LimitsTheWholeRun()
    {
        using var model = new ScriptedChatClient("```python\nprint(1)\n```", "no answer in so few") { PieceChars = 1 };
        var response = await Client(model).GetResponseAsync("q", new ChatOptions { MaxOutputTokens = 25 }, None);

        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Equal("max_tokens", response.Messages[0].Contents.OfType<ErrorContent>().Single().ErrorCode);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Client(model).GetResponseAsync("q", new ChatOptions { MaxOutputTokens = 0 }, None));
    }

    [Fact]
    public async Task GetResponseAsync_WithToolModeNone_RunsNoCode()
    {
        using var model = new ScriptedChatClient("```python\nprint(1)\n```\nThat is how.");
        var executor = FakeExecutor.Printing("1\n");
        var options = new ChatOptions { ToolMode = ChatToolMode.None, Tools = [AIFunctionFactory.Create(() => 1, "one")] };
        var response = await Client(model, new R1AgentOptions { Executors = [executor] }).GetResponseAsync("q", options, None);

        Assert.Empty(executor.Scripts);
        Assert.Equal("```python\nprint(1)\n```\nThat is how.", response.Text);
        Assert.Equal(["q"], model.Calls[0].Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task GetResponseAsync_WithFunctionCallsOfOthersInTheHistory_LeavesThemThere()
    {
        using var model = new ScriptedChatClient("<<<x>>>");
        List<ChatMessage> history =
        [
            new(ChatRole.User, "q"), new(ChatRole.Assistant, [new TextReasoningContent("hm"), new FunctionCallContent("1", "f")]),
            new(ChatRole.Tool, [new FunctionResultContent("1", 5)]), new(ChatRole.Assistant, [new TextReasoningContent("only that")]), new(ChatRole.User, "and?"),
        ];
        await Client(model, new R1AgentOptions { SystemPrompt = null }).GetResponseAsync(history, cancellationToken: None);

        Assert.Equal(
            [typeof(TextContent), typeof(FunctionCallContent), typeof(FunctionResultContent), typeof(TextContent)],
            model.Calls[0].Messages.SelectMany(message => message.Contents).Select(content => content.GetType()));
        Assert.Equal(2, history[1].Contents.Count);
    }

    private static R1AgentChatClient Client(ScriptedChatClient model, R1AgentOptions? options = null) => new(new R1Agent(model, options));

    private static double Warmth([System.ComponentModel.Description("Its name.")] string city, string scale = "C") => city == "Rome" && scale == "C" ? 21.5 : 4;
}
