using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Hosting;

/// <summary>Registers agents in a container.</summary>
/// <remarks>
/// <para>
/// An agent is a singleton <see cref="R1Agent"/>: the one without a name is resolved as such, a named one by its name as the service key
/// (<c>[FromKeyedServices("math")] R1Agent agent</c>). Its options are <see cref="R1AgentOptions"/> under the same name, read once.
/// </para>
/// <para>
/// When the host starts, everything that is wrong with any agent is thrown at once as an <see cref="OptionsValidationException"/> (several agents: inside one
/// <see cref="AggregateException"/>): options out of range, settings that are none, a missing chat client or executor. Without a host the first use of an agent throws it.
/// </para>
/// <para>
/// The container owns what it makes: when it is disposed, in either way, an agent's runs are ended and waited for before the chat client they use is disposed.
/// Chat clients and executors that were registered as instances stay the application's.
/// </para>
/// </remarks>
public static class R1AgentServiceCollectionExtensions
{
    /// <summary>Registers the agent without a name.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets options; more can be set with <see cref="R1AgentBuilder.Configure(Action{R1AgentOptions})"/>.</param>
    /// <returns>What the agent's chat client, executors, functions and warm-up are said with.</returns>
    /// <exception cref="InvalidOperationException">There is such an agent already.</exception>
    public static R1AgentBuilder AddR1Agent(this IServiceCollection services, Action<R1AgentOptions>? configure = null) =>
        Add(services, Options.DefaultName, configure);

    /// <summary>Registers an agent by its name.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="name">The name, which is the service key, the name of the options, and the agent's name in logs and traces; not blank.</param>
    /// <param name="configure">Sets options; more can be set with <see cref="R1AgentBuilder.Configure(Action{R1AgentOptions})"/>.</param>
    /// <returns>What the agent's chat client, executors, functions and warm-up are said with.</returns>
    /// <exception cref="InvalidOperationException">An agent has this name already.</exception>
    public static R1AgentBuilder AddR1Agent(this IServiceCollection services, string name, Action<R1AgentOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, configure);
    }

    /// <summary>Registers an agent by its name, with options from a configuration.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="name">The name, which is the service key, the name of the options, and the agent's name in logs and traces; not blank.</param>
    /// <param name="configuration">The agent's section; see <see cref="R1AgentBuilder.Configure(IConfiguration)"/>.</param>
    /// <returns>What the agent's chat client, executors, functions and warm-up are said with.</returns>
    /// <exception cref="InvalidOperationException">An agent has this name already.</exception>
    public static R1AgentBuilder AddR1Agent(this IServiceCollection services, string name, IConfiguration configuration) =>
        AddR1Agent(services, name).Configure(configuration);

    private static R1AgentBuilder Add(IServiceCollection services, string name, Action<R1AgentOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service is { IsKeyedService: false, ImplementationInstance: AgentRegistration other } && other.Name == name))
        {
            throw new InvalidOperationException(
                $"{AgentRegistration.Title(name)} is registered already. Give this one another name, or configure the first with services.Configure<R1AgentOptions>(...).");
        }

        var agent = new AgentRegistration(name);
        services.AddSingleton(agent);
        services.AddOptionsWithValidateOnStart<R1AgentOptions>(name).Configure(options => options.Name = name.Length > 0 ? name : options.Name);
        services.AddSingleton<IPostConfigureOptions<R1AgentOptions>>(provider => new AgentParts(provider, agent));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<R1AgentOptions>, AgentValidator>());
        if (name.Length == 0) services.AddSingleton(agent.Create);
        else services.AddKeyedSingleton(name, (provider, _) => agent.Create(provider));
        var builder = new R1AgentBuilder(services, agent);
        return configure is null ? builder : builder.Configure(configure);
    }
}
