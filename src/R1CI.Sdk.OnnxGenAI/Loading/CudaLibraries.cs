using System.Reflection;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>
/// Looks for what the CUDA provider loads by name, to say which library is missing; the runtime's own message names only the first.
/// </summary>
internal static class CudaLibraries
{
    private const string NextStep = "Use --provider cpu (ExecutionProvider.Cpu), or set up CUDA as models/README.md describes.";

    // Needed by onnxruntime_providers_cuda 1.29 and onnxruntime-genai-cuda 0.15.2 (CUDA 13 builds; a CUDA 12 build links the second name).
    private static readonly string[][] Linux =
    [
        ["libcuda.so.1"], ["libcudart.so.13", "libcudart.so.12"], ["libcublas.so.13", "libcublas.so.12"], ["libcublasLt.so.13", "libcublasLt.so.12"],
        ["libcurand.so.10"], ["libcufft.so.12", "libcufft.so.11"], ["libcudnn.so.9"],
    ];

    private static readonly string[][] Windows =
    [
        ["nvcuda.dll"], ["cudart64_13.dll", "cudart64_12.dll"], ["cublas64_13.dll", "cublas64_12.dll"], ["cublasLt64_13.dll", "cublasLt64_12.dll"],
        ["curand64_10.dll"], ["cufft64_12.dll", "cufft64_11.dll"], ["cudnn64_9.dll"],
    ];

    public static void Check()
    {
        var isWindows = OperatingSystem.IsWindows();
        if (!isWindows && !OperatingSystem.IsLinux())
        {
            throw new ModelLoadException($"The CUDA provider runs on Linux and Windows, and this is {RuntimeInformation.OSDescription}. Use " +
                $"--provider cpu (ExecutionProvider.Cpu).");
        }

        string[] shipped = isWindows
            ? ["onnxruntime-genai-cuda.dll", "onnxruntime_providers_cuda.dll"]
            : ["libonnxruntime-genai-cuda.so", "libonnxruntime_providers_cuda.so"];
        foreach (var name in shipped.Where(name => !IsBesideRuntime(name)))
        {
            throw new ModelLoadException($"The CUDA provider needs '{name}', which is not beside the application in " +
                $"'{AppContext.BaseDirectory}'. It comes with the " +
                $"CUDA package: build with -p:GenAISource=nuget -p:GenAIProvider=cuda. {NextStep}");
        }

        foreach (var names in isWindows ? Windows : Linux)
        {
            if (!names.Any(CanLoad))
            {
                throw new ModelLoadException($"The CUDA provider needs '{string.Join("' or '", names)}', which the system's loader does not " +
                    $"find. Install the NVIDIA driver, the " +
                    $"CUDA runtime and cuDNN 9, and make their folder known (LD_LIBRARY_PATH, or PATH on Windows). {NextStep}");
            }
        }
    }

    private static bool CanLoad(string name) => NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), DllImportSearchPath.SafeDirectories, out _);

    private static bool IsBesideRuntime(string name)
    {
        var searched = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return searched.Append(AppContext.BaseDirectory).Any(folder => File.Exists(Path.Combine(folder, name)));
    }
}
