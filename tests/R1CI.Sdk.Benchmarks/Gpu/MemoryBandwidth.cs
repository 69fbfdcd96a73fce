using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>What a copy within the memory that a model's weights lie in moves, bytes read and bytes written counted.</summary>
internal static class MemoryBandwidth
{
    private const int Float32 = 1;
    private const int Rounds = 9;

    // 4 GiB take milliseconds on the fastest GPU, beside which the microseconds of a run are nothing.
    private const long DeviceBytes = 4L << 30;
    private const long HostBytes = 512L << 20;

    /// <returns>Bytes a second, the best of some rounds: what else runs can only slow a copy.</returns>
    public static double Measure(OrtModel model) => model.DeviceMemory is { } place ? MeasureDevice(model, place) : MeasureHost();

    private static double MeasureDevice(OrtModel model, OrtMemoryInfo place)
    {
        using var session = model.CreateSession(IdentityGraph.Write(1, Float32));
        using var allocator = new OrtAllocator(session, place);
        var bytes = place.Name == "Cpu" ? HostBytes : DeviceBytes; // the CPU is one for a trial
        long[] numbers = [bytes / sizeof(float)];
        using var from = OrtValue.CreateAllocatedTensorValue(allocator, TensorElementType.Float, numbers);
        using var to = OrtValue.CreateAllocatedTensorValue(allocator, TensorElementType.Float, numbers);
        using var binding = session.CreateIoBinding();
        binding.BindInput(IdentityGraph.Input(0), from);
        binding.BindOutput(IdentityGraph.Output(0), to);
        using var options = new RunOptions();
        return Best(2 * bytes, () => session.RunWithBinding(options, binding));
    }

    private static double MeasureHost()
    {
        var cores = Environment.ProcessorCount;
        var parts = Enumerable.Range(0, cores).Select(core => (From: Written(HostBytes / cores), To: Written(HostBytes / cores))).ToArray();
        return Best(2 * (HostBytes / cores) * cores, () => Parallel.ForEach(parts, part => part.From.AsSpan().CopyTo(part.To)));
    }

    // Pages that nobody wrote to are one page.
    private static byte[] Written(long bytes)
    {
        var array = new byte[bytes];
        Array.Fill(array, (byte)1);
        return array;
    }

    private static double Best(long bytes, Action copy)
    {
        var best = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            copy();
            best = round == 0 ? best : Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds); // the first one is warm-up
        }

        return bytes / best;
    }
}
