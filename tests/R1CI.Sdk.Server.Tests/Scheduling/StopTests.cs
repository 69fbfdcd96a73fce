namespace R1CI.Sdk.Server.Tests.Scheduling;

public sealed class StopTests
{
    [Fact]
    public async Task StopAsync_WithinTheTimeToDrain_LetsScriptsEnd()
    {
        await using var server = await TestServer.StartAsync(options => options.DrainTimeout = TimeSpan.FromSeconds(30));
        var running = server.RunAsync("while True: pass", new { run_timeout = 1 });
        await server.WaitForMetricAsync("r1ci_running 1");

        Assert.Equal(0, await server.Server.StopAsync(TestContext.Current.CancellationToken));
        Assert.Equal("timeout", (await running).Ours("status"));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.RunAsync("print(1)"));
    }

    [Fact]
    public async Task StopAsync_AfterTheTimeToDrain_CancelsScriptsAndAnswersThem()
    {
        await using var server = await TestServer.StartAsync(options => options.DrainTimeout = TimeSpan.FromMilliseconds(50));
        var running = server.RunAsync("while True: pass", new { run_timeout = 300 });
        await server.WaitForMetricAsync("r1ci_running 1");

        Assert.Equal(1, await server.Server.StopAsync(TestContext.Current.CancellationToken));
        Assert.Equal((503, "stopping"), ((await running).Status, (await running).Error));
    }
}
