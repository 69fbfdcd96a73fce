using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class ConversationFileValidatorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-conversation-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Validate_OfWhatWasSaved_FindsNothing(bool hasTokens)
    {
        var path = await SaveAsync(hasTokens);
        var (report, findings) = Validate(path);

        Assert.True(ConversationFileValidator.IsConversation(path));
        Assert.Empty(findings);
        Assert.Equal((5, 5), (report.Records, report.GoodRecords));
    }

    [Theory]
    [InlineData("\"parent_record\":", "\"parents_record\":", "line 1, field 'parents_record'")]
    [InlineData("\"prompt_messages\":2,\"messages\":[{\"role\"", "\"prompt_messages\":2,\"messages\":[{\"rule\"", "line 2, field 'messages[0].rule'")]
    [InlineData("\"stop_reason\":\"answer\"", "\"stop_reason\":\"victory\"", "line 2, field 'record.stop_reason'")]
    [InlineData("\"first\"", "\"f1rst\"", "'hash' must be")]
    [InlineData("ci.conversation.session/1", "ci.conversation.session/2", "line 5, field 'schema'")]
    public async Task Validate_OfAChangedFile_NamesTheField(string old, string changed, string finding)
    {
        var path = await SaveAsync(hasTokens: true);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, None)).Replace(old, changed, StringComparison.Ordinal), None);
        var (report, findings) = Validate(path);

        Assert.False(report.IsValid);
        Assert.Contains(findings, found => found.ToString().Contains(finding, StringComparison.Ordinal));
        Assert.NotEqual(report.Records, report.GoodRecords);
    }

    [Theory]
    [InlineData("{\"schema\":\"ci.traj/1\"}\n", false)]
    [InlineData("{\"schema\":\"ci.conversation/2\"}\n", true)]
    [InlineData("[]\n", false)]
    [InlineData("", false)]
    public async Task IsConversation_OfAnotherFile_GoesByItsFirstLine(string text, bool isConversation)
    {
        var path = Path.Combine(_folder.FullName, "other.jsonl");
        await File.WriteAllTextAsync(path, text, None);

        Assert.Equal(isConversation, ConversationFileValidator.IsConversation(path));
    }

    private async Task<string> SaveAsync(bool hasTokens)
    {
        var path = Path.Combine(_folder.FullName, "a.jsonl");
        using var client = new ScriptedChatClient("```python\nx = 1\n```", "<<<1>>>", "<<<2>>>", "<<<3>>>") { HasTokens = hasTokens };
        await using var conversation = new R1Conversation(new R1Agent(client, new R1AgentOptions { SessionMode = SessionMode.Kept }), new R1ConversationOptions { MaxTokens = 1_000_000 });
        foreach (var question in (string[])["first", "second", "third"]) await conversation.RunAsync(question, None);
        await conversation.SaveAsync(path, None);
        return path;
    }

    private static (ValidationReport Report, List<ValidationFinding> Findings) Validate(string path)
    {
        List<ValidationFinding> findings = [];
        return (ConversationFileValidator.Validate(path, findings.Add, None), findings);
    }
}
