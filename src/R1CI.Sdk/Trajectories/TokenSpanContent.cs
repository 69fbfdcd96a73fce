using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>What stands behind the tokens of one context segment.</summary>
public enum ContextKind
{
    /// <summary>The rendered prompt of the first turn: system and user messages in the model's chat template.</summary>
    Prompt,

    /// <summary>Template tokens around messages.</summary>
    Glue,

    /// <summary>Text that an executor or tool printed.</summary>
    Tool,

    /// <summary>A later message of the user or the system.</summary>
    User,

    /// <summary>Words put into the model's mouth: an assistant message that this model did not sample, or the beginning of one.</summary>
    Forced,
}

/// <summary>A run of tokens that was put into the model's context, not sampled.</summary>
/// <param name="Kind">Where the tokens came from.</param>
/// <param name="Ids">Token ids, in context order.</param>
public sealed record ContextSegment(ContextKind Kind, IReadOnlyList<int> Ids);

/// <summary>Why a model generation ended.</summary>
public enum GenerationStop
{
    /// <summary>The model sampled an end token; it is the last of the sampled ids.</summary>
    EndOfText,

    /// <summary>A stop sequence or the caller's stop condition matched.</summary>
    StopSequence,

    /// <summary>The token budget of the call was spent.</summary>
    Length,

    /// <summary>The model's context is full.</summary>
    ContextFull,
}

/// <summary>How the tokens of one generation were drawn: what the caller asked for, with the model's defaults filled in.</summary>
/// <param name="Temperature">0 is greedy.</param>
/// <param name="TopK">How many of the likeliest tokens could be drawn; 0 for all.</param>
/// <param name="TopP">The probability mass of the likeliest tokens that could be drawn; 1 for all.</param>
/// <param name="Seed">The random stream's seed; the one that was drawn when the caller gave none. Without effect when greedy.</param>
public sealed record TokenSampling(double Temperature, int TopK, double TopP, long Seed);

/// <summary>
/// The exact tokens of one model generation: what was put into the context before it, what was sampled, and how likely each sampled
/// token was. Sent once, as the last content of a turn, by chat clients that have token access.
/// </summary>
/// <remarks>
/// Over a conversation, joining <see cref="Context"/> and <see cref="SampledIds"/> of every span in order gives the whole stream that the
/// engine holds. A client continues a conversation from these ids and never encodes sampled text again.
/// </remarks>
public sealed class TokenSpanContent : AIContent
{
    /// <summary>
    /// Gets the tokens put into the context since the previous span: the prompt in the first turn; observations and template tokens later.
    /// </summary>
    public required IReadOnlyList<ContextSegment> Context { get; init; }

    /// <summary>Gets the sampled token ids, the end token included when it was sampled.</summary>
    public required IReadOnlyList<int> SampledIds { get; init; }

    /// <summary>Gets, per sampled token, log-softmax(logits / <see cref="Temperature"/>) over the whole vocabulary, in nats; at most 0.</summary>
    public required IReadOnlyList<float> LogProbs { get; init; }

    /// <summary>
    /// Gets, per sampled token, the log of the probability mass that top-k and top-p left to draw from, in nats;
    /// <see langword="null"/> when nothing was cut.
    /// </summary>
    public IReadOnlyList<float>? LogSurvivingMass { get; init; }

    /// <summary>Gets the temperature of <see cref="LogProbs"/>: the sampling temperature, 1 when decoding was greedy.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Gets how the tokens were drawn; <see langword="null"/> when the client does not say.</summary>
    public TokenSampling? Sampling { get; init; }

    /// <summary>Gets why the generation ended.</summary>
    public GenerationStop Stop { get; init; }

    /// <summary>Gets how many tokens the model had to read for this generation; the rest of the context came from its KV cache.</summary>
    public int PrefilledTokens { get; init; }

    /// <summary>
    /// Gets a hash over role and text of everything between the previous span and this one, this generation included, and over the ids
    /// of this span. A client continues from the recorded ids only while the messages still say this. How text is split into contents,
    /// or one assistant turn into adjacent assistant messages, does not matter. Made and checked by the client alone.
    /// </summary>
    public string HistoryHash { get; init; } = "";
}
