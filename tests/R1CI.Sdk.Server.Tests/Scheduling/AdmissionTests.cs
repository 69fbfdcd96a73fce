using System.Text;

namespace R1CI.Sdk.Server.Tests.Scheduling;

public sealed class AdmissionTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunCode_BeyondTheQueue_Is429WithRetryAfterAndTheOthersAreAnswered()
    {
        await using var server = await TestServer.StartAsync(options => (options.Workers, options.QueueLength) = (1, 1));
        var running = server.RunAsync("while True: pass", new { run_timeout = 2 });
        await server.WaitForMetricAsync("r1ci_running 1");
        var waiting = server.RunAsync("print(2)");
        await server.WaitForMetricAsync("r1ci_waiting 1");

        var refused = await server.RunAsync("print(3)");
        Assert.Equal((429, "busy", "SandboxError"), (refused.Status, refused.Error, refused["status"]));
        Assert.InRange(refused.RetryAfter!.Value.TotalSeconds, 1, 30);
        Assert.True(refused.Json.GetProperty("error").GetProperty("retry_after_s").GetDouble() > 0);
        Assert.Equal("timeout", (await running).Ours("status"));
        Assert.Equal("2\n", (await waiting).Run("stdout"));
    }

    [Fact]
    public async Task RunCode_ThatWaitsTooLong_Is429()
    {
        await using var server = await TestServer.StartAsync(options => (options.Workers, options.QueueTimeout) = (1, TimeSpan.FromMilliseconds(100)));
        var running = server.RunAsync("while True: pass", new { run_timeout = 1 });
        await server.WaitForMetricAsync("r1ci_running 1");
        Assert.Equal((429, "busy"), await server.RunAsync("print(3)") is var refused ? (refused.Status, refused.Error) : default);
        Assert.Equal("timeout", (await running).Ours("status"));
    }

    [Fact]
    public async Task RunCode_WhoseClientGoesAway_IsCancelled()
    {
        await using var server = await TestServer.StartAsync();
        using (var socket = await server.ConnectAsync())
        {
            const string Body = "{\"language\":\"python\",\"code\":\"while True: pass\",\"run_timeout\":300}";
            await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /run_code HTTP/1.1\r\nHost: x\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"), None);
            await server.WaitForMetricAsync("r1ci_running 1");
        }

        await server.WaitForMetricAsync("r1ci_executions_total{language=\"python\",status=\"cancelled\"} 1");
        await server.WaitForMetricAsync("r1ci_running 0");
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);
    }

    [Fact]
    public async Task RunCode_WhoseClientGoesAwayWhileItWaits_LeavesTheQueue()
    {
        await using var server = await TestServer.StartAsync(options => (options.Workers, options.QueueLength) = (1, 1));
        var running = server.RunAsync("while True: pass", new { run_timeout = 3 });
        await server.WaitForMetricAsync("r1ci_running 1");
        using (var gone = new CancellationTokenSource())
        {
            var waiting = server.Client.PostAsync("/run_code", new StringContent("{\"language\":\"python\",\"code\":\"1\"}"), gone.Token);
            await server.WaitForMetricAsync("r1ci_waiting 1");
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await server.WaitForMetricAsync("r1ci_waiting 0");
        Assert.Equal("timeout", (await running).Ours("status"));
    }

    [Fact]
    public async Task RunCode_OfManyClientsAtOnce_AnswersEachWithItsOwn()
    {
        await using var server = await TestServer.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => server.RunAsync($"print({i} * {i})")));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i * i}\n"), replies.Select(reply => reply.Run("stdout")));
    }
}
