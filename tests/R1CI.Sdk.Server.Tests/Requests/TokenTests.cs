using System.Net;
using System.Net.Http.Headers;
using System.Text;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Tests.Requests;

public sealed class TokenTests
{
    private const string Token = "0123456789abcdef-secret";

    [Theory]
    [InlineData("Bearer", Token, true)]
    [InlineData("bearer", Token, true)]
    [InlineData("Bearer", Token + "x", false)]
    [InlineData("Bearer", "0123456789abcdef-secre", false)]
    [InlineData("Bearer", "", false)]
    [InlineData("Basic", "any:" + Token, true)]
    [InlineData("Basic", "any:wrong", false)]
    [InlineData("Digest", Token, false)]
    public async Task Requests_WithAToken_NeedExactlyThatOne(string scheme, string value, bool isAccepted)
    {
        await using var server = await TestServer.StartAsync(options => options.Token = Token);
        foreach (var path in new[] { "/metrics", "/state" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Authorization = new AuthenticationHeaderValue(scheme, scheme == "Basic" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) : value);
            Assert.Equal(isAccepted ? 200 : 401, (await server.SendAsync(request)).Status);
        }
    }

    [Fact]
    public async Task Requests_WithoutTheToken_AreRefusedButForHealth()
    {
        await using var server = await TestServer.StartAsync(options => options.Token = Token);
        var reply = await server.RunAsync("print(1)");
        Assert.Equal((401, "unauthorized"), (reply.Status, reply.Error));
        Assert.DoesNotContain(Token, reply.Body, StringComparison.Ordinal);
        Assert.Equal(401, (await server.PostAsync("/sessions", "")).Status);
        Assert.Equal(200, (await server.GetAsync("/healthz")).Status);
    }

    [Fact]
    public async Task StartAsync_OnAnAddressOthersReach_NeedsAToken()
    {
        var options = new R1CodeServerOptions { Executors = [new PythonExecutor()] };
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => R1CodeServer.StartAsync(new IPEndPoint(IPAddress.Any, 0), options, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("--token-env", problem.Message, StringComparison.Ordinal);
        await using var server = await R1CodeServer.StartAsync(new IPEndPoint(IPAddress.Any, 0), options with { Token = Token }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEqual(0, server.Port);
    }
}
