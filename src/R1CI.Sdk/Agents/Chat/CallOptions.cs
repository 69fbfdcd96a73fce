using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>Fits an agent's options to the <see cref="ChatOptions"/> of one call: what can be kept is kept, and the rest is refused by name.</summary>
internal static class CallOptions
{
    /// <summary>Makes the options of one run.</summary>
    /// <param name="agent">The agent's own options, checked.</param>
    /// <param name="call">The caller's options; not changed.</param>
    /// <param name="tools">The caller's tools.</param>
    /// <exception cref="NotSupportedException">An option has no meaning for a run.</exception>
    /// <exception cref="ArgumentException">A value is out of its range, or two functions have one name.</exception>
    public static R1AgentOptions Apply(R1AgentOptions agent, ChatOptions? call, CallTools tools)
    {
        if (call is null) return agent;
        RefuseUnsupported(call);
        if (call.MaxOutputTokens is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(call), call.MaxOutputTokens, "ChatOptions.MaxOutputTokens must be at least 1 token: it is how many a whole run may sample.");
        }

        var isOff = call.ToolMode is NoneChatToolMode;
        return agent with
        {
            MaxTokens = Math.Min(agent.MaxTokens, call.MaxOutputTokens ?? int.MaxValue),
            MaxCodeCalls = isOff ? 0 : agent.MaxCodeCalls,
            SystemPrompt = isOff && agent.SystemPrompt is R1Prompt.System or R1Prompt.Chat ? null : agent.SystemPrompt,
            AnswerSource = isOff && agent.SystemPrompt is R1Prompt.System ? AnswerSource.LastText : agent.AnswerSource,
            Session = isOff ? agent.Session : SessionFor(agent, tools),
            ChatOptions = Sampling(agent.ChatOptions, call, tools.Others),
        };
    }

    private static CodeSessionOptions SessionFor(R1AgentOptions agent, CallTools tools)
    {
        var files = tools.Files().ToList();
        if (tools.Functions.Count == 0 && files.Count == 0) return agent.Session;
        var session = agent.Session with { };
        if (tools.Functions.Count > 0)
        {
            AIFunction[] functions = [.. agent.Session.HostFunctions, .. tools.Functions];
            HostFunctionBridge.CheckNames(functions);
            session.HostFunctions = ApprovedFunction.Guard(functions, agent.FunctionApprover);
        }

        if (files.Count > 0)
        {
            var all = new Dictionary<string, ReadOnlyMemory<byte>>(session.Files);
            foreach (var (name, content) in files) all[name] = content;
            session.Files = all;
        }

        return session;
    }

    // The caller's words count; where the caller says nothing, the agent's do.
    private static ChatOptions Sampling(ChatOptions? agent, ChatOptions call, IReadOnlyList<AITool> others)
    {
        var options = call.Clone();
        (options.Instructions, options.ToolMode, options.AllowMultipleToolCalls) = (agent?.Instructions, null, null);
        options.MaxOutputTokens = agent?.MaxOutputTokens;
        options.Tools = others.Count > 0 ? [.. others] : agent?.Tools;
        if (agent is null) return options;
        options.Temperature ??= agent.Temperature;
        options.TopP ??= agent.TopP;
        options.TopK ??= agent.TopK;
        options.FrequencyPenalty ??= agent.FrequencyPenalty;
        options.PresencePenalty ??= agent.PresencePenalty;
        options.Seed ??= agent.Seed;
        options.ModelId ??= agent.ModelId;
        options.Reasoning ??= agent.Reasoning;
        options.StopSequences ??= agent.StopSequences;
        options.RawRepresentationFactory ??= agent.RawRepresentationFactory;
        foreach (var (name, value) in agent.AdditionalProperties ?? [])
        {
            (options.AdditionalProperties ??= []).TryAdd(name, value);
        }

        return options;
    }

    private static void RefuseUnsupported(ChatOptions options)
    {
        Refuse(options.ConversationId is not null, nameof(options.ConversationId), "no conversations are kept here. Pass all messages each time");
        Refuse(options.ResponseFormat is ChatResponseFormatJson, nameof(options.ResponseFormat), "a run is text and code, and nothing holds its answer to a schema. Ask for JSON in the prompt");
        Refuse(options.StopSequences is { Count: > 0 }, nameof(options.StopSequences), "it would cut generations in the middle of the agent's own protocol. Cut the answer yourself");
        Refuse(options.ToolMode is RequiredChatToolMode, nameof(options.ToolMode), "the model decides whether it writes code. Leave it at Auto, or None for no code");
        Refuse(options.AllowMultipleToolCalls is false, nameof(options.AllowMultipleToolCalls), "a script may call functions as often as it likes. Limit ExecutionLimits.MaxHostCalls");
        Refuse(options.AllowBackgroundResponses is true || options.ContinuationToken is not null, nameof(options.AllowBackgroundResponses), "a run goes on only while it is read");
    }

    private static void Refuse(bool isSet, string name, string why)
    {
        if (isSet) throw new NotSupportedException($"ChatOptions.{name} cannot be kept by an agent's run: {why}.");
    }
}
