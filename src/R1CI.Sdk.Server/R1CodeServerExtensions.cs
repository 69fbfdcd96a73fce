using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using R1CI.Sdk.Server.Metrics;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Server.Scheduling;
using R1CI.Sdk.Server.Sessions;

namespace R1CI.Sdk.Server;

/// <summary>Puts the code server into an ASP.NET Core application.</summary>
/// <example>
/// <code>
/// builder.Services.AddR1CodeServer(options => options.Executors = [new PythonExecutor()]);
/// var app = builder.Build();
/// app.MapR1CodeExecution("/code");        // POST /code/run_code, /code/ws, ...
/// </code>
/// </example>
public static class R1CodeServerExtensions
{
    /// <summary>Adds what <see cref="MapR1CodeExecution"/> needs.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; at least <see cref="R1CodeServerOptions.Executors"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its range; all are named at once.</exception>
    public static IServiceCollection AddR1CodeServer(this IServiceCollection services, Action<R1CodeServerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new R1CodeServerOptions();
        configure(options);
        return services.AddR1CodeServer(options);
    }

    /// <summary>Maps the server's endpoints.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">What stands before their paths, such as <c>/code</c>; nothing by default.</param>
    /// <remarks>
    /// The application's own address, connection limits and timeouts stay as they are, so that a token is up to you: set
    /// <see cref="R1CodeServerOptions.Token"/>, or put your own authorization on what this returns.
    /// </remarks>
    /// <returns>All endpoints, for conventions such as <c>RequireAuthorization()</c>.</returns>
    public static RouteGroupBuilder MapR1CodeExecution(this IEndpointRouteBuilder endpoints, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var (gate, runner) = (services.GetRequiredService<RequestGate>(), services.GetRequiredService<CodeRunner>());
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(runner.BeginStop);
        var group = endpoints.MapGroup(prefix);
        MapScripts(group, services, gate);
        MapSessions(group, services, gate);
        MapOpenEnv(group, endpoints, services, gate);
        MapOperations(group, services, gate);
        return group;
    }

    internal static IServiceCollection AddR1CodeServer(this IServiceCollection services, R1CodeServerOptions options)
    {
        options = options with { DefaultLimits = options.DefaultLimits with { }, MaxLimits = options.MaxLimits with { }, Executors = [.. options.Executors] };
        options.ThrowIfOutOfRange();
        services.AddLogging();
        services.AddRoutingCore();
        services.TryAddSingleton(options);
        services.TryAddSingleton<ServerMetrics>();
        services.TryAddSingleton<CodeRunner>();
        services.TryAddSingleton<SessionStore>();
        services.TryAddSingleton<RequestBody>();
        services.TryAddSingleton<RequestGate>();
        services.TryAddSingleton<RunCodeEndpoint>();
        services.TryAddSingleton<SessionEndpoints>();
        services.TryAddSingleton<OpenEnvEndpoints>();
        services.TryAddSingleton<OpenEnvSocket>();
        return services;
    }

    private static void MapScripts(RouteGroupBuilder group, IServiceProvider services, RequestGate gate) =>
        group.MapPost("/run_code", gate.Guard("run_code", services.GetRequiredService<RunCodeEndpoint>().HandleAsync));

    private static void MapSessions(RouteGroupBuilder group, IServiceProvider services, RequestGate gate)
    {
        var sessions = services.GetRequiredService<SessionEndpoints>();
        group.MapPost("/sessions", gate.Guard("sessions", sessions.OpenAsync));
        group.MapGet("/sessions/{id}", gate.Guard("session", sessions.StateAsync));
        group.MapDelete("/sessions/{id}", gate.Guard("session", sessions.CloseAsync));
        group.MapPost("/sessions/{id}/run_code", gate.Guard("session_run_code", sessions.RunAsync));
        group.MapPost("/sessions/{id}/reset", gate.Guard("session_reset", sessions.ResetAsync));
    }

    private static void MapOpenEnv(RouteGroupBuilder group, IEndpointRouteBuilder endpoints, IServiceProvider services, RequestGate gate)
    {
        var environment = services.GetRequiredService<OpenEnvEndpoints>();
        group.MapPost("/reset", gate.Guard("reset", environment.ResetAsync));
        group.MapPost("/step", gate.Guard("step", environment.StepAsync));
        group.MapGet("/state", gate.Guard("state", OpenEnvEndpoints.StateAsync));
        group.MapGet("/schema", gate.Guard("schema", OpenEnvEndpoints.SchemaAsync));
        group.MapGet("/metadata", gate.Guard("metadata", environment.MetadataAsync));
        // The middleware that makes a WebSocket of a connection, here and not for the whole application.
        var socket = endpoints.CreateApplicationBuilder();
        socket.UseWebSockets();
        socket.Run(gate.Guard("ws", services.GetRequiredService<OpenEnvSocket>().HandleAsync));
        group.Map("/ws", socket.Build());
    }

    private static void MapOperations(RouteGroupBuilder group, IServiceProvider services, RequestGate gate)
    {
        var runner = services.GetRequiredService<CodeRunner>();
        group.MapGet("/healthz", gate.Guard("healthz", HealthAsync, isOpen: true));
        group.MapGet("/health", gate.Guard("healthz", HealthAsync, isOpen: true));
        group.MapGet("/v1/ping", gate.Guard("healthz", static context => context.Response.WriteAsync("\"pong\"", context.RequestAborted), isOpen: true));
        group.MapGet("/metrics", gate.Guard("metrics", context =>
        {
            context.Response.ContentType = PrometheusText.ContentType;
            return context.Response.WriteAsync(Metrics(services), context.RequestAborted);
        }));

        Task HealthAsync(HttpContext context) => runner.Stopping.IsCancellationRequested ? throw ServerProblem.Stopping()
            : ProblemResponse.SendAsync(context, StatusCodes.Status200OK, """{"status":"healthy"}"""u8.ToArray());
    }

    private static string Metrics(IServiceProvider services)
    {
        var (runner, text) = (services.GetRequiredService<CodeRunner>(), new PrometheusText());
        text.Add(services.GetRequiredService<ServerMetrics>());
        text.Add("r1ci_running", "gauge", "Scripts that run.", ("", runner.Admission.Running));
        text.Add("r1ci_workers", "gauge", "Scripts that can run at once.", ("", runner.Options.Workers));
        text.Add("r1ci_waiting", "gauge", "Requests that wait for a place.", ("", runner.Admission.Waiting));
        text.Add("r1ci_sessions", "gauge", "Sessions that are open.", ("", services.GetRequiredService<SessionStore>().Count));
        text.Add("r1ci_request_bytes", "gauge", "Bytes of request bodies held.", ("", services.GetRequiredService<RequestBody>().Held));
        text.Add("r1ci_heap_bytes", "gauge", "Managed memory in use.", ("", GC.GetTotalMemory(forceFullCollection: false)));
        text.Add("process_resident_memory_bytes", "gauge", "Memory of the process.", ("", Environment.WorkingSet));
        text.Add("process_cpu_seconds_total", "counter", "Processor time of the process.", ("", Environment.CpuUsage.TotalTime.TotalSeconds));
        text.Add("process_start_time_seconds", "gauge", "When the process started, in Unix time.",
            ("", new DateTimeOffset(Process.GetCurrentProcess().StartTime).ToUnixTimeMilliseconds() / 1000.0));
        return text.ToString();
    }
}
