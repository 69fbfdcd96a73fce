using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Agents;

/// <summary>Which calls of a chat client get a code interpreter.</summary>
public enum CodeInterpreterActivation
{
    /// <summary>Those with a <see cref="HostedCodeInterpreterTool"/> in <see cref="ChatOptions.Tools"/>; all others go to the client as they are.</summary>
    WhenAsked,

    /// <summary>All of them.</summary>
    Always,
}

/// <summary>Configures <see cref="AgentExtensions.UseR1CodeInterpreter(IChatClient, Action{CodeInterpreterOptions})"/>; read once.</summary>
public sealed record CodeInterpreterOptions
{
    /// <summary>Gets or sets which calls get the interpreter.</summary>
    /// <value>The default is <see cref="CodeInterpreterActivation.WhenAsked"/>.</value>
    public CodeInterpreterActivation Activation { get; set; } = CodeInterpreterActivation.WhenAsked;

    /// <summary>Gets or sets how the runs go: languages, limits, budgets, approvals.</summary>
    /// <value>The default differs from an agent's in that the model talks (<see cref="AnswerSource.LastText"/>, <see cref="R1Prompt.Chat"/>), so that a chat shows its prose.</value>
    public R1AgentOptions Agent { get; set; } = new() { AnswerSource = AnswerSource.LastText, SystemPrompt = R1Prompt.Chat };
}
