namespace R1CI.Sdk.Agents;

public sealed partial class R1Conversation
{
    /// <summary>Begins a conversation that shares the first runs of this one and then goes its own way; this one stays as it is.</summary>
    /// <param name="runs">How many runs it shares, 0 to the number of <see cref="Runs"/>. One less than all is what a retry of the last message needs.</param>
    /// <returns>
    /// The branch, with this conversation's <see cref="Id"/> as its <see cref="ParentId"/> and with what this conversation has used so far. Its sessions are
    /// forks of those after the last shared run; where there are none to be had, its <see cref="Losses"/> say so.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer runs.</exception>
    public R1Conversation Branch(int runs)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var state = _state;
        if (runs < 0 || runs > state.Runs.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(runs), runs, $"A branch shares 0 to {state.Runs.Count} runs, which is all the conversation has.");
        }

        List<ConversationLoss> losses = [];
        var sessions = ForkSessions(SessionsAfter(state, runs, losses), losses);
        var shared = state.Runs.Take(runs).Select((run, index) => run with { Sessions = index == runs - 1 ? sessions : run.Sessions is { Count: 0 } none ? none : null }).ToList();
        var branch = state with { Runs = shared, Sessions = sessions, Untold = [.. runs == state.Runs.Count ? state.Untold : [], .. losses] };
        return new R1Conversation(_agent, _options, $"c-{Guid.NewGuid():N}", Id, branch);
    }

    private static IReadOnlyList<KeptSession> SessionsAfter(ConversationState state, int runs, List<ConversationLoss> losses)
    {
        if (runs == state.Runs.Count) return state.Sessions;
        if (runs == 0) return [];
        if (state.Runs[runs - 1].Sessions is { } kept) return kept;
        losses.Add(new ConversationLoss("", [], $"The sessions after run {runs} are not kept any more (R1ConversationOptions.KeptSessionStates), so the scripts' variables and files are gone. Create them again."));
        return [];
    }

    private static List<KeptSession> ForkSessions(IReadOnlyList<KeptSession> sessions, List<ConversationLoss> losses)
    {
        List<KeptSession> forks = [];
        foreach (var session in sessions)
        {
            if (session.Fork(out var obstacle) is { } fork)
            {
                forks.Add(new KeptSession(session.Language, fork));
            }
            else
            {
                losses.Add(new ConversationLoss(session.Language, [], $"The {session.Language} session's variables and files are gone, because {obstacle.TrimEnd('.')}. Create them again."));
            }
        }

        return forks;
    }
}
