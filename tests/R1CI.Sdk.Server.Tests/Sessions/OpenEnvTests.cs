using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Server.Tests.Sessions;

/// <summary>The messages that OpenEnv's client for its coding environment sends, and what it reads.</summary>
public sealed class OpenEnvTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Socket_ThroughAnEpisode_SpeaksOpenEnv()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);

        var reset = await AskAsync(socket, "{\"type\":\"reset\",\"data\":{\"seed\":1,\"episode_id\":\"e-1\"}}");
        Assert.Equal("observation", reset.GetProperty("type").GetString());
        Assert.Equal(["observation", "reward", "done"], reset.GetProperty("data").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["stdout", "stderr", "exit_code", "metadata"], reset.GetProperty("data").GetProperty("observation").EnumerateObject().Select(member => member.Name));
        Assert.Equal("", Observation(await AskAsync(socket, Step("x = 20"))).Stdout);
        Assert.Equal(("22\n", "", 0, "ok"), Observation(await AskAsync(socket, Step("print(x + 2)"))));
        var failed = Observation(await AskAsync(socket, Step("print(1)\nx / 0")));
        Assert.Equal(("1\n", 1, "error"), (failed.Stdout, failed.ExitCode, failed.Status));
        Assert.EndsWith("ZeroDivisionError: division by zero\n", failed.Stderr, StringComparison.Ordinal);

        var state = (await AskAsync(socket, "{\"type\":\"state\"}")).GetProperty("data");
        Assert.Equal(("e-1", 3, 1), (state.GetProperty("episode_id").GetString(), state.GetProperty("step_count").GetInt32(), state.GetProperty("last_exit_code").GetInt32()));
        await AskAsync(socket, "{\"type\":\"reset\"}");
        Assert.Equal("error", Observation(await AskAsync(socket, Step("x"))).Status);
        await SendAsync(socket, "{\"type\":\"close\"}");
        Assert.Equal(WebSocketMessageType.Close, (await socket.ReceiveAsync(new byte[100], None)).MessageType);
        await server.WaitForMetricAsync("r1ci_sessions 0");
    }

    [Theory]
    [InlineData("nonsense", "INVALID_JSON")]
    [InlineData("{\"type\":\"jump\"}", "UNKNOWN_TYPE")]
    [InlineData("[]", "UNKNOWN_TYPE")]
    [InlineData("{\"type\":\"\\ud800\"}", "UNKNOWN_TYPE")]
    [InlineData("{\"type\":\"step\",\"data\":{\"code\":\"\\ud800\"}}", "VALIDATION_ERROR")]
    [InlineData("{\"type\":\"step\"}", "VALIDATION_ERROR")]
    [InlineData("{\"type\":\"step\",\"data\":[]}", "VALIDATION_ERROR")]
    [InlineData("{\"type\":\"step\",\"data\":{\"code\":7}}", "VALIDATION_ERROR")]
    [InlineData("{\"type\":\"reset\",\"data\":{\"language\":\"cobol\"}}", "VALIDATION_ERROR")]
    public async Task Socket_WithABadMessage_AnswersWithOpenEnvsCodeAndGoesOn(string message, string code)
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await AskAsync(socket, Step("x = 1"));
        var error = await AskAsync(socket, message);

        Assert.Equal(("error", code), (error.GetProperty("type").GetString(), error.GetProperty("data").GetProperty("code").GetString()));
        Assert.NotEmpty(error.GetProperty("data").GetProperty("message").GetString()!);
        Assert.Equal("1\n", Observation(await AskAsync(socket, Step("print(x)"))).Stdout);
    }

    [Fact]
    public async Task Socket_ThatGoesAwayInAScript_CancelsIt()
    {
        await using var server = await TestServer.StartAsync();
        using (var socket = await ConnectAsync(server))
        {
            await SendAsync(socket, Step("while True: pass"));
            await server.WaitForMetricAsync("r1ci_running 1");
            socket.Abort();
        }

        await server.WaitForMetricAsync("r1ci_executions_total{language=\"python\",status=\"cancelled\"} 1");
        await server.WaitForMetricAsync("r1ci_sessions 0");
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);
    }

    [Fact]
    public async Task Socket_BeyondTheNumberOfSessions_IsToldSo()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxSessions = 1);
        using var one = await ConnectAsync(server);
        await AskAsync(one, "{\"type\":\"state\"}");
        using var other = await ConnectAsync(server);
        Assert.Equal("CAPACITY_REACHED", (await ReceiveAsync(other)).GetProperty("data").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Socket_ThatSaysNothing_IsEnded()
    {
        await using var server = await TestServer.StartAsync(options => options.SessionIdleTimeout = TimeSpan.FromMilliseconds(100));
        using var socket = await ConnectAsync(server);
        Assert.Equal("session_idle", (await ReceiveAsync(socket)).GetProperty("data").GetProperty("error").GetString());
        await server.WaitForMetricAsync("r1ci_sessions 0");
    }

    [Fact]
    public async Task Socket_WithAMessageThatIsTooLarge_IsEndedAndHoldsNothing()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxRequestBytes = 100_000);
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Step(new string('#', 3_000_000)));
        Assert.Equal("too_large", (await ReceiveAsync(socket)).GetProperty("data").GetProperty("error").GetString());
        await server.WaitForMetricAsync("r1ci_request_bytes 0");
    }

    [Fact]
    public async Task Socket_WithALargeMessage_IsReadWhole()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        Assert.Equal(("300000\n", "", 0, "ok"), Observation(await AskAsync(socket, Step($"print(len('{new string('x', 300_000)}'))"))));
    }

    [Fact]
    public async Task HttpSteps_HaveAnEnvironmentEach()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(200, (await server.PostAsync("/reset", "{\"seed\":3}")).Status);
        var step = await server.PostAsync("/step", "{\"action\":{\"code\":\"x = 1\\nprint(x)\"},\"timeout_s\":5}");
        Assert.Equal("1\n", step.Json.GetProperty("observation").GetProperty("stdout").GetString());
        var next = await server.PostAsync("/step", "{\"action\":{\"code\":\"x\"}}");
        Assert.Equal(1, next.Json.GetProperty("observation").GetProperty("exit_code").GetInt32());
        var late = await server.PostAsync("/step", "{\"action\":{\"code\":\"while True: pass\"},\"timeout_s\":0.2}");
        Assert.Equal(124, late.Json.GetProperty("observation").GetProperty("exit_code").GetInt32());
        Assert.Equal((422, "invalid_request"), await server.PostAsync("/step", "{}") is var bad ? (bad.Status, bad.Error) : default);
        Assert.Equal("healthy", (await server.GetAsync("/health"))["status"]);
        Assert.Equal(["action", "observation", "state"], (await server.GetAsync("/schema")).Json.EnumerateObject().Select(member => member.Name));
    }

    private static string Step(string code) => JsonSerializer.Serialize(new { type = "step", data = new { code } });

    private static (string Stdout, string Stderr, int ExitCode, string Status) Observation(JsonElement message)
    {
        var seen = message.GetProperty("data").GetProperty("observation");
        return (seen.GetProperty("stdout").GetString()!, seen.GetProperty("stderr").GetString()!, seen.GetProperty("exit_code").GetInt32(),
            seen.GetProperty("metadata").GetProperty("status").GetString()!);
    }

    private static async Task<ClientWebSocket> ConnectAsync(TestServer server)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(server.Server.Url.Replace("http", "ws", StringComparison.Ordinal) + "/ws"), None);
        return socket;
    }

    private static async Task<JsonElement> AskAsync(ClientWebSocket socket, string message)
    {
        await SendAsync(socket, message);
        return await ReceiveAsync(socket);
    }

    private static Task SendAsync(ClientWebSocket socket, string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, None);

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1 << 16];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var part = await socket.ReceiveAsync(buffer, limit.Token);
        Assert.True(part.EndOfMessage);
        return JsonElement.Parse(Encoding.UTF8.GetString(buffer, 0, part.Count));
    }
}
