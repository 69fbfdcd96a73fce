using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>Runs of the model for a number of conversations, without the engine round them: one token of each, nothing sampled.</summary>
internal static class BareSteps
{
    /// <summary>Measures a run as the engine makes it: with the logits in the machine's memory at its end.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">How many conversations.</param>
    /// <param name="length">How many tokens each has; their cache holds nothing in particular.</param>
    /// <param name="capacity">How many tokens each could have.</param>
    /// <param name="steps">Runs in a window.</param>
    /// <returns>Milliseconds a run, the median of windows.</returns>
    public static double Measure(OrtModel model, int rows, int length, int capacity, int steps)
    {
        using var lane = new LaneModel(model, rows, 4, capacity);
        var (tokens, read) = (new int[rows], new int[rows]);
        Array.Fill(read, length);
        return Median(steps, () => lane.Step(0, tokens, read));
    }

    /// <summary>Measures a run whose logits stay where they were computed.</summary>
    public static double MeasureOnDevice(OrtModel model, OrtMemoryInfo place, int rows, int length, int capacity, int steps)
    {
        using var cache = CacheMemory.Create(model, rows, capacity);
        using var bound = new BoundStep(model.Session, model.Graph, cache, rows, length);
        using var options = new RunOptions();
        bound.Binding.BindOutputToDevice(model.Graph.Names.Logits, place);
        return Median(steps, () =>
        {
            bound.BindInputs(); // each time, as the engine's are
            model.Session.RunWithBinding(options, bound.Binding);
        });
    }

    /// <summary>Measures something in windows.</summary>
    /// <returns>Milliseconds once, the median of the windows after the first.</returns>
    public static double Median(int steps, Action step)
    {
        List<double> windows = [];
        for (var window = 0; window <= DecodeRate.Windows; window++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < steps; i++)
            {
                step();
            }

            if (window > 0) windows.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds / steps); // the first one is warm-up
        }

        return Statistics.Median(windows);
    }
}
