using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>A run that is part of a conversation.</summary>
/// <param name="Run">What happened.</param>
/// <param name="Sessions">The sessions after it; <see langword="null"/> when they are not kept any more.</param>
/// <param name="Rest">Where it can go on, when it spent its turns.</param>
internal sealed record ConversationRun(Trajectory Run, IReadOnlyList<KeptSession>? Sessions, RunRest? Rest = null);

/// <summary>Where a conversation comes from.</summary>
/// <param name="ParentId">The conversation it branched off; <see langword="null"/> for none.</param>
/// <param name="SharedRuns">How many runs the two share.</param>
/// <param name="ParentRecord">The record whose history was shortened here, by its id; empty when none was.</param>
internal sealed record ConversationOrigin(string? ParentId, int SharedRuns, string ParentRecord)
{
    public static ConversationOrigin None { get; } = new(null, 0, "");
}

/// <summary>A conversation between two runs. Never changed: the next run makes the next state.</summary>
internal sealed record ConversationState
{
    public static ConversationState Empty { get; } = new();

    public ConversationOrigin Origin { get; init; } = ConversationOrigin.None;

    /// <summary>Gets the messages before the first run; empty unless the conversation was shortened.</summary>
    public IReadOnlyList<ChatMessage> Opening { get; init; } = [];

    /// <summary>Gets what is put in front of the first message, in place of what was shortened; empty for nothing.</summary>
    public string Preface { get; init; } = "";

    /// <summary>Gets what the model has read and written.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; init; } = [];

    public IReadOnlyList<ConversationRun> Runs { get; init; } = [];

    /// <summary>Gets the files that users attached, by the paths under which scripts find them.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>Gets the sessions as they are now.</summary>
    public IReadOnlyList<KeptSession> Sessions { get; init; } = [];

    public ConversationUsage Used { get; init; } = ConversationUsage.None;

    /// <summary>Gets what was lost since the model last read of losses.</summary>
    public IReadOnlyList<ConversationLoss> Untold { get; init; } = [];

    /// <summary>Adds a run.</summary>
    /// <param name="run">What happened.</param>
    /// <param name="rest">Where it can go on; <see langword="null"/> when it is over.</param>
    /// <param name="files">The files that users attached until then.</param>
    /// <param name="sessions">The sessions after it.</param>
    /// <param name="used">What it used.</param>
    /// <param name="maxStates">For how many runs sessions are kept.</param>
    public ConversationState After(Trajectory run, RunRest? rest, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, IReadOnlyList<KeptSession> sessions, ConversationUsage used, int maxStates)
    {
        List<ConversationRun> runs = [.. Runs, new ConversationRun(run, sessions, rest)];
        if (runs.Count > maxStates)
        {
            runs[^(maxStates + 1)] = Forget(runs[^(maxStates + 1)]);
        }

        return this with { Runs = runs, Messages = run.Messages, Files = files, Sessions = sessions, Used = Used.Plus(used), Untold = [] };
    }

    /// <summary>Leaves the last run out, of which more is known now.</summary>
    public ConversationState WithoutLastRun() => this with { Runs = [.. Runs.SkipLast(1)] };

    /// <summary>Gets the options of sessions that have the attached files too.</summary>
    public static CodeSessionOptions WithFiles(CodeSessionOptions session, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (files.Count == 0) return session;
        var all = new Dictionary<string, ReadOnlyMemory<byte>>(session.Files, StringComparer.Ordinal);
        foreach (var (path, data) in files) all[path] = data;
        return session with { Files = all, AreFilesReadOnly = true };
    }

    /// <summary>Counts a run that is not kept.</summary>
    public ConversationState Without(ConversationUsage used, IReadOnlyList<ConversationLoss> losses) =>
        this with { Used = Used.Plus(used), Untold = losses.Count == 0 ? Untold : [.. Untold, .. losses] };

    /// <summary>Lets go of the sessions after a run; that there were none stays known.</summary>
    public static ConversationRun Forget(ConversationRun run) => run.Sessions is null or { Count: 0 } ? run : run with { Sessions = null };

    /// <summary>Gets every session that is kept for any run, each once.</summary>
    public IEnumerable<KeptSession> AllSessions() => Runs.SelectMany(static run => run.Sessions ?? []).Concat(Sessions).Distinct();
}
