using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class ShortenedConversationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-conversation-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task BranchShortened_AfterTheContextWasFull_GoesOnFromTheLastQuestion()
    {
        using var client = new ScriptedChatClient("long one <<<1>>>", "long two <<<2>>>", "<<<3>>>") { HasTokens = true };
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { SystemPrompt = "Be short." }));
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        client.ContextLength = 110;
        var full = await conversation.RunAsync("third", None);
        await using var branch = conversation.BranchShortened();
        var run = await branch.RunAsync("third", None);

        Assert.Equal(StopReason.ContextFull, full.Stop);
        Assert.Equal(2, conversation.Runs.Count);
        Assert.Equal("3", run.Answer);
        Assert.Equal(["Be short.", "second", "long two <<<2>>>", "third"], run.Prompt.Select(message => message.Text));
        Assert.DoesNotContain(run.Prompt, message => message.Contents.Any(content => content is TokenSpanContent));
        Assert.Equal(conversation.Id, branch.ParentId);
        Assert.Equal(4, branch.Used.Runs);
    }

    [Fact]
    public async Task SaveAsync_OfAShortenedBranch_RecordsWhichRecordItRewrote()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>", "<<<3>>>") { HasTokens = true };
        await using var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("first", None);
        await using var branch = conversation.BranchShortened(0);
        await branch.RunAsync("second", None);
        await branch.RunAsync("third", None);
        var (parents, children) = (await SaveAsync(conversation), await SaveAsync(branch));

        Assert.Equal([Text(parents[1].GetProperty("record"), "id"), ""], children.Skip(1).Select(line => Text(line.GetProperty("record"), "parent")));
        Assert.Equal((conversation.Id, Text(parents[1].GetProperty("record"), "id")), (Text(children[0], "parent"), Text(children[0], "parent_record")));
        Assert.All(children.Skip(1), line => Assert.Empty(TrajectoryFileValidator.ValidateRecord(line.GetProperty("record").GetRawText())));
        await using var loaded = await R1Conversation.LoadAsync(PathOf(branch), new R1Agent(client), None);
        Assert.Equal((conversation.Id, 2), (loaded.ParentId, loaded.Runs.Count));
    }

    [Fact]
    public async Task BranchShortened_WithASummary_PutsItBeforeTheFirstMessageAlsoAfterARestart()
    {
        using var client = new ScriptedChatClient("<<<1>>>", "<<<2>>>", "<<<3>>>", "<<<4>>>");
        var agent = new R1Agent(client, new R1AgentOptions { SystemPrompt = null });
        await using var conversation = new R1Conversation(agent);
        await conversation.RunAsync("first", None);
        await using var branch = conversation.BranchShortened("The answer was 1.");
        await SaveAsync(branch);
        await using var loaded = await R1Conversation.LoadAsync(PathOf(branch), agent, None);

        foreach (var one in (R1Conversation[])[branch, loaded])
        {
            Assert.Equal("What was said so far: The answer was 1.\n\nsecond", Assert.Single((await one.RunAsync("second", None)).Prompt).Text);
        }

        Assert.Equal("third", (await branch.RunAsync("third", None)).Prompt[^1].Text);
        Assert.Throws<ArgumentException>(() => conversation.BranchShortened(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => conversation.BranchShortened(-1));
    }

    [Fact]
    public async Task BranchShortened_WithKeptSessions_HasTheirVariables()
    {
        using var client = new ScriptedChatClient("```python\nx = 5\n```", "<<<1>>>", "```python\nprint(x)\n```", "<<<2>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { SessionMode = SessionMode.Kept }));
        await conversation.RunAsync("first", None);
        await using var branch = conversation.BranchShortened(0);

        Assert.Equal("5\n", (await branch.RunAsync("second", None)).Calls.Single().Result!.Stdout);
    }

    private string PathOf(R1Conversation conversation) => Path.Combine(_folder.FullName, conversation.Id);

    private async Task<List<JsonElement>> SaveAsync(R1Conversation conversation)
    {
        await conversation.SaveAsync(PathOf(conversation), None);
        return [.. File.ReadLines(PathOf(conversation)).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
