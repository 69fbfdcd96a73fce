using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What the model is to read before it generates again.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The output to frame, or the message as it is.</param>
internal sealed record FollowUp(ObservationKind Kind, string Text)
{
    private bool IsMessage => Kind is ObservationKind.Correction or ObservationKind.SelfCheckRequest or ObservationKind.Guidance;

    public static FollowUp Result(CodeCall call) => new(ObservationKind.CodeResult, ObservationText.OutputOf(call.Result!));

    public static FollowUp NotExecuted(string reason) => new(ObservationKind.NotExecuted, reason);

    /// <summary>Puts it into the conversation.</summary>
    public Observation AddTo(Conversation conversation, int maxChars, out bool isCut)
    {
        isCut = false;
        if (IsMessage)
        {
            return conversation.AddMessage(Kind, Text, ChatRole.User);
        }

        var wasCut = false;
        var observation = conversation.AddResult(Kind, startsLine => ObservationText.Frame(Text, maxChars, startsLine, out wasCut));
        isCut = wasCut;
        return observation;
    }
}
