using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Conformance.Fakes;

/// <summary>One call of a <see cref="ScriptedChatClient"/>, as it was received.</summary>
public sealed record ScriptedCall(int Index, IReadOnlyList<ChatMessage> Messages, ChatOptions Options);

/// <summary>
/// A model that says what the test tells it to. With <see cref="HasTokens"/> every character has an id (the character's code),
/// 3 is the end token, and the client keeps to the contract of clients with token access.
/// </summary>
public sealed class ScriptedChatClient : IChatClient
{
    public const int EosId = 3;
    public const float LogProb = -0.25f;

    private readonly Queue<string> _replies;
    private bool _isDisposed;

    public ScriptedChatClient(params string[] replies) => _replies = new Queue<string>(replies);

    /// <summary>Gets or sets whether replies carry token spans.</summary>
    public bool HasTokens { get; set; }

    /// <summary>Gets or sets how many characters one streamed piece has; the stop condition is asked once per piece.</summary>
    public int PieceChars { get; set; } = 1;

    /// <summary>Gets or sets the protocol the model claims to be trained on.</summary>
    public string Protocol { get; set; } = "";

    /// <summary>Gets or sets how many tokens the context holds.</summary>
    public int ContextLength { get; set; } = int.MaxValue;

    /// <summary>Gets or sets how tokens claim to have been drawn.</summary>
    public TokenSampling Sampling { get; set; } = new(1, 0, 1, 7);

    /// <summary>Gets or sets whether usage is reported.</summary>
    public bool ReportsUsage { get; set; }

    /// <summary>Gets or sets what makes the reply instead of the scripted ones.</summary>
    public Func<ScriptedCall, string>? OnCall { get; set; }

    /// <summary>Gets or sets what happens before a call is answered: it may wait, throw or cancel.</summary>
    public Func<ScriptedCall, CancellationToken, ValueTask>? OnStart { get; set; }

    /// <summary>Gets or sets what happens before a piece is streamed: it may wait, throw or cancel.</summary>
    public Func<int, CancellationToken, ValueTask>? OnPiece { get; set; }

    /// <summary>Gets the calls received.</summary>
    public List<ScriptedCall> Calls { get; } = [];

    /// <summary>Gets how many pieces were taken from the client.</summary>
    public int PiecesStreamed { get; private set; }

    public static ModelInfo Model { get; } = new()
    {
        Name = "scripted",
        Type = "test",
        ContextLength = 4096,
        VocabularySize = 65536,
        EosIds = [EosId],
        SpecialTokens = new Dictionary<string, int> { ["<|end|>"] = EosId },
        HasChatTemplate = true,
        Device = "cpu",
        Engine = "scripted",
        EngineVersion = "1.0.0",
        Dtype = "fp32",
        WeightsBytes = 0,
        CacheBytesPerToken = 0,
        Digests = new Lazy<ModelDigests>(new ModelDigests(new string('a', 64), new string('b', 64), new string('c', 64))),
    };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        ScriptedCall call;
        lock (Calls)
        {
            call = new ScriptedCall(Calls.Count, [.. messages], options ?? new ChatOptions());
            Calls.Add(call);
        }

        if (call.Messages.Count == 0) throw new ArgumentException("No messages.", nameof(messages));
        await (OnStart?.Invoke(call, cancellationToken) ?? ValueTask.CompletedTask);
        var context = HasTokens ? ReadContext(call.Messages) : [];
        var reply = OnCall?.Invoke(call) ?? (_replies.TryDequeue(out var next) ? next : throw new InvalidOperationException("The script has no more replies."));
        options.TryGetStopCondition(out var stopWhen);
        var limit = options?.MaxOutputTokens ?? int.MaxValue;
        var step = PieceChars;
        var (sampled, stop) = (new StringBuilder(), GenerationStop.EndOfText);
        for (var at = 0; at < reply.Length; at += step)
        {
            if (at / step >= limit)
            {
                stop = GenerationStop.Length;
                break;
            }

            await (OnPiece?.Invoke(PiecesStreamed, cancellationToken) ?? ValueTask.CompletedTask);
            cancellationToken.ThrowIfCancellationRequested();
            var piece = reply.Substring(at, Math.Min(step, reply.Length - at));
            sampled.Append(piece);
            PiecesStreamed++;
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
            if (HasTokens && stopWhen?.Invoke(piece) == true)
            {
                stop = GenerationStop.StopSequence;
                break;
            }
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, Closing(context, sampled.ToString(), stop))
        {
            FinishReason = stop == GenerationStop.Length ? ChatFinishReason.Length : ChatFinishReason.Stop,
        };
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ModelInfo) && HasTokens ? Model with { Protocol = Protocol }
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted")
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    public void Dispose() => _isDisposed = true;

    private List<AIContent> Closing(List<ContextSegment> context, string sampled, GenerationStop stop)
    {
        List<AIContent> contents = [];
        if (HasTokens)
        {
            List<int> ids = [.. sampled.Select(c => (int)c)];
            if (stop == GenerationStop.EndOfText)
            {
                ids.Add(EosId);
            }

            contents.Add(new TokenSpanContent
            {
                Context = context,
                SampledIds = ids,
                LogProbs = [.. ids.Select(_ => LogProb)],
                Stop = stop,
                PrefilledTokens = context.Sum(segment => segment.Ids.Count),
                Sampling = Sampling,
            });
        }

        if (ReportsUsage)
        {
            contents.Add(new UsageContent(new UsageDetails { InputTokenCount = 10, OutputTokenCount = sampled.Length, TotalTokenCount = 10 + sampled.Length }));
        }

        return contents;
    }

    // The tokens of everything after the last span: text in the assistant's own message is a tool's, other messages have template tokens around them.
    private List<ContextSegment> ReadContext(IReadOnlyList<ChatMessage> messages)
    {
        List<ContextSegment> context = [];
        var (isFirst, isOpen, total) = (true, false, 0);
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.Assistant)
            {
                foreach (var content in message.Contents)
                {
                    if (content is TokenSpanContent span)
                    {
                        total += span.Context.Sum(segment => segment.Ids.Count) + span.SampledIds.Count;
                        (context, isFirst, isOpen) = ([], false, span.Stop != GenerationStop.EndOfText);
                    }
                    else if (content is TextContent text)
                    {
                        context.Add(new ContextSegment(ContextKind.Tool, Encode(text.Text)));
                    }
                }
            }
            else
            {
                var kind = isFirst ? ContextKind.Prompt : message.Role == ChatRole.Tool ? ContextKind.Tool : ContextKind.User;
                var glue = isFirst ? ContextKind.Prompt : ContextKind.Glue;
                context.Add(new ContextSegment(glue, Encode($"<{message.Role}>")));
                context.Add(new ContextSegment(kind, Encode(message.Text)));
                isOpen = false;
            }
        }

        if (!isOpen)
        {
            context.Add(new ContextSegment(isFirst ? ContextKind.Prompt : ContextKind.Glue, Encode("<assistant>")));
        }

        total += context.Sum(segment => segment.Ids.Count) + 1;
        return total <= ContextLength ? context : throw new ContextOverflowException(total, ContextLength);
    }

    private static int[] Encode(string text) => [.. text.Select(c => (int)c)];
}
