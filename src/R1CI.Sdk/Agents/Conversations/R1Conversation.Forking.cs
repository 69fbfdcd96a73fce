using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

public sealed partial class R1Conversation
{
    /// <summary>Gets whether the last run spent its turns, so that <see cref="ContinueAsync"/> can go on with it. A file does not keep that.</summary>
    public bool IsPaused => _state.Runs is [.., { Rest: not null }];

    /// <summary>
    /// Makes another conversation that is this one so far, with a fork of the interpreters' state, and goes its own way: for several answers to a question, or a
    /// search. Any number of forks can run at the same time.
    /// </summary>
    /// <param name="seed">What the fork's runs sample with in the place of <see cref="ChatOptions.Seed"/>; <see langword="null"/> for what this conversation's do.</param>
    /// <returns>
    /// The fork, with this conversation's <see cref="Id"/> as its <see cref="ParentId"/>, disposed by itself. With the same seed it goes on token for token as this
    /// one would. A chat client that can fork what it keeps (R1CI.Sdk.OnnxRuntime) reads nothing again; others read the conversation again.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// A run goes on, or a session cannot be forked: <see cref="Branch"/> goes on without what such a session held.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The conversation is over.</exception>
    public R1Conversation Fork(long? seed = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (IsRunning)
        {
            throw new InvalidOperationException(
                "A run of this conversation goes on, and its model and interpreter can be forked between runs only. Read its events to the end first, or let it pause (maxTurns).");
        }

        var state = _state;
        List<ConversationLoss> losses = [];
        var sessions = ForkSessions(state.Sessions, losses);
        if (losses.Count > 0)
        {
            sessions.ForEach(static session => session.DisposeAsync().AsTask().GetAwaiter().GetResult());
            throw new InvalidOperationException($"The conversation cannot be forked. {losses[0].Message} Branch({state.Runs.Count}) goes on without them.");
        }

        var last = state.Runs.Count - 1;
        var fork = state with
        {
            Origin = state.Origin with { ParentId = Id, SharedRuns = state.Runs.Count },
            Runs = [.. state.Runs.Select((run, index) => index == last ? run with { Sessions = sessions } : ConversationState.Forget(run))],
            Sessions = sessions,
        };
        return Begin(fork, _lease?.Fork(), seed);
    }

    /// <summary>Runs the next message for some turns; when they are spent, the run pauses, and forks can go on with it in several ways.</summary>
    /// <param name="message">The user's message.</param>
    /// <param name="maxTurns">
    /// How many times the model may generate, at least 1; more than <see cref="R1AgentOptions.MaxTurns"/> counts as that. A script runs in the turn that wrote it;
    /// its result is read in the next.
    /// </param>
    /// <param name="cancellationToken">Ends the run with an <see cref="AgentCancelledException"/>.</param>
    /// <returns>What happened until then; a run that paused has the stop reason <see cref="StopReason.MaxTurns"/>.</returns>
    /// <exception cref="ArgumentException">The message is empty, or is not valid Unicode text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one turn.</exception>
    /// <exception cref="InvalidOperationException">Another run goes on.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    public Task<Trajectory> RunAsync(string message, int maxTurns, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTurns, 1);
        return FoldAsync(RunStreamingAsync(PromptMessages.FromQuestion(message), correct: null, cancellationToken, maxTurns));
    }

    /// <summary>Goes on with the last run where it spent its turns, as if they had been more.</summary>
    /// <param name="maxTurns">
    /// How many more times the model may generate, at least 1. <see langword="null"/> for what the run has left of <see cref="R1AgentOptions.MaxTurns"/>; one that
    /// has spent those gets as many again.
    /// </param>
    /// <param name="cancellationToken">Ends the call with an <see cref="AgentCancelledException"/>; the run stays paused where it was.</param>
    /// <returns>
    /// The whole run, from its beginning: it takes the place of the paused one in <see cref="Runs"/>. Its limits count from the beginning too, but for
    /// <see cref="R1AgentOptions.Deadline"/>, which each call has to itself.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one turn.</exception>
    /// <exception cref="InvalidOperationException">No run paused here, or another goes on, or the model has to read of <see cref="Losses"/> first.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    public Task<Trajectory> ContinueAsync(int? maxTurns = null, CancellationToken cancellationToken = default) =>
        FoldAsync(ContinueStreamingAsync(maxTurns, cancellationToken));

    /// <summary>Goes on with the last run where it spent its turns, and reports what happens as it happens.</summary>
    /// <inheritdoc cref="ContinueAsync"/>
    /// <returns>Events of the new turns in order; the last is a <see cref="StoppedEvent"/> with the whole run. Each enumeration goes on by itself.</returns>
    public IAsyncEnumerable<AgentEvent> ContinueStreamingAsync(int? maxTurns = null, CancellationToken cancellationToken = default)
    {
        if (maxTurns < 1) throw new ArgumentOutOfRangeException(nameof(maxTurns), maxTurns, "A run goes on for at least 1 turn; null lets it use what it has left.");
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (IsRunning) throw Busy();
        ThrowIfNotPaused();
        return StreamAsync(new TurnStart(Message: null, MaxTurns: maxTurns), cancellationToken);
    }

    private void ThrowIfNotPaused()
    {
        var state = _state;
        if (state.Runs.Count == 0) throw new InvalidOperationException("The conversation has no run to go on with. Send it a message with RunAsync.");
        if (state.Runs[^1].Rest is null)
        {
            throw new InvalidOperationException(
                $"The last run did not pause here (its stop reason is {state.Runs[^1].Run.Stop}), so there is nothing to go on with. Send the next message with RunAsync; a run that was saved and loaded does not go on either.");
        }

        if (state.Untold.Count > 0)
        {
            throw new InvalidOperationException($"The paused run cannot go on, because something of it is gone: {state.Untold[0].Message} Send a message with RunAsync, before which the model reads that.");
        }
    }
}
