using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Revision;

/// <summary>The stage <c>revise</c>: what a model is asked after a wrong prediction.</summary>
public static class RevisionPrompt
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "revise";

    private const string Again = "Work it out again from the start, and find where it went wrong. Your new prediction must differ from those you made before. End your answer in the same form.";

    /// <summary>Gets the conversation that asks for another try.</summary>
    /// <param name="instance">What was asked.</param>
    /// <param name="turns">The answers so far with their feedback, the last of them wrong.</param>
    public static IReadOnlyList<ChatMessage> For(CodeInstance instance, IReadOnlyList<FinalTurn> turns)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(turns);
        List<ChatMessage> messages = [new(ChatRole.User, instance.Prompt)];
        foreach (var turn in turns)
        {
            messages.Add(new ChatMessage(ChatRole.Assistant, turn.Answer));
            messages.Add(new ChatMessage(ChatRole.User, $"{turn.Feedback}\n\n{Again}"));
        }

        return messages;
    }
}
