using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Hosting;

/// <summary>Warms agents up before the host's other services start.</summary>
internal sealed class AgentWarmUp(IServiceProvider provider, IEnumerable<AgentRegistration> agents) : IHostedLifecycleService
{
    private readonly ILogger _logger = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(AgentLog.Category);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var agent in agents)
        {
            if (agent.WarmUp is { } options) await WarmUpAsync(agent, options, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WarmUpAsync(AgentRegistration agent, R1AgentWarmUpOptions options, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            // Loading a model takes its thread for seconds.
            await Task.Run(() => agent.Get(provider), cancellationToken).ConfigureAwait(false);
            await RunScriptsAsync(agent, cancellationToken).ConfigureAwait(false);
            if (options.Generates) await GenerateAsync(agent, cancellationToken).ConfigureAwait(false);
            AgentLog.WarmedUp(_logger, AgentRegistration.Title(agent.Name), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var message = $"{AgentRegistration.Title(agent.Name)} could not be warmed up: {exception.Message}";
            if (options.IsRequired)
            {
                throw new InvalidOperationException($"{message} Repair that, or start without it: WarmUp(options => options.IsRequired = false).", exception);
            }

            AgentLog.NotWarmedUp(_logger, AgentRegistration.Title(agent.Name), exception);
        }
    }

    private async Task RunScriptsAsync(AgentRegistration agent, CancellationToken cancellationToken)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<R1AgentOptions>>().Get(agent.Name);
        foreach (var executor in options.Executors)
        {
            var session = executor.CreateSession(options.Session);
            await using (session.ConfigureAwait(false))
            {
                if (FirstScript(executor.Language) is not { } script) continue;
                var result = await session.ExecuteAsync(new CodeRequest(script) { EndsProgram = true }, cancellationToken).ConfigureAwait(false);
                if (result.Status != ExecutionStatus.Ok || result.Stdout.Trim() != "42")
                {
                    throw new InvalidOperationException($"the {executor.Language} interpreter ({executor.Interpreter}) ended '{script}' as {result.Status.ToJsonName()}: {result.Error}");
                }
            }
        }
    }

    private async Task GenerateAsync(AgentRegistration agent, CancellationToken cancellationToken) =>
        await agent.GetChatClient(provider).GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")], new ChatOptions { MaxOutputTokens = 1 }, cancellationToken).ConfigureAwait(false);

    // Of a language that is not known here, only a session is made.
    private static string? FirstScript(string language) => language switch
    {
        "python" => "print(6 * 7)",
        "javascript" => "console.log(6 * 7)",
        _ => null,
    };
}
