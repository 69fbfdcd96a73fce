using System.Text;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace R1CI.Sdk.Benchmarks.AgentLoop;

/// <summary>One recorded turn to generate again: what goes into the context first, and how many tokens are sampled then.</summary>
internal sealed record BareTurn(int[] Context, int[] Sampled);

/// <summary>
/// The yardstick: nothing but the native engine, greedy choice, one log-probability a token and the token's text. No messages, no events, no
/// parser, no cancellation. Written for one thread and one measurement.
/// </summary>
internal sealed class BareLoop : IDisposable
{
    // As in the product: small models gain nothing from more threads, and spinning ones cost processor time.
    private const string SingleThread =
        """{"model":{"decoder":{"session_options":{"intra_op_num_threads":1,"session.intra_op.allow_spinning":"0"}}}}""";

    private readonly Config _config;
    private readonly Model _model;
    private readonly int _maxLength;
    private readonly byte[][] _tokenBytes;
    private double[] _weights = [];
    private float[] _logits = [];

    public BareLoop(string folder, int maxLength, byte[][] tokenBytes)
    {
        _config = new Config(folder);
        _config.Overlay(SingleThread);
        _model = new Model(_config);
        _maxLength = maxLength;
        _tokenBytes = tokenBytes;
    }

    /// <summary>Generates the turns of one conversation.</summary>
    /// <exception cref="InvalidDataException">Another token came than was recorded, so the two loops did not do the same work.</exception>
    public double Run(IReadOnlyList<BareTurn> turns)
    {
        using var options = new GeneratorParams(_model);
        options.SetSearchOption("max_length", _maxLength);
        using var generator = new Generator(_model, options);
        var text = new StringBuilder();
        var logProbs = 0.0;
        int[] pending = [];
        foreach (var turn in turns)
        {
            generator.AppendTokens([.. pending, .. turn.Context]);
            var decoder = Encoding.UTF8.GetDecoder();
            for (var i = 0; ; i++)
            {
                var (token, logProb) = Greedy(NextLogits(generator));
                if (token != turn.Sampled[i])
                {
                    throw new InvalidDataException($"Token {i} is {token} in the bare loop and {turn.Sampled[i]} in the agent loop.");
                }

                logProbs += logProb;
                AppendText(text, decoder, _tokenBytes[token]);
                if (i + 1 == turn.Sampled.Length)
                {
                    pending = [token];
                    break;
                }

                generator.AppendTokens([token]);
            }
        }

        return logProbs;
    }

    public void Dispose()
    {
        _model.Dispose();
        _config.Dispose();
    }

    private static void AppendText(StringBuilder text, Decoder decoder, byte[] bytes)
    {
        Span<char> chars = stackalloc char[256];
        text.Append(chars[..decoder.GetChars(bytes, chars, flush: false)]);
    }

    private ReadOnlySpan<float> NextLogits(Generator generator)
    {
        using var tensor = generator.GetOutput("logits");
        var vocabulary = (int)tensor.Shape()[^1];
        if (_logits.Length != vocabulary)
        {
            _logits = new float[vocabulary];
        }

        tensor.GetData<float>()[^vocabulary..].CopyTo(_logits);
        return _logits;
    }

    private (int Token, double LogProb) Greedy(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
        {
            best = logits[i] > logits[best] ? i : best;
        }

        if (_weights.Length != logits.Length)
        {
            _weights = new double[logits.Length];
        }

        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            sum += _weights[i] = Math.Exp(logits[i] - logits[best]);
        }

        return (best, -Math.Log(sum));
    }
}
