using System.Globalization;
using R1CI.Sdk.OnnxGenAI;
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
        foreach (var folder in folders)
        {
            yield return Load(folder, folder);
        }

        yield return shipped with { Area = "provider", Name = "cpu", IsCore = false };
        yield return Cuda();
    }

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
            return new DoctorFinding("provider", "cuda", true, "loads the model that ships");
        }
        catch (ModelLoadException problem)
        {
            return new DoctorFinding("provider", "cuda", false, problem.Message, "Nothing, when --provider cpu is what you want; else see CUDA in models/README.md.");
        }
    }
}
