using System.Diagnostics;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>What a fork of a long conversation costs: the fork itself, and its first token against a token of a conversation that goes on.</summary>
internal static class ForkTime
{
    private const int Tokens = 1_000;
    private const int Rounds = 41;
    private static readonly int[] Next = [5];

    public static async Task RunAsync()
    {
        using var client = OnnxRuntimeChatClient.Load(Repository.Model);
        using var parent = client.Engine.Begin();
        var ids = new int[Tokens];
        for (var i = 0; i < Tokens; i++) ids[i] = (i * 7919) % 2000;
        await parent.GenerateAsync(ids, new OneToken(), CancellationToken.None);
        List<double> forks = [], firsts = [], seconds = [];
        var before = client.Engine.ReadStatistics();
        for (var round = 0; round < Rounds; round++)
        {
            using var other = parent.Fork();
            await StepAsync(other); // it goes on where its parent stands, whose row it shares; the next one needs a row of its own
            var start = Stopwatch.GetTimestamp();
            using var fork = parent.Fork();
            forks.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            firsts.Add(await StepAsync(fork));
            seconds.Add(await StepAsync(fork));
        }

        var done = client.Engine.ReadStatistics() - before;
        var cost = firsts.Zip(seconds, (first, second) => first - second).ToList();
        EngineBenchmark.Print($"  fork of {Tokens:N0} tokens: {Statistics.Median(forks) * 1000:F1} us; its first token takes {Statistics.Median(firsts):F2} ms and its second {Statistics.Median(seconds):F2}: {Statistics.Median(cost):F2} ms more ({cost.Min():F2} to {cost.Max():F2}), for the copy; {done.PassTokens} tokens read again, {(double)done.CopiedTokens / Rounds:F0} copied a fork");
    }

    private static async Task<double> StepAsync(EngineSequence sequence)
    {
        var start = Stopwatch.GetTimestamp();
        await sequence.GenerateAsync(Next, new OneToken(), CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private sealed class OneToken : ITokenSink
    {
        public bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token)
        {
            token = 0;
            return false;
        }
    }
}
