using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests.Conversations;

/// <summary>Templates that know less than all roles, and folders without one.</summary>
public sealed class TemplateTests
{
    private const string UserOnly =
        "{% for message in messages %}{% if message['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}" +
        "{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}{{ '<|assistant|>' }}";

    private const string Alternating =
        "{% for message in messages %}{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('roles must alternate') }}{% endif %}" +
        "{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}{{ '<|assistant|>' }}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_NoTemplate_ContinuesTheTextOfOneUserMessage()
    {
        using var folder = new ModelFolderCopy();
        folder.Edit("tokenizer_config.json", json => json.Remove("chat_template"));
        using var client = folder.Load();

        var response = await client.GetResponseAsync([new(ChatRole.System, "Sum."), new(ChatRole.User, "2 + 2 <|end|>")], Short(), Cancellation);

        Assert.False(((ModelInfo)client.GetService(typeof(ModelInfo))!).HasChatTemplate);
        Assert.Equal("Sum.\n\n2 + 2 <|end|>", Spelling.Of(TinyModel.SpanOf(response).Context[0].Ids));
    }

    [Fact]
    public async Task GetResponseAsync_NoTemplate_RefusesConversationsAndEmptyText()
    {
        using var folder = new ModelFolderCopy();
        folder.Edit("tokenizer_config.json", json => json.Remove("chat_template"));
        using var client = folder.Load();
        List<ChatMessage> messages = [new(ChatRole.User, "2 + 2")];
        messages.AddMessages(await client.GetResponseAsync(messages, Short(), Cancellation));
        messages.Add(new ChatMessage(ChatRole.User, "again"));

        Assert.Contains("no chat template", (await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetResponseAsync(messages, null, Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains("empty", (await Assert.ThrowsAsync<ArgumentException>(() => client.GetResponseAsync([new(ChatRole.User, "")], null, Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_NoTemplate_InlineTextIsContinued()
    {
        using var folder = new ModelFolderCopy();
        folder.Edit("tokenizer_config.json", json => json.Remove("chat_template"));
        using var client = folder.Load();
        List<ChatMessage> messages = [new(ChatRole.User, "2 + 2")];
        messages.AddMessages(await client.GetResponseAsync(messages, Short(), Cancellation));
        messages[1].Contents.Add(new TextContent("\n4\n"));

        var span = TinyModel.SpanOf(await client.GetResponseAsync(messages, Short(), Cancellation));

        Assert.Equal(ContextKind.Tool, Assert.Single(span.Context).Kind);
    }

    [Fact]
    public async Task GetResponseAsync_OwnTemplate_IsUsedInsteadOfTheFolders()
    {
        using var client = TinyModel.Load(options => options.ChatTemplate = "{% for message in messages %}Q: {{ message['content'] }}\nA:{% endfor %}");

        var span = TinyModel.SpanOf(await client.GetResponseAsync([new(ChatRole.User, "2 + 2")], Short(), Cancellation));

        Assert.Equal("Q: 2 + 2\nA:", Spelling.Of(span.Context[0].Ids));
    }

    [Fact]
    public async Task GetResponseAsync_TemplateWithoutSystemRole_PutsItIntoTheNextUserMessage()
    {
        using var client = TinyModel.Load(options => options.ChatTemplate = UserOnly);

        var span = TinyModel.SpanOf(await client.GetResponseAsync([new(ChatRole.System, "Be brief."), new(ChatRole.User, "2 + 2")], Short(), Cancellation));

        Assert.Equal("Be brief.\n\n2 + 2", Spelling.Of(span.Context[0].Ids));
    }

    [Fact]
    public async Task GetResponseAsync_TemplateThatRefusesTheMessages_SaysWhy()
    {
        using var client = TinyModel.Load(options => options.ChatTemplate = Alternating);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.GetResponseAsync([new(ChatRole.User, "2 + 2"), new(ChatRole.User, "3 + 3")], Short(), Cancellation));

        Assert.Contains("roles must alternate", problem.Message, StringComparison.Ordinal);
        Assert.NotNull((await client.GetResponseAsync([new(ChatRole.User, "2 + 2")], Short(), Cancellation)).FinishReason);
    }

    [Fact]
    public async Task GetResponseAsync_SpansOfAModelWithAnotherTemplate_AreRenderedAfresh()
    {
        using var other = TinyModel.Load(options => options.ChatTemplate = UserOnly);
        List<ChatMessage> messages = [new(ChatRole.User, "2 + 2")];
        messages.AddMessages(await other.GetResponseAsync(messages, Short(), Cancellation));
        messages.Add(new ChatMessage(ChatRole.User, "again"));

        var span = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, Short(), Cancellation));

        Assert.Equal(ContextKind.Prompt, span.Context[0].Kind);
    }

    private static ChatOptions Short() => new() { Temperature = 0, MaxOutputTokens = 2 };
}
