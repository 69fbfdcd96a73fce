using System.Diagnostics;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>How fast prompts are read, one at a time, by tokens in a pass.</summary>
internal static class PrefillRate
{
    private const int PromptTokens = 500;
    private const int MaxRounds = 9;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(GpuOptions options, OrtModel model, string logits)
    {
        foreach (var chunk in options.IsCuda ? new[] { 128, 512 } : [128])
        {
            using var engine = BatchEngine.Create(model, new EngineOptions
            {
                Lanes = 1, MaxBatch = 1, ChunkTokens = chunk, ContextTokens = PromptTokens + 4, CacheBytes = 2 * model.Graph.CacheBytesPerToken * (PromptTokens + 4),
            });
            List<double> rates = [];
            var begun = Stopwatch.GetTimestamp();
            for (var round = 0; round <= MaxRounds && (round < 2 || Stopwatch.GetElapsedTime(begun) < Enough); round++)
            {
                var rate = await MeasureAsync(engine, round);
                if (round > 0) rates.Add(rate); // the first one is warm-up
            }

            GpuBenchmark.Print($"    a prompt of {PromptTokens} tokens in passes of {chunk}, {logits}: {Statistics.Median(rates):F0} tokens/s ({rates.Count} rounds)");
        }
    }

    // Every prompt begins differently: tokens that another one has are copied.
    private static async Task<double> MeasureAsync(BatchEngine engine, int round)
    {
        var prompt = new int[PromptTokens];
        for (var i = 0; i < prompt.Length; i++) prompt[i] = ((i + round) * 7919) % engine.Graph.Vocabulary;
        using var sequence = engine.Begin();
        var start = Stopwatch.GetTimestamp();
        await sequence.GenerateAsync(prompt, new NoToken(), CancellationToken.None);
        return PromptTokens / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed class NoToken : ITokenSink
    {
        public bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token)
        {
            token = 0;
            return false;
        }
    }
}
