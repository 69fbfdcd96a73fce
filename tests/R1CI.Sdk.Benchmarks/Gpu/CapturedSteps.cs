using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using R1CI.Sdk.Conformance.Models.Decoders;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>Runs of the model as a CUDA graph: captured once, and launched whole, so that no time goes to launching its kernels one by one.</summary>
/// <remarks>
/// The engine does not do this. A graph is bound to addresses and shapes, so ids, mask, cache and logits stay where they are, and every step computes the same token.
/// </remarks>
internal static class CapturedSteps
{
    /// <summary>Prints a line for each number of conversations.</summary>
    public static void Run(GpuOptions options, RandomDecoder decoder, OrtModel model, OrtMemoryInfo place, double bandwidth)
    {
        using var settings = Settings(options);
        using var session = new InferenceSession(model.Graph.Path, settings);
        foreach (var size in options.Sizes)
        {
            var length = options.PromptTokens;
            var run = Measure(session, model, place, size, length, decoder.Shape.Context, options.WindowSteps(decoder));
            var limit = (decoder.WeightsRead + ((double)size * length * decoder.Shape.CacheBytesPerToken)) / bandwidth * 1000;
            GpuBenchmark.Print($"    {size,9}   {(options.IsCuda ? "as a CUDA graph" : "bound once")}: {run:F3} ms a run, {limit / run:P1} of the limit ({limit:F3} ms)");
        }
    }

    private static SessionOptions Settings(GpuOptions options)
    {
        var settings = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        if (!options.IsCuda)
        {
            return settings;
        }

        // The model is loaded, so the provider's library is registered, if this build needs that.
        var capture = new Dictionary<string, string> { ["enable_cuda_graph"] = "1" };
        if (OrtEnv.Instance().GetEpDevices().FirstOrDefault(device => device.EpName == "CUDAExecutionProvider") is { } device)
        {
            settings.AppendExecutionProvider(OrtEnv.Instance(), [device], capture);
            return settings;
        }

        using var provider = new OrtCUDAProviderOptions();
        provider.UpdateOptions(capture);
        settings.AppendExecutionProvider_CUDA(provider);
        return settings;
    }

    private static double Measure(InferenceSession session, OrtModel model, OrtMemoryInfo place, int rows, int length, int capacity, int steps)
    {
        using var cache = CacheMemory.Create(model, rows, capacity);
        using var bound = new BoundStep(session, model.Graph, cache, rows, length);
        using var allocator = new OrtAllocator(session, place);
        using var logits = OrtValue.CreateAllocatedTensorValue(
            allocator, model.Graph.IsHalf ? TensorElementType.Float16 : TensorElementType.Float, [rows, 1, model.Graph.Vocabulary]);
        bound.BindInputs();
        bound.Binding.BindOutput(model.Graph.Names.Logits, logits);
        using var run = new RunOptions();
        run.AddRunConfigEntry("gpu_graph_id", $"{rows}");
        return BareSteps.Median(steps, () => session.RunWithBinding(run, bound.Binding));
    }
}
