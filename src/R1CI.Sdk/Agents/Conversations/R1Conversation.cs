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
    private readonly ConversationLease? _lease;
    private readonly long? _seed;
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

    private R1Conversation(
        R1Agent agent, R1ConversationOptions options, string id, ConversationState state, IReadOnlyList<ConversationLoss> losses, ConversationLease? lease = null, long? seed = null)
    {
        ArgumentNullException.ThrowIfNull(agent);
        (_lease, _seed) = (lease ?? (agent.ForksConversations ? new ConversationLease() : null), seed);
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
    public Task<Trajectory> RunAsync(string message, CancellationToken cancellationToken = default) => FoldAsync(RunStreamingAsync(message, cancellationToken));

    /// <inheritdoc cref="RunStreamingAsync(string, CancellationToken)"/>
    /// <summary>Runs the next message, which may have files, and reports what happens as it happens.</summary>
    /// <param name="message">
    /// A message of the user's: texts, and <see cref="DataContent"/> with a name, which become files that this and all later scripts of the conversation can
    /// read (<c>/data/NAME</c>), as for <see cref="R1Agent.RunStreamingAsync(IEnumerable{ChatMessage}, CancellationToken)"/>. Copied.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The message is empty, of another role, not valid Unicode text, has content of another kind, or more or larger files than the agent's options allow for a
    /// conversation.
    /// </exception>
#pragma warning disable CS1573 // The token is inherited.
    public IAsyncEnumerable<AgentEvent> RunStreamingAsync(ChatMessage message, CancellationToken cancellationToken = default) =>
        RunStreamingAsync(message, correct: null, cancellationToken);

    /// <summary>Runs the next message, which may have files, to its end.</summary>
    /// <inheritdoc cref="RunStreamingAsync(ChatMessage, CancellationToken)"/>
    /// <returns>What happened. A broken model or executor is a stop reason, not an exception.</returns>
    public Task<Trajectory> RunAsync(ChatMessage message, CancellationToken cancellationToken = default) => FoldAsync(RunStreamingAsync(message, cancellationToken));
#pragma warning restore CS1573

    /// <summary>Ends the conversation and gives its sessions back. A run that goes on is not part of it any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        _lease?.Dispose();
        foreach (var session in _state.AllSessions())
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal R1Agent Agent => _agent;

    internal IAsyncEnumerable<AgentEvent> RunStreamingAsync(string message, Func<string, string?>? correct, CancellationToken cancellationToken) =>
        RunStreamingAsync(PromptMessages.FromQuestion(message), correct, cancellationToken);

    private IAsyncEnumerable<AgentEvent> RunStreamingAsync(ChatMessage message, Func<string, string?>? correct, CancellationToken cancellationToken, int? maxTurns = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ArgumentNullException.ThrowIfNull(message);
        if (message.Role != ChatRole.User) throw new ArgumentException($"The next message must be the user's, and is of the role '{message.Role}'. Change the role.", nameof(message));
        if (message.Contents.FirstOrDefault(static content => content is not (TextContent or DataContent { Name.Length: > 0 })) is { } other)
        {
            throw new ArgumentException($"A message has texts and files with names, and this one has {other.GetType().Name}{(other is DataContent ? " without a name" : "")}. Give its text, or its bytes under a name.", nameof(message));
        }

        var next = new ChatMessage(ChatRole.User, [.. message.Contents]);
        _ = PromptMessages.Create([ConversationTurn.Attach(next, _agent.Options, _state).Message], systemPrompt: null);
        return IsRunning ? throw Busy() : StreamAsync(new TurnStart(next, correct, maxTurns), cancellationToken);
    }

    private async IAsyncEnumerable<AgentEvent> StreamAsync(
        TurnStart start, CancellationToken caller, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Interlocked.Exchange(ref _isRunning, 1) != 0) throw Busy();
        ConversationTurn? run = null;
        try
        {
            if (start.Message is null) ThrowIfNotPaused();
            run = new ConversationTurn(Id, _agent.Options with { ChatOptions = ChatOptions() }, _options, _state, start);
            var events = _agent.RunStreamingAsync(run.Messages, run.Options, caller).WithCancellation(cancellationToken);
            await foreach (var happened in events.ConfigureAwait(false))
            {
                if (run.Observe(happened)) await EndAsync(run).ConfigureAwait(false);
                yield return happened;
            }
        }
        finally
        {
            if (run is null) Volatile.Write(ref _isRunning, 0);
            else await EndAsync(run).ConfigureAwait(false);
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

    private ChatOptions? ChatOptions()
    {
        var options = _agent.Options.ChatOptions;
        if (_lease is null && _seed is null) return options;
        options = options?.Clone() ?? new ChatOptions();
        options.Seed = _seed ?? options.Seed;
        _lease?.AddTo(options);
        return options;
    }

    private static async Task<Trajectory> FoldAsync(IAsyncEnumerable<AgentEvent> events)
    {
        Trajectory? run = null;
        await foreach (var happened in events.ConfigureAwait(false))
        {
            run = (happened as StoppedEvent)?.Trajectory ?? run;
        }

        return run!;
    }

    private static string NewId() => $"c-{Guid.NewGuid():N}";

    private static InvalidOperationException Busy() => new(
        "A run of this conversation goes on, and a conversation has one run at a time. Read its events to the end or cancel it first, or Branch() off a conversation of its own.");
}
