using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>What a turn was for.</summary>
public enum TurnPhase
{
    /// <summary>The model reasoned or answered; no code ran.</summary>
    Reason,

    /// <summary>The model wrote code, which was executed.</summary>
    Execute,

    /// <summary>The model was asked to verify its answer by code.</summary>
    SelfCheck,
}

/// <summary>What a text that the model reads after its turn is about.</summary>
public enum ObservationKind
{
    /// <summary>What the executed code printed.</summary>
    CodeResult,

    /// <summary>Why the code was not executed: refused, no such language, or no code calls left.</summary>
    NotExecuted,

    /// <summary>A reminder after a turn with neither code nor an answer.</summary>
    Correction,

    /// <summary>The request to verify the proposed answer by code.</summary>
    SelfCheckRequest,

    /// <summary>A guide's advice to go on by text or by code.</summary>
    Guidance,
}

/// <summary>One text that the runtime put into the context after a turn.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The exact text, with the newline in front when one was added.</param>
/// <param name="Role">
/// The role under which the model reads it; <see langword="null"/> when it continues the assistant's own text
/// (<see cref="ObservationPlacement.Inline"/>).
/// </param>
public sealed record Observation(ObservationKind Kind, string Text, ChatRole? Role);

/// <summary>One model generation plus what came back for it.</summary>
public sealed record Turn
{
    /// <summary>Gets the position in the run, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Gets what the turn was for.</summary>
    public required TurnPhase Phase { get; init; }

    /// <summary>Gets what the model wrote, exactly. Without token access it ends with the closing fence: the rest was dropped.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the exact tokens; <see langword="null"/> when the chat client has no token access.</summary>
    public TokenSpanContent? Tokens { get; init; }

    /// <summary>Gets why the generation ended; <see langword="null"/> when it was interrupted and the text is not whole.</summary>
    public required GenerationStop? Stop { get; init; }

    /// <summary>Gets the content of the last answer marker in this turn; <see langword="null"/> without one.</summary>
    public string? Answer { get; init; }

    /// <summary>Gets the code the model wrote in this turn and what became of it; <see langword="null"/> without code.</summary>
    public CodeCall? Call { get; init; }

    /// <summary>Gets what the model read next; <see langword="null"/> when the run ended here.</summary>
    public Observation? Observation { get; init; }

    /// <summary>Gets how long the generation took.</summary>
    public TimeSpan ModelTime { get; init; }
}
