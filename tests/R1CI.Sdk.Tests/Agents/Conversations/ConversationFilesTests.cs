using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class ConversationFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-conversation-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(SessionMode.Stateless, false)]
    [InlineData(SessionMode.Kept, false)]
    [InlineData(SessionMode.Kept, true)]
    public async Task RunAsync_WithFilesInSeveralMessages_ShowsAllOfThemToLaterScriptsAlsoAfterARestart(SessionMode mode, bool canWrite)
    {
        const string List = "```python\nimport os\nprint(sorted((n, open('/data/' + n).read()) for n in os.listdir('/data')))\n```";
        using var client = new ScriptedChatClient(List, "<<<1>>>", "<<<2>>>", List, "<<<3>>>", List, "<<<4>>>", List, "<<<5>>>") { HasTokens = true };
        var agent = new R1Agent(client, new R1AgentOptions { SessionMode = mode, Session = new CodeSessionOptions { AllowsFileWrites = canWrite } });
        await using var conversation = new R1Conversation(agent);
        var first = await conversation.RunAsync(Message("first", ("a.txt", "one")), None);
        await conversation.RunAsync(Message("second", ("a.txt", "two")), None);
        var third = await conversation.RunAsync("third", None);
        var path = Path.Combine(_folder.FullName, "a.jsonl");
        await conversation.SaveAsync(path, None);
        await using var loaded = await R1Conversation.LoadAsync(path, agent, None);
        var fourth = await loaded.RunAsync(Message("fourth", ("b.txt", "three")), None);
        await using var branch = conversation.Branch(3);

        Assert.Equal("first\n\nAttached files (read-only):\n- /data/a.txt (text/plain, 3 bytes)", first.Prompt[^1].Text);
        Assert.Equal("[('a.txt', 'one')]\n", Printed(first));
        Assert.Equal("[('a-2.txt', 'two'), ('a.txt', 'one')]\n", Printed(third));
        Assert.Equal("[('a-2.txt', 'two'), ('a.txt', 'one'), ('b.txt', 'three')]\n", Printed(fourth));
        Assert.Equal(Printed(third), Printed(await branch.RunAsync("again", None)));
        Assert.Empty(ConversationFileValidatorFindings(path));
    }

    [Fact]
    public async Task RunAsync_WithMoreFilesThanAConversationMayHave_IsRefusedByTheCall()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { MaxAttachedFiles = 1 }));
        await conversation.RunAsync(Message("first", ("a.txt", "one")), None);

        Assert.Contains("MaxAttachedFiles allows, 1", Assert.Throws<ArgumentException>(() => conversation.RunStreamingAsync(Message("second", ("b.txt", "two")), None)).Message, StringComparison.Ordinal);
        Assert.Contains("must be the user's", Assert.Throws<ArgumentException>(() => conversation.RunStreamingAsync(new ChatMessage(ChatRole.System, "x"), None)).Message, StringComparison.Ordinal);
        var unnamed = new ChatMessage(ChatRole.User, [new TextContent("x"), new DataContent("a"u8.ToArray(), "image/png")]);
        Assert.Contains("DataContent without a name", Assert.Throws<ArgumentException>(() => conversation.RunStreamingAsync(unnamed, None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunStreamingAsync_WhenTheFilesFitNoMoreOnceItBegins_IsRefusedAndLeavesTheConversationUsable()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { MaxAttachedFiles = 1 }));
        var prepared = conversation.RunStreamingAsync(Message("late", ("b.txt", "two")), None);
        await conversation.RunAsync(Message("first", ("a.txt", "one")), None);

        await Assert.ThrowsAsync<ArgumentException>(async () => await prepared.GetAsyncEnumerator(None).MoveNextAsync());
        Assert.False(conversation.IsRunning);
        Assert.Equal("2", (await conversation.RunAsync("second", None)).Answer);
    }

    [Fact]
    public async Task RunAsync_AfterARunThatWasNotKept_DoesNotHaveItsFiles()
    {
        using var client = new ScriptedChatClient { OnCall = call => call.Index == 0 ? throw new IOException("broken") : call.Index == 1 ? "```python\nimport os\nprint(os.path.exists('/data'))\n```" : "<<<1>>>" };
        await using var conversation = new R1Conversation(new R1Agent(client));
        Assert.Equal(StopReason.Failed, (await conversation.RunAsync(Message("first", ("a.txt", "one")), None)).Stop);

        Assert.Equal("False\n", Printed(await conversation.RunAsync("second", None)));
    }

    private static ChatMessage Message(string text, params (string Name, string Text)[] files) => new(ChatRole.User,
        [new TextContent(text), .. files.Select(file => new DataContent(System.Text.Encoding.UTF8.GetBytes(file.Text), "text/plain") { Name = file.Name })]);

    private static List<string> ConversationFileValidatorFindings(string path)
    {
        List<string> findings = [];
        ConversationFileValidator.Validate(path, finding => findings.Add(finding.ToString()), None);
        return findings;
    }

    private static string Printed(Trajectory run) => run.Calls.Single().Result!.Stdout;
}
