using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Cli.Endpoints;

namespace R1CI.Cli.Tests.Endpoints;

/// <summary>The teacher's client against a server that answers once, as the interface of OpenAI says.</summary>
public sealed class EndpointChatClientTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetStreamingResponseAsync_OfAStream_GivesItsTextUsageAndEnd()
    {
        const string Stream =
            """
            data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}

            : a comment
            data: {"choices":[{"index":0,"delta":{"content":"It is "},"finish_reason":null}]}

            data: {"choices":[{"index":0,"delta":{"content":"<<<42>>>"},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":5,"total_tokens":12}}

            data: [DONE]


            """;
        var (response, request) = await AskAsync(200, Stream);

        Assert.Equal("It is <<<42>>>", response!.Text);
        Assert.Equal((7L, 5L), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount));
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(("teacher", 1.0, 9L, true), (request.GetProperty("model").GetString(), request.GetProperty("temperature").GetDouble(), request.GetProperty("seed").GetInt64(), request.GetProperty("stream").GetBoolean()));
        Assert.Equal("""[{"role":"user","content":"6*7?"}]""", request.GetProperty("messages").GetRawText());
    }

    [Fact]
    public async Task GetStreamingResponseAsync_WhenTheServerRefuses_SaysWhatItSaid()
    {
        var refused = await Assert.ThrowsAsync<R1CI.Sdk.Rollouts.RetryLaterException>(() => AskAsync(429, """{"error":{"message":"too many requests"}}"""));
        Assert.Contains("answered 429", refused.Message, StringComparison.Ordinal);
        Assert.Contains("too many requests", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_OfAServerThatDoesNotStream_GivesItsText()
    {
        const string Body = """{"choices":[{"index":0,"message":{"role":"assistant","content":"<<<42>>>"},"finish_reason":"length"}],"usage":{"prompt_tokens":7,"completion_tokens":5}}""";
        using var server = new FakeServer((_, _) => Task.FromResult(FakeServer.Response(200, Body, "Content-Type: application/json; charset=utf-8")));
        var response = await AskAsync(server);
        Assert.Equal(("<<<42>>>", ChatFinishReason.Length, 5L), (response.Text, response.FinishReason, response.Usage!.OutputTokenCount));
    }

    [Theory]
    [InlineData("cut", "a stream that was cut")]
    [InlineData("chunk", "prematurely")]
    [InlineData("garbage", "no chat completion, '{\"choices\":[{\"de'")]
    [InlineData("array", "no chat completion, '[]'")]
    [InlineData("empty", "a stream without choices")]
    [InlineData("nothing", "a stream that was cut")]
    [InlineData("error", "reported an error: overloaded")]
    [InlineData("json", "an answer without choices")]
    [InlineData("500", "answered 500")]
    public async Task GetStreamingResponseAsync_OfABrokenServer_SaysWhatIsWrongInsteadOfAReply(string what, string says)
    {
        var response = what switch
        {
            "cut" => FakeServer.Response(200, FakeServer.Piece("<<<4")),
            "chunk" => FakeServer.Response(200, "400\r\n" + FakeServer.Piece("<<<4"), "Transfer-Encoding: chunked"),
            "garbage" => FakeServer.Response(200, "data: {\"choices\":[{\"de\n\ndata: [DONE]\n\n"),
            "array" => FakeServer.Response(200, "data: []\n\ndata: [DONE]\n\n"),
            "empty" => FakeServer.Response(200, "data: {\"choices\":[]}\n\ndata: [DONE]\n\n"),
            "error" => FakeServer.Response(200, FakeServer.Piece("4") + "data: {\"error\":\"overloaded\"}\n\n"),
            "json" => FakeServer.Response(200, "{\"choices\":[]}", "Content-Type: application/json"),
            "500" => FakeServer.Response(500, "out of order"),
            _ => FakeServer.Response(200, ""),
        };
        using var server = new FakeServer((_, _) => Task.FromResult(response));
        Assert.Contains(says, (await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(server))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "Retry-After: 7", 7)]
    [InlineData(503, "Retry-After: Mon, 01 Jan 2001 00:00:00 GMT", 0)]
    [InlineData(429, "X: y", 1)]
    public async Task GetStreamingResponseAsync_OfABusyServer_SaysWhenToAskAgain(int status, string header, double seconds)
    {
        using var server = new FakeServer((_, _) => Task.FromResult(FakeServer.Response(status, "busy", header)));
        Assert.Equal(seconds, (await Assert.ThrowsAsync<R1CI.Sdk.Rollouts.RetryLaterException>(() => AskAsync(server))).Delay.TotalSeconds);
    }

    private static async Task<ChatResponse> AskAsync(FakeServer server)
    {
        using var client = new EndpointChatClient(new Uri(server.Address), "teacher");
        return await client.GetResponseAsync([new ChatMessage(ChatRole.User, "6*7?")], null, None).WaitAsync(TimeSpan.FromSeconds(30), None);
    }

    private static async Task<(ChatResponse? Response, JsonElement Request)> AskAsync(int status, string body)
    {
        using var server = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/v1";
        server.Prefixes.Add(address + "/");
        server.Start();
        var request = AnswerAsync(server, status, body);
        using var client = new EndpointChatClient(new Uri(address), "teacher");
        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "6*7?")], new ChatOptions { Temperature = 1, TopP = 1, Seed = 9 }, None);
        return (response, await request);
    }

    private static async Task<JsonElement> AnswerAsync(HttpListener server, int status, string body)
    {
        var call = await server.GetContextAsync();
        using var reader = new StreamReader(call.Request.InputStream);
        var request = JsonElement.Parse(await reader.ReadToEndAsync(None));
        Assert.Equal("/v1/chat/completions", call.Request.Url!.AbsolutePath);
        call.Response.StatusCode = status;
        await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body), None);
        call.Response.Close();
        return request;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
