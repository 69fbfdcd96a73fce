using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Loading;

/// <summary>What is said of a machine that lacks CUDA libraries, all or some; a search path makes such machines.</summary>
public sealed class CudaProviderTests
{
    private const string Found = "R1CI_TEST_CUDA_FOUND";

    [Fact]
    public void AppendTo_WithoutTheProvidersLibrary_NamesItAndHowToGetIt()
    {
        Assert.SkipWhen(CudaLibraries.PathOf("onnxruntime_providers_cuda") is not null, "this build has the CUDA provider");
        NativeTelemetry.Disable();
        using var options = new SessionOptions();

        var problem = Assert.Throws<ModelLoadException>(() => CudaProvider.AppendTo(options)).Message;

        Assert.Contains("onnxruntime_providers_cuda", problem, StringComparison.Ordinal);
        Assert.Contains("-p:OrtProvider=cuda", problem, StringComparison.Ordinal);
        Assert.Contains("--provider cpu", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void RequireHalf_OfAFloat32Graph_SaysWhichPrecisionToBuild()
    {
        var problem = Assert.Throws<ModelLoadException>(() => CudaProvider.RequireHalf(Engine.EngineModel.Instance.Graph)).Message;

        Assert.Contains("model.onnx' keeps its KV cache as float32", problem, StringComparison.Ordinal);
        Assert.Contains("-p fp16 -e cuda", problem, StringComparison.Ordinal);
        Assert.Contains("--provider cpu", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("libcuda.so.1 libcudart.so.13")]
    [InlineData("libcuda.so.1 libcudart.so.12 libcublas.so.12 libcublasLt.so.12")]
    [InlineData("libcuda.so.1 libcudart.so.13 libcublas.so.13 libcublasLt.so.13 libcurand.so.10")]
    public async Task FindProblem_OnASearchPath_NamesEveryLibraryThatIsNotThere(string found)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a search path in the environment is Linux's");
        Assert.SkipWhen(File.Exists("/proc/driver/nvidia/version"), "this machine has NVIDIA's driver");
        var folder = Directory.CreateTempSubdirectory("r1ci-cuda-").FullName;
        try
        {
            // Any library that loads will do: only the name is looked for.
            foreach (var name in found.Split(' ', StringSplitOptions.RemoveEmptyEntries)) File.Copy(CudaLibraries.PathOf("onnxruntime_providers_shared")!, Path.Combine(folder, name));
            var environment = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = folder, [Found] = found };

            var (exitCode, output, errors) = await OwnProcess.RunAsync($"{typeof(CudaProviderTests).FullName}.{nameof(Child_LooksForLibraries)}", environment);

            Assert.True(exitCode == 0 && output.Contains("Total: 1", StringComparison.Ordinal), output + errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact(Explicit = true)] // what the child process runs
    public void Child_LooksForLibraries()
    {
        var found = Environment.GetEnvironmentVariable(Found)!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var missing = CudaProvider.Libraries.Linux.Where(names => !names.Any(found.Contains)).ToList();

        var problem = (CudaProvider.Libraries with { Shipped = ["onnxruntime"] }).FindProblem(); // which is there

        Assert.Equal(missing.Count == 0, problem is null);
        if (problem is not null) Assert.Contains("Install the NVIDIA driver and the CUDA runtime, and make", problem, StringComparison.Ordinal); // cuDNN is not needed here
        foreach (var name in missing.SelectMany(names => names)) Assert.Contains($"'{name}'", problem, StringComparison.Ordinal);
        foreach (var name in found) Assert.DoesNotContain($"'{name}'", problem ?? "", StringComparison.Ordinal);
    }
}
