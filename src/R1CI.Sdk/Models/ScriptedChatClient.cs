using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.Models.Replies;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models;

/// <summary>
/// A policy that is a program: it says the text of each reply, and a model folder's tokenizer and chat template say the exact tokens. What it
/// writes can be imitated by that model (<c>r1ci export --format sft-tok</c>) as if the model had sampled it.
/// </summary>
/// <remarks>
/// <para>Safe for many threads when the program is. The model itself computes nothing.</para>
/// <para>
/// Conversations can change hands: a client that runs the same folder goes on from these tokens, and this client from its.
/// Log-probabilities are 0, for a program writes what it writes with probability 1.
/// </para>
/// <para>Stop conditions, <see cref="ChatOptions.MaxOutputTokens"/> and the context's end cut a reply as they cut a sampled one; stop sequences do not.</para>
/// </remarks>
public sealed class ScriptedChatClient : IChatClient
{
    private readonly LocalModel _model;
    private readonly Func<IReadOnlyList<ChatMessage>, ChatOptions?, string> _reply;
    private readonly ModelInfo _info;
    private bool _isDisposed;

    /// <summary>Creates a client.</summary>
    /// <param name="model">A client over a model folder, such as OnnxGenAIChatClient: its tokenizer and template are used. Not disposed.</param>
    /// <param name="name">The program's name and version, such as <c>teacher@1</c>: the name of the model and, digested, of the weights in records.</param>
    /// <param name="reply">Gets the conversation so far and says the reply to it, its end token aside.</param>
    /// <exception cref="ArgumentException"><paramref name="model"/> runs no model folder, so there is no tokenizer to use.</exception>
    public ScriptedChatClient(IChatClient model, string name, Func<IReadOnlyList<ChatMessage>, ChatOptions?, string> reply)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(reply);
        (_model, _reply) = (LocalModelOf(model), reply);
        var info = _model.Info;
        _info = info with { Name = name, Digests = new Lazy<ModelDigests>(() => info.Digests.Value with { WeightsSha256 = Checksums.OfText(name) }) };
    }

    /// <inheritdoc/>
    /// <exception cref="ContextOverflowException">The messages do not fit into the context.</exception>
    /// <exception cref="NotSupportedException">An option or content has no meaning here.</exception>
    /// <exception cref="ArgumentException">The messages or an option's value are invalid.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>One update. Exceptions as for <see cref="GetResponseAsync"/>, when the stream is first read.</remarks>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        ChatMessage[] conversation = [.. messages];
        var settings = GenerationSettings.From(options, _model.DefaultSampling, nameof(ScriptedChatClient));
        var reply = new ScriptedReply(_model, Transcript.Read(conversation, options?.Instructions), settings, _reply(conversation, options));
        List<AIContent> contents = [new TextContent(reply.Text), new UsageContent(reply.Usage)];
        if (!settings.OmitsSpan) contents.Insert(1, reply.Span);
        await Task.CompletedTask.ConfigureAwait(false);
        yield return new ChatResponseUpdate(ChatRole.Assistant, contents)
        {
            ModelId = _info.Name,
            FinishReason = reply.IsCut ? ChatFinishReason.Length : ChatFinishReason.Stop,
        };
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    /// <remarks>Knows <see cref="ModelInfo"/>, <see cref="ChatClientMetadata"/> and the client's own type.</remarks>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ModelInfo) ? _info
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted", null, _info.Name)
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Ends the use of this client: later calls throw <see cref="ObjectDisposedException"/>. The model stays.</summary>
    public void Dispose() => _isDisposed = true;

    private static LocalModel LocalModelOf(IChatClient model) => model.GetService<LocalModel>() ?? throw new ArgumentException(
        $"A scripted client takes its tokens from a client over a model folder, and {model.GetType().Name} is none. Load the folder (OnnxGenAIChatClient.Load) and pass " +
        "that client, or one whose GetService asks it.", nameof(model));
}
