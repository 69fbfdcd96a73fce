using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// Lets a model reason, write code, read what the code printed, and answer. Thread-safe: one agent can run many conversations at once,
/// as far as its chat client can.
/// </summary>
/// <remarks>
/// An agent owns nothing but its runs, so it need not be disposed. Disposing it ends the runs that go on, so that the model can be disposed next: they are
/// cancelled (<see cref="AgentCancelledException"/>), and the disposal waits, up to 10 seconds, for those that compute at that moment. Later calls throw
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed class R1Agent : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly RunsInFlight _runs = new();
    private readonly IChatClient _client;
    private readonly R1AgentOptions _options;

    /// <summary>Creates an agent.</summary>
    /// <param name="client">The model; not disposed by the agent.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public R1Agent(IChatClient client, R1AgentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _options = (options ?? new R1AgentOptions()).Snapshot();
        if (client.GetService(typeof(ModelInfo)) is ModelInfo { Protocol: R1Prompt.Protocol })
        {
            // Such a model reads what it was trained on: no explanation, and the short request for a check.
            _options.SystemPrompt = _options.SystemPrompt is R1Prompt.System or R1Prompt.Chat ? null : _options.SystemPrompt;
            _options.SelfCheckPrompt = _options.SelfCheckPrompt == R1Prompt.SelfCheck ? R1Prompt.TrainedSelfCheck : _options.SelfCheckPrompt;
            _options.AnswerSource = _options.AnswerSource == AnswerSource.LastText ? AnswerSource.Marker : _options.AnswerSource;
        }
    }

    /// <summary>Gets the options as they are used: checked, and fitted to the model. Not to be changed.</summary>
    internal R1AgentOptions Options => _options;

    /// <summary>Gets what the chat client says of its model; <see langword="null"/> when it has no token access.</summary>
    internal ModelInfo? Model => _client.GetService(typeof(ModelInfo)) as ModelInfo;

    /// <summary>Gets the name that the chat client gives its model; <see langword="null"/> when it gives none.</summary>
    internal string? ModelName => (_client.GetService(typeof(ModelInfo)) as ModelInfo)?.Name ?? Metadata?.DefaultModelId;

    /// <summary>Gets whether the chat client forks what it keeps for a conversation, and keeps it at no cost to others.</summary>
    internal bool ForksConversations => _client.GetService(typeof(IForksConversations)) is not null;

    private ChatClientMetadata? Metadata => _client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;

    /// <summary>Runs a question and reports what happens as it happens.</summary>
    /// <param name="question">The user's question.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="AgentCancelledException"/>.</param>
    /// <returns>Events in order; the last is a <see cref="StoppedEvent"/>.</returns>
    /// <exception cref="ArgumentException">The question is empty, or is not valid Unicode text.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    public IAsyncEnumerable<AgentEvent> RunStreamingAsync(string question, CancellationToken cancellationToken = default) =>
        RunStreamingAsync([PromptMessages.FromQuestion(question)], cancellationToken);

    /// <summary>Runs a conversation and reports what happens as it happens.</summary>
    /// <param name="messages">
    /// The conversation so far, not empty, its last message not the assistant's; copied. Texts are valid Unicode without NUL. A <see cref="DataContent"/> with a
    /// name in a message of the user's becomes a file that scripts can read, <c>/data/NAME</c>: the model is told path, type and length instead. Where the
    /// sessions let scripts write, they cannot change the files given (<see cref="Execution.CodeSessionOptions.AreFilesReadOnly"/>).
    /// </param>
    /// <param name="cancellationToken">Ends the run with an <see cref="AgentCancelledException"/>.</param>
    /// <returns>Events in order; the last is a <see cref="StoppedEvent"/>.</returns>
    /// <exception cref="ArgumentException">The messages break the rules above; thrown by this call, before the enumeration.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    public IAsyncEnumerable<AgentEvent> RunStreamingAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken = default) =>
        RunStreamingAsync(messages, _options, cancellationToken);

    /// <summary>Runs a question to its end.</summary>
    /// <inheritdoc cref="RunStreamingAsync(string, CancellationToken)"/>
    /// <returns>What happened. A broken model or executor is a stop reason, not an exception.</returns>
    public Task<Trajectory> RunAsync(string question, CancellationToken cancellationToken = default) =>
        FoldAsync(RunStreamingAsync(question, cancellationToken));

    /// <summary>Runs a conversation to its end.</summary>
    /// <inheritdoc cref="RunStreamingAsync(IEnumerable{ChatMessage}, CancellationToken)"/>
    /// <returns>What happened. A broken model or executor is a stop reason, not an exception.</returns>
    public Task<Trajectory> RunAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken = default) =>
        FoldAsync(RunStreamingAsync(messages, cancellationToken));

    /// <summary>Ends the runs that go on and waits until none computes; see the remarks. The chat client is not disposed.</summary>
    public async ValueTask DisposeAsync() => await _runs.StopAsync(Patience).ConfigureAwait(false);

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => _runs.StopAsync(Patience).GetAwaiter().GetResult();

    /// <summary>Runs a conversation under options that were made from <see cref="Options"/>.</summary>
    internal IAsyncEnumerable<AgentEvent> RunStreamingAsync(IEnumerable<ChatMessage> messages, R1AgentOptions options, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_runs.Stopping.IsCancellationRequested, this);
        (messages, options) = AttachedFiles.Take(messages, options);
        return StreamAsync(PromptMessages.Create(messages, PromptMessages.SystemTextOf(options)), options, cancellationToken);
    }

    private async IAsyncEnumerable<AgentEvent> StreamAsync(
        IReadOnlyList<ChatMessage> prompt, R1AgentOptions options, CancellationToken caller, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Each enumeration is a run of its own; its token may come with the call, with the enumeration, or with both.
        using var both = caller.CanBeCanceled && cancellationToken.CanBeCanceled && caller != cancellationToken
            ? CancellationTokenSource.CreateLinkedTokenSource(caller, cancellationToken)
            : null;
        var token = both?.Token ?? (caller.CanBeCanceled ? caller : cancellationToken);
        using var telemetry = RunTelemetry.Start(options, Metadata?.ProviderName, ModelName);
        var run = new AgentRun(_client, options, prompt, telemetry, token, _runs.Stopping);
        await using (run.ConfigureAwait(false))
        {
            var events = run.RunAsync().GetAsyncEnumerator(CancellationToken.None);
            await using (events.ConfigureAwait(false))
            {
                while (await StepAsync(events, options).ConfigureAwait(false))
                {
                    options.OnEvent?.Invoke(events.Current);
                    yield return events.Current;
                }
            }
        }
    }

    private async ValueTask<bool> StepAsync(IAsyncEnumerator<AgentEvent> events, R1AgentOptions options)
    {
        _runs.Enter();
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (AgentCancelledException cancelled) when (options.OnEvent is { } watch)
        {
            watch(new StoppedEvent(cancelled.Trajectory.Turns.Count - 1, cancelled.Trajectory));
            throw;
        }
        finally
        {
            _runs.Leave();
        }
    }

    private static async Task<Trajectory> FoldAsync(IAsyncEnumerable<AgentEvent> events)
    {
        Trajectory? trajectory = null;
        await foreach (var happened in events.ConfigureAwait(false))
        {
            trajectory = happened is StoppedEvent stopped ? stopped.Trajectory : trajectory;
        }

        return trajectory!;
    }
}
