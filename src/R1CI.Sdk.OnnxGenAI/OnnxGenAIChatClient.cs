using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Replies;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.OnnxGenAI.Generation;
using R1CI.Sdk.OnnxGenAI.Loading;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI;

/// <summary>A chat client over a local ONNX Runtime GenAI model that reports exact token ids and log-probabilities.</summary>
/// <remarks>
/// <para>Safe for many threads; every call that runs at the same time has a KV cache of its own.</para>
/// <para>
/// Every response ends with one <see cref="TokenSpanContent"/>. A conversation that is passed back with it continues from the recorded
/// ids: what was sampled is never encoded again, and only tokens that are new are read. Messages that no longer say what they said are
/// rendered afresh. Text after the span in the same assistant message is read as it is and the same turn goes on; so does an assistant
/// message without a span when it is the last one.
/// </para>
/// <para>
/// Text of messages never becomes a control token. A reply ends at an end token, before a stop sequence (which is not shown, though its
/// tokens are in the span), at <see cref="ChatOptions.MaxOutputTokens"/>, when the context is full, or by
/// <see cref="TokenGeneration.SetStopCondition"/>. Temperature 0 is greedy; without a temperature the folder's defaults hold, which are
/// greedy unless its <c>search.do_sample</c> is true. Tools, JSON formats and penalties throw <see cref="NotSupportedException"/>.
/// </para>
/// </remarks>
public sealed class OnnxGenAIChatClient : IChatClient, ITokenScorer, IRetokenizer, IConversationTokenizer
{
    private readonly GenAIModel _model;
    private readonly ChatClientMetadata _metadata;

    private OnnxGenAIChatClient(GenAIModel model)
    {
        _model = model;
        _metadata = new ChatClientMetadata("onnxruntime-genai", null, model.Local.Info.Name);
    }

    /// <inheritdoc/>
    /// <value>Tokens: the least of what the model was made for and <see cref="OnnxGenAIChatClientOptions.MaxContextTokens"/>.</value>
    public int ContextLength => _model.Local.Info.ContextLength;

    internal int IdleContexts => _model.Contexts.IdleCount;

    internal int LivingContexts => _model.Contexts.LivingCount;

    /// <summary>Loads a model folder with the default options.</summary>
    /// <param name="modelFolder">The folder with <c>genai_config.json</c>.</param>
    /// <exception cref="ModelLoadException">The folder cannot be used.</exception>
    public static OnnxGenAIChatClient Load(string modelFolder) => Load(new OnnxGenAIChatClientOptions { ModelFolder = modelFolder });

    /// <summary>Loads a model folder; takes 30 ms for a small model to seconds for a large one.</summary>
    /// <param name="options">Copied.</param>
    /// <exception cref="ModelLoadException">The folder cannot be used.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static OnnxGenAIChatClient Load(OnnxGenAIChatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new OnnxGenAIChatClient(GenAIModel.Load(options with { }));
    }

    /// <summary>Loads a model folder on a pool thread.</summary>
    /// <param name="options">Copied.</param>
    /// <param name="cancellationToken">Checked before the load begins and after it; loading itself cannot be interrupted.</param>
    /// <exception cref="ModelLoadException">The folder cannot be used.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static async Task<OnnxGenAIChatClient> LoadAsync(OnnxGenAIChatClientOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var copy = options with { };
        var client = await Task.Run(() => Load(copy), cancellationToken).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
        {
            client.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return client;
    }

    /// <inheritdoc/>
    /// <exception cref="ContextOverflowException">The messages do not fit into the context.</exception>
    /// <exception cref="NotSupportedException">An option or content has no meaning here.</exception>
    /// <exception cref="ArgumentException">The messages or an option's value are invalid.</exception>
    /// <exception cref="GenerationException">The model failed.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed, or was while the reply was generated.</exception>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// One update per piece of text; the last update carries the token span, the usage and the finish reason. The model computes inside
    /// <c>MoveNextAsync</c>, on a pool thread unless <see cref="TokenGeneration.ComputeOnCallersThread"/> says otherwise. Exceptions as for <see cref="GetResponseAsync"/>; arguments are checked when the stream is first read.
    /// </remarks>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ObjectDisposedException.ThrowIf(_model.Local.IsDisposed, this);
        return StreamAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Use the temperature of the span that is checked. Stops within milliseconds when it is cancelled.</remarks>
    public async Task<float[]> ScoreAsync(IReadOnlyList<int> ids, double temperature = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        int[] copy = [.. ids];
        return await Task.Run(() => new Scorer(_model).Score(copy, temperature, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An id is not in the vocabulary.</exception>
    public int CountDrift(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return _model.Local.Conversations.CountDrift(ids);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TokenSpanContent> Tokenize(IReadOnlyList<ChatMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ObjectDisposedException.ThrowIf(_model.Local.IsDisposed, this);
        return WrittenConversation.Tokenize(_model.Local, messages);
    }

    /// <inheritdoc/>
    /// <remarks>Knows <see cref="ModelInfo"/>, <see cref="ChatClientMetadata"/>, and the client's own type with its interfaces.</remarks>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ModelInfo) ? _model.Local.Info
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(LocalModel) ? _model.Local
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Frees the model. Replies that are being generated stop with <see cref="ObjectDisposedException"/>; other calls throw it.</summary>
    public void Dispose() => _model.Dispose();

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settings = GenerationSettings.From(options, _model.Local.DefaultSampling, nameof(OnnxGenAIChatClient));
        var transcript = Transcript.Read(messages, options?.Instructions);
        // Once in any case but this: the caller may want to start other conversations.
        if (!settings.IsOnCallersThread) await PoolThread.HopAsync();
        using var reply = new Reply(_model, transcript, settings, cancellationToken);
        while (!reply.IsFinished)
        {
            var text = reply.Next();
            if (text.Length > 0)
            {
                yield return reply.TextUpdate(text);
                if (PoolThread.IsElsewhere && !settings.IsOnCallersThread)
                {
                    await PoolThread.HopAsync();
                }
            }
        }

        yield return reply.LastUpdate();
    }
}
