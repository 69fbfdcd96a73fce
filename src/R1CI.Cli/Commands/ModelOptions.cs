using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.OnnxRuntime;

namespace R1CI.Cli.Commands;

/// <summary>Which model to load and where to run it: the options that every verb with a model has.</summary>
internal sealed class ModelOptions
{
    /// <summary>The engine <c>genai</c>.</summary>
    public const string GenAI = "genai";

    /// <summary>The engine <c>ort</c>.</summary>
    public const string Ort = "ort";

    public Option<string> Folder { get; } = new("--model")
    {
        Description = "The model's folder (ONNX Runtime GenAI form).",
        HelpName = "DIR",
        DefaultValueFactory = _ => ShippedModel,
    };

    public Option<string> Provider { get; } = new Option<string>("--provider") { Description = "Where the model runs.", DefaultValueFactory = _ => "cpu" }
        .AcceptOnlyFromAmong("cpu", "cuda");

    public Option<string> Engine { get; } = new Option<string>("--engine")
    {
        Description = "What runs the model. genai: ONNX Runtime GenAI, one conversation a core. ort: ONNX Runtime itself, many conversations in each run of the model.",
        DefaultValueFactory = _ => GenAI,
    }.AcceptOnlyFromAmong(GenAI, Ort);

    /// <summary>Gets the folder of the model that ships: beside the program, wherever it is started.</summary>
    public static string ShippedModel => Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny");

    public void AddTo(Command command)
    {
        command.Options.Add(Folder);
        command.Options.Add(Provider);
        command.Options.Add(Engine);
    }

    /// <exception cref="CommandException">The model cannot be loaded.</exception>
    public IChatClient Load(ParseResult result) => Load(result.GetValue(Folder)!, result.GetValue(Provider)!, engine: result.GetValue(Engine)!);

    /// <exception cref="CommandException">The model cannot be loaded.</exception>
    /// <param name="folder">The model's folder.</param>
    /// <param name="provider">Where it runs.</param>
    /// <param name="weights">An ONNX file to take in place of the folder's; <see langword="null"/> for the folder's own.</param>
    /// <param name="engine">What runs it.</param>
    public static IChatClient Load(string folder, string provider = "cpu", string? weights = null, string engine = GenAI)
    {
        try
        {
            var content = weights is null ? default(ReadOnlyMemory<byte>?) : File.ReadAllBytes(weights);
            var where = Enum.Parse<ExecutionProvider>(provider, ignoreCase: true);
            return engine == Ort
                ? OnnxRuntimeChatClient.Load(new OnnxRuntimeChatClientOptions { ModelFolder = folder, Weights = content, Provider = where })
                : OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = folder, Weights = content, Provider = where });
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
