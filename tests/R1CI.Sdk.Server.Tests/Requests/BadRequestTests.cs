using System.Net.Sockets;
using System.Text;

namespace R1CI.Sdk.Server.Tests.Requests;

/// <summary>Whatever comes in gets a typed answer, and the next request is served.</summary>
public sealed class BadRequestTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 400, "invalid_json")]
    [InlineData("nonsense", 400, "invalid_json")]
    [InlineData("[]", 400, "invalid_json")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\"", 400, "invalid_json")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\"} {}", 400, "invalid_json")]
    [InlineData("{\"code\":\"\\ud800\",\"language\":\"python\"}", 400, "invalid_json")]
    [InlineData("{\"language\":\"python\"}", 422, "invalid_request")]
    [InlineData("{\"code\":null,\"language\":\"python\"}", 422, "invalid_request")]
    [InlineData("{\"code\":5,\"language\":\"python\"}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\"}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"brainfuck\"}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"run_timeout\":0}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"run_timeout\":-1}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"run_timeout\":\"10\"}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"memory_limit_MB\":-2}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"memory_limit_MB\":1.5}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"max_steps\":0}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":[]}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":{\"a\":\"not base64!\"}}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":{\"../../etc/passwd\":\"\"}}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":{\"a/../../b\":\"\"}}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":{\"a\\u0000b\":\"\"}}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":{\"\":\"\"}}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":{\"a/\":\"\"}}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"files\":{\"a\":\"\",\"a/b\":\"\"}}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"fetch_files\":[\"../x\"]}", 422, "invalid_request")]
    [InlineData("{\"code\":\"1\",\"language\":\"python\",\"fetch_files\":[1]}", 422, "invalid_request")]
    public async Task RunCode_WithABadBody_IsATypedErrorThatNamesTheRule(string body, int status, string error)
    {
        await using var server = await TestServer.StartAsync();
        var reply = await server.PostAsync("/run_code", body);

        Assert.Equal((status, "SandboxError", error), (reply.Status, reply["status"], reply.Error));
        Assert.NotEmpty(reply["message"]!);
        Assert.Equal(reply["message"], reply.Json.GetProperty("detail")[0].GetProperty("msg").GetString());
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);
    }

    [Fact]
    public async Task RunCode_NestedAThousandDeep_IsATypedError()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal((400, "invalid_json"), await Answer("{\"x\":" + new string('[', 1_000) + new string(']', 1_000) + "}"));
        Assert.Equal((422, "invalid_request"), await Answer("{\"code\":\"1\",\"language\":\"python\",\"files\":{" + string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"f{i}\":\"\"")) + "}}"));

        async Task<(int, string)> Answer(string body) => await server.PostAsync("/run_code", body) is var reply ? (reply.Status, reply.Error) : default;
    }

    [Fact]
    public async Task RunCode_With100MegabytesAnnounced_IsRefusedBeforeTheyCome()
    {
        await using var server = await TestServer.StartAsync();
        var answer = await server.SendRawAsync("POST /run_code HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n{");
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"too_large\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunCode_WithAnEndlessChunkedBody_IsRefusedAtTheLimit()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxRequestBytes = 1 << 16);
        using var socket = await server.ConnectAsync();
        await socket.SendAsync("POST /run_code HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), None);
        var chunk = Encoding.ASCII.GetBytes("4000\r\n" + new string(' ', 0x4000) + "\r\n");
        var answer = TestServer.ReadAsync(socket);
        try
        {
            for (var i = 0; i < 1_000 && !answer.IsCompleted; i++) await socket.SendAsync(chunk, None);
        }
        catch (SocketException)
        {
            // Closed while we sent: the answer lies in the socket, or went with it.
        }

        Assert.StartsWith("HTTP/1.1 413 ", await answer, StringComparison.Ordinal);
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);
    }

    [Fact]
    public async Task RunCode_WithABodyThatIsCut_LeavesNothingBehind()
    {
        await using var server = await TestServer.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var socket = await server.ConnectAsync();
            await socket.SendAsync("POST /run_code HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{\"code\":"u8.ToArray(), None);
        }

        await server.WaitForMetricAsync("r1ci_request_bytes 0");
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);
    }

    [Fact]
    public async Task RunCode_WithABodyThatTrickles_IsEndedAndOthersAreServedMeanwhile()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await server.ConnectAsync();
        await socket.SendAsync("POST /run_code HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray(), None);
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);

        var answer = await TestServer.ReadAsync(socket);
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"too_slow\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunCode_WhileRequestsHoldAllTheBytesTheyMay_IsBusy()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxBufferedBytes = options.MaxRequestBytes = 100_000);
        using var socket = await server.ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes("POST /run_code HTTP/1.1\r\nHost: x\r\nContent-Length: 90000\r\n\r\n" + new string(' ', 80_000)), None);
        await server.WaitForMetricAsync("r1ci_request_bytes 90001");

        var reply = await server.PostAsync("/run_code", "{\"language\":\"python\",\"code\":\"print(1)\",\"x\":\"" + new string('x', 20_000) + "\"}");
        Assert.Equal((429, "busy"), (reply.Status, reply.Error));
        Assert.NotNull(reply.RetryAfter);
    }

    [Theory]
    [InlineData("GET", "/run_code", 404)]
    [InlineData("POST", "/nowhere", 404)]
    [InlineData("GET", "/../../etc/passwd", 404)]
    [InlineData("GET", "/sessions/..%2f..%2fetc", 404)]
    public async Task AnyPath_ThatIsNone_IsATypedError(string method, string path, int status)
    {
        await using var server = await TestServer.StartAsync();
        var answer = await server.SendRawAsync($"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"SandboxError\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyRequest_OfAWebPage_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/run_code") { Content = new StringContent("{}"), Headers = { { "Origin", "http://evil.example" } } };
        Assert.Equal((403, "origin"), await server.SendAsync(request) is var reply ? (reply.Status, reply.Error) : default);
    }
}
