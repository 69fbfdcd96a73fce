using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Conformance.Models.Decoders;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.OnnxRuntime.Loading;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>
/// Tokens a second of the engine beside what memory could give: random weights in the shipped model's dimensions and in those of a model of 0.5 B parameters, by conversations at a time.
/// Options: <see cref="GpuOptions"/>.
/// </summary>
/// <remarks>
/// The limit of a step is the time to read its bytes once: the weights that every token needs, and each conversation's keys and values. The bandwidth is that of a copy within the memory, bytes
/// read and bytes written counted.
/// </remarks>
internal static class GpuBenchmark
{
    public static Task RunAsync() => RunAsync([]);

    /// <summary>Runs it with options.</summary>
    /// <returns>0, also when the provider is missing; 2 for options that are none.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        GpuOptions options;
        try
        {
            options = GpuOptions.Read(arguments);
        }
        catch (FormatException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }

        if (options.IsCuda && EngineFit.FindCudaProblem() is { } missing)
        {
            Console.WriteLine($"not measured: {missing}");
            return 0;
        }

        Print($"\nThe engine 'ort' with random weights, provider {(options.IsCuda ? "cuda" : options.IsDeviceTrial ? "cpu, treated as a device" : "cpu")}, one lane; medians of {DecodeRate.Windows} windows of steps");
        foreach (var (name, shape) in options.Models)
        {
            await TryAsync(name, () => MeasureAsync(options, name, options.Format(shape)));
        }

        return 0;
    }

    public static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Measures something, or prints why it cannot be: the rest is measured in any case.</summary>
    public static async Task TryAsync(string what, Func<Task> measure)
    {
        try
        {
            await measure();
        }
        catch (Exception problem) when (problem is ModelLoadException or GenerationException or ContextOverflowException or OnnxRuntimeException or ArgumentException)
        {
            Print($"    {what}: not measured: {problem.Message}");
        }
    }

    private static async Task MeasureAsync(GpuOptions options, string name, DecoderShape shape)
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-gpu-").FullName;
        try
        {
            var start = Stopwatch.GetTimestamp();
            var decoder = RandomDecoder.Write(folder, shape);
            var written = Stopwatch.GetElapsedTime(start).TotalSeconds;
            start = Stopwatch.GetTimestamp();
            using (var model = Load(options, decoder, Path.Combine(folder, "model.onnx")))
            {
                Print($"  {name}: {shape.Layers} layers, {shape.Width} wide, {shape.Heads} heads and {shape.KvHeads} of keys and values x {shape.HeadSize}, {shape.Inner} inside, {shape.Vocabulary:N0} tokens; {decoder.Parameters / 1e6:F1} M parameters in {shape.WeightsName}, of which a token reads {decoder.WeightsRead / 1e6:F1} MB; written in {written:F1} s, loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
                var bandwidth = options.BandwidthGB * 1e9 ?? MemoryBandwidth.Measure(model);
                Print($"    memory moves {bandwidth / 1e9:F1} GB/s{(options.BandwidthGB is null ? " (measured by copying)" : " (given)")}");
                await DecodeRate.RunAsync(options, decoder, model, bandwidth);
                if (model.DeviceMemory is { } place) await TryAsync("as a CUDA graph", () => Task.Run(() => CapturedSteps.Run(options, decoder, model, place, bandwidth)));
                await TryAsync("prompts", () => PrefillRate.RunAsync(options, model, "logits of every token"));
            }

            using var last = Load(options, decoder, decoder.WriteLastLogitsGraph());
            await PrefillRate.RunAsync(options, last, "logits of the last token");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static OrtModel Load(GpuOptions options, RandomDecoder decoder, string path)
    {
        var folder = new ModelFolder(decoder.Folder);
        var onnx = OnnxFile.Read(path);
        var graph = GraphContract.Read(folder, GenAIConfig.Read(folder), path, decoder.WeightsRead, onnx.Inputs, onnx.Outputs);
        var threads = options.Threads ?? (decoder.WeightsRead > 64 << 20 ? Environment.ProcessorCount : 1); // as the client chooses
        return OrtModel.Load(graph, path, threads, provider: options.Provider, deviceMemory: options.IsDeviceTrial ? OrtMemoryInfo.DefaultInstance : null);
    }
}
