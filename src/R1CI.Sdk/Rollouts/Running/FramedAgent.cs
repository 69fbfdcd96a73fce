using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Rollouts.Frames;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>What an agent is told and allowed in a frame.</summary>
internal static class FramedAgent
{
    /// <summary>Gets the options of the frame, to be changed for the run.</summary>
    public static R1AgentOptions OptionsFor(RolloutKey key, RolloutRunnerOptions options)
    {
        var agent = options.Agent with { };
        if (options.PromptFormats.Count > 0) agent.SystemPrompt = FormatOf(key, options).SystemPrompt;
        if (options.StragglerDeadline < agent.Deadline) agent.Deadline = options.StragglerDeadline.Value;
        return key.Frame switch
        {
            AgentFrame.Text => agent with { Executors = [], SystemPrompt = FramePrompt.Text, SelfCheck = SelfCheckMode.None },
            AgentFrame.Code => agent with { MaxCodeCalls = 1, AnswerSource = AnswerSource.CodeOutput, SystemPrompt = FramePrompt.Code, SelfCheck = SelfCheckMode.None },
            AgentFrame.Guided => agent with { Guide = options.Guide },
            _ => agent,
        };
    }

    /// <summary>Gets the messages that ask the question.</summary>
    public static async ValueTask<IEnumerable<ChatMessage>> PromptForAsync(string question, RolloutKey key, RolloutRunnerOptions options, CancellationToken cancellationToken)
    {
        var text = options.PromptFormats.Count > 0 ? FormatOf(key, options).Word(question) : question;
        var advice = key.Frame == AgentFrame.Guided
            ? await options.Guide.AdviseAsync(new GuideRound(question, [], null), cancellationToken).ConfigureAwait(false)
            : null;
        return [new ChatMessage(ChatRole.User, advice is null ? text : $"{text}\n\n{advice}")];
    }

    private static PromptFormat FormatOf(RolloutKey key, RolloutRunnerOptions options) => options.PromptFormats[key.Sample % options.PromptFormats.Count];
}
