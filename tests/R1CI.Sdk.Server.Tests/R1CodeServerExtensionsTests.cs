using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Tests;

public sealed class R1CodeServerExtensionsTests
{
    [Fact]
    public async Task MapR1CodeExecution_InAnApplicationOfOnesOwn_ServesUnderThePrefix()
    {
        var none = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddR1CodeServer(options => options.Executors = [new PythonExecutor()]);
        await using var app = builder.Build();
        app.MapR1CodeExecution("/code");
        await app.StartAsync(none);

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var reply = await client.PostAsync("/code/run_code", new StringContent("{\"language\":\"python\",\"code\":\"print(6 * 7)\"}", Encoding.UTF8), none);
        Assert.Equal("42\n", JsonElement.Parse(await reply.Content.ReadAsStringAsync(none)).GetProperty("run_result").GetProperty("stdout").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/healthz", none)).StatusCode);
        await app.StopAsync(none);
    }
}
