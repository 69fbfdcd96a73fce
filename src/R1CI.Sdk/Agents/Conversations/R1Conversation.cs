using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// Runs that follow one another: each message is answered in the knowledge of those before. The context only grows at its end, and what the model sampled is
/// never encoded again.
/// </summary>
/// <remarks>
/// <para>
/// One run at a time: a second one meanwhile is refused. Everything else may be called from other threads while a run goes on, and sees the conversation as it
/// was after the last run that ended. Under <see cref="SessionMode.Kept"/> the interpreters' state lives from run to run.
/// </para>
/// <para>
/// A run that was cancelled, left before its end, failed, or stopped with <see cref="StopReason.ContextFull"/>, <see cref="StopReason.Deadline"/> or
/// <see cref="StopReason.ConversationBudget"/> is not part of the conversation, which goes on from before it; what it used counts all the same
/// (<see cref="Used"/>). Every other run is, also one without an answer. The system message is that of the first run.
/// </para>
/// </remarks>
public sealed partial class R1Conversation : IAsyncDisposable
{
    private readonly R1Agent _agent;
    private readonly R1ConversationOptions _options;
    private volatile ConversationState _state;
    private int _isRunning;
    private bool _isDisposed;

    /// <summary>Begins a conversation.</summary>
    /// <param name="agent">Who answers; not disposed by the conversation.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public R1Conversation(R1Agent agent, R1ConversationOptions? options = null)
        : this(agent, (options ?? new R1ConversationOptions()).Snapshot(), NewId(), ConversationState.Empty, [])
    {
    }

    private R1Conversation(R1Agent agent, R1ConversationOptions options, string id, ConversationState state, IReadOnlyList<ConversationLoss> losses)
    {
        ArgumentNullException.ThrowIfNull(agent);
        (_agent, _options, _state) = (agent, options, state);
        (Id, Losses) = (id, losses);
    }

    /// <summary>Gets the conversation's name, which no other has; it stays the same when the conversation is saved and loaded.</summary>
    public string Id { get; }

    /// <summary>Gets the name of the conversation this one branched off; <see langword="null"/> for one that began with its first message.</summary>
    public string? ParentId => _state.Origin.ParentId;

    /// <summary>Gets the runs that are part of the conversation, in order.</summary>
    public IReadOnlyList<Trajectory> Runs => [.. _state.Runs.Select(static run => run.Run)];

    /// <summary>Gets the conversation as the model reads it, system message and tokens included.</summary>
    public IReadOnlyList<ChatMessage> Messages => _state.Messages;

    /// <summary>Gets what all runs used, also those that are not part of the conversation, and those of the parent of a branch.</summary>
    public ConversationUsage Used => _state.Used;

    /// <summary>Gets what could not be kept when this conversation was loaded or branched off; of variables and files that are gone, the model reads with the next message.</summary>
    public IReadOnlyList<ConversationLoss> Losses { get; }

    /// <summary>Gets whether a run goes on.</summary>
    public bool IsRunning => Volatile.Read(ref _isRunning) != 0;

    /// <summary>Runs the next message and reports what happens as it happens.</summary>
    /// <param name="message">The user's message.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="AgentCancelledException"/>.</param>
    /// <returns>
    /// Events in order; the last is a <see cref="StoppedEvent"/>, and by then the run is part of the conversation. Each enumeration is a run of its own, and
    /// begins when the first event is asked for.
    /// </returns>
    /// <exception cref="ArgumentException">The message is empty, or is not valid Unicode text.</exception>
    /// <exception cref="InvalidOperationException">Another run goes on; thrown by this call, or when the enumeration begins.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    public IAsyncEnumerable<AgentEvent> RunStreamingAsync(string message, CancellationToken cancellationToken = default) =>
        RunStreamingAsync(message, correct: null, cancellationToken);

    /// <summary>Runs the next message to its end.</summary>
    /// <inheritdoc cref="RunStreamingAsync(string, CancellationToken)"/>
    /// <returns>What happened. A broken model or executor is a stop reason, not an exception.</returns>
    public async Task<Trajectory> RunAsync(string message, CancellationToken cancellationToken = default)
    {
        Trajectory? run = null;
        await foreach (var happened in RunStreamingAsync(message, cancellationToken).ConfigureAwait(false))
        {
            run = (happened as StoppedEvent)?.Trajectory ?? run;
        }

        return run!;
    }

    /// <summary>Ends the conversation and gives its sessions back. A run that goes on is not part of it any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        foreach (var session in _state.AllSessions())
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal R1Agent Agent => _agent;

    internal IAsyncEnumerable<AgentEvent> RunStreamingAsync(string message, Func<string, string?>? correct, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _ = PromptMessages.Create([PromptMessages.FromQuestion(message)], systemPrompt: null);
        return IsRunning ? throw Busy() : StreamAsync(message, correct, cancellationToken);
    }

    private async IAsyncEnumerable<AgentEvent> StreamAsync(
        string message, Func<string, string?>? correct, CancellationToken caller, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Interlocked.Exchange(ref _isRunning, 1) != 0) throw Busy();
        var run = new ConversationTurn(Id, _agent.Options, _options, _state, message, correct);
        try
        {
            var events = _agent.RunStreamingAsync(run.Messages, run.Options, caller).WithCancellation(cancellationToken);
            await foreach (var happened in events.ConfigureAwait(false))
            {
                if (run.Observe(happened)) await EndAsync(run).ConfigureAwait(false);
                yield return happened;
            }
        }
        finally
        {
            await EndAsync(run).ConfigureAwait(false);
        }
    }

    // By the time its reader knows of its end, the run is part of the conversation and the next can begin.
    private async ValueTask EndAsync(ConversationTurn run)
    {
        if (run.IsEnded) return;
        var before = _state;
        _state = await run.EndAsync(before).ConfigureAwait(false);
        var isOver = _isDisposed;
        Volatile.Write(ref _isRunning, 0);
        var kept = isOver ? [] : _state.AllSessions().ToHashSet();
        foreach (var session in before.AllSessions().Concat(isOver ? _state.AllSessions() : []).Where(session => !kept.Contains(session)))
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static string NewId() => $"c-{Guid.NewGuid():N}";

    private static InvalidOperationException Busy() => new(
        "A run of this conversation goes on, and a conversation has one run at a time. Read its events to the end or cancel it first, or Branch() off a conversation of its own.");
}
