using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Node;
using R1CI.Sdk.Server.Chat;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>A chat on a port of this machine, in this process.</summary>
internal sealed class SoakServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SoakServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public static async Task<SoakServer> StartAsync(IChatClient model, NodeExecutor? node)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddR1Chat(options =>
        {
            options.Client = model;
            (options.MaxRuns, options.MaxStreamsPerUser) = (1_000, 1_000);
            options.Agent.Executors = node is null ? [new PythonExecutor()] : [new PythonExecutor(), node];
            options.Agent.Session = new CodeSessionOptions { Limits = new ExecutionLimits { Timeout = TimeSpan.FromMilliseconds(node is null ? 10_000 : 400), MaxBytes = 64 << 20 } };
        });
        var app = builder.Build();
        app.UseRouting();
        app.MapR1Chat();
        await app.StartAsync();
        return new SoakServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
