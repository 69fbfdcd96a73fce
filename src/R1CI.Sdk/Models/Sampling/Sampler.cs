using System.Numerics;
using System.Runtime.Intrinsics;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Sampling;

/// <param name="Token">The id drawn.</param>
/// <param name="LogProb">Log-softmax of logits / temperature over the whole vocabulary; temperature 1 when greedy.</param>
/// <param name="LogSurvivingMass">Log of the probability mass that top-k and top-p left; 0 when they cut nothing.</param>
internal readonly record struct Draw(int Token, float LogProb, float LogSurvivingMass);

/// <summary>Draws tokens from logits. Top-k and top-p are exact; of equal logits the lower id comes first.</summary>
internal sealed class Sampler
{
    // Sums per block let a draw skip most of a large vocabulary, and keep float rounding out of the total.
    private const int BlockSize = 256;

    private readonly float _inverseTemperature;
    private readonly bool _isGreedy;
    private readonly int _topK;
    private readonly double _topP;
    private readonly SplitMix64 _random;
    private readonly int _vocabulary;
    private readonly double[] _blocks;
    private readonly Truncation _truncation = new();

    /// <param name="sampling">How tokens are drawn.</param>
    /// <param name="vocabulary">The model's number of logits.</param>
    public Sampler(TokenSampling sampling, int vocabulary)
    {
        _isGreedy = sampling.Temperature == 0;
        _inverseTemperature = _isGreedy ? 1 : (float)(1 / sampling.Temperature);
        _topK = sampling.TopK;
        _topP = sampling.TopP;
        _random = new SplitMix64(sampling.Seed);
        _vocabulary = vocabulary;
        _blocks = new double[(vocabulary + BlockSize - 1) / BlockSize];
    }

    public bool IsTruncated => !_isGreedy && (_topP < 1 || (_topK > 0 && _topK < _vocabulary));

    /// <param name="logits">One value per token of the vocabulary.</param>
    /// <param name="position">The position the token takes in the conversation; picks its random number.</param>
    /// <param name="weights">As many numbers as there are logits; overwritten.</param>
    public Draw Next(ReadOnlySpan<float> logits, int position, float[] weights)
    {
        var max = Max(logits);
        var total = Fill(logits, weights, max);
        if (_isGreedy)
        {
            return new Draw(logits.IndexOf(max), (float)-Math.Log(total), 0);
        }

        var random = _random.At(position);
        var mass = 1.0;
        var token = IsTruncated
            ? _truncation.Draw(weights, total, _topK, _topP, random, out mass)
            : DrawFromAll(weights, random * total);
        var logProb = ((logits[token] - max) * _inverseTemperature) - Math.Log(total);
        return new Draw(token, (float)Math.Min(logProb, 0), (float)Math.Min(Math.Log(mass), 0));
    }

    // NaN spreads through Vector256.Max, so one look at the result finds it wherever it was; of infinities only +inf is an error.
    private static float Max(ReadOnlySpan<float> logits)
    {
        var lanes = Vector256.Create(float.NegativeInfinity);
        var i = 0;
        for (; i <= logits.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            lanes = Vector256.Max(lanes, Vector256.Create(logits[i..]));
        }

        var max = float.NegativeInfinity;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
        {
            max = Math.Max(max, lanes[lane]);
        }

        for (; i < logits.Length; i++)
        {
            max = Math.Max(max, logits[i]);
        }

        return float.IsFinite(max)
            ? max
            : throw new GenerationException("The model returned logits that are not finite: its weights are damaged. Get the model folder again.");
    }

    // Weights are exp((logit - max) / temperature), so the largest is 1 and nothing overflows.
    private double Fill(ReadOnlySpan<float> logits, Span<float> weights, float max)
    {
        var total = 0.0;
        for (var block = 0; block < _blocks.Length; block++)
        {
            var start = block * BlockSize;
            var length = Math.Min(BlockSize, logits.Length - start);
            total += _blocks[block] = FillBlock(logits.Slice(start, length), weights.Slice(start, length), max);
        }

        return total;
    }

    private double FillBlock(ReadOnlySpan<float> logits, Span<float> weights, float max)
    {
        var shift = Vector256.Create(max);
        var scale = Vector256.Create(_inverseTemperature);
        var lanes = Vector256<float>.Zero;
        var i = 0;
        for (; i <= logits.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var exp = Vector256.Exp((Vector256.Create(logits[i..]) - shift) * scale);
            exp.CopyTo(weights[i..]);
            lanes += exp;
        }

        var sum = (double)Vector256.Sum(lanes);
        for (; i < logits.Length; i++)
        {
            sum += weights[i] = MathF.Exp((logits[i] - max) * _inverseTemperature);
        }

        return sum;
    }

    private int DrawFromAll(float[] weights, double left)
    {
        var block = 0;
        while (block < _blocks.Length - 1 && left >= _blocks[block])
        {
            left -= _blocks[block++];
        }

        var token = -1;
        for (var i = block * BlockSize; i < weights.Length && left >= 0; i++)
        {
            if (weights[i] > 0)
            {
                token = i;
                left -= weights[i];
            }
        }

        // Rounding can leave a last block whose tokens all have weight 0.
        return token >= 0 ? token : Array.FindLastIndex(weights, weight => weight > 0);
    }
}
