using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Tokens;

/// <summary>One message as a chat template sees it.</summary>
/// <param name="Role">system, user, assistant or tool.</param>
/// <param name="Text">Its text.</param>
internal sealed record TemplateMessage(string Role, string Text)
{
    /// <summary>Gets what the text's tokens count as; stays when a template needs another role.</summary>
    public ContextKind Kind { get; init; } = Role switch
    {
        "assistant" => ContextKind.Forced,
        "tool" => ContextKind.Tool,
        _ => ContextKind.User,
    };
}
