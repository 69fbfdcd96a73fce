using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Replies;

/// <summary>A reply whose text is given: the tokens it would have been sampled as, up to where the caller stops it.</summary>
internal sealed class ScriptedReply
{
    private readonly LocalModel _model;
    private readonly GenerationSettings _settings;
    private readonly ConversationTokens _tokens;
    private readonly int _contextLength;
    private readonly List<int> _ids = [];
    private readonly System.Text.StringBuilder _text = new();
    private GenerationStop _stop = GenerationStop.EndOfText;

    /// <param name="model">Whose tokens they are.</param>
    /// <param name="transcript">The conversation before the reply.</param>
    /// <param name="settings">What may cut the reply.</param>
    /// <param name="text">The reply.</param>
    /// <param name="contextLength">How many tokens there is room for; <see langword="null"/> for what the model holds.</param>
    public ScriptedReply(LocalModel model, Transcript transcript, GenerationSettings settings, string text, int? contextLength = null)
    {
        _contextLength = contextLength ?? model.Info.ContextLength;
        (_model, _settings) = (model, settings);
        _tokens = model.Conversations.Read(transcript);
        if (_tokens.Stream.Length + 1L > _contextLength) throw new ContextOverflowException(_tokens.Stream.Length + 1, _contextLength);
        Walk([.. model.Conversations.EncodeReply(text), model.Info.EosIds[0]]);
        Span = SpanAfter(transcript.Messages);
    }

    public string Text => _text.ToString();

    public TokenSpanContent Span { get; }

    public bool IsCut => _stop is GenerationStop.Length or GenerationStop.ContextFull;

    public UsageDetails Usage => new() { InputTokenCount = _tokens.Stream.Length, OutputTokenCount = _ids.Count, TotalTokenCount = _tokens.Stream.Length + _ids.Count };

    // Token by token, because a stop condition is asked about each.
    private void Walk(int[] script)
    {
        var stream = new TextStream(_model.Texts);
        foreach (var id in script)
        {
            _ids.Add(id);
            if (_ids.Count == script.Length) break;
            var piece = stream.Next(id);
            _text.Append(piece);
            if (StopAt(piece) is { } stop)
            {
                _stop = stop;
                break;
            }
        }

        _text.Append(stream.Flush());
    }

    private GenerationStop? StopAt(string piece) =>
        _settings.StopWhen?.Invoke(piece) is true ? GenerationStop.StopSequence
        : _ids.Count >= _settings.MaxTokens ? GenerationStop.Length
        : _tokens.Stream.Length + _ids.Count >= _contextLength ? GenerationStop.ContextFull
        : null;

    // What a program writes, it writes with probability 1.
    private TokenSpanContent SpanAfter(List<TemplateMessage> messages)
    {
        var place = messages[^1].Role == "assistant" ? (messages.Count - 1, messages[^1].Text.Length) : (messages.Count, 0);
        return new TokenSpanContent
        {
            Context = _tokens.Context,
            SampledIds = _ids,
            LogProbs = new float[_ids.Count],
            Sampling = _settings.Sampling,
            Stop = _stop,
            HistoryHash = HistoryHash.Of(_model.Conversations.TokenizerId, messages, _tokens.Previous, place, Text, _tokens.Context, _ids),
        };
    }
}
