using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;

namespace R1CI.Sdk.Tests.Agents.Chat;

public sealed class CodeInterpreterChatClientTests
{
    private const string Script = "I add.\n```python\nprint(20 + 3)\n```";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private static ChatOptions WithInterpreter => new() { Tools = [new HostedCodeInterpreterTool()] };

    [Fact]
    public async Task GetResponseAsync_WhenAsked_ShowsProseAndCallsWithoutTheFence()
    {
        using var model = new ScriptedChatClient(Script, "It is **23**.") { ReportsUsage = true };
        using var client = model.UseR1CodeInterpreter();
        var response = await client.GetResponseAsync("20 + 3", WithInterpreter, None);

        var contents = Assert.Single(response.Messages).Contents;
        Assert.Equal(
            [typeof(TextContent), typeof(CodeInterpreterToolCallContent), typeof(CodeInterpreterToolResultContent), typeof(TextContent)],
            contents.Select(content => content.GetType()));
        Assert.Equal("I add.\nIt is **23**.", response.Text);
        Assert.Equal("print(20 + 3)", System.Text.Encoding.UTF8.GetString(((DataContent)((CodeInterpreterToolCallContent)contents[1]).Inputs![0]).Data.Span));
        Assert.Equal("23\n", ((TextContent)((CodeInterpreterToolResultContent)contents[2]).Outputs![0]).Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.StartsWith(R1Prompt.Chat, model.Calls[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.Null(model.Calls[0].Options.Tools);
    }

    [Fact]
    public async Task GetResponseAsync_WhenNotAsked_GoesToTheModelAsItIs()
    {
        using var model = new ScriptedChatClient(Script);
        using var client = model.UseR1CodeInterpreter();
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "one")], ConversationId = "c" };
        var response = await client.GetResponseAsync("20 + 3", options, None);

        Assert.Equal(Script, response.Text);
        Assert.Same(options, model.Calls[0].Options);
        Assert.Equal("20 + 3", Assert.Single(model.Calls[0].Messages).Text);
    }

    [Fact]
    public async Task GetResponseAsync_WithToolsOfTheService_PassesThemOn()
    {
        using var model = new ScriptedChatClient("Found.");
        using var client = model.UseR1CodeInterpreter();
        var search = new HostedWebSearchTool();
        await client.GetResponseAsync("q", new ChatOptions { Tools = [new HostedCodeInterpreterTool(), search] }, None);

        Assert.Same(search, Assert.Single(model.Calls[0].Options.Tools!));
    }

    [Fact]
    public async Task GetResponseAsync_OverSeveralTurns_KeepsProseAndDropsRunsThroughJson()
    {
        using var model = new ScriptedChatClient(Script, "It is 23.", "As I said, 23.");
        using var client = model.UseR1CodeInterpreter();
        List<ChatMessage> history = [new(ChatRole.User, "20 + 3")];
        history.AddMessages(await client.GetResponseAsync(history, WithInterpreter, None));
        var json = JsonSerializer.Serialize(history, AIJsonUtilities.DefaultOptions);
        history = JsonSerializer.Deserialize<List<ChatMessage>>(json, AIJsonUtilities.DefaultOptions)!;
        history.Add(new ChatMessage(ChatRole.User, "Sure?"));
        var response = await client.GetResponseAsync(history, WithInterpreter, None);

        Assert.Equal("As I said, 23.", response.Text);
        Assert.Contains("codeInterpreterToolCall", json, StringComparison.Ordinal);
        Assert.Equal(["20 + 3", "I add.\nIt is 23.", "Sure?"], model.Calls[2].Messages.Skip(1).Select(message => message.Text));
    }

    [Fact]
    public async Task GetResponseAsync_OfAModelTrainedOnTheProtocol_KeepsItsMarkers()
    {
        using var model = new ScriptedChatClient(Script + "\n", "So it is.\n<<<23>>>") { HasTokens = true, Protocol = R1Prompt.Protocol };
        using var client = model.UseR1CodeInterpreter();
        var response = await client.GetResponseAsync("20 + 3", WithInterpreter, None);

        Assert.Equal("23", response.Text);
        Assert.Equal("20 + 3", model.Calls[0].Messages[0].Text);
        Assert.IsType<TextReasoningContent>(response.Messages[0].Contents[0]);
        Assert.DoesNotContain(response.Messages[0].Contents, content => content is R1CI.Sdk.Trajectories.TokenSpanContent);
    }

    [Fact]
    public async Task GetResponseAsync_OfAnEmptyText_AsksOnceMoreAndThenSaysWhy()
    {
        using var model = new ScriptedChatClient(" ", "");
        using var client = model.UseR1CodeInterpreter();
        var response = await client.GetResponseAsync("q", WithInterpreter, None);

        Assert.Equal("end_of_text", response.Messages[0].Contents.OfType<ErrorContent>().Single().ErrorCode);
        Assert.Equal(R1Prompt.EmptyText, model.Calls[1].Messages[^1].Text);
    }

    [Fact]
    public async Task Use_InABuilderStyle_ComposesAndFindsBothClients()
    {
        using var model = new ScriptedChatClient("It is 23.");
        Func<IChatClient, IChatClient>[] pipeline = [inner => inner.UseR1CodeInterpreter(), inner => inner.UseR1CodeInterpreter(options => options.Agent.MaxCodeCalls = 1)];
        using var client = pipeline.Aggregate((IChatClient)model, (inner, use) => use(inner));

        Assert.Equal("It is 23.", (await client.GetResponseAsync("q", WithInterpreter, None)).Text);
        Assert.Same(model, client.GetService<ScriptedChatClient>());
        Assert.NotNull(client.GetService<R1Agent>());
    }

    [Fact]
    public void UseR1CodeInterpreter_WithAnOptionOutOfRange_SaysSoAtOnce()
    {
        using var model = new ScriptedChatClient();
        Assert.Throws<ArgumentOutOfRangeException>(() => model.UseR1CodeInterpreter(options => options.Agent.MaxTurns = 0));
    }
}
