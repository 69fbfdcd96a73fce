using System.Runtime.InteropServices;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>Who put the tokens of a segment into the context.</summary>
public enum SegmentKind
{
    /// <summary>Everything before the run's first sampled token.</summary>
    Prompt,

    /// <summary>The model sampled it; the only kind that is trained.</summary>
    Model,

    /// <summary>An executor or tool printed it.</summary>
    Tool,

    /// <summary>Template tokens around messages.</summary>
    Glue,

    /// <summary>The runtime put it into the model's mouth.</summary>
    Forced,

    /// <summary>A later message to the model.</summary>
    User,
}

/// <summary>A run of tokens of one kind.</summary>
/// <param name="Kind">Who put them there.</param>
/// <param name="Start">The position of the first token.</param>
/// <param name="End">The position after the last token.</param>
/// <param name="Turn">
/// The turn it belongs to; -1 for the prompt. What follows a turn belongs to it, up to the template tokens that open the next.
/// </param>
public sealed record TokenSegment(SegmentKind Kind, int Start, int End, int Turn);

/// <summary>
/// The tokens of a whole run as the engine held them: ids, log-probabilities and segments of one length. Empty when a turn has no tokens.
/// </summary>
public sealed class TokenSequence
{
    private readonly List<int> _ids = [];
    private readonly List<float> _logProbs = [];
    private readonly List<float> _logSurvivingMass = [];
    private readonly List<TokenSegment> _segments = [];

    private TokenSequence()
    {
    }

    /// <summary>Gets the token ids: prompt, sampled and appended.</summary>
    public IReadOnlyList<int> Ids => _ids;

    /// <summary>Gets, for each id, log-softmax(logits / T) of a sampled token in nats, and 0 for every other token.</summary>
    public IReadOnlyList<float> LogProbs => _logProbs;

    /// <summary>Gets, for each id, the log of the mass that top-k and top-p left, and 0 where nothing was cut.</summary>
    public IReadOnlyList<float> LogSurvivingMass => _logSurvivingMass;

    /// <summary>Gets whether top-k or top-p cut any distribution.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Gets the segments; they tile the stream.</summary>
    public IReadOnlyList<TokenSegment> Segments => _segments;

    /// <summary>
    /// Gets whether every turn's context began with the turn before it. When a client rendered the history again, the stream is that of the
    /// last rendering.
    /// </summary>
    public bool IsAppendOnly { get; private set; } = true;

    /// <summary>Joins the tokens of a run.</summary>
    /// <param name="trajectory">The run. An interrupted last turn, which has no tokens, is left out.</param>
    public static TokenSequence Of(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        var stream = new TokenSequence();
        var isInterrupted = trajectory.Turns.Count > 0 && trajectory.Turns[^1] is { Tokens: null, Stop: null };
        var turns = trajectory.Turns.Count - (isInterrupted ? 1 : 0);
        if (!trajectory.Turns.Take(turns).All(turn => turn.Tokens is not null))
        {
            return stream;
        }

        // An earlier run of the same conversation is prompt to this one.
        foreach (var span in trajectory.Prompt.SelectMany(message => message.Contents.OfType<TokenSpanContent>()))
        {
            stream.AddContext(span.Context, -1);
            stream.AddAll(SegmentKind.Prompt, span.SampledIds, -1);
        }

        for (var turn = 0; turn < turns; turn++)
        {
            stream.AddContext(trajectory.Turns[turn].Tokens!.Context, turn - 1);
            stream.AddSampled(trajectory.Turns[turn].Tokens!, turn);
        }

        return stream;
    }

    // Up to the last foreign text, appended tokens belong to the turn before; the template tokens after it open the next.
    private void AddContext(IReadOnlyList<ContextSegment> context, int turnBefore)
    {
        if (context.Count > 0 && context[0].Kind == ContextKind.Prompt && _ids.Count > 0)
        {
            IsAppendOnly &= turnBefore < 0;
            Clear();
        }

        var lastText = context.Count - 1;
        while (lastText >= 0 && context[lastText].Kind == ContextKind.Glue)
        {
            lastText--;
        }

        for (var i = 0; i < context.Count; i++)
        {
            var kind = turnBefore < 0 ? SegmentKind.Prompt : KindOf(context[i].Kind);
            AddAll(kind, context[i].Ids, i <= lastText || turnBefore < 0 ? turnBefore : turnBefore + 1);
        }
    }

    private void AddSampled(TokenSpanContent span, int turn)
    {
        AddAll(SegmentKind.Model, span.SampledIds, turn);
        var start = _ids.Count - span.SampledIds.Count;
        for (var i = 0; i < span.SampledIds.Count; i++)
        {
            _logProbs[start + i] = span.LogProbs[i];
            _logSurvivingMass[start + i] = span.LogSurvivingMass?[i] ?? 0;
        }

        IsTruncated |= span.LogSurvivingMass is not null;
    }

    private void AddAll(SegmentKind kind, IReadOnlyList<int> ids, int turn)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var start = _ids.Count;
        _ids.AddRange(ids);
        AddZeros(_logProbs, ids.Count);
        AddZeros(_logSurvivingMass, ids.Count);
        if (_segments.Count > 0 && _segments[^1].Kind == kind && _segments[^1].Turn == turn)
        {
            _segments[^1] = _segments[^1] with { End = _ids.Count };
        }
        else
        {
            _segments.Add(new TokenSegment(kind, start, _ids.Count, turn));
        }
    }

    private static void AddZeros(List<float> values, int count)
    {
        var start = values.Count;
        CollectionsMarshal.SetCount(values, start + count);
        CollectionsMarshal.AsSpan(values)[start..].Clear();
    }

    private void Clear()
    {
        _ids.Clear();
        _logProbs.Clear();
        _logSurvivingMass.Clear();
        _segments.Clear();
    }

    private static SegmentKind KindOf(ContextKind kind) => kind switch
    {
        ContextKind.Tool => SegmentKind.Tool,
        ContextKind.User => SegmentKind.User,
        ContextKind.Forced => SegmentKind.Forced,
        ContextKind.Prompt => SegmentKind.Prompt,
        _ => SegmentKind.Glue,
    };
}
