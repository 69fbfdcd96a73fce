using R1CI.Sdk.OnnxGenAI.Generation;
using R1CI.Sdk.OnnxGenAI.Loading;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI;

/// <summary>Scores a whole stream of tokens, teacher-forced.</summary>
internal sealed class Scorer(LoadedModel model)
{
    // One pass returns tokens x vocabulary logits; more tokens than this many bytes allow are read in several passes.
    private const long MaxLogitBytes = 64L << 20;

    public float[] Score(int[] ids, double temperature, CancellationToken cancellation)
    {
        Check(ids);
        var context = model.Contexts.Create(cancellation);
        try
        {
            var scores = new float[ids.Length];
            var chunk = (int)Math.Max(1, MaxLogitBytes / ((long)model.Info.VocabularySize * sizeof(float)));
            for (var start = 0; start < ids.Length; start += chunk)
            {
                var length = Math.Min(chunk, ids.Length - start);
                context.AppendAll(ids.AsSpan(start, length), (row, logits) =>
                {
                    if (start + row + 1 < ids.Length)
                    {
                        scores[start + row + 1] = LogProb(logits, ids[start + row + 1], temperature);
                    }
                });
            }

            return scores;
        }
        finally
        {
            model.Contexts.Free(context);
        }
    }

    private void Check(int[] ids)
    {
        if (ids.Length == 0 || ids.Length > model.Info.ContextLength)
        {
            throw ids.Length == 0
                ? new ArgumentException("There are no ids to score. Pass the whole stream.", nameof(ids))
                : new ContextOverflowException(ids.Length, model.Info.ContextLength);
        }

        var bad = Array.FindIndex(ids, id => id < 0 || id >= model.Info.VocabularySize);
        if (bad >= 0)
        {
            throw new ArgumentException($"Id {ids[bad]} at place {bad} is not in the vocabulary of {model.Info.VocabularySize} tokens. Was it " +
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
