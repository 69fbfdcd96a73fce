using Microsoft.Extensions.AI;

namespace R1CI.Sdk.CodeIO.Tests.Teachers;

/// <summary>Answers as the script says, once an entry; the last entry goes on.</summary>
internal sealed class ScriptedClient(params Func<IReadOnlyList<ChatMessage>, CancellationToken, Task<ChatResponse>>[] script) : IChatClient
{
    private int _asked;

    /// <summary>Texts, or exceptions that are thrown.</summary>
    public ScriptedClient(params object[] script)
        : this([.. script.Select<object, Func<IReadOnlyList<ChatMessage>, CancellationToken, Task<ChatResponse>>>(static step => (messages, _) => step switch
        {
            Exception exception => Task.FromException<ChatResponse>(exception),
            Func<IReadOnlyList<ChatMessage>, string> answer => Task.FromResult(Reply(answer(messages))),
            _ => Task.FromResult(Reply((string)step)),
        })])
    {
    }

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>A reply of 8 tokens read and 4 written.</summary>
    public static ChatResponse Reply(string text) => new(new ChatMessage(ChatRole.Assistant, text)) { Usage = new UsageDetails { InputTokenCount = 8, OutputTokenCount = 4 } };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        script[Math.Min(Interlocked.Increment(ref _asked), script.Length) - 1]([.. messages], cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
