using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>Takes the most likely token a number of times, and keeps tokens and logits.</summary>
internal sealed class GreedySink(int count) : ITokenSink
{
    private int _left = count;

    public List<int> Tokens { get; } = [];

    public float[] LastLogits { get; private set; } = [];

    public int Last => Tokens[^1];

    /// <summary>Gets tokens and last logits in one, to be compared bit for bit.</summary>
    public float[] Seen => [.. Tokens.Select(token => (float)token), .. LastLogits];

    public static int Best(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
        {
            best = logits[i] > logits[best] ? i : best;
        }

        return best;
    }

    public bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token)
    {
        LastLogits = logits.ToArray();
        Tokens.Add(token = Best(logits));
        return --_left > 0;
    }
}

/// <summary>Draws from the whole distribution with a seed, and keeps each token with its log-probability: equal bits in, equal bits out.</summary>
internal sealed class DrawingSink(int seed) : ITokenSink
{
    private readonly Random _random = new(seed);

    public int Left { get; set; }

    public List<(int Token, double LogProb)> Drawn { get; } = [];

    public bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token)
    {
        var max = float.NegativeInfinity;
        foreach (var logit in logits)
        {
            max = Math.Max(max, logit);
        }

        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            scratch[i] = MathF.Exp(logits[i] - max);
            sum += scratch[i];
        }

        var rest = _random.NextDouble() * sum;
        for (token = 0; token < logits.Length - 1 && rest >= scratch[token]; token++)
        {
            rest -= scratch[token];
        }

        Drawn.Add((token, logits[token] - max - Math.Log(sum)));
        return --Left > 0;
    }
}

/// <summary>Does what a test says.</summary>
internal sealed class ScriptedSink(ScriptedSink.Next next) : ITokenSink
{
    public delegate int? Next(ReadOnlySpan<float> logits, int length);

    public bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token)
    {
        var given = next(logits, length);
        token = given ?? 0;
        return given is not null;
    }

    /// <summary>Makes a sink that goes on until it is stopped from outside.</summary>
    public static ScriptedSink Endless(Action? onToken = null) => new((_, length) =>
    {
        onToken?.Invoke();
        return length < EngineModel.Context - 1 ? 7 : null;
    });
}
