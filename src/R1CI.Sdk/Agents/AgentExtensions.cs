using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>The faces that other frameworks know: agents as chat clients and functions, executors as functions, and chat clients with a code interpreter.</summary>
public static class AgentExtensions
{
    /// <summary>Views an agent as a chat client.</summary>
    /// <param name="agent">The agent; not disposed by the client.</param>
    public static IChatClient AsChatClient(this R1Agent agent) => new R1AgentChatClient(agent);

    /// <summary>Views an agent as a function that takes a question and returns the answer.</summary>
    /// <param name="agent">The agent; not disposed by the function.</param>
    /// <param name="name">What callers call it.</param>
    /// <param name="description">What callers are told of it; <see langword="null"/> for a sentence that fits any agent.</param>
    public static AIFunction AsAIFunction(this R1Agent agent, string name = "ask_agent", string? description = null) => new R1AgentFunction(agent, name, description);

    /// <summary>Views a language as a function that runs a script, <c>run_python</c> for one.</summary>
    /// <param name="executor">The language.</param>
    /// <param name="session">What each call may use and see; copied. <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public static AIFunction AsAIFunction(this CodeExecutor executor, CodeSessionOptions? session = null) => new CodeInterpreterFunction(executor, session);

    /// <summary>
    /// Gives a chat client a code interpreter in this process, in the place of a service's own: a call with a <see cref="HostedCodeInterpreterTool"/> in its
    /// <see cref="ChatOptions.Tools"/> may write scripts, which are run and read by the model, and shows them as code-interpreter contents.
    /// </summary>
    /// <param name="client">The model; disposed with the client that is returned, after the runs that go on have ended.</param>
    /// <param name="configure">Changes the options; <see langword="null"/> for the defaults.</param>
    /// <returns>A client that passes other calls on as they are. In a builder's pipeline: <c>builder.Use(inner =&gt; inner.UseR1CodeInterpreter())</c>.</returns>
    /// <remarks>
    /// In calls with an interpreter, functions in <see cref="ChatOptions.Tools"/> become functions that scripts can call, and are not offered to the model in
    /// another way; tools that are neither (a service's web search, for one) go on to the client. The other options are as for <see cref="R1AgentChatClient"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static IChatClient UseR1CodeInterpreter(this IChatClient client, Action<CodeInterpreterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var options = new CodeInterpreterOptions();
        configure?.Invoke(options);
        return UseR1CodeInterpreter(client, options);
    }

    /// <inheritdoc cref="UseR1CodeInterpreter(IChatClient, Action{CodeInterpreterOptions})"/>
    /// <param name="client">The model; disposed with the client that is returned, after the runs that go on have ended.</param>
    /// <param name="options">Copied.</param>
    public static IChatClient UseR1CodeInterpreter(this IChatClient client, CodeInterpreterOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        return new CodeInterpreterChatClient(client, options);
    }
}
