using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Conformance.Fakes;

namespace R1CI.Sdk.Hosting.Tests;

/// <summary>Makes hosts that read nothing of the machine and log into a list.</summary>
internal static class Hosts
{
    public static IHost Build(Action<IServiceCollection> register, ListLogger? log = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        if (log is not null) builder.Logging.AddProvider(log);
        register(builder.Services);
        return builder.Build();
    }

    /// <summary>Registers a model that answers every question.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services, string reply = "<<<42>>>") =>
        services.AddSingleton<IChatClient>(_ => Model(reply));

    public static ScriptedChatClient Model(string reply) => new() { OnCall = _ => reply, ReportsUsage = true };
}

/// <summary>Keeps what is logged.</summary>
internal sealed class ListLogger : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, int Id, string Text)> _lines = [];

    public IReadOnlyList<(LogLevel Level, int Id, string Text)> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => categoryName == "R1CI.Sdk.Agents" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines) _lines.Add((logLevel, eventId.Id, formatter(state, exception) + exception?.Message));
    }

    public void Dispose()
    {
    }
}
