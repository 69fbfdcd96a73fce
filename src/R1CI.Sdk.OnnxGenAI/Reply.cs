using Microsoft.Extensions.AI;
using R1CI.Sdk.OnnxGenAI.Conversations;
using R1CI.Sdk.OnnxGenAI.Generation;
using R1CI.Sdk.OnnxGenAI.Loading;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI;

/// <summary>One reply while it is generated: its tokens, its updates, and the context it holds until it is disposed.</summary>
internal sealed class Reply : IDisposable
{
    private readonly LoadedModel _model;
    private readonly Transcript _transcript;
    private readonly GenerationSettings _settings;
    private readonly ConversationTokens _tokens;
    private readonly ModelContext _context;
    private readonly TokenLoop _loop;
    private readonly int _unreadFrom;
    private readonly bool _readsPrompt;
    private readonly System.Text.StringBuilder _text = new();
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly DateTimeOffset _createdAt = DateTimeOffset.UtcNow;

    public Reply(LoadedModel model, Transcript transcript, GenerationSettings settings, CancellationToken cancellation)
    {
        _model = model;
        _transcript = transcript;
        _settings = settings;
        _tokens = model.Conversations.Read(transcript);
        var needed = _tokens.Stream.Length + 1;
        if (needed > model.Info.ContextLength)
        {
            throw new ContextOverflowException(needed, model.Info.ContextLength);
        }

        var isBeginning = _tokens.Previous is null;
        _context = settings.Lease is { } lease
            ? model.Contexts.Rent(_tokens.Stream, isBeginning, lease, cancellation)
            : model.Contexts.Rent(_tokens.Stream, cancellation);
        _unreadFrom = _context.Length;
        _readsPrompt = settings.Lease is not null && _unreadFrom == 0 && _tokens.Stream.Length > 1;
        _loop = new TokenLoop(_context, settings, model.Info.EosIds, model.Texts);
    }

    public bool IsFinished => _loop.Stop is not null;

    /// <summary>Samples the next token and returns the text that can be shown, often none.</summary>
    public string Next()
    {
        var text = _loop.SampledIds.Count == 0 ? Start() : _loop.Next();
        _text.Append(text);
        return text;
    }

    public ChatResponseUpdate TextUpdate(string text) => Update(new TextContent(text));

    /// <summary>Makes the update that ends the reply: span, usage, finish reason.</summary>
    public ChatResponseUpdate LastUpdate()
    {
        var (input, output) = (_tokens.Stream.Length, _loop.SampledIds.Count);
        var usage = new UsageContent(new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = input + output,
            CachedInputTokenCount = _unreadFrom,
        });
        var update = _settings.OmitsSpan ? Update(usage) : Update(Span(), usage);
        update.FinishReason = _loop.Stop is GenerationStop.Length or GenerationStop.ContextFull ? ChatFinishReason.Length : ChatFinishReason.Stop;
        return update;
    }

    /// <summary>
    /// Gives the context back; a reply that was left early has read tokens that its conversation will not contain, which does no harm.
    /// </summary>
    public void Dispose()
    {
        if (_settings.Lease is { } lease)
        {
            _model.Contexts.Return(_context, lease);
        }
        else
        {
            _model.Contexts.Return(_context);
        }
    }

    // The last token of a leased conversation's prompt is read by itself, as it is after another conversation with this prompt.
    private string Start()
    {
        if (_readsPrompt) _context.ReadPrompt(_tokens.Stream);
        return _loop.Start(_tokens.Stream.AsSpan(_context.Length));
    }

    private TokenSpanContent Span()
    {
        int[] sampled = [.. _loop.SampledIds];
        var messages = _transcript.Messages;
        var place = messages[^1].Role == "assistant" ? (messages.Count - 1, messages[^1].Text.Length) : (messages.Count, 0);
        return new TokenSpanContent
        {
            Context = _tokens.Context,
            SampledIds = sampled,
            LogProbs = [.. _loop.LogProbs],
            LogSurvivingMass = _loop.LogSurvivingMass,
            Temperature = _settings.Sampling.Temperature is 0 ? 1 : _settings.Sampling.Temperature,
            Sampling = _settings.Sampling,
            Stop = _loop.Stop!.Value,
            PrefilledTokens = _tokens.Stream.Length - _unreadFrom,
            HistoryHash = HistoryHash.Of(_model.Conversations.TokenizerId, messages, _tokens.Previous, place, _text.ToString(), _tokens.Context, sampled),
        };
    }

    private ChatResponseUpdate Update(params AIContent[] contents) => new(ChatRole.Assistant, contents)
    {
        ResponseId = _id,
        MessageId = _id,
        ModelId = _model.Info.Name,
        CreatedAt = _createdAt,
    };
}
