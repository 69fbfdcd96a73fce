using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>What the runs of a conversation used so far, those that were cancelled, failed or left out included. A branch goes on from what its parent used.</summary>
/// <param name="Tokens">Tokens sampled, as exactly as the chat client tells.</param>
/// <param name="CodeCalls">Scripts executed, self-checks included.</param>
/// <param name="Runs">Runs begun.</param>
/// <param name="Time">The wall time of the runs.</param>
public sealed record ConversationUsage(long Tokens, int CodeCalls, int Runs, TimeSpan Time)
{
    /// <summary>Gets what a conversation without runs has used.</summary>
    public static ConversationUsage None { get; } = new(0, 0, 0, TimeSpan.Zero);

    internal ConversationUsage Plus(ConversationUsage other) =>
        new(Tokens + other.Tokens, CodeCalls + other.CodeCalls, Runs + other.Runs, Time + other.Time);
}

/// <summary>Counts what one run uses while it goes on, so that also a run that nobody reads to its end is counted.</summary>
/// <param name="time">The clock.</param>
/// <param name="before">The run until it paused, which was counted then; <see langword="null"/> for a run that begins.</param>
internal sealed class RunMeter(TimeProvider time, Trajectory? before = null)
{
    private readonly long _start = time.GetTimestamp();
    private long _pieces;
    private int _calls;
    private Trajectory? _trajectory;

    public void Observe(AgentEvent happened)
    {
        _pieces += happened is TokenEvent ? 1 : 0;
        _calls += happened is CodeFinishedEvent { Call.Result.Status: not Execution.ExecutionStatus.Denied } ? 1 : 0;
        _trajectory = (happened as StoppedEvent)?.Trajectory ?? _trajectory;
    }

    public void Observe(Trajectory cancelled) => _trajectory = cancelled;

    public ConversationUsage Total => new(
        Tokens,
        _trajectory is null ? _calls : _trajectory.CodeCalls - (before?.CodeCalls ?? 0),
        before is null ? 1 : 0,
        _trajectory is null ? time.GetElapsedTime(_start) : _trajectory.Duration - (before?.Duration ?? TimeSpan.Zero));

    // Pieces are what there is of a turn that was interrupted.
    private long Tokens => _trajectory switch
    {
        null => _pieces,
        { HasTokens: true } run => SampledIn(run) - SampledIn(before),
        var run => Math.Max(_pieces, (run.Usage.OutputTokenCount ?? 0) - (before?.Usage.OutputTokenCount ?? 0)),
    };

    private static long SampledIn(Trajectory? run) => run?.Turns.Sum(static turn => (long)turn.Tokens!.SampledIds.Count) ?? 0;
}
