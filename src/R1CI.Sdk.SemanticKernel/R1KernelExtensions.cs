using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.SemanticKernel;

/// <summary>Brings code execution and agents into Semantic Kernel, and a kernel's models and functions to agents.</summary>
public static class R1KernelExtensions
{
    /// <summary>Adds a plugin with one function that runs a script, <c>run_python</c> for the embedded Python.</summary>
    /// <param name="plugins">A kernel's plugins: <c>kernel.Plugins.AddR1CodeInterpreter()</c>.</param>
    /// <param name="executor">The language; <see langword="null"/> for the embedded Python.</param>
    /// <param name="session">What each call may use and see; copied. <see langword="null"/> for the defaults.</param>
    /// <param name="pluginName">The plugin's name in the kernel: letters, digits and underscores.</param>
    /// <returns>The plugin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public static KernelPlugin AddR1CodeInterpreter(
        this ICollection<KernelPlugin> plugins, CodeExecutor? executor = null, CodeSessionOptions? session = null, string pluginName = "code")
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentException.ThrowIfNullOrWhiteSpace(pluginName);
        var function = (executor ?? new PythonExecutor()).AsAIFunction(session).AsKernelFunction();
        var plugin = KernelPluginFactory.CreateFromFunctions(pluginName, "Runs code in a sandbox.", [function]);
        plugins.Add(plugin);
        return plugin;
    }

    /// <summary>Views an agent as a function that takes a question and returns the answer.</summary>
    /// <param name="agent">The agent; not disposed.</param>
    /// <param name="name">What prompts and models call it.</param>
    /// <param name="description">What models are told of it; <see langword="null"/> for a sentence that fits any agent.</param>
    public static KernelFunction AsKernelFunction(this R1Agent agent, string name = "ask_agent", string? description = null) =>
        agent.AsAIFunction(name, description).AsKernelFunction();

    /// <summary>
    /// Registers an agent as a chat service of the kernel, as <see cref="IChatClient"/> and as <see cref="IChatCompletionService"/>: prompts then go to it, and a
    /// <c>ChatCompletionAgent</c> of that kernel is the agent.
    /// </summary>
    /// <param name="builder">The kernel's builder.</param>
    /// <param name="agent">The agent; not disposed.</param>
    /// <param name="serviceId">The key by which prompts select it; <see langword="null"/> for the kernel's own service.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IKernelBuilder AddR1Agent(this IKernelBuilder builder, R1Agent agent, string? serviceId = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(agent);
        var client = agent.AsChatClient();
        builder.Services.AddKeyedSingleton(serviceId, client);
        builder.Services.AddKeyedSingleton(serviceId, (services, _) => client.AsChatCompletionService(services));
        return builder;
    }

    /// <summary>Makes an agent whose model is a chat service of the kernel.</summary>
    /// <param name="kernel">The kernel; it stays the owner of the service.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <param name="serviceId">The key of the service; <see langword="null"/> for the kernel's own.</param>
    /// <param name="functions">
    /// Functions of the kernel that the agent's code can call, as <c>plugin_function(...)</c>: a plugin, <c>kernel.Plugins["shop"]</c> for one. The kernel's
    /// function filters see each call. <see langword="null"/> for none.
    /// </param>
    /// <exception cref="InvalidOperationException">The kernel has no such service.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, or two functions have one name.</exception>
    public static R1Agent CreateR1Agent(this Kernel kernel, R1AgentOptions? options = null, string? serviceId = null, IEnumerable<KernelFunction>? functions = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var client = (serviceId is null ? kernel.Services.GetService<IChatCompletionService>() : kernel.Services.GetKeyedService<IChatCompletionService>(serviceId))?.AsChatClient()
            ?? (serviceId is null ? kernel.Services.GetService<IChatClient>() : kernel.Services.GetKeyedService<IChatClient>(serviceId))
            ?? throw new InvalidOperationException(
                $"The kernel has no chat service{(serviceId is null ? "" : $" with the id '{serviceId}'")}. Add one to its builder, with AddOpenAIChatCompletion(...) for one, or AddR1Agent(...).");
        if (functions is null) return new R1Agent(client, options);
        var own = (options ?? new R1AgentOptions()) with { };
        own.Session = own.Session with { HostFunctions = [.. own.Session.HostFunctions, .. functions.Select(function => new FilteredFunction(kernel, function))] };
        return new R1Agent(client, own);
    }
}
