using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Replies;

/// <summary>One reply: the tokens it answers, those it is made of, and the updates that tell them.</summary>
internal sealed class ReplyRecord
{
    private readonly LocalModel _model;
    private readonly Transcript _transcript;
    private readonly GenerationSettings _settings;
    private readonly ConversationTokens _tokens;
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly DateTimeOffset _createdAt = DateTimeOffset.UtcNow;

    /// <param name="model">The model.</param>
    /// <param name="transcript">The conversation before the reply.</param>
    /// <param name="settings">The call's settings.</param>
    /// <exception cref="ContextOverflowException">There is no room for a token after the conversation.</exception>
    public ReplyRecord(LocalModel model, Transcript transcript, GenerationSettings settings)
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

        Tokens = new ReplyTokens(model, settings);
    }

    /// <summary>Gets everything the model is to have read before it generates.</summary>
    public int[] Stream => _tokens.Stream;

    /// <summary>Gets whether no earlier span holds a part of <see cref="Stream"/>.</summary>
    public bool IsBeginning => _tokens.Previous is null;

    /// <summary>Gets the tokens that are sampled.</summary>
    public ReplyTokens Tokens { get; }

    public ChatResponseUpdate TextUpdate(string text) => Update(new TextContent(text));

    /// <summary>Makes the update that ends the reply: span, usage, finish reason.</summary>
    /// <param name="cachedTokens">How many tokens of <see cref="Stream"/> the model had read before this call.</param>
    public ChatResponseUpdate LastUpdate(int cachedTokens)
    {
        var (input, output) = (_tokens.Stream.Length, Tokens.SampledIds.Count);
        var usage = new UsageContent(new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = input + output,
            CachedInputTokenCount = cachedTokens,
        });
        var update = _settings.OmitsSpan ? Update(usage) : Update(Span(cachedTokens), usage);
        update.FinishReason = Tokens.Stop is GenerationStop.Length or GenerationStop.ContextFull ? ChatFinishReason.Length : ChatFinishReason.Stop;
        return update;
    }

    private TokenSpanContent Span(int cachedTokens)
    {
        int[] sampled = [.. Tokens.SampledIds];
        var messages = _transcript.Messages;
        var place = messages[^1].Role == "assistant" ? (messages.Count - 1, messages[^1].Text.Length) : (messages.Count, 0);
        return new TokenSpanContent
        {
            Context = _tokens.Context,
            SampledIds = sampled,
            LogProbs = [.. Tokens.LogProbs],
            LogSurvivingMass = Tokens.LogSurvivingMass,
            Temperature = _settings.Sampling.Temperature is 0 ? 1 : _settings.Sampling.Temperature,
            Sampling = _settings.Sampling,
            Stop = Tokens.Stop!.Value,
            PrefilledTokens = _tokens.Stream.Length - cachedTokens,
            HistoryHash = HistoryHash.Of(_model.Conversations.TokenizerId, messages, _tokens.Previous, place, Tokens.Text, _tokens.Context, sampled),
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
