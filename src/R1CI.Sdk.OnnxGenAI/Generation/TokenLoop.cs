using R1CI.Sdk.OnnxGenAI.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Generation;

/// <summary>Samples one reply, token after token. For one thread at a time.</summary>
/// <remarks>The last sampled token is not in the cache when it ends: it is read together with whatever follows it, in one pass.</remarks>
internal sealed class TokenLoop
{
    private readonly ModelContext _context;
    private readonly GenerationSettings _settings;
    private readonly IReadOnlyList<int> _eosIds;
    private readonly Sampler _sampler;
    private readonly TextStream _text;
    private readonly StopMatcher? _stops;
    private readonly List<float>? _masses;

    /// <param name="context">Has read everything but the tokens that <see cref="Start"/> gets.</param>
    /// <param name="settings">The call's settings.</param>
    /// <param name="eosIds">The model's end tokens.</param>
    /// <param name="texts">The tokens' texts.</param>
    public TokenLoop(ModelContext context, GenerationSettings settings, IReadOnlyList<int> eosIds, TokenTexts texts)
    {
        _context = context;
        _settings = settings;
        _eosIds = eosIds;
        var (temperature, topK, topP, seed) = settings.Sampling;
        _sampler = new Sampler(temperature, topK, topP, seed, context.Scratch);
        _text = new TextStream(texts);
        _stops = settings.StopSequences.Count > 0 ? new StopMatcher(settings.StopSequences) : null;
        _masses = _sampler.IsTruncated ? [] : null;
    }

    public List<int> SampledIds { get; } = [];

    public List<float> LogProbs { get; } = [];

    public IReadOnlyList<float>? LogSurvivingMass => _masses;

    /// <summary>Gets why the reply ended; <see langword="null"/> while it goes on.</summary>
    public GenerationStop? Stop { get; private set; }

    /// <summary>Makes the model read what it has not read yet, and samples the first token.</summary>
    public string Start(ReadOnlySpan<int> unread)
    {
        _context.Append(unread);
        return Sample();
    }

    /// <summary>Samples one more token; only while <see cref="Stop"/> is <see langword="null"/>.</summary>
    /// <returns>The text that can be shown now; often empty.</returns>
    public string Next()
    {
        _context.Append([SampledIds[^1]]);
        return Sample();
    }

    private string Sample()
    {
        Draw draw;
        using (var logits = _context.NextLogits())
        {
            draw = _sampler.Next(logits.Values, _context.Length);
        }

        SampledIds.Add(draw.Token);
        LogProbs.Add(draw.LogProb);
        _masses?.Add(draw.LogSurvivingMass);
        if (_eosIds.Contains(draw.Token))
        {
            Stop = GenerationStop.EndOfText;
            return End("");
        }

        var piece = _text.Next(draw.Token);
        var shown = _stops is null ? piece : _stops.Read(piece);
        Stop = _stops is { HasMatched: true } || _settings.StopWhen?.Invoke(piece) is true ? GenerationStop.StopSequence
            : SampledIds.Count >= _settings.MaxTokens ? GenerationStop.Length
            : _context.Length + 1 >= _context.Capacity ? GenerationStop.ContextFull
            : null;
        return Stop is null ? shown : End(shown);
    }

    private string End(string shown)
    {
        if (_stops is null)
        {
            return shown + _text.Flush();
        }

        return _stops.HasMatched ? shown : shown + _stops.Read(_text.Flush()) + _stops.Flush();
    }
}
