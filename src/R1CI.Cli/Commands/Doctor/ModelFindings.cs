using System.Globalization;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.OnnxRuntime.Loading;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands.Doctor;

/// <summary>Which models load here, and on which providers: each is really loaded.</summary>
internal static class ModelFindings
{
    /// <param name="folders">Folders besides that of the model that ships.</param>
    public static IEnumerable<DoctorFinding> Find(IEnumerable<string> folders)
    {
        var shipped = Load("shipped", ModelOptions.ShippedModel);
        yield return shipped with { IsCore = true };
        yield return Ort("shipped", ModelOptions.ShippedModel);
        foreach (var folder in folders)
        {
            yield return Load(folder, folder);
            yield return Ort(folder, folder);
        }

        yield return shipped with { Area = "provider", Name = "genai cpu", IsCore = false };
        yield return Cuda();
        yield return OrtCpu();
        yield return Provider("ort cuda", EngineFit.FindCudaProblem(), "a session takes it");
    }

    private static DoctorFinding Ort(string name, string folder) => EngineFit.FindProblem(folder) is { } problem
        ? new DoctorFinding("engine", $"ort: {name}", false, problem, "Use the engine genai, where the folder loads there; else a folder whose graph the model builder of ONNX Runtime GenAI made (models/README.md).")
        : new DoctorFinding("engine", $"ort: {name}", true, "the graph and the tokenizer are what --engine ort runs");

    private static DoctorFinding OrtCpu()
    {
        try
        {
            return new DoctorFinding("provider", "ort cpu", true, $"ONNX Runtime {EngineFit.Version}");
        }
        catch (ModelLoadException problem)
        {
            return new DoctorFinding("provider", "ort cpu", false, problem.Message, "Build again, so that the native libraries lie beside the program.");
        }
    }

    private static DoctorFinding Provider(string name, string? problem, string detail) => problem is null
        ? new DoctorFinding("provider", name, true, detail)
        : new DoctorFinding("provider", name, false, problem, "Nothing, when --provider cpu is what you want; else see CUDA in models/README.md.");

    private static DoctorFinding Load(string name, string folder)
    {
        try
        {
            using var client = ModelOptions.Load(folder);
            var info = (ModelInfo)client.GetService(typeof(ModelInfo))!;
            return new DoctorFinding("model", name, true, string.Create(
                CultureInfo.InvariantCulture, $"{info.Name}, {info.Type}, {info.WeightsBytes:N0} bytes, context {info.ContextLength:N0}, {info.Engine} {info.EngineVersion}"));
        }
        catch (CommandException problem)
        {
            return new DoctorFinding("model", name, false, problem.Message, "Give a folder in the form of ONNX Runtime GenAI; models/README.md says which run and how to get one.");
        }
    }

    private static DoctorFinding Cuda()
    {
        try
        {
            using var client = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = ModelOptions.ShippedModel, Provider = ExecutionProvider.Cuda });
            return Provider("genai cuda", null, "loads the model that ships");
        }
        catch (ModelLoadException problem)
        {
            return Provider("genai cuda", problem.Message, "");
        }
    }
}
