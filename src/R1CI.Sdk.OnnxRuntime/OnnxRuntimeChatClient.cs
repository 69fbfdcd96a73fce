using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Replies;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Replies;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime;

/// <summary>A chat client over a local model that computes many conversations at a time and reports exact token ids and log-probabilities.</summary>
/// <remarks>
/// <para>
/// Safe for many threads: calls that run at the same time share every run of the model, and join and leave at every token. Conversations that
/// begin with the same prompt read it once. A conversation's tokens do not depend on which others run beside it. With a <see cref="ConversationLease"/>,
/// which agents' conversations and rollouts have, that holds to the last bit; without one, when more than
/// <see cref="OnnxRuntimeChatClientOptions.CachedConversations"/> take turns, a conversation may be read again in other steps, whose log-probabilities
/// differ by up to 2e-5 nats (docs/engine.md).
/// </para>
/// <para>
/// Every response ends with one <see cref="TokenSpanContent"/>. A conversation that is passed back with it continues from the recorded
/// ids: what was sampled is never encoded again, and only tokens that are new are read. Messages that no longer say what they said are
/// rendered afresh. Text after the span in the same assistant message is read as it is and the same turn goes on; so does an assistant
/// message without a span when it is the last one.
/// </para>
/// <para>
/// Text of messages never becomes a control token. A reply ends at an end token, before a stop sequence (which is not shown, though its
/// tokens are in the span), at <see cref="ChatOptions.MaxOutputTokens"/>, when the context is full, or by
/// <see cref="TokenGeneration.SetStopCondition"/>, which is asked on a thread of the engine and must not wait. Temperature 0 is greedy; without
/// a temperature the folder's defaults hold, which are greedy unless its <c>search.do_sample</c> is true. Tools, JSON formats and penalties throw
/// <see cref="NotSupportedException"/>.
/// </para>
/// <para>A client that is not disposed keeps its threads and its memory as long as the process runs.</para>
/// </remarks>
public sealed class OnnxRuntimeChatClient : IChatClient, ITokenScorer, IRetokenizer, IConversationTokenizer, IForksConversations
{
    private readonly EngineModel _model;
    private readonly ChatClientMetadata _metadata;

    private OnnxRuntimeChatClient(EngineModel model)
    {
        _model = model;
        _metadata = new ChatClientMetadata("onnxruntime", null, model.Local.Info.Name);
    }

    /// <inheritdoc/>
    /// <value>Tokens: the least of what the model was made for and <see cref="OnnxRuntimeChatClientOptions.MaxContextTokens"/>.</value>
    public int ContextLength => _model.Local.Info.ContextLength;

    internal BatchEngine Engine => _model.Engine;

    /// <summary>Loads a model folder with the default options.</summary>
    /// <param name="modelFolder">The folder with <c>genai_config.json</c>.</param>
    /// <exception cref="ModelLoadException">The folder cannot be used.</exception>
    public static OnnxRuntimeChatClient Load(string modelFolder) => Load(new OnnxRuntimeChatClientOptions { ModelFolder = modelFolder });

    /// <summary>Loads a model folder; takes 30 ms for a small model to seconds for a large one.</summary>
    /// <param name="options">Copied.</param>
    /// <exception cref="ModelLoadException">The folder cannot be used, or its graph not by this engine.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static OnnxRuntimeChatClient Load(OnnxRuntimeChatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new OnnxRuntimeChatClient(EngineModel.Load(options with { }));
    }

    /// <summary>Loads a model folder on a pool thread.</summary>
    /// <param name="options">Copied.</param>
    /// <param name="cancellationToken">Checked before the load begins and after it; loading itself cannot be interrupted.</param>
    /// <exception cref="ModelLoadException">The folder cannot be used, or its graph not by this engine.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static async Task<OnnxRuntimeChatClient> LoadAsync(OnnxRuntimeChatClientOptions options, CancellationToken cancellationToken = default)
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
    /// Updates as text comes; the last one carries the token span, the usage and the finish reason. With <see cref="TokenGeneration.ComputeOnCallersThread"/>,
    /// which promises that nobody watches, the text comes in one update at the end. Generation begins when the stream is first read and goes on
    /// whether or not it is read on; it stops when the stream is left. Exceptions as for <see cref="GetResponseAsync"/>.
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
        ObjectDisposedException.ThrowIf(_model.Local.IsDisposed, this);
        int[] copy = [.. ids];
        var scores = new TokenScores(_model.Local.Info, copy, temperature);
        using var sequence = _model.Engine.Begin();
        await sequence.ReadAllAsync(copy, scores.Read, cancellationToken).ConfigureAwait(false);
        return scores.LogProbs;
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
        var settings = GenerationSettings.From(options, _model.Local.DefaultSampling, nameof(OnnxRuntimeChatClient));
        var transcript = Transcript.Read(messages, options?.Instructions);
        // Encoding is work too; a worker has nothing else to do.
        if (!settings.IsOnCallersThread) await PoolThread.HopAsync();
        var reply = new Reply(_model, transcript, settings, cancellationToken);
        await using var left = reply.ConfigureAwait(false);
        await foreach (var update in reply.ReadAsync().ConfigureAwait(false)) yield return update;
    }
}
