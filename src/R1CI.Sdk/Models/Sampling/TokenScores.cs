using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Sampling;

/// <summary>The log-probabilities of a whole stream of tokens, teacher-forced, from the logits an engine computes for it.</summary>
internal sealed class TokenScores
{
    private readonly int[] _ids;
    private readonly double _temperature;

    /// <param name="info">The model.</param>
    /// <param name="ids">The stream; not changed meanwhile.</param>
    /// <param name="temperature">Greater than 0.</param>
    /// <exception cref="ArgumentException">There are no ids, or one is not in the vocabulary.</exception>
    /// <exception cref="ContextOverflowException">There are more than the context holds.</exception>
    public TokenScores(ModelInfo info, int[] ids, double temperature)
    {
        Check(info, ids);
        (_ids, _temperature) = (ids, temperature);
        LogProbs = new float[ids.Length];
    }

    /// <summary>Gets the log-probability of every token given those before it; 0 for the first, which follows nothing.</summary>
    public float[] LogProbs { get; }

    /// <summary>Scores the token that follows one that was read.</summary>
    /// <param name="place">The index of the token that was read last.</param>
    /// <param name="logits">The logits after it.</param>
    public void Read(int place, ReadOnlySpan<float> logits)
    {
        var next = place + 1;
        if (next < _ids.Length)
        {
            LogProbs[next] = LogProb(logits, _ids[next], _temperature);
        }
    }

    private static void Check(ModelInfo info, int[] ids)
    {
        if (ids.Length == 0 || ids.Length > info.ContextLength)
        {
            throw ids.Length == 0
                ? new ArgumentException("There are no ids to score. Pass the whole stream.", nameof(ids))
                : new ContextOverflowException(ids.Length, info.ContextLength);
        }

        var bad = Array.FindIndex(ids, id => id < 0 || id >= info.VocabularySize);
        if (bad >= 0)
        {
            throw new ArgumentException($"Id {ids[bad]} at place {bad} is not in the vocabulary of {info.VocabularySize} tokens. Was it " +
                $"sampled by another model?", nameof(ids));
        }
    }

    private static float LogProb(ReadOnlySpan<float> logits, int token, double temperature)
    {
        var max = double.NegativeInfinity;
        foreach (var logit in logits)
        {
            max = Math.Max(max, logit);
        }

        var sum = 0.0;
        foreach (var logit in logits)
        {
            sum += Math.Exp((logit - max) / temperature);
        }

        return (float)(((logits[token] - max) / temperature) - Math.Log(sum));
    }
}
