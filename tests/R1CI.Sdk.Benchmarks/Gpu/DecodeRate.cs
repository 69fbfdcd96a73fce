using R1CI.Sdk.Conformance.Models.Decoders;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>Tokens a second by conversations at a time, beside the time memory takes to give a step its bytes, and what of a step is not the model's run.</summary>
internal static class DecodeRate
{
    public const int Windows = 5;

    // What was called often is compiled again for speed when nothing new was called for 0.1 s; steps of a GPU would be over by then.
    private static readonly TimeSpan CompilerDelay = TimeSpan.FromSeconds(0.5);

    public static async Task RunAsync(GpuOptions options, RandomDecoder decoder, OrtModel model, double bandwidth)
    {
        GpuBenchmark.Print($"    at a time   tokens/s   ms a step   MB read   limit ms  of the limit   the run alone ms  of the limit   logits copied ms   sampled ms   the rest ms   not the run");
        var steps = options.WindowSteps(decoder);
        StepClock.Warm(decoder.Shape.Vocabulary);
        await GenerateAsync(options, model, new StepClock(1, Windows, steps), 1, decoder.Shape.Context);
        await Task.Delay(CompilerDelay);
        foreach (var size in options.Sizes)
        {
            await GpuBenchmark.TryAsync($"{size} at a time", () => MeasureAsync(options, decoder, model, bandwidth, size, steps));
        }
    }

    private static async Task MeasureAsync(GpuOptions options, RandomDecoder decoder, OrtModel model, double bandwidth, int size, int steps)
    {
        var capacity = decoder.Shape.Context;
        var clock = new StepClock(size, Windows, steps);
        await GenerateAsync(options, model, clock, size, capacity);
        var step = clock.Step;
        var run = BareSteps.Measure(model, size, clock.Length, capacity, steps);
        var alone = model.DeviceMemory is { } place ? BareSteps.MeasureOnDevice(model, place, size, clock.Length, capacity, steps) : run;
        var bytes = decoder.WeightsRead + ((double)size * clock.Length * decoder.Shape.CacheBytesPerToken);
        var limit = bytes / bandwidth * 1000;
        GpuBenchmark.Print($"    {size,9}   {size / step * 1000,8:F0}   {step,9:F3}   {bytes / 1e6,7:F1}   {limit,8:F3}  {limit / step,12:P1}   {alone,16:F3}  {limit / alone,12:P1}   {run - alone,16:F3}   {clock.Sampling,10:F3}   {step - run - clock.Sampling,11:F3}   {1 - (alone / step),11:P1}");
    }

    // All have one prompt, which is read once; each draws its own reply.
    private static async Task GenerateAsync(GpuOptions options, OrtModel model, StepClock clock, int size, int capacity)
    {
        using var engine = BatchEngine.Create(model, new EngineOptions
        {
            Lanes = 1, MaxBatch = size, ContextTokens = capacity, CacheBytes = (size + 1) * model.Graph.CacheBytesPerToken * capacity,
        });
        var prompt = new int[options.PromptTokens];
        for (var i = 0; i < prompt.Length; i++) prompt[i] = i * 7919 % model.Graph.Vocabulary;
        await Task.WhenAll(Enumerable.Range(0, size).Select(async number =>
        {
            using var sequence = engine.Begin();
            await sequence.GenerateAsync(prompt, clock.Sink(number, model.Graph.Vocabulary), CancellationToken.None);
        }));
    }
}
