using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class AttachedFileTests
{
    private static readonly byte[] Table = "a,b\n1,2\n"u8.ToArray();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WithAFileInTheMessage_TellsTheModelAndGivesItToTheScript()
    {
        using var client = new ScriptedChatClient(Fence("print(open('/data/sales.csv').read())\nopen('/data/sales.csv', 'w')"), "<<<1>>>");
        var run = await new R1Agent(client).RunAsync([Message("What is in it?", File("sales.csv", Table))], None);

        Assert.Equal("What is in it?\n\nAttached files (read-only):\n- /data/sales.csv (text/csv, 8 bytes)", client.Calls[0].Messages[^1].Text);
        Assert.Equal(client.Calls[0].Messages[^1].Text, run.Prompt[^1].Text);
        Assert.Equal(("a,b\n1,2\n\n", "PermissionError"), (run.Calls.Single().Result!.Stdout, run.Calls.Single().Result!.ErrorType));
        Assert.Equal(["data/sales.csv 8"], run.Mounts!.Value.Files.Select(file => $"{file.Path} {file.Bytes}"));
    }

    [Fact]
    public async Task RunAsync_OfALaterQuestion_StillHasTheFilesOfEarlierOnes()
    {
        using var client = new ScriptedChatClient(Fence("import os\nfor n in sorted(os.listdir('/data')): print(n, open('/data/' + n).read().strip())"), "<<<1>>>");
        List<ChatMessage> conversation =
        [
            Message("First.", File("a.txt", "one"u8.ToArray())), new(ChatRole.Assistant, "Yes."),
            Message("Second.", File("a.txt", "one"u8.ToArray()), File("a.txt", "other"u8.ToArray()), File("a.txt", "third"u8.ToArray())),
        ];

        var run = await new R1Agent(client).RunAsync(conversation, None);

        Assert.Equal("a-2.txt other\na-3.txt third\na.txt one\n", run.Calls.Single().Result!.Stdout);
        Assert.EndsWith("\n- /data/a.txt (text/csv, 3 bytes)\n- /data/a-2.txt (text/csv, 5 bytes)\n- /data/a-3.txt (text/csv, 5 bytes)", run.Prompt[^1].Text, StringComparison.Ordinal);
        Assert.IsType<DataContent>(conversation[0].Contents[1]);
    }

    [Fact]
    public async Task RunAsync_WhereScriptsMayWrite_KeepsTheFilesAndReturnsTheNewOnes()
    {
        using var client = new ScriptedChatClient(Fence("rows = open('data/sales.csv').read()\nopen('double.csv', 'w').write(rows * 2)\nopen('data/sales.csv', 'a')"), "<<<1>>>");
        var options = new R1AgentOptions { Session = new CodeSessionOptions { AllowsFileWrites = true, Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["data/x"] = "x"u8.ToArray() } } };
        var run = await new R1Agent(client, options).RunAsync([Message("Double it.", File("sales.csv", Table), File("x", "y"u8.ToArray()))], None);

        var result = run.Calls.Single().Result!;
        Assert.Equal(("PermissionError", "double.csv (text/csv, 16 bytes)"), (result.ErrorType, string.Join(' ', result.Files)));
        Assert.EndsWith("\nFiles written: double.csv (text/csv, 16 bytes)\n```\n", run.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal(["data/sales.csv", "data/x", "data/x-2"], run.Mounts!.Value.Files.Select(file => file.Path));
        Assert.True(run.Mounts.Value.AreFilesReadOnly);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\my table.csv", "my table.csv")]
    [InlineData("..", "file")]
    [InlineData("/", "file")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a\nb`c\"d<<<42>>>|e:f.csv", "a_b_c_d___42____e_f.csv")]
    [InlineData("\u202efdp.exe", "_fdp.exe")]
    [InlineData("données 数据.csv", "données 数据.csv")]
    public async Task RunAsync_OfAnyName_MakesAPlainOne(string given, string expected)
    {
        using var client = new ScriptedChatClient(Fence("import os\nprint(*os.listdir('/data'))"), "<<<1>>>");
        var run = await new R1Agent(client).RunAsync([Message("q", File(given, Table))], None);

        Assert.Equal(expected + "\n", run.Calls.Single().Result!.Stdout);
        Assert.Contains($"\n- /data/{expected} (", run.Prompt[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_OfALongName_CutsItBeforeItsEnding()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        var run = await new R1Agent(client).RunAsync([Message("", File(new string('x', 300) + ".csv", Table))], None);
        Assert.Equal($"Attached files (read-only):\n- /data/{new string('x', 96)}.csv (text/csv, 8 bytes)", run.Prompt[^1].Text);
    }

    [Fact]
    public async Task RunAsync_OfDataThatIsNoFile_LeavesItToTheModel()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        DataContent image = new(new byte[] { 1 }, "image/png");
        ChatMessage[] messages = [new(ChatRole.Assistant, [File("reply.csv", Table)]), Message("q", image)];
        await new R1Agent(client).RunAsync(messages, None);

        Assert.Same(image, client.Calls[0].Messages[^1].Contents[1]);
        Assert.Equal("q", client.Calls[0].Messages[^1].Text);
    }

    [Fact]
    public async Task RunAsync_OfFilesOverTheLimits_SaysWhichOneAndTheNextStep()
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        var agent = new R1Agent(client, new R1AgentOptions { MaxAttachedFiles = 2, MaxAttachedBytes = 20 });

        Assert.Equal(
            "The conversation has more files than R1AgentOptions.MaxAttachedFiles allows, 2; 'c.csv' is one too many. Attach fewer, or raise it.",
            await MessageOfAsync(agent, File("a.csv", "1"u8.ToArray()), File("b.csv", "2"u8.ToArray()), File("c.csv", "3"u8.ToArray())));
        Assert.Equal(
            "The conversation's files have 32 bytes with 'b.csv' (24), more than R1AgentOptions.MaxAttachedBytes allows, 20. Attach less, or raise it.",
            await MessageOfAsync(agent, File("a.csv", Table), File("b.csv", [.. Table, .. Table, .. Table])));
        Assert.StartsWith(
            "A message has a file, and this agent runs no code that could open it.",
            await MessageOfAsync(new R1Agent(client, new R1AgentOptions { MaxCodeCalls = 0 }), File("a.csv", Table)), StringComparison.Ordinal);
        Assert.Empty(client.Calls);
    }

    [Theory]
    [InlineData(false, false, "and there are no files and no network. Then", false)]
    [InlineData(false, true, "and there is no network. Then", false)]
    [InlineData(true, false, "and there is no network. Then", true)]
    public async Task RunAsync_WithOrWithoutFiles_TellsTheModelWhatThereIs(bool canWrite, bool isAttached, string says, bool namesPlot)
    {
        using var client = new ScriptedChatClient("<<<1>>>");
        var options = new R1AgentOptions { Session = new CodeSessionOptions { AllowsFileWrites = canWrite } };
        await new R1Agent(client, options).RunAsync([isAttached ? Message("q", File("a.csv", Table)) : Message("q")], None);

        var system = client.Calls[0].Messages[0].Text.ReplaceLineEndings(" ");
        Assert.Contains(says, system, StringComparison.Ordinal);
        Assert.Equal(namesPlot, system.Contains("`import plot`", StringComparison.Ordinal));
        Assert.Equal(!canWrite && !isAttached, client.Calls[0].Messages[0].Text == R1Prompt.System);
    }

    [Fact]
    public async Task RunAsync_OfAModelTrainedOnTheProtocol_IsToldNothing()
    {
        using var client = new ScriptedChatClient("<<<1>>>") { HasTokens = true, Protocol = R1Prompt.Protocol };
        var run = await new R1Agent(client, new R1AgentOptions { Session = new CodeSessionOptions { AllowsFileWrites = true } }).RunAsync("q", None);
        Assert.Equal("q", Assert.Single(run.Prompt).Text);
    }

    [Fact]
    public async Task GetResponseAsync_OfTheChatView_ShowsWhatTheScriptWrote()
    {
        using var model = new ScriptedChatClient(Fence("open('chart.svg', 'w').write('<svg/>')\nopen('big.bin', 'w').write('x' * 100)"), "<<<1>>>");
        var session = new CodeSessionOptions { AllowsFileWrites = true, OutputFiles = new OutputFileLimits { MaxBytes = 50 } };
        using var client = new R1Agent(model, new R1AgentOptions { Session = session }).AsChatClient();
        var response = await client.GetResponseAsync([Message("Draw.", File("a.csv", Table))], cancellationToken: None);

        var outputs = response.Messages.Single().Contents.OfType<CodeInterpreterToolResultContent>().Single().Outputs!;
        var file = Assert.Single(outputs.OfType<DataContent>());
        Assert.Equal(("chart.svg", "image/svg+xml", "<svg/>"), (file.Name, file.MediaType, System.Text.Encoding.UTF8.GetString(file.Data.Span)));
        var error = Assert.Single(outputs.OfType<ErrorContent>());
        Assert.Equal(("file_limit", "Files over the limit, not kept: big.bin (100 bytes)"), (error.ErrorCode, error.Message));
    }

    private static string Fence(string code) => $"Let me see.\n```python\n{code}\n```\n";

    private static DataContent File(string name, byte[] content) => new(content, "text/csv") { Name = name };

    private static ChatMessage Message(string text, params AIContent[] files) => new(ChatRole.User, [new TextContent(text), .. files]);

    private static async Task<string> MessageOfAsync(R1Agent agent, params AIContent[] files) =>
        (await Assert.ThrowsAsync<ArgumentException>(() => agent.RunAsync([Message("q", files)], None))).Message.Replace(" (Parameter 'messages')", "", StringComparison.Ordinal);
}
