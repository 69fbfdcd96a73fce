using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>A run that is part of a conversation.</summary>
/// <param name="Run">What happened.</param>
/// <param name="Sessions">The sessions after it; <see langword="null"/> when they are not kept any more.</param>
internal sealed record ConversationRun(Trajectory Run, IReadOnlyList<KeptSession>? Sessions);

/// <summary>A conversation between two runs. Never changed: the next run makes the next state.</summary>
/// <param name="Opening">The messages before the first run; empty unless the conversation was shortened.</param>
/// <param name="Runs">The runs so far.</param>
/// <param name="Sessions">The sessions as they are now.</param>
/// <param name="Used">What the runs used.</param>
/// <param name="Untold">What was lost since the model last read of losses.</param>
internal sealed record ConversationState(
    IReadOnlyList<ChatMessage> Opening, IReadOnlyList<ConversationRun> Runs, IReadOnlyList<KeptSession> Sessions, ConversationUsage Used, IReadOnlyList<ConversationLoss> Untold)
{
    public static ConversationState Empty { get; } = new([], [], [], ConversationUsage.None, []);

    public IReadOnlyList<ChatMessage> Messages => Runs.Count == 0 ? Opening : Runs[^1].Run.Messages;

    /// <summary>Adds a run.</summary>
    /// <param name="run">What happened.</param>
    /// <param name="sessions">The sessions after it.</param>
    /// <param name="used">What it used.</param>
    /// <param name="maxStates">For how many runs sessions are kept.</param>
    public ConversationState After(Trajectory run, IReadOnlyList<KeptSession> sessions, ConversationUsage used, int maxStates)
    {
        List<ConversationRun> runs = [.. Runs, new ConversationRun(run, sessions)];
        if (runs.Count > maxStates)
        {
            runs[^(maxStates + 1)] = runs[^(maxStates + 1)] with { Sessions = runs[^(maxStates + 1)].Sessions is { Count: 0 } none ? none : null };
        }

        return this with { Runs = runs, Sessions = sessions, Used = Used.Plus(used), Untold = [] };
    }

    /// <summary>Counts a run that is not kept.</summary>
    public ConversationState Without(ConversationUsage used, IReadOnlyList<ConversationLoss> losses) =>
        this with { Used = Used.Plus(used), Untold = losses.Count == 0 ? Untold : [.. Untold, .. losses] };

    /// <summary>Gets every session that is kept for any run, each once.</summary>
    public IEnumerable<KeptSession> AllSessions() => Runs.SelectMany(static run => run.Sessions ?? []).Concat(Sessions).Distinct();
}
