using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Hosting;

/// <summary>What an application has said about one agent.</summary>
/// <param name="name">The agent's name; empty for the one without.</param>
internal sealed class AgentRegistration(string name)
{
    public string Name => name;

    /// <summary>Gets or sets the key of the chat client; <see langword="null"/> for the container's one without a key.</summary>
    public object? ChatClientKey { get; set; }

    public List<object> ExecutorKeys { get; } = [];

    public List<Func<IServiceProvider, AIFunction>> Functions { get; } = [];

    /// <summary>Gets what was wrong with the settings when they were read last.</summary>
    public List<string> SettingProblems { get; } = [];

    /// <summary>Gets or sets how the agent is warmed up; <see langword="null"/> when it is not.</summary>
    public R1AgentWarmUpOptions? WarmUp { get; set; }

    public bool LogsContent { get; set; }

    public static string Title(string name) => name.Length == 0 ? "The agent without a name" : $"Agent '{name}'";

    public bool HasChatClient(IServiceProvider provider) => ChatClientKey is null
        ? provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IChatClient)) != false
        : provider.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(IChatClient), ChatClientKey) != false;

    public IChatClient GetChatClient(IServiceProvider provider) =>
        ChatClientKey is null ? provider.GetRequiredService<IChatClient>() : provider.GetRequiredKeyedService<IChatClient>(ChatClientKey);

    public R1Agent Get(IServiceProvider provider) => name.Length == 0 ? provider.GetRequiredService<R1Agent>() : provider.GetRequiredKeyedService<R1Agent>(name);

    // The options first, for what is wrong with them is said with everything else; then the model, so that the container disposes it after the agent.
    public R1Agent Create(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<R1AgentOptions>>().Get(name);
        return new R1Agent(GetChatClient(provider), options);
    }
}
