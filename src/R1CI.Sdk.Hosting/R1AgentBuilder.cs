using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Hosting;

/// <summary>Says what an agent of a container is made of.</summary>
public sealed class R1AgentBuilder
{
    private readonly AgentRegistration _agent;

    internal R1AgentBuilder(IServiceCollection services, AgentRegistration agent) => (Services, _agent) = (services, agent);

    /// <summary>Gets the container's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Gets the agent's name; empty for the one without.</summary>
    public string Name => _agent.Name;

    /// <summary>Sets options in code.</summary>
    /// <param name="configure">Runs when the agent is made; later calls see what earlier ones set.</param>
    public R1AgentBuilder Configure(Action<R1AgentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>Sets options from a configuration, without reflection.</summary>
    /// <param name="configuration">
    /// The agent's section, with the names of <see cref="R1AgentOptions"/> that are numbers, texts or words: <c>MaxTurns</c>, <c>Deadline</c> as <c>00:02:00</c>,
    /// <c>SelfCheck</c>, <c>Session:Seed</c>, <c>Session:Limits:Timeout</c>, <c>ChatOptions:Temperature</c>, ... A key that is none of them is an error at start. Read once.
    /// </param>
    public R1AgentBuilder Configure(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Configure(options =>
        {
            _agent.SettingProblems.Clear();
            _agent.SettingProblems.AddRange(AgentSettings.Apply(configuration, options));
        });
    }

    /// <summary>Takes the chat client that the container has under a key; without this call, the one without a key.</summary>
    /// <param name="serviceKey">The key of an <see cref="IChatClient"/>.</param>
    public R1AgentBuilder UseChatClient(object serviceKey)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        _agent.ChatClientKey = serviceKey;
        return this;
    }

    /// <summary>Makes the agent's chat client: <c>UseChatClient(_ =&gt; OnnxGenAIChatClient.Load("models/m"))</c>.</summary>
    /// <param name="create">Runs once, when the agent is made. The container disposes the client, after the agent's runs have ended.</param>
    public R1AgentBuilder UseChatClient(Func<IServiceProvider, IChatClient> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        var key = new object();
        Services.AddKeyedSingleton(key, (provider, _) => create(provider));
        return UseChatClient(key);
    }

    /// <summary>Takes a language's executor that the container has under a key, in the place of the embedded Python; more calls add more.</summary>
    /// <param name="serviceKey">The key of a <see cref="CodeExecutor"/>.</param>
    public R1AgentBuilder UseExecutor(object serviceKey)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        _agent.ExecutorKeys.Add(serviceKey);
        return this;
    }

    /// <summary>Adds a function of the host that scripts can call.</summary>
    /// <param name="create">Makes it, when the agent is made; services it uses are singletons.</param>
    public R1AgentBuilder AddFunction(Func<IServiceProvider, AIFunction> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _agent.Functions.Add(create);
        return this;
    }

    /// <summary>Also registers the agent as a chat client, for frameworks that take one.</summary>
    /// <param name="serviceKey">The key of the <see cref="IChatClient"/>, so that it is not taken for a model.</param>
    /// <exception cref="InvalidOperationException">It is the key of the agent's own chat client.</exception>
    public R1AgentBuilder AsChatClient(object serviceKey)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        if (serviceKey.Equals(_agent.ChatClientKey))
        {
            throw new InvalidOperationException($"'{serviceKey}' is the key of the chat client that {AgentRegistration.Title(Name)} itself uses. Choose another.");
        }

        var agent = _agent;
        Services.AddKeyedSingleton(serviceKey, (provider, _) => agent.Get(provider).AsChatClient());
        return this;
    }

    /// <summary>Loads the model, runs a first script in each language and generates a first token while the host starts, so that the first user does not wait.</summary>
    /// <param name="configure">Changes how; by default a failure stops the start.</param>
    public R1AgentBuilder WarmUp(Action<R1AgentWarmUpOptions>? configure = null)
    {
        var options = new R1AgentWarmUpOptions();
        configure?.Invoke(options);
        _agent.WarmUp = options;
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AgentWarmUp>());
        return this;
    }

    /// <summary>Writes questions, code, output, answers and messages of failures to the log too, at trace level. Without it no content is logged.</summary>
    public R1AgentBuilder LogContent()
    {
        _agent.LogsContent = true;
        return this;
    }
}
