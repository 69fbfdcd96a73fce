using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>
/// The trial that ends a load: a wrong configuration of inputs, dimensions or vocabulary shows when the first tokens are computed, and better
/// then than in a reply.
/// </summary>
internal static class FirstToken
{
    /// <summary>Makes the model compute one token.</summary>
    /// <param name="description">The model.</param>
    /// <param name="compute">Computes; shows the logits to <see cref="Check"/>.</param>
    /// <exception cref="ModelLoadException">It cannot.</exception>
    public static void Try(ModelDescription description, Action compute)
    {
        try
        {
            compute();
        }
        catch (GenerationException problem)
        {
            throw new ModelLoadException($"The model in '{description.Folder.Path}' cannot compute a token: {problem.Message} Its weights or " +
                $"genai_config.json are wrong: get the folder again.", problem);
        }
    }

    /// <exception cref="GenerationException">A value is not finite.</exception>
    public static void Check(ReadOnlySpan<float> logits)
    {
        foreach (var logit in logits)
        {
            if (!float.IsFinite(logit))
            {
                throw new GenerationException("Its logits are not finite.");
            }
        }
    }
}
