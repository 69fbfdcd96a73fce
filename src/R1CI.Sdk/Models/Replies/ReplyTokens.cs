using System.Text;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Replies;

/// <summary>Samples one reply, token after token, from logits that an engine computes. For one thread at a time.</summary>
/// <remarks>The last sampled token need not be read when the reply ends: it is read together with whatever follows it, in one pass.</remarks>
internal sealed class ReplyTokens
{
    private readonly GenerationSettings _settings;
    private readonly IReadOnlyList<int> _eosIds;
    private readonly int _capacity;
    private readonly Sampler _sampler;
    private readonly TextStream _stream;
    private readonly StopMatcher? _stops;
    private readonly List<float>? _masses;
    private readonly StringBuilder _text = new();

    /// <param name="model">Whose tokens they are.</param>
    /// <param name="settings">The call's settings; their stop condition is asked on the thread that calls <see cref="Accept"/>.</param>
    public ReplyTokens(LocalModel model, GenerationSettings settings)
    {
        _settings = settings;
        _eosIds = model.Info.EosIds;
        _capacity = model.Info.ContextLength;
        _sampler = new Sampler(settings.Sampling, model.Info.VocabularySize);
        _stream = new TextStream(model.Texts);
        _stops = settings.StopSequences.Count > 0 ? new StopMatcher(settings.StopSequences) : null;
        _masses = _sampler.IsTruncated ? [] : null;
    }

    public List<int> SampledIds { get; } = [];

    public List<float> LogProbs { get; } = [];

    public IReadOnlyList<float>? LogSurvivingMass => _masses;

    /// <summary>Gets why the reply ended; <see langword="null"/> while it goes on.</summary>
    public GenerationStop? Stop { get; private set; }

    /// <summary>Gets all text that was returned so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Samples one more token; only while <see cref="Stop"/> is <see langword="null"/>.</summary>
    /// <param name="logits">One value per token of the vocabulary, not changed.</param>
    /// <param name="length">How many tokens the model has read: the position of the token that is sampled.</param>
    /// <param name="scratch">One number per token of the vocabulary; overwritten.</param>
    /// <returns>The text that can be shown now; often empty.</returns>
    /// <exception cref="GenerationException">The logits are not finite.</exception>
    public string Accept(ReadOnlySpan<float> logits, int length, float[] scratch)
    {
        var draw = _sampler.Next(logits, length, scratch);
        SampledIds.Add(draw.Token);
        LogProbs.Add(draw.LogProb);
        _masses?.Add(draw.LogSurvivingMass);
        var shown = Show(draw.Token, length);
        _text.Append(shown);
        return shown;
    }

    private string Show(int token, int length)
    {
        if (_eosIds.Contains(token))
        {
            Stop = GenerationStop.EndOfText;
            return End("");
        }

        var piece = _stream.Next(token);
        var shown = _stops is null ? piece : _stops.Read(piece);
        Stop = _stops is { HasMatched: true } || _settings.StopWhen?.Invoke(piece) is true ? GenerationStop.StopSequence
            : SampledIds.Count >= _settings.MaxTokens ? GenerationStop.Length
            : length + 1 >= _capacity ? GenerationStop.ContextFull
            : null;
        return Stop is null ? shown : End(shown);
    }

    private string End(string shown)
    {
        if (_stops is null)
        {
            return shown + _stream.Flush();
        }

        return _stops.HasMatched ? shown : shown + _stops.Read(_stream.Flush()) + _stops.Flush();
    }
}
