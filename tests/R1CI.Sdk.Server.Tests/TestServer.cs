using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Tests;

/// <summary>A server on a free port of this machine, and clients for it: one that behaves, and bare sockets.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private TestServer(R1CodeServer server)
    {
        Server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Url), Timeout = TimeSpan.FromSeconds(60) };
    }

    public R1CodeServer Server { get; }

    public HttpClient Client { get; }

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static async Task<TestServer> StartAsync(Action<R1CodeServerOptions>? configure = null)
    {
        var options = new R1CodeServerOptions { Executors = [new PythonExecutor()], DrainTimeout = TimeSpan.Zero };
        configure?.Invoke(options);
        return new TestServer(await R1CodeServer.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), options, cancellationToken: None));
    }

    /// <summary>Runs a script; members of <paramref name="with"/> go beside it.</summary>
    public Task<Reply> RunAsync(string code, object? with = null)
    {
        var body = JsonSerializer.SerializeToNode(with ?? new { })!.AsObject();
        body["code"] = code;
        body["language"] ??= "python";
        return PostAsync("/run_code", body.ToJsonString());
    }

    public Task<Reply> PostAsync(string path, string body) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    public Task<Reply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, None);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(None), response.Headers.RetryAfter?.Delta);
    }

    /// <summary>A connection without a client's manners.</summary>
    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Server.Port), None);
        return socket;
    }

    /// <summary>Sends bytes as they are and reads what comes until the server closes, or an answer is there.</summary>
    public async Task<string> SendRawAsync(string text)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), None);
        return await ReadAsync(socket);
    }

    public static async Task<string> ReadAsync(Socket socket)
    {
        var buffer = new byte[1 << 16];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var received = await socket.ReceiveAsync(buffer, limit.Token);
        return Encoding.UTF8.GetString(buffer, 0, received);
    }

    /// <summary>Waits until a sample of <c>/metrics</c> has a value.</summary>
    public async Task WaitForMetricAsync(string sample)
    {
        var start = Stopwatch.GetTimestamp();
        string text;
        while (!(text = (await GetAsync("/metrics")).Body).Contains(sample + "\n", StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), $"There is no '{sample}' in:\n{text}");
            await Task.Delay(10, None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string Body, TimeSpan? RetryAfter)
{
    private JsonElement? _json;

    public JsonElement Json => _json ??= JsonElement.Parse(Body);

    public string? this[string member] => Json.GetProperty(member).ToString();

    /// <summary>Gets a member of <c>run_result</c>; an empty text for null.</summary>
    public string Run(string member) => Json.GetProperty("run_result").GetProperty(member).ToString();

    /// <summary>Gets a member of <c>r1ci</c>.</summary>
    public string Ours(string member) => Json.GetProperty("r1ci").GetProperty(member).ToString();

    public string Error => Json.GetProperty("error").GetProperty("code").GetString()!;
}
