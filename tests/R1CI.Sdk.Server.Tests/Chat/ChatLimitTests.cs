using System.Net.Http.Json;
using System.Text;
using R1CI.Sdk.Server.Chat;

namespace R1CI.Sdk.Server.Tests.Chat;

public sealed class ChatLimitTests
{
    [Theory]
    [InlineData("", 422, "empty_message", "Write a question")]
    [InlineData(" \n\t ", 422, "empty_message", "Write a question")]
    [InlineData("a\u0000b", 422, "control_character", "U+0000 at position 2")]
    [InlineData("bell \u0007", 422, "control_character", "U+0007 at position 6")]
    public async Task Message_ThatIsNone_IsRefusedWithItsRule(string text, int status, string code, string detail)
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>");
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var reply = await caller.AskAsync(id, text);

        Assert.Equal((status, code), (reply.Status, reply["code"]));
        Assert.Contains(detail, reply["detail"], StringComparison.Ordinal);
        Assert.Equal("answer", (await caller.RunAsync(id, "Still there?"))[^1]["stop"]);
    }

    [Theory]
    [InlineData(9_000)]
    [InlineData(1_000_000)]
    public async Task Message_ThatIsTooLong_IsRefusedWithItsLength(int chars)
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>");
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var reply = await caller.AskAsync(id, new string('x', chars));

        Assert.Equal((413, "message_too_long"), (reply.Status, reply["code"]));
        Assert.Contains("at most 8,000 are taken", reply["detail"], StringComparison.Ordinal);
        Assert.Equal("answer", (await caller.RunAsync(id, "Still there?"))[^1]["stop"]);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 422)]
    [InlineData("""{"text":7}""", 422)]
    [InlineData("""{"text":"\ud800"}""", 422)]
    public async Task Body_ThatIsNoMessage_IsRefused(string body, int status)
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>");
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var reply = await caller.SendAsync(HttpMethod.Post, $"conversations/{id}/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, reply.Status);
        Assert.Equal(415, (await caller.SendAsync(HttpMethod.Post, $"conversations/{id}/messages", new StringContent(body))).Status);
    }

    [Theory]
    [InlineData("data.exe", "x", 415, "file_type")]
    [InlineData("data.csv", "a\u0000b", 415, "file_type")]
    [InlineData("a\\b.csv", "x", 422, "file_name")]
    [InlineData("a:b.csv", "x", 422, "file_name")]
    [InlineData("big.csv", null, 413, "file_too_large")]
    public async Task File_ThatIsNotTaken_IsRefusedWithItsRule(string name, string? content, int status, string code)
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>", options => options.MaxUploadBytes = 1_000);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var reply = await caller.PutFileAsync(id, name, content is null ? new byte[1_001] : Encoding.UTF8.GetBytes(content));

        Assert.Equal((status, code), (reply.Status, reply["code"]));
        Assert.Equal(415, (await caller.PutFileAsync(id, "latin.txt", [0x61, 0xE4, 0x62])).Status);
    }

    [Fact]
    public async Task Files_BeyondTheirNumber_AreRefusedUntilOneIsRemoved()
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>", options => options.MaxUploads = 1);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        Assert.Equal(204, (await caller.PutFileAsync(id, "a.txt", [1 + 'a'])).Status);
        Assert.Equal((409, "too_many_files"), ((await caller.PutFileAsync(id, "b.txt", [1 + 'a'])) is var refused ? refused.Status : 0, refused["code"]));
        Assert.Equal(204, (await caller.SendAsync(HttpMethod.Delete, $"conversations/{id}/files/a.txt", null)).Status);
        Assert.Equal(204, (await caller.PutFileAsync(id, "b.txt", [1 + 'a'])).Status);
    }

    [Fact]
    public async Task Conversation_OneTooMany_TakesThePlaceOfTheOldestWhichSaysSo()
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>", options => options.MaxConversationsPerUser = 2);
        using var caller = host.Caller();
        var (first, second) = (await caller.CreateAsync(), await caller.CreateAsync());
        await caller.RunAsync(first, "Used last");
        await caller.CreateAsync();

        var gone = await caller.GetAsync($"conversations/{second}");
        Assert.Equal((410, "conversation_removed"), (gone.Status, gone["code"]));
        Assert.Contains("MaxConversationsPerUser", gone["detail"], StringComparison.Ordinal);
        Assert.Equal(200, (await caller.GetAsync($"conversations/{first}")).Status);
    }

    [Fact]
    public async Task Conversation_OfAnotherUser_IsUnknown()
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>");
        using var mine = host.Caller();
        using var other = host.Caller();
        var id = await mine.CreateAsync();

        Assert.Equal(404, (await other.GetAsync($"conversations/{id}")).Status);
        Assert.Equal(404, (await other.GetAsync($"conversations/{id}/events")).Status);
        Assert.Equal(404, (await other.AskAsync(id, "Whose are you?")).Status);
        Assert.Equal(0, (await other.GetAsync("conversations")).Json.GetProperty("conversations").GetArrayLength());
    }

    [Fact]
    public async Task Question_WhileAnotherIsAnswered_IsRefused()
    {
        await using var host = await ChatHost.StartAsync(_ => "slow", options => options.MaxRunsPerUser = 1, async (_, token) => await Task.Delay(Timeout.Infinite, token));
        using var caller = host.Caller();
        var (id, other) = (await caller.CreateAsync(), await caller.CreateAsync());
        await caller.AskAsync(id, "One");
        var (second, elsewhere) = (await caller.AskAsync(id, "Two"), await caller.AskAsync(other, "Three"));

        Assert.Equal((409, "running"), (second.Status, second["code"]));
        Assert.Equal((429, "busy"), (elsewhere.Status, elsewhere["code"]));
        Assert.NotNull(elsewhere.RetryAfter);
    }

    [Fact]
    public async Task Run_ThatWouldKeepTooMuch_IsEnded()
    {
        await using var host = await ChatHost.StartAsync(_ => new string('x', 400_000), options => options.MaxEventBytes = 1 << 16);
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        var end = (await caller.RunAsync(id, "Write a lot."))[^1];
        var next = await caller.AskAsync(id, "More");

        Assert.Equal("too_much_output", end["stop"]);
        Assert.Equal((409, "conversation_full"), (next.Status, next["code"]));
    }

    [Fact]
    public async Task Output_LongerThanIsShown_IsCutAndSaysSo()
    {
        await using var host = await ChatHost.StartAsync(read => read.Contains(ChatHost.Results, StringComparison.Ordinal) ? "<<<1>>>" : "```python\nfor i in range(500):\n    print('x' * 100)\n```\n", options => options.MaxOutputChars = 1_000);
        using var caller = host.Caller();
        var output = (await caller.RunAsync(await caller.CreateAsync(), "Print")).Where(reading => reading.Type == "output").ToList();

        Assert.Equal(1_000, output.Sum(reading => reading["text"].Length));
        Assert.Equal("True", output[^1]["cut"]);
    }

    [Theory]
    [InlineData("Origin", "https://attacker.invalid")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Request_OfAForeignPage_ChangesNothing(string header, string value)
    {
        await using var host = await ChatHost.StartAsync(_ => "<<<1>>>");
        using var caller = host.Caller();
        var reply = await caller.SendAsync(HttpMethod.Post, "conversations", JsonContent.Create(new { }), (header, value));

        Assert.Equal((403, "origin"), (reply.Status, reply["code"]));
        Assert.Equal(201, (await caller.SendAsync(HttpMethod.Post, "conversations", JsonContent.Create(new { }), ("Origin", host.Url))).Status);
    }

    [Fact]
    public async Task Stop_OfTheServer_EndsRunsAndStreamsWithAnEvent()
    {
        await using var host = await ChatHost.StartAsync(_ => "words that do not end", onPiece: async (piece, token) => await Task.Delay(piece < 2 ? 0 : Timeout.Infinite, token));
        using var caller = host.Caller();
        var id = await caller.CreateAsync();
        await caller.AskAsync(id, "Begin");
        await caller.ReadUntilAsync(id, 0, "token");
        var isThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(async () =>
        {
            List<ChatReading> all = [];
            await foreach (var reading in caller.ReadAsync(id))
            {
                all.Add(reading);
                isThere.TrySetResult();
            }

            return all;
        }, TestContext.Current.CancellationToken);
        await isThere.Task;
        await host.App.StopAsync(TestContext.Current.CancellationToken);
        var all = await reading;

        Assert.Equal(("stopped", "server_stopping"), (all[^1].Type, all[^1]["stop"]));
    }

    [Fact]
    public void Options_OutOfTheirRange_AreNamedAllAtOnce()
    {
        var options = new R1ChatOptions { MaxRuns = 0, MaxMessageChars = -1, UploadTypes = ["csv"], Heartbeat = TimeSpan.Zero };
        var problem = Assert.Throws<ArgumentException>(options.ThrowIfOutOfRange);

        Assert.All(["MaxRuns is 0", "MaxMessageChars is -1", "'csv'", "Heartbeat is 00:00:00"], part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
    }
}
