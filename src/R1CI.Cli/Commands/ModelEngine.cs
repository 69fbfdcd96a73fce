using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Cli.Commands;

/// <summary>An engine and a model folder.</summary>
/// <param name="Engine">The engine, as <c>--engine</c> calls it.</param>
/// <param name="Problem">Why the engine cannot run the folder; <see langword="null"/> when it can.</param>
internal sealed record ModelEngine(string Engine, string? Problem)
{
    /// <summary>Asks every engine: <c>genai</c> has the answer from loading the model, <c>ort</c> checks graph and tokenizer.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="genAIProblem">Why <c>genai</c> could not load it.</param>
    public static ModelEngine[] Of(string folder, string? genAIProblem) => [new(ModelOptions.GenAI, genAIProblem), new(ModelOptions.Ort, EngineFit.FindProblem(folder))];
}
