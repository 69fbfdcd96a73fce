using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// An agent seen as a chat client: what chat interfaces show for hosted code interpreters, they show for its runs. Reasoning and code stream
/// as <see cref="TextReasoningContent"/>, calls and results as the code-interpreter contents, and the answer as <see cref="TextContent"/>.
/// </summary>
/// <remarks>
/// Chat options of a call are not used: the agent has its own. The earlier contents of this client in a conversation are understood: only
/// their text is sent on to the model. The trajectory of a run is the <see cref="ChatResponseUpdate.RawRepresentation"/> of its last update.
/// </remarks>
/// <param name="agent">The agent.</param>
public sealed class R1AgentChatClient(R1Agent agent) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("r1ci");

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The run failed; the message says what broke.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var responseId = $"r1ci-{Guid.NewGuid():N}";
        await foreach (var happened in agent.RunStreamingAsync(messages.Select(Readable), cancellationToken).ConfigureAwait(false))
        {
            if (happened is StoppedEvent { Trajectory.Failure: { } failure })
            {
                throw new InvalidOperationException($"The run failed ({failure.Source}): {failure.Message}", failure.Exception);
            }

            foreach (var content in ContentsOf(happened))
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, [content]) { ResponseId = responseId, MessageId = responseId };
            }

            if (happened is StoppedEvent stopped)
            {
                yield return Last(stopped.Trajectory, responseId);
            }
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(R1Agent) ? agent
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: the agent and its model belong to whoever made them.</summary>
    public void Dispose()
    {
    }

    private static ChatMessage Readable(ChatMessage message) =>
        message.Role == ChatRole.Assistant ? new ChatMessage(ChatRole.Assistant, message.Text) : message;

    private static IEnumerable<AIContent> ContentsOf(AgentEvent happened)
    {
        switch (happened)
        {
            case TokenEvent token:
                yield return new TextReasoningContent(token.Text);
                break;
            case CodeStartedEvent started:
                yield return new CodeInterpreterToolCallContent(started.Call.Id) { Inputs = [Source(started.Call)] };
                break;
            case CodeFinishedEvent { Call: { Result: { } result } call }:
                if (result.Status == ExecutionStatus.Denied)
                {
                    yield return new CodeInterpreterToolCallContent(call.Id) { Inputs = [Source(call)] };
                }

                yield return new CodeInterpreterToolResultContent(call.Id) { Outputs = Outputs(result) };
                break;
            case AnswerEvent answer:
                yield return new TextContent(answer.Answer);
                break;
            case StoppedEvent { Trajectory: { Stop: not StopReason.Answer } trajectory }:
                yield return new ErrorContent(trajectory.StopMessage) { ErrorCode = trajectory.Stop.ToJsonName() };
                break;
        }
    }

    // The convention documented for these contents: the source as bytes with the language's media type.
    private static DataContent Source(CodeCall call) =>
        new(Encoding.UTF8.GetBytes(call.Code), call.Language == "python" ? "text/x-python" : $"text/{call.Language}");

    private static List<AIContent> Outputs(ExecutionResult result)
    {
        List<AIContent> outputs = [new TextContent(result.Stdout)];
        if (result.Status != ExecutionStatus.Ok)
        {
            outputs.Add(new ErrorContent(result.Stderr + result.Error) { ErrorCode = result.Status.ToJsonName() });
        }

        return outputs;
    }

    private static ChatResponseUpdate Last(Trajectory trajectory, string responseId) => new(ChatRole.Assistant, [new UsageContent(trajectory.Usage)])
    {
        ResponseId = responseId,
        MessageId = responseId,
        ModelId = trajectory.ModelName,
        FinishReason = trajectory.Stop switch
        {
            StopReason.Answer or StopReason.EndOfText or StopReason.SelfCheckFailed => ChatFinishReason.Stop,
            _ => ChatFinishReason.Length,
        },
        RawRepresentation = trajectory,
    };
}
