using System.Runtime.InteropServices;

namespace R1CI.Sdk.Models.Native;

/// <summary>
/// Looks for what a CUDA provider loads by name, to say which are missing; the runtime's own message names only the first.
/// </summary>
/// <param name="Shipped">The libraries that the CUDA package of the host brings, without prefix (lib) and suffix (.so, .dll).</param>
/// <param name="Package">How to get that package, as the end of a sentence that begins with "It comes with the CUDA package: ".</param>
internal sealed record CudaLibraries(IReadOnlyList<string> Shipped, string Package)
{
    /// <summary>What to do about any problem with CUDA.</summary>
    public const string NextStep = "Use --provider cpu (ExecutionProvider.Cpu), or set up CUDA as models/README.md describes.";

    /// <summary>
    /// Gets what the system's loader has to find on Linux, each with the names that will do: those onnxruntime_providers_cuda 1.29 and
    /// onnxruntime-genai-cuda 0.15.2 link (CUDA 13 builds; a CUDA 12 build links the second name).
    /// </summary>
    public IReadOnlyList<string[]> Linux { get; init; } =
    [
        ["libcuda.so.1"], ["libcudart.so.13", "libcudart.so.12"], ["libcublas.so.13", "libcublas.so.12"], ["libcublasLt.so.13", "libcublasLt.so.12"],
        ["libcurand.so.10"], ["libcufft.so.12", "libcufft.so.11"], ["libcudnn.so.9"],
    ];

    /// <summary>Gets the same for Windows.</summary>
    public IReadOnlyList<string[]> Windows { get; init; } =
    [
        ["nvcuda.dll"], ["cudart64_13.dll", "cudart64_12.dll"], ["cublas64_13.dll", "cublas64_12.dll"], ["cublasLt64_13.dll", "cublasLt64_12.dll"],
        ["curand64_10.dll"], ["cufft64_12.dll", "cufft64_11.dll"], ["cudnn64_9.dll"],
    ];

    /// <exception cref="ModelLoadException">Libraries are missing, or this system is neither Linux nor Windows.</exception>
    public void Check()
    {
        if (FindProblem() is { } problem)
        {
            throw new ModelLoadException($"{problem} {NextStep}");
        }
    }

    /// <summary>Says which libraries are missing and how to get them; <see langword="null"/> when all are there.</summary>
    public string? FindProblem()
    {
        var isWindows = OperatingSystem.IsWindows();
        if (!isWindows && !OperatingSystem.IsLinux())
        {
            return $"The CUDA provider runs on Linux and Windows, and this is {RuntimeInformation.OSDescription}.";
        }

        var shipped = Shipped.Select(FileOf).Where(name => PathOf(name) is null).Select(name => $"'{name}'").ToList();
        var system = (isWindows ? Windows : Linux).Where(names => !names.Any(CanLoad)).Select(names => $"'{string.Join("' or '", names)}'").ToList();
        var problem = shipped.Count == 0 ? "" : $"The CUDA provider needs {List(shipped)}, which {Is(shipped)} not beside the application in '{AppContext.BaseDirectory}'. " +
            $"It comes with the CUDA package: {Package}. ";
        var packages = Linux.Any(static names => names[0].StartsWith("libcudnn", StringComparison.Ordinal)) ? "NVIDIA driver, the CUDA runtime and cuDNN 9" : "NVIDIA driver and the CUDA runtime";
        problem += system.Count == 0 ? "" : $"The CUDA provider needs {List(system)}, which the system's loader does not find. " +
            $"Install the {packages}, and make their folder known (LD_LIBRARY_PATH, or PATH on Windows).";
        return problem.Length == 0 ? null : problem.TrimEnd();
    }

    /// <summary>Gets where a library that the CUDA package brings lies; <see langword="null"/> when it is not there.</summary>
    /// <param name="name">Its name without prefix and suffix, or its file.</param>
    public static string? PathOf(string name)
    {
        var searched = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return searched.Append(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, FileOf(name))).FirstOrDefault(File.Exists);
    }

    private static string FileOf(string name) => name.Contains('.', StringComparison.Ordinal) ? name : OperatingSystem.IsWindows() ? $"{name}.dll" : $"lib{name}.so";

    private static string List(List<string> names) => names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];

    private static string Is(List<string> names) => names.Count == 1 ? "is" : "are";

    private static bool CanLoad(string name) => NativeLibrary.TryLoad(name, typeof(CudaLibraries).Assembly, DllImportSearchPath.SafeDirectories, out _);
}
