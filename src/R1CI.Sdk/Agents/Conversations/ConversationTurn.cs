using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>How a run of a conversation begins.</summary>
/// <param name="Message">The user's next message; <see langword="null"/> when the last run, which paused, goes on.</param>
/// <param name="Correct">What says how a proposed answer has to be corrected; <see langword="null"/> for nothing, or for what the paused run had.</param>
/// <param name="MaxTurns">After how many turns it pauses; <see langword="null"/> for the agent's limit.</param>
internal sealed record TurnStart(ChatMessage? Message, Func<string, string?>? Correct = null, int? MaxTurns = null);

/// <summary>One run of a conversation: what it starts from, what it may use, and what it leaves.</summary>
internal sealed class ConversationTurn
{
    private readonly R1ConversationOptions _limits;
    private readonly SessionLoan _loan;
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly RunMeter _meter;
    private readonly bool _isRefused;
    private readonly ConversationRun? _paused;
    private Trajectory? _trajectory;
    private RunRest? _rest;

    public ConversationTurn(string conversationId, R1AgentOptions agent, R1ConversationOptions limits, ConversationState state, TurnStart start)
    {
        _limits = limits;
        _paused = start.Message is null ? state.Runs[^1] : null;
        var (attached, with) = start.Message is null ? (null, agent with { Session = ConversationState.WithFiles(agent.Session, state.Files) }) : Attach(start.Message, agent, state);
        _files = with.Session.Files.Where(file => !agent.Session.Files.ContainsKey(file.Key)).ToDictionary();
        _loan = new SessionLoan(state.Sessions, with.Session, _files);
        _meter = new RunMeter(agent.TimeProvider, _paused?.Run);
        // A run that goes on was counted when it began.
        var refusal = ConversationBudget.FindSpent(_paused is null ? limits : limits with { MaxRuns = null }, state.Used);
        _isRefused = refusal is not null;
        var (options, explain) = _isRefused ? (with, null) : ConversationBudget.Fit(with, limits, state.Used, _paused?.Rest);
        var isFirst = _paused is null && state.Messages.Count == 0;
        var limit = new TurnLimit(_paused?.Run.Turns.Count ?? 0, start.MaxTurns, options.MaxTurns);
        Options = options with
        {
            Terms = new RunTerms
            {
                ConversationId = conversationId,
                Refusal = refusal,
                Explain = end => limit.Explain(explain?.Invoke(end) ?? end),
                OpenSession = _loan.Open,
                Correct = start.Correct ?? _paused?.Rest?.Correct,
                Rest = _paused?.Rest,
                Paused = rest => _rest = rest,
            },
            MaxTurns = limit.Turns,
            // Another system message would rewrite what the model has read.
            SystemPrompt = isFirst ? options.SystemPrompt : null,
            DescribesFunctions = isFirst && options.DescribesFunctions,
        };
        Messages = _paused?.Run.Prompt ?? [.. state.Messages, new ChatMessage(ChatRole.User, [.. Tell(state), .. attached!.Contents])];
    }

    public R1AgentOptions Options { get; }

    public IReadOnlyList<ChatMessage> Messages { get; }

    public bool IsEnded { get; private set; }

    /// <summary>Makes files of what is attached to a message, beside those of earlier messages.</summary>
    /// <exception cref="ArgumentException">There are more or larger ones than the agent allows, or nothing here could open them.</exception>
    public static (ChatMessage Message, R1AgentOptions Options) Attach(ChatMessage message, R1AgentOptions agent, ConversationState state)
    {
        var (messages, options) = AttachedFiles.Take([message], agent with { Session = ConversationState.WithFiles(agent.Session, state.Files) }, state.Files);
        return (messages.Single(), options);
    }

    /// <summary>Takes note of an event; tells whether it is the last.</summary>
    public bool Observe(AgentEvent happened)
    {
        _meter.Observe(happened);
        _trajectory = (happened as StoppedEvent)?.Trajectory;
        return _trajectory is not null;
    }

    /// <summary>Gets the conversation after the run.</summary>
    public async ValueTask<ConversationState> EndAsync(ConversationState before)
    {
        IsEnded = true;
        if (_trajectory is { } run && IsPartOfTheConversation(run.Stop))
        {
            return (_paused is null ? before : before.WithoutLastRun()).After(run, _rest, _files, _loan.Keep(), _meter.Total, _limits.KeptSessionStates);
        }

        await _loan.DropAsync().ConfigureAwait(false);
        return _isRefused ? before : before.Without(_meter.Total, _loan.Losses);
    }

    // The last turn of these was interrupted or could not be read on, so that the next would stand on tokens nobody has.
    private static bool IsPartOfTheConversation(StopReason stop) =>
        stop is not (StopReason.Cancelled or StopReason.Failed or StopReason.ContextFull or StopReason.Deadline or StopReason.ConversationBudget);

    private static IEnumerable<AIContent> Tell(ConversationState state)
    {
        if (state.Runs.Count == 0 && state.Preface.Length > 0) yield return new TextContent(state.Preface);
        if (state.Untold.Count > 0) yield return new TextContent(R1Prompt.Losses(state.Untold.Select(static loss => loss.Message)));
    }

    /// <summary>After how many turns of a run it ends, those before its pause included.</summary>
    private sealed record TurnLimit
    {
        private readonly bool _isPause;

        public TurnLimit(int before, int? more, int limit)
        {
            // A run that spent the agent's turns and is asked to go on gets as many again.
            var all = before < limit ? limit : before + limit;
            _isPause = more < all - before;
            Turns = _isPause ? before + more!.Value : all;
        }

        public int Turns { get; }

        public RunEnd Explain(RunEnd end) => _isPause && end.Reason == StopReason.MaxTurns ? RunEnd.Paused(Turns) : end;
    }
}
