using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.OnnxRuntime.Tokens;

namespace R1CI.Sdk.OnnxRuntime.Loading;

/// <summary>Whether this engine can run a folder or a provider, without loading the model's weights.</summary>
internal static class EngineFit
{
    /// <summary>Gets the version of the native library.</summary>
    /// <exception cref="ModelLoadException">It cannot be loaded here.</exception>
    public static string Version
    {
        get
        {
            NativeTelemetry.Disable();
            try
            {
                return OrtEnv.Instance().GetVersionString();
            }
            catch (Exception problem) when (problem is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException)
            {
                throw new ModelLoadException($"The native library onnxruntime cannot be loaded on this machine: {(problem.InnerException ?? problem).Message} " +
                    "Copy it beside the application; Linux needs glibc 2.28 or later on x64.", problem);
            }
        }
    }

    /// <summary>Says why a folder cannot be run: its files, its graph or its tokenizer; <see langword="null"/> when it can.</summary>
    public static string? FindProblem(string folder)
    {
        try
        {
            var host = new ModelHost(typeof(OnnxRuntimeChatClient), typeof(OnnxRuntimeChatClientOptions), "onnxruntime", Version);
            var description = ModelDescription.Read(new ModelRequest(host, folder));
            var graph = description.Graph;
            GraphContract.Read(description.Folder, description.Config, graph.Files[0], graph.WeightsBytes, graph.Inputs, graph.Outputs);
            ExtensionsTokenizer.Load(description.Folder.Path).Dispose();
            return null;
        }
        catch (ModelLoadException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>Says why the CUDA provider cannot be used here; <see langword="null"/> when a session takes it.</summary>
    public static string? FindCudaProblem()
    {
        NativeTelemetry.Disable();
        try
        {
            using var options = new SessionOptions();
            CudaProvider.AppendTo(options);
            return null;
        }
        catch (ModelLoadException problem)
        {
            return problem.Message;
        }
    }
}
