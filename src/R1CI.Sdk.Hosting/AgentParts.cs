using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Hosting;

/// <summary>Puts what the container holds for an agent into its options: executors, functions, the logger.</summary>
internal sealed class AgentParts(IServiceProvider provider, AgentRegistration agent) : IPostConfigureOptions<R1AgentOptions>
{
    public void PostConfigure(string? name, R1AgentOptions options)
    {
        if (name != agent.Name) return;
        if (agent.ExecutorKeys.Count > 0)
        {
            // One that is missing is named by the validator, together with everything else that is wrong.
            options.Executors = [.. agent.ExecutorKeys.Select(key => provider.GetKeyedService<CodeExecutor>(key)).OfType<CodeExecutor>()];
        }

        if (agent.Functions.Count > 0)
        {
            options.Session = options.Session with { HostFunctions = [.. options.Session.HostFunctions, .. agent.Functions.Select(make => make(provider))] };
        }

        var log = new AgentLogger(provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance, options.Name, agent.LogsContent);
        options.OnEvent += log.Write;
    }
}
