using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Native;

namespace R1CI.Sdk.OnnxRuntime.Loading;

/// <summary>ONNX Runtime's CUDA provider: what it needs on this machine, and how a session gets it.</summary>
internal static class CudaProvider
{
    private const string Name = "CUDAExecutionProvider";
    private const string Library = "onnxruntime_providers_cuda";

    private static readonly Lock Registering = new();
    private static bool _isRegistered;

    // The cache is allocated in blocks of one size; doubling the arena would take twice of it.
    private static readonly Dictionary<string, string> Settings = new() { ["arena_extend_strategy"] = "kSameAsRequested" };

    /// <summary>Gets the libraries that the provider needs. cuDNN is loaded when a graph has a convolution, which a language model has not.</summary>
    public static CudaLibraries Libraries { get; } = new(
        [Library], "build with -p:OrtProvider=cuda (npm, Linux x64, CUDA 13), or with -p:GenAISource=nuget -p:GenAIProvider=cuda (NuGet)")
    {
        Linux = [["libcuda.so.1"], ["libcudart.so.13", "libcudart.so.12"], ["libcublas.so.13", "libcublas.so.12"], ["libcublasLt.so.13", "libcublasLt.so.12"], ["libcurand.so.10"]],
        Windows = [["nvcuda.dll"], ["cudart64_13.dll", "cudart64_12.dll"], ["cublas64_13.dll", "cublas64_12.dll"], ["cublasLt64_13.dll", "cublasLt64_12.dll"], ["curand64_10.dll"]],
    };

    /// <summary>Makes a session run on the first NVIDIA GPU; what has no CUDA kernel runs on the CPU.</summary>
    /// <remarks>
    /// Two ways, by the build of the onnxruntime library. That of NuGet's Gpu package has the provider's functions. That of the npm packages is built for
    /// the CPU and refuses them ("CUDA execution provider is not enabled in this build"), but takes the provider's library as a plug-in.
    /// </remarks>
    /// <returns>The GPU's memory.</returns>
    /// <exception cref="ModelLoadException">A library or a GPU is missing; the message names it.</exception>
    public static OrtMemoryInfo AppendTo(SessionOptions options)
    {
        Libraries.Check();
        try
        {
            if (OrtEnv.Instance().GetAvailableProviders().Contains(Name))
            {
                using var settings = new OrtCUDAProviderOptions();
                settings.UpdateOptions(Settings);
                options.AppendExecutionProvider_CUDA(settings);
                return new OrtMemoryInfo(OrtMemoryInfo.allocatorCUDA, OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default);
            }

            var device = FirstDevice();
            options.AppendExecutionProvider(OrtEnv.Instance(), [device], Settings);
            return device.GetMemoryInfo(OrtDeviceMemoryType.DEFAULT);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ModelLoadException($"ONNX Runtime's CUDA provider cannot be used: {problem.Message} {CudaLibraries.NextStep}", problem);
        }
    }

    /// <summary>Refuses what would be computed on the CPU, with the cache copied from the GPU and back for every token.</summary>
    /// <exception cref="ModelLoadException">The graph is not float16.</exception>
    public static void RequireHalf(GraphContract graph)
    {
        if (!graph.IsHalf)
        {
            throw new ModelLoadException($"'{graph.Path}' keeps its KV cache as float32, and ONNX Runtime's CUDA provider computes GroupQueryAttention in float16 only. " +
                "Build the model again in float16 (-p fp16 -e cuda of the ONNX Runtime GenAI model builder), or use the provider 'cpu' (--provider cpu).");
        }
    }

    private static OrtEpDevice FirstDevice()
    {
        lock (Registering)
        {
            if (!_isRegistered)
            {
                OrtEnv.Instance().RegisterExecutionProviderLibrary("r1ci-cuda", CudaLibraries.PathOf(Library)!);
                _isRegistered = true;
            }
        }

        return OrtEnv.Instance().GetEpDevices().FirstOrDefault(device => device.EpName == Name)
            ?? throw new ModelLoadException($"ONNX Runtime's CUDA provider is loaded and finds no NVIDIA GPU of compute capability 7.5 or later. Check that nvidia-smi lists one here, and that a " +
                $"container is given it. {CudaLibraries.NextStep}");
    }
}
