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
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(429, """{"error":{"message":"too many requests"}}"""));
        Assert.Contains("answered 429", refused.Message, StringComparison.Ordinal);
        Assert.Contains("too many requests", refused.Message, StringComparison.Ordinal);
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
