using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What a caller that knows more than one run lends to a run, and what it demands of it.</summary>
internal sealed record RunTerms
{
    /// <summary>Gets the name of the conversation, for traces; <see langword="null"/> for none.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Gets why the run must not begin; <see langword="null"/> when it may.</summary>
    public RunEnd? Refusal { get; init; }

    /// <summary>Gets what says whose limit an end came from; <see langword="null"/> when all limits are the run's own.</summary>
    public Func<RunEnd, RunEnd>? Explain { get; init; }

    /// <summary>
    /// Gets what opens the sessions that scripts share under <see cref="SessionMode.Kept"/>, once for each language. They stay the lender's.
    /// <see langword="null"/> for sessions of the run's own.
    /// </summary>
    public Func<CodeExecutor, CodeSession>? OpenSession { get; init; }

    /// <summary>Gets what says how a proposed answer has to be corrected; <see langword="null"/> for an answer that can be accepted.</summary>
    public Func<string, string?>? Correct { get; init; }

    /// <summary>Gets where the run goes on; <see langword="null"/> when it begins.</summary>
    public RunRest? Rest { get; init; }

    /// <summary>Gets what is told, before the run is closed, from where a run that spent its turns can go on.</summary>
    public Action<RunRest>? Paused { get; init; }
}
