using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// An agent seen as a chat client: what chat interfaces show for hosted code interpreters, they show for its runs. What the model writes streams as
/// <see cref="TextReasoningContent"/>, calls and results of code as the code-interpreter contents, and the answer as <see cref="TextContent"/>; with
/// <see cref="AnswerSource.LastText"/> all prose is <see cref="TextContent"/>. Thread-safe as the agent is.
/// </summary>
/// <remarks>
/// <para>
/// No conversation is kept: pass all messages each time, the earlier replies included. Of those the model reads the text; reasoning and runs of code were for
/// show. The messages can be written as JSON with <see cref="AIJsonUtilities.DefaultOptions"/>: they hold no token spans. The trajectory of a run, which has
/// them, is the <see cref="ChatResponseUpdate.RawRepresentation"/> of its last update.
/// </para>
/// <para>
/// Of the call's <see cref="ChatOptions"/>, functions in <see cref="ChatOptions.Tools"/> become functions that scripts can call, beside the agent's own; one that
/// requires approval asks <see cref="R1AgentOptions.ApproveFunction"/>. <see cref="HostedCodeInterpreterTool"/> says what is so anyway, and its inputs become
/// files. <see cref="ChatOptions.Instructions"/> join the system message, <see cref="ChatOptions.MaxOutputTokens"/> limits the whole run,
/// <see cref="ChatToolMode.None"/> means no code, and sampling options go to the model before the agent's own. What cannot be kept is refused with
/// <see cref="NotSupportedException"/>: other tools, response formats, stop sequences, conversation ids, required tools, background responses.
/// </para>
/// </remarks>
public sealed class R1AgentChatClient : IChatClient
{
    private readonly R1Agent _agent;
    private readonly ChatClientMetadata _metadata;
    private readonly bool _passesTools;
    private bool _isDisposed;

    /// <summary>Views an agent as a chat client.</summary>
    /// <param name="agent">The agent; not disposed.</param>
    public R1AgentChatClient(R1Agent agent)
        : this(agent, passesTools: false)
    {
    }

    /// <param name="agent">The agent.</param>
    /// <param name="passesTools">Whether tools that are nobody's here go on to the model.</param>
    internal R1AgentChatClient(R1Agent agent, bool passesTools)
    {
        ArgumentNullException.ThrowIfNull(agent);
        (_agent, _passesTools) = (agent, passesTools);
        _metadata = new ChatClientMetadata("r1ci", null, agent.ModelName);
    }

    /// <inheritdoc/>
    /// <exception cref="AgentFailedException">The run failed; the message says what broke.</exception>
    /// <exception cref="AgentCancelledException">The caller cancelled, or the agent was disposed.</exception>
    /// <exception cref="ArgumentException">The messages or an option's value are invalid.</exception>
    /// <exception cref="NotSupportedException">An option has no meaning for a run.</exception>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Exceptions as for <see cref="GetResponseAsync"/>, when the stream is first read or in its middle.</remarks>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var run = CallOptions.Apply(_agent.Options, options, ToolsOf(options));
        var contents = new RunContents(run);
        var responseId = $"r1ci-{Guid.NewGuid():N}";
        var createdAt = run.TimeProvider.GetUtcNow();
        await foreach (var happened in _agent.RunStreamingAsync(HistoryMessages.Read(messages, options?.Instructions), run, cancellationToken).ConfigureAwait(false))
        {
            if (happened is StoppedEvent { Trajectory: { Failure: not null } failed }) throw new AgentFailedException(failed);
            foreach (var content in contents.Of(happened))
            {
                yield return Update(content, responseId, createdAt);
            }

            if (happened is StoppedEvent stopped) yield return Last(stopped.Trajectory, responseId, createdAt);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Knows <see cref="R1Agent"/>, <see cref="ChatClientMetadata"/> and the client's own type. The model behind it is not shown: it speaks another protocol.</remarks>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(R1Agent) ? _agent
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Ends the use of this view: later calls throw <see cref="ObjectDisposedException"/>. The agent and its model belong to whoever made them.</summary>
    public void Dispose() => _isDisposed = true;

    private CallTools ToolsOf(ChatOptions? options)
    {
        var tools = CallTools.Of(options);
        return tools.Others.Count == 0 || _passesTools ? tools
            : throw new NotSupportedException(
                $"The tool '{tools.Others[0].Name}' ({tools.Others[0].GetType().Name}) is a service's own, and an agent's code can call functions only. Pass an AIFunction that does the same.");
    }

    private static ChatResponseUpdate Update(AIContent content, string responseId, DateTimeOffset createdAt) =>
        new(ChatRole.Assistant, [content]) { ResponseId = responseId, MessageId = responseId, CreatedAt = createdAt };

    private static ChatResponseUpdate Last(Trajectory trajectory, string responseId, DateTimeOffset createdAt)
    {
        var last = Update(new UsageContent(trajectory.Usage), responseId, createdAt);
        last.ModelId = trajectory.ModelName;
        last.RawRepresentation = trajectory;
        last.FinishReason = trajectory.Stop is StopReason.Answer or StopReason.EndOfText or StopReason.SelfCheckFailed or StopReason.NoProgress ? ChatFinishReason.Stop : ChatFinishReason.Length;
        return last;
    }
}
