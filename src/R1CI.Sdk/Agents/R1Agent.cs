using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// Lets a model reason, write code, read what the code printed, and answer. Thread-safe: one agent can run many conversations at once,
/// as far as its chat client can.
/// </summary>
public sealed class R1Agent
{
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
            _options.SystemPrompt = _options.SystemPrompt == R1Prompt.System ? null : _options.SystemPrompt;
            _options.SelfCheckPrompt = _options.SelfCheckPrompt == R1Prompt.SelfCheck ? R1Prompt.TrainedSelfCheck : _options.SelfCheckPrompt;
        }
    }

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
    /// The conversation so far, not empty, its last message not the assistant's; copied. Texts are valid Unicode without NUL.
    /// </param>
    /// <param name="cancellationToken">Ends the run with an <see cref="AgentCancelledException"/>.</param>
    /// <returns>Events in order; the last is a <see cref="StoppedEvent"/>.</returns>
    /// <exception cref="ArgumentException">The messages break the rules above; thrown by this call, before the enumeration.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled; the run until then is in the exception.</exception>
    public IAsyncEnumerable<AgentEvent> RunStreamingAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken = default) =>
        StreamAsync(PromptMessages.Create(messages, _options.SystemPrompt), cancellationToken);

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

    private async IAsyncEnumerable<AgentEvent> StreamAsync(
        IReadOnlyList<ChatMessage> prompt, CancellationToken caller, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Each enumeration is a run of its own; its token may come with the call, with the enumeration, or with both.
        using var both = caller.CanBeCanceled && cancellationToken.CanBeCanceled && caller != cancellationToken
            ? CancellationTokenSource.CreateLinkedTokenSource(caller, cancellationToken)
            : null;
        var token = both?.Token ?? (caller.CanBeCanceled ? caller : cancellationToken);
        var run = new AgentRun(_client, _options, prompt, token);
        await using (run.ConfigureAwait(false))
        {
            await foreach (var happened in run.RunAsync().ConfigureAwait(false))
            {
                yield return happened;
            }
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
