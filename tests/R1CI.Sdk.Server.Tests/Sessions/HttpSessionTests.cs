namespace R1CI.Sdk.Server.Tests.Sessions;

public sealed class HttpSessionTests
{
    [Fact]
    public async Task Session_OverSeveralScripts_KeepsItsStateToItself()
    {
        await using var server = await TestServer.StartAsync();
        var (one, other) = (await OpenAsync(server), await OpenAsync(server));
        await RunAsync(server, one, "x = 5");
        await RunAsync(server, other, "x = 6");

        Assert.Equal("5", (await RunAsync(server, one, "x")).Ours("value"));
        Assert.Equal("6", (await RunAsync(server, other, "x")).Ours("value"));
        Assert.Equal("error", (await server.RunAsync("x")).Ours("status"));
        Assert.Equal("2", (await server.GetAsync($"/sessions/{one}"))["step_count"]);
    }

    [Fact]
    public async Task Session_ThatIsReset_KnowsNothingMore()
    {
        await using var server = await TestServer.StartAsync();
        var id = await OpenAsync(server);
        await RunAsync(server, id, "x = 5; open('f', 'w').write('x')");
        var reset = await server.PostAsync($"/sessions/{id}/reset", "{\"episode_id\":\"two\"}");

        Assert.Equal((200, "two", "0"), (reset.Status, reset["episode_id"], reset["step_count"]));
        Assert.Equal("NameError", (await RunAsync(server, id, "x")).Ours("error_type"));
        Assert.Equal("FileNotFoundError", (await RunAsync(server, id, "open('f')")).Ours("error_type"));
    }

    [Fact]
    public async Task Session_WithTwoRequestsAtOnce_RefusesTheSecond()
    {
        await using var server = await TestServer.StartAsync();
        var id = await OpenAsync(server, "{\"run_timeout\":2}");
        var first = RunAsync(server, id, "x = 1\nwhile True: pass");
        await server.WaitForMetricAsync("r1ci_running 1");

        Assert.Equal((409, "session_busy"), await RunAsync(server, id, "x = 2") is var second ? (second.Status, second.Error) : default);
        Assert.Equal((409, "session_busy"), await server.PostAsync($"/sessions/{id}/reset", "") is var reset ? (reset.Status, reset.Error) : default);
        Assert.Equal("timeout", (await first).Ours("status"));
        Assert.Equal("1", (await RunAsync(server, id, "x")).Ours("value"));
    }

    [Fact]
    public async Task Session_ThatIsClosedWhileItRuns_EndsItsScript()
    {
        await using var server = await TestServer.StartAsync();
        var id = await OpenAsync(server, "{\"run_timeout\":300}");
        var running = RunAsync(server, id, "while True: pass");
        await server.WaitForMetricAsync("r1ci_running 1");

        Assert.Equal(204, (await server.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/sessions/{id}"))).Status);
        Assert.Equal((404, "session_unknown"), ((await running).Status, (await running).Error));
        Assert.Equal(404, (await RunAsync(server, id, "1")).Status);
        await server.WaitForMetricAsync("r1ci_sessions 0");
    }

    [Fact]
    public async Task Session_ThatNobodyUses_Expires()
    {
        await using var server = await TestServer.StartAsync(options => options.SessionIdleTimeout = TimeSpan.FromMilliseconds(50));
        var id = await OpenAsync(server);
        await server.WaitForMetricAsync("r1ci_sessions_expired_total 1");
        Assert.Equal((404, "session_unknown"), await RunAsync(server, id, "1") is var reply ? (reply.Status, reply.Error) : default);
    }

    [Fact]
    public async Task Sessions_BeyondTheirNumber_Are429UntilOneIsClosed()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxSessions = 2);
        var (id, _) = (await OpenAsync(server), await OpenAsync(server));
        var refused = await server.PostAsync("/sessions", "");
        Assert.Equal((429, "sessions_full"), (refused.Status, refused.Error));
        Assert.NotNull(refused.RetryAfter);
        await server.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/sessions/{id}"));
        Assert.Equal(201, (await server.PostAsync("/sessions", "")).Status);
    }

    [Fact]
    public async Task Session_ThatAsksForMuchMemory_GetsTheServersCap()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxSessionBytes = 4 << 20);
        var id = await OpenAsync(server, "{\"memory_limit_MB\":1000}");
        Assert.Equal("mem_limit", (await RunAsync(server, id, "x = 'x' * 10**7")).Ours("status"));
        Assert.Equal("2", (await RunAsync(server, id, "1 + 1")).Ours("value"));
    }

    [Theory]
    [InlineData("{\"language\":\"cobol\"}", 422, "invalid_request")]
    [InlineData("nonsense", 400, "invalid_json")]
    [InlineData("{\"files\":{\"../x\":\"\"}}", 422, "invalid_request")]
    public async Task Sessions_OpenedWrongly_TakeNoPlace(string body, int status, string error)
    {
        await using var server = await TestServer.StartAsync(options => options.MaxSessions = 1);
        var reply = await server.PostAsync("/sessions", body);
        Assert.Equal((status, error), (reply.Status, reply.Error));
        Assert.Equal(201, (await server.PostAsync("/sessions", "{}")).Status);
    }

    [Theory]
    [InlineData("{\"code\":\"1\",\"language\":\"cobol\"}")]
    [InlineData("{\"code\":\"1\",\"run_timeout\":5}")]
    [InlineData("{\"stdin\":\"\"}")]
    public async Task Session_WithARequestThatIsNotForIt_SaysSo(string body)
    {
        await using var server = await TestServer.StartAsync();
        var reply = await server.PostAsync($"/sessions/{await OpenAsync(server)}/run_code", body);
        Assert.Equal((422, "invalid_request"), (reply.Status, reply.Error));
    }

    private static async Task<string> OpenAsync(TestServer server, string body = "") => (await server.PostAsync("/sessions", body))["session_id"]!;

    private static Task<Reply> RunAsync(TestServer server, string id, string code) =>
        server.PostAsync($"/sessions/{id}/run_code", System.Text.Json.JsonSerializer.Serialize(new { code }));
}
