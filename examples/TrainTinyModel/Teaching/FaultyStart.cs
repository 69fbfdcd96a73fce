using Microsoft.Extensions.AI;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Trajectories;

namespace TrainTinyModel.Teaching;

/// <summary>A model whose first turn is written for it: a script with a slip. From the traceback on, the model is on its own.</summary>
internal sealed class FaultyStart(OnnxGenAIChatClient model, ScriptedTeacher teacher) : IChatClient
{
    private readonly ScriptedChatClient _start = new(model, "faulty-start@1", teacher.Reply);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        messages.Any(message => message.Contents.Any(content => content is TokenSpanContent))
            ? model.GetStreamingResponseAsync(messages, options, cancellationToken)
            : _start.GetStreamingResponseAsync(messages, options, cancellationToken);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => model.GetService(serviceType, serviceKey);

    public void Dispose() => _start.Dispose();
}
