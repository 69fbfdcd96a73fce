using System.CommandLine;
using R1CI.Sdk.OnnxGenAI;

namespace R1CI.Cli.Commands;

/// <summary>Which model to load and where to run it: the options that every verb with a model has.</summary>
internal sealed class ModelOptions
{
    public Option<string> Folder { get; } = new("--model")
    {
        Description = "The model's folder (ONNX Runtime GenAI form).",
        HelpName = "DIR",
        DefaultValueFactory = _ => ShippedModel,
    };

    public Option<string> Provider { get; } = new Option<string>("--provider") { Description = "Where the model runs.", DefaultValueFactory = _ => "cpu" }
        .AcceptOnlyFromAmong("cpu", "cuda");

    /// <summary>Gets the folder of the model that ships: beside the program, wherever it is started.</summary>
    public static string ShippedModel => Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny");

    public void AddTo(Command command)
    {
        command.Options.Add(Folder);
        command.Options.Add(Provider);
    }

    /// <exception cref="CommandException">The model cannot be loaded.</exception>
    public OnnxGenAIChatClient Load(ParseResult result) => Load(result.GetValue(Folder)!, result.GetValue(Provider)!);

    /// <exception cref="CommandException">The model cannot be loaded.</exception>
    /// <param name="folder">The model's folder.</param>
    /// <param name="provider">Where it runs.</param>
    /// <param name="weights">An ONNX file to take in place of the folder's; <see langword="null"/> for the folder's own.</param>
    public static OnnxGenAIChatClient Load(string folder, string provider = "cpu", string? weights = null)
    {
        try
        {
            return OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions
            {
                ModelFolder = folder, Weights = weights is null ? default(ReadOnlyMemory<byte>?) : File.ReadAllBytes(weights), Provider = Enum.Parse<ExecutionProvider>(provider, ignoreCase: true),
            });
        }
        catch (ModelLoadException problem)
        {
            throw new CommandException(ExitCode.Model, weights is null ? problem.Message : $"'{weights}' cannot be loaded in place of the ONNX file in '{folder}': {problem.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Model, $"'{weights}' cannot be read: {problem.Message}");
        }
    }
}
