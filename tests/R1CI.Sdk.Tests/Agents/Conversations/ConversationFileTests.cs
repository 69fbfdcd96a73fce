using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Agents.Conversations;

public sealed class ConversationFileTests : IDisposable
{
    private static readonly R1AgentOptions Kept = new() { SessionMode = SessionMode.Kept, Session = new CodeSessionOptions { AllowsFileWrites = true } };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-conversation-");

    private string File1 => Path.Combine(_folder.FullName, "a.jsonl");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LoadAsync_InAnotherAgent_ShowsTheModelTheSameMessagesAndTokens(bool hasTokens)
    {
        using var client = Client(hasTokens);
        await using var conversation = new R1Conversation(new R1Agent(client, Kept));
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        Assert.Empty(await conversation.SaveAsync(File1, None));
        await conversation.RunAsync("third", None);

        using var other = Client(hasTokens, from: 4);
        await using var loaded = await R1Conversation.LoadAsync(File1, new R1Agent(other, Kept), None);
        await loaded.RunAsync("third", None);

        Assert.Equal(conversation.Id, loaded.Id);
        Assert.Equal(Spelled(client.Calls[4].Messages), Spelled(other.Calls[0].Messages));
        Assert.Equal(TokenSequence.Of(conversation.Runs[2]).Ids, TokenSequence.Of(loaded.Runs[2]).Ids);
        Assert.Equal(conversation.Used with { Time = default }, loaded.Used with { Time = default });
        Assert.Equal(conversation.Runs.Select(run => run.Answer), loaded.Runs.Select(run => run.Answer));
        Assert.Empty(loaded.Losses);
    }

    [Fact]
    public async Task SaveAsync_OfWhatWasLoaded_WritesTheSameBytes()
    {
        using var client = Client(hasTokens: true);
        await using var conversation = new R1Conversation(new R1Agent(client, Kept), new R1ConversationOptions { MaxRuns = 9, MaxTime = TimeSpan.FromHours(1) });
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        await conversation.SaveAsync(File1, None);
        await using var loaded = await R1Conversation.LoadAsync(File1, new R1Agent(client, Kept), None);
        var copy = Path.Combine(_folder.FullName, "b.jsonl");
        await loaded.SaveAsync(copy, None);

        Assert.Equal(await File.ReadAllTextAsync(File1, None), await File.ReadAllTextAsync(copy, None));
    }

    [Fact]
    public async Task SaveAsync_OfRunsWithTokens_WritesRecordsThatAreValid()
    {
        using var client = Client(hasTokens: true);
        await using var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        await conversation.SaveAsync(File1, None);

        var records = Lines().Where(line => line.GetProperty("schema").ValueEquals("ci.conversation.run/1")).Select(line => line.GetProperty("record")).ToList();
        Assert.Equal(2, records.Count);
        Assert.All(records, record => Assert.Empty(TrajectoryFileValidator.ValidateRecord(record.GetRawText())));
        Assert.All(records, record => Assert.Equal((conversation.Id, ""), (record.GetProperty("run_id").GetString(), record.GetProperty("parent").GetString())));
    }

