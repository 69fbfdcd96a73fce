using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Replies;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.OnnxGenAI.Loading;

namespace R1CI.Sdk.OnnxGenAI.Generation;

/// <summary>One reply while it is generated, and the context it holds until it is disposed.</summary>
internal sealed class Reply : IDisposable
{
    private readonly GenAIModel _model;
    private readonly GenerationSettings _settings;
    private readonly ReplyRecord _record;
    private readonly ModelContext _context;
    private readonly int _cachedTokens;
    private readonly bool _readsPrompt;

    public Reply(GenAIModel model, Transcript transcript, GenerationSettings settings, CancellationToken cancellation)
    {
        _model = model;
        _settings = settings;
        _record = new ReplyRecord(model.Local, transcript, settings);
        var stream = _record.Stream;
        _context = settings.Lease is { } lease
            ? model.Contexts.Rent(stream, _record.IsBeginning, lease, cancellation)
            : model.Contexts.Rent(stream, cancellation);
        _cachedTokens = _context.Length;
        _readsPrompt = settings.Lease is not null && _cachedTokens == 0 && stream.Length > 1;
    }

    public bool IsFinished => _record.Tokens.Stop is not null;

    /// <summary>Samples the next token and returns the text that can be shown, often none.</summary>
    public string Next()
    {
        var sampled = _record.Tokens.SampledIds;
        if (sampled.Count > 0)
        {
            _context.Append([sampled[^1]]);
        }
        else
        {
            ReadStream();
        }

        using var logits = _context.NextLogits();
        return _record.Tokens.Accept(logits.Values, _context.Length, _context.Scratch);
    }

    public ChatResponseUpdate TextUpdate(string text) => _record.TextUpdate(text);

    /// <summary>Makes the update that ends the reply: span, usage, finish reason.</summary>
    public ChatResponseUpdate LastUpdate() => _record.LastUpdate(_cachedTokens);

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
    private void ReadStream()
    {
        if (_readsPrompt) _context.ReadPrompt(_record.Stream);
        _context.Append(_record.Stream.AsSpan(_context.Length));
    }
}
