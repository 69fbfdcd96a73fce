using Microsoft.ML.OnnxRuntimeGenAI;

namespace R1CI.Sdk.OnnxGenAI.Tests;

/// <summary>The token loop without anything around it: greedy, on the binding's own calls. What the client is compared with.</summary>
internal static class BareLoop
{
    /// <summary>Samples, puts an observation in, samples again; returns the whole stream.</summary>
    public static List<int> Run(IReadOnlyList<int> prompt, int first, IReadOnlyList<int> observation, int second)
    {
        using var config = new Config(TinyModel.Folder);
        using var model = new Model(config);
        using var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("max_length", 1024);
        using var generator = new Generator(model, parameters);
        var stream = new List<int>(prompt);
        generator.AppendTokens([.. prompt]);
        Sample(generator, stream, first);
        generator.AppendTokens([stream[^1], .. observation]);
        stream.AddRange(observation);
        Sample(generator, stream, second);
        return stream;
    }

    // The last token stays unread, as it would before a tool's output.
    private static void Sample(Generator generator, List<int> stream, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using (var logits = generator.GetOutput("logits"))
            {
                stream.Add(Best(logits.GetData<float>()[^TinyModel.Info.VocabularySize..]));
            }

            if (i < count - 1)
            {
                generator.AppendTokens([stream[^1]]);
            }
        }
    }

    private static int Best(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
        {
            best = logits[i] > logits[best] ? i : best;
        }

        return best;
    }
}