    [Fact]
    public async Task LoadAsync_WithKeptSessions_HasVariablesAndFilesAndNamesWhatIsGone()
    {
        using var client = new ScriptedChatClient(Fence("x = {'a': [1, 2]}\ndef f(): return 1\nopen('f.txt', 'w').write('kept')"), "<<<1>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, Kept));
        await conversation.RunAsync("first", None);
        var losses = await conversation.SaveAsync(File1, None);
        using var other = new ScriptedChatClient(Fence("print(x, open('f.txt').read(), 'f' in globals())"), "<<<2>>>", "<<<3>>>");
        await using var loaded = await R1Conversation.LoadAsync(File1, new R1Agent(other, Kept), None);
        var run = await loaded.RunAsync("second", None);

        Assert.Equal("{'a': [1, 2]} kept False\n", run.Calls.Single().Result!.Stdout);
        Assert.Equal(("python", "f"), (Assert.Single(losses).Language, Assert.Single(losses[0].Names)));
        Assert.Equal(losses[0].Message, Assert.Single(loaded.Losses).Message);
        Assert.Equal("Note: The python variables f were not saved, because they are no plain data. Define them again.\n\nsecond", run.Prompt[^1].Text);
        Assert.Equal("third", (await loaded.RunAsync("third", None)).Prompt[^1].Text);
    }

    [Fact]
    public async Task LoadAsync_WithAnAgentThatKeepsNothing_SaysThatTheVariablesAreGone()
    {
        using var client = new ScriptedChatClient(Fence("x = 1"), "<<<1>>>");
        await using var conversation = new R1Conversation(new R1Agent(client, Kept));
        await conversation.RunAsync("first", None);
        await conversation.SaveAsync(File1, None);
        await using var loaded = await R1Conversation.LoadAsync(File1, new R1Agent(client), None);

        Assert.Contains("R1AgentOptions.SessionMode is not Kept", Assert.Single(loaded.Losses).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAsync_WhileARunGoesOn_WritesTheConversationBeforeIt()
    {
        using var client = Client(hasTokens: true);
        await using var conversation = new R1Conversation(new R1Agent(client, Kept));
        await conversation.RunAsync("first", None);
        await foreach (var happened in conversation.RunStreamingAsync("second", None))
        {
            if (happened is not CodeFinishedEvent) continue;
            await conversation.SaveAsync(File1, None);
        }

        await using var loaded = await R1Conversation.LoadAsync(File1, new R1Agent(client, Kept), None);
        Assert.Equal("1", Assert.Single(loaded.Runs).Answer);
        Assert.Equal(2, conversation.Runs.Count);
    }

    [Fact]
    public async Task SaveAsync_WhereSomebodyElseWentOnWithTheConversation_IsRefused()
    {
        using var client = Client(hasTokens: true);
        var agent = new R1Agent(client);
        await using var conversation = new R1Conversation(agent);
        await conversation.SaveAsync(File1, None);
        await using (var other = await R1Conversation.LoadAsync(File1, agent, None))
        {
            await other.RunAsync("first", None);
            await other.SaveAsync(File1, None);
            await other.SaveAsync(File1, None);
        }

        var theirs = await File.ReadAllTextAsync(File1, None);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SaveAsync(File1, None));
        Assert.Contains("somebody else has gone on with it", refused.Message, StringComparison.Ordinal);
        Assert.Equal(theirs, await File.ReadAllTextAsync(File1, None));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task LoadAsync_OfAConversationThatUsedItsBudget_GoesOnOnlyWithAnother()
    {
        using var client = Client(hasTokens: true);
        var agent = new R1Agent(client);
        await using var conversation = new R1Conversation(agent, new R1ConversationOptions { MaxRuns = 1 });
        await conversation.RunAsync("first", None);
        await conversation.SaveAsync(File1, None);
        await using var loaded = await R1Conversation.LoadAsync(File1, agent, None);
        await using var raised = await R1Conversation.LoadAsync(File1, agent, new R1ConversationOptions { MaxRuns = 2 }, None);

        Assert.Equal(StopReason.ConversationBudget, (await loaded.RunAsync("second", None)).Stop);
        Assert.Equal(StopReason.Answer, (await raised.RunAsync("second", None)).Stop);
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "cut", "line 3: the file ends in the middle of a line" },
        { "line", "line 2: the file must have 2 runs and 1 sessions by its first line, and ends after 1 and 0: it was cut." },
        { "text", "The line was changed." },
        { "swap", "A line is missing, doubled or moved." },
        { "newer", "line 1: field 'schema' must be 'ci.conversation/1', and is 'ci.conversation/2': a newer release wrote this file." },
        { "foreign", "line 1: field 'schema' must be 'ci.conversation/1', and is 'ci.traj/1': this is no file of a conversation." },
        { "garbage", "line 1: a line must be one JSON object, and is none" },
        { "binary", "line 1: the text must be UTF-8" },
        { "empty", "line 0: the file is empty" },
        { "array", "line 1: field 'schema' must be 'ci.conversation/1', and is ''" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task LoadAsync_OfADamagedFile_SaysLineRuleAndNextStep(string damage, string problem)
    {
        using var client = Client(hasTokens: true);
        var agent = new R1Agent(client, Kept);
        await using var conversation = new R1Conversation(agent);
        await conversation.RunAsync("first", None);
        await conversation.RunAsync("second", None);
        await conversation.SaveAsync(File1, None);
        await File.WriteAllBytesAsync(File1, Damage(damage, await File.ReadAllTextAsync(File1, None)), None);

        var refused = await Assert.ThrowsAsync<ConversationFileException>(() => R1Conversation.LoadAsync(File1, agent, None));
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.Contains(File1, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_OfAFileThatIsNotThere_SaysSo()
    {
        using var client = Client(hasTokens: true);
        await Assert.ThrowsAsync<FileNotFoundException>(() => R1Conversation.LoadAsync(File1, new R1Agent(client), None));
    }

    [Theory]
    [InlineData("weights", true, "Other weights than those of 'scripted' sampled the turns until now.")]
    [InlineData("tokenizer", false, "The tokens of the turns until now are not those of 'scripted', which encodes their texts again.")]
    [InlineData("none", false, "The tokens of the turns until now are not those of '', which encodes their texts again.")]
    public async Task LoadAsync_WithAnotherModel_IsRefusedOrNamesWhatIsLost(string what, bool keepsTokens, string loss)
    {
        using var client = Client(hasTokens: true);
        await using var conversation = new R1Conversation(new R1Agent(client));
        await conversation.RunAsync("first", None);
        await conversation.SaveAsync(File1, None);
        using var other = new OtherModel(Client(hasTokens: what != "none", from: 2), what);
        var agent = new R1Agent(other);

        var refused = await Assert.ThrowsAsync<ConversationFileException>(() => R1Conversation.LoadAsync(File1, agent, None));
        Assert.Contains("was held with model 'scripted'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("AcceptsOtherModel", refused.Message, StringComparison.Ordinal);
        await using var loaded = await R1Conversation.LoadAsync(File1, agent, new R1ConversationOptions { AcceptsOtherModel = true }, None);
        Assert.Equal(loss, Assert.Single(loaded.Losses).Message);
        Assert.Equal(keepsTokens, loaded.Messages.Any(message => message.Contents.Any(content => content is TokenSpanContent)));
        var run = await loaded.RunAsync("second", None);
        Assert.Equal("second", run.Prompt[^1].Text);
        await loaded.SaveAsync(File1, None);
        await using var again = await R1Conversation.LoadAsync(File1, agent, None);
        Assert.Equal(2, again.Runs.Count);
    }

    private static byte[] Damage(string damage, string text)
    {
        var lines = text.Split('\n');
        return damage switch
        {
            "cut" => Encoding.UTF8.GetBytes(text[..(lines[0].Length + lines[1].Length + 40)]),
            "line" => Encoding.UTF8.GetBytes($"{lines[0]}\n{lines[1]}\n"),
            "text" => Encoding.UTF8.GetBytes(text.Replace("second", "sec0nd", StringComparison.Ordinal)),
            "swap" => Encoding.UTF8.GetBytes($"{lines[0]}\n{lines[2]}\n{lines[1]}\n{lines[3]}\n"),
            "newer" => Encoding.UTF8.GetBytes(text.Replace("ci.conversation/1", "ci.conversation/2", StringComparison.Ordinal)),
            "foreign" => "{\"schema\":\"ci.traj/1\"}\n"u8.ToArray(),
            "garbage" => "what is this\n"u8.ToArray(),
            "binary" => [0xff, 0xfe, 0x00, 0x0a],
            "array" => "[1]\n"u8.ToArray(),
            _ => [],
        };
    }

    private IEnumerable<JsonElement> Lines() => File.ReadLines(File1).Select(line => JsonDocument.Parse(line).RootElement);

    // Each run: a script, then an answer.
    private static ScriptedChatClient Client(bool hasTokens, int from = 0) => new()
    {
        HasTokens = hasTokens,
        OnCall = call => (call.Index + from) % 2 == 0 ? Fence($"x = {call.Index + from}\nprint(x)") : $"It is so.\n<<<{(call.Index + from + 1) / 2}>>>",
    };

    private static string Fence(string code) => $"```python\n{code}\n```";

    private static List<string> Spelled(IEnumerable<ChatMessage> messages) => [.. messages.Select(message =>
        $"{message.Role}: {string.Join('|', message.Contents.Select(content => content is TokenSpanContent span ? JsonSerializer.Serialize(span, TokenSpanJson.Options) : content.ToString()))}")];

    private sealed class OtherModel(IChatClient inner, string what) : DelegatingChatClient(inner)
    {
        public override object? GetService(Type serviceType, object? serviceKey = null) => base.GetService(serviceType, serviceKey) is not ModelInfo model ? base.GetService(serviceType, serviceKey)
            : model with { Digests = new Lazy<ModelDigests>(model.Digests.Value with { WeightsSha256 = new string('9', 64), TokenizerSha256 = new string(what == "weights" ? 'b' : '9', 64) }) };
    }
}
