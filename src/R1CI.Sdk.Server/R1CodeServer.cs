using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Server.Scheduling;

namespace R1CI.Sdk.Server;

/// <summary>A code server that listens on an address of its own. What an application of yours embeds is <see cref="R1CodeServerExtensions"/>.</summary>
/// <remarks>
/// Reads no configuration: no environment variable and no <c>appsettings.json</c> changes what it does. Plain HTTP/1.1 only; for TLS put a proxy before it.
/// </remarks>
public sealed class R1CodeServer : IAsyncDisposable
{
    // After what is running has been cancelled, this long for the answers to leave.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;
    private readonly R1CodeServerOptions _options;

    private R1CodeServer(WebApplication app, R1CodeServerOptions options)
    {
        (_app, _options) = (app, options);
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Port = new Uri(Url).Port;
    }

    /// <summary>Gets the address it listens on, such as <c>http://127.0.0.1:43121</c>.</summary>
    public string Url { get; }

    /// <summary>Gets the port; the one that was free when 0 was asked for.</summary>
    public int Port { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="endpoint">Address and port; port 0 takes one that is free.</param>
    /// <param name="options">Read once.</param>
    /// <param name="logging">Adds where its few messages go; nowhere by default.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the address can be reached from outside and there is no token.</exception>
    /// <exception cref="IOException">The address is in use, or not this machine's.</exception>
    public static async Task<R1CodeServer> StartAsync(
        IPEndPoint endpoint, R1CodeServerOptions options, Action<ILoggingBuilder>? logging = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfOutOfRange();
        if (options.Token is null && !IPAddress.IsLoopback(endpoint.Address))
        {
            throw new ArgumentException(
                $"Other machines can reach {endpoint.Address}, and there is no token. Set R1CodeServerOptions.Token (r1ci serve: --token-env NAME or --token-file FILE), or listen on 127.0.0.1.");
        }

        var app = Build(endpoint, options, logging);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new R1CodeServer(app, options);
        }
        catch (Exception problem)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            if (problem is not (IOException or System.Net.Sockets.SocketException)) throw;
            throw new IOException(
                $"The server cannot listen on {endpoint}: {problem.GetBaseException().Message.TrimEnd('.')}. Give an address of this machine and a free port (--port 0 takes any).", problem);
        }
    }

    /// <summary>
    /// Stops in order: accepts nothing more, lets scripts end within <see cref="R1CodeServerOptions.DrainTimeout"/>, cancels those that do not, and sends every answer.
    /// </summary>
    /// <param name="cancellationToken">Gives the waiting up: connections are cut.</param>
    /// <returns>How many scripts were cancelled; 0 after a clean stop.</returns>
    public async Task<int> StopAsync(CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.DrainTimeout + AnswerTime);
        await _app.StopAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _app.Services.GetRequiredService<CodeRunner>().Cancelled;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(IPEndPoint endpoint, R1CodeServerOptions options, Action<ILoggingBuilder>? logging)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "r1ci" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, endpoint, options));
        logging?.Invoke(builder.Logging);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // says once more what StartAsync throws
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTimeout + AnswerTime);
        builder.Services.AddR1CodeServer(options);
        var app = builder.Build();
        app.UseRouting();
        app.MapR1CodeExecution();
        app.MapFallback("{*path}", app.Services.GetRequiredService<RequestGate>().Guard("other", static context => throw new ServerProblem(404, "unknown_path",
            $"There is no {context.Request.Method} '{context.Request.Path}' here. There are POST /run_code, POST /sessions, /ws, GET /healthz and GET /metrics.")));
        return app;
    }

    private static void Configure(KestrelServerOptions kestrel, IPEndPoint endpoint, R1CodeServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = Math.Max(1, options.MaxSessions + 16);
        kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Listen(endpoint, static listen => listen.Protocols = HttpProtocols.Http1);
    }
}
