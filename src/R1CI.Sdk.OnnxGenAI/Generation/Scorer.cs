using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.OnnxGenAI.Loading;

namespace R1CI.Sdk.OnnxGenAI.Generation;

/// <summary>Makes the model read a whole stream of tokens, teacher-forced, and scores them.</summary>
internal sealed class Scorer(GenAIModel model)
{
    // One pass returns tokens x vocabulary logits; more tokens than this many bytes allow are read in several passes.
    private const long MaxLogitBytes = 64L << 20;

    public float[] Score(int[] ids, double temperature, CancellationToken cancellation)
    {
        var scores = new TokenScores(model.Local.Info, ids, temperature);
        var context = model.Contexts.Create(cancellation);
        try
        {
            var chunk = (int)Math.Max(1, MaxLogitBytes / ((long)model.Local.Info.VocabularySize * sizeof(float)));
            for (var start = 0; start < ids.Length; start += chunk)
            {
                var first = start;
                context.AppendAll(ids.AsSpan(start, Math.Min(chunk, ids.Length - start)), (row, logits) => scores.Read(first + row, logits));
            }

            return scores.LogProbs;
        }
        finally
        {
            model.Contexts.Free(context);
        }
    }
}
