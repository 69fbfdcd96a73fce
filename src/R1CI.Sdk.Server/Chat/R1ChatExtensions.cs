using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using R1CI.Sdk.Server.Chat.Conversations;
using R1CI.Sdk.Server.Chat.Requests;

namespace R1CI.Sdk.Server.Chat;

/// <summary>Puts a chat into an ASP.NET Core application: conversations of many users, runs that outlive their connections, events as they happen.</summary>
/// <example>
/// <code>
/// builder.Services.AddR1Chat(options => options.Client = OnnxGenAIChatClient.Load("models/r1ci-tiny"));
/// var app = builder.Build();
/// app.MapR1Chat("/chat");
/// </code>
/// </example>
public static class R1ChatExtensions
{
    private const string PagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Adds what <see cref="MapR1Chat"/> needs.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentException">An option is out of its range; all are named at once.</exception>
    public static IServiceCollection AddR1Chat(this IServiceCollection services, Action<R1ChatOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new R1ChatOptions();
        configure?.Invoke(options);
        options = options with { Agent = options.Agent with { }, Conversation = options.Conversation with { }, UploadTypes = [.. options.UploadTypes] };
        options.ThrowIfOutOfRange();
        services.AddLogging();
        services.AddRoutingCore();
        services.TryAddSingleton(options);
        services.TryAddSingleton<ChatStore>();
        services.TryAddSingleton<ChatGate>();
        services.TryAddSingleton<ChatEndpoints>();
        return services;
    }

    /// <summary>Gives every answer of the application, its pages above all, the headers of a page that loads only what is its own and runs nothing that is written into it.</summary>
    /// <param name="app">The application; call this before its static files.</param>
    /// <returns>The application.</returns>
    public static IApplicationBuilder UseR1ChatPageHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>
    /// Maps the chat: <c>GET</c> and <c>POST conversations</c>, and under <c>conversations/{id}</c> <c>GET events</c> (server-sent events; <c>Last-Event-ID</c> goes on
    /// from there), <c>POST messages</c>, <c>POST retry</c>, <c>POST runs/{run}/stop</c>, <c>POST approvals/{approval}</c>, <c>PUT settings</c> and
    /// <c>PUT files/{name}</c>.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">What stands before the paths.</param>
    /// <remarks>
    /// Requests that change something are taken from pages of the same origin and from programs. The names under which a server may be reached are the
    /// application's to restrict (<c>AllowedHosts</c>), as is everything about TLS.
    /// </remarks>
    /// <returns>All endpoints, for conventions such as <c>RequireAuthorization()</c>.</returns>
    public static RouteGroupBuilder MapR1Chat(this IEndpointRouteBuilder endpoints, string prefix = "/chat")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var (gate, chat, store) = (services.GetRequiredService<ChatGate>(), services.GetRequiredService<ChatEndpoints>(), services.GetRequiredService<ChatStore>());
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(() => _ = store.StopAsync());
        var group = endpoints.MapGroup(prefix);
        group.MapGet("/limits", gate.Guard(chat.LimitsAsync));
        group.MapGet("/conversations", gate.Guard(chat.ListAsync));
        group.MapPost("/conversations", gate.Guard(chat.CreateAsync));
        var one = group.MapGroup("/conversations/{id}");
        one.MapGet("", gate.Guard(chat.StateAsync));
        one.MapDelete("", gate.Guard(chat.DeleteAsync));
        one.MapGet("/events", gate.Guard(chat.EventsAsync));
        one.MapPost("/messages", gate.Guard(chat.AskAsync));
        one.MapPost("/retry", gate.Guard(chat.RetryAsync));
        one.MapPost("/runs/{run}/stop", gate.Guard(chat.StopAsync));
        one.MapGet("/runs/{run}/files/{file}", gate.Guard(chat.OutputFileAsync));
        one.MapPost("/approvals/{approval}", gate.Guard(chat.ApproveAsync));
        one.MapPut("/settings", gate.Guard(chat.SetAsync));
        one.MapPut("/files/{name}", gate.Guard(chat.AddFileAsync));
        one.MapDelete("/files/{name}", gate.Guard(chat.RemoveFileAsync));
        return group;
    }
}
