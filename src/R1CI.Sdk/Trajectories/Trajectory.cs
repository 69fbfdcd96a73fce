using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>Where the model reads what its code printed.</summary>
public enum ObservationPlacement
{
    /// <summary>
    /// As raw text in the same assistant turn, which the model then continues: the form of R1-Code-Interpreter. Needs a client that
    /// continues the last assistant message.
    /// </summary>
    Inline,

    /// <summary>As a message of its own in the model's chat template, after which the model starts a new assistant message.</summary>
    Message,
}

/// <summary>What one script of a run leaves to the next.</summary>
public enum SessionMode
{
    /// <summary>Nothing: every script starts in a fresh session.</summary>
    Stateless,

    /// <summary>Its names and objects: all scripts but self-checks share one session.</summary>
    Kept,
}

/// <summary>
/// What happened in one run: facts only. Masks, rewards and advantages are derived from it later.
/// </summary>
public sealed record Trajectory
{
    /// <summary>Gets the messages the run started from, the system prompt included.</summary>
    public required IReadOnlyList<ChatMessage> Prompt { get; init; }

    /// <summary>
    /// Gets the whole conversation as the chat client saw it, the last reply included. Add a user message and pass it to the agent again
    /// to go on; clients with token access then read only what is new.
    /// </summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>Gets the turns, in order.</summary>
    public required IReadOnlyList<Turn> Turns { get; init; }

    /// <summary>Gets why the run ended.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>Gets what stopped the run, for people: the rule, the value and the next step. Empty after an answer.</summary>
    public string StopMessage { get; init; } = "";

    /// <summary>
    /// Gets the content of the last answer marker the model wrote in this run, trimmed; <see langword="null"/> when it wrote none, or when an
    /// enforced self-check did not accept it. Never read from a prompt or an observation.
    /// </summary>
    public string? Answer { get; init; }

    /// <summary>Gets what broke; not <see langword="null"/> exactly when <see cref="Stop"/> is <see cref="StopReason.Failed"/>.</summary>
    public TrajectoryFailure? Failure { get; init; }

    /// <summary>Gets the tries to verify proposed answers by code, in order.</summary>
    public IReadOnlyList<SelfCheckAttempt> SelfChecks { get; init; } = [];

    /// <summary>Gets the tokens read and written over all turns, as far as the chat client reports them.</summary>
    public UsageDetails Usage { get; init; } = new();

    /// <summary>Gets where observations were placed.</summary>
    public ObservationPlacement Placement { get; init; }

    /// <summary>Gets what scripts left to one another.</summary>
    public SessionMode Sessions { get; init; }

    /// <summary>Gets whether answers had to be verified.</summary>
    public SelfCheckMode SelfCheck { get; init; }

    /// <summary>Gets the longest output the model was shown, in UTF-16 code units.</summary>
    public int ObservationChars { get; init; }

    /// <summary>Gets what scripts had beside their language, read when it is asked for; <see langword="null"/> when nobody knows.</summary>
    public Lazy<SessionMounts>? Mounts { get; init; }

    /// <summary>Gets the sampling options that were asked for; <see langword="null"/> when they were left to the client.</summary>
    public ChatOptions? ChatOptions { get; init; }

    /// <summary>Gets the model, when the chat client describes it.</summary>
    public ModelInfo? Model { get; init; }

    /// <summary>Gets the model's name as the chat client gives it; empty when it gives none.</summary>
    public string ModelName { get; init; } = "";

    /// <summary>Gets how many tokens one generation could sample; 0 when unknown.</summary>
    public int MaxOutputTokens { get; init; }

    /// <summary>Gets the wall time of the run.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Gets every script the model wrote, in order, the refused ones included.</summary>
    public IEnumerable<CodeCall> Calls => Turns.Select(turn => turn.Call).OfType<CodeCall>();

    /// <summary>Gets how many scripts were executed.</summary>
    public int CodeCalls => Calls.Count(call => call.Result is { Status: not ExecutionStatus.Denied });

    /// <summary>Gets whether every turn has its exact tokens.</summary>
    public bool HasTokens => Turns.Count > 0 && Turns.All(turn => turn.Tokens is not null);
}
