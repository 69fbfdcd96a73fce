using System.Diagnostics;
using Microsoft.Extensions.AI;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>What a token costs by the number of conversations at a time.</summary>
internal static class BatchSizes
{
    private const int Reply = 200;
    private const int Rounds = 3;
    private static readonly int[] Sizes = [1, 2, 4, 8, 16, 32, 64];

    public static async Task RunAsync()
    {
        using var genai = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = Repository.Model, CachedConversations = 64 });
        using var ort = OnnxRuntimeChatClient.Load(Repository.Model);
        EngineBenchmark.Print($"  replies of {Reply} tokens to short prompts, best of {Rounds} rounds:");
        Console.WriteLine("    at a time   genai: tokens/s  us of processor a token   ort: tokens/s  us of processor a token   ratio of tokens/s");
        foreach (var size in Sizes)
        {
            var (one, other) = ((0.0, double.MaxValue), (0.0, double.MaxValue));
            for (var round = 0; round < Rounds; round++)
            {
                one = Best(one, await MeasureAsync(genai, size));
                other = Best(other, await MeasureAsync(ort, size));
            }

            EngineBenchmark.Print($"    {size,9}   {one.Item1,15:F0}  {one.Item2,23:F0}   {other.Item1,13:F0}  {other.Item2,23:F0}   {other.Item1 / one.Item1,17:F2}");
        }
    }

    private static (double, double) Best((double Rate, double Cost) one, (double Rate, double Cost) other) => (Math.Max(one.Rate, other.Rate), Math.Min(one.Cost, other.Cost));

    // No end token: sampled far from greedy, and asked until enough tokens have come.
    private static async Task<(double Rate, double Cost)> MeasureAsync(IChatClient client, int size)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var tokens = await Task.WhenAll(Enumerable.Range(0, size).Select(number => GenerateAsync(client, number)));
        return (tokens.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / tokens.Sum());
    }

    private static async Task<int> GenerateAsync(IChatClient client, int number)
    {
        var options = new ChatOptions { Temperature = 1, Seed = number, MaxOutputTokens = Reply };
        options.ComputeOnCallersThread();
        await Task.Yield();
        var tokens = 0;
        for (var again = 0; tokens < Reply; again++)
        {
            options.MaxOutputTokens = Reply - tokens;
            tokens += (int)(await client.GetResponseAsync(Prompts.Of((1000 * again) + number, 1), options)).Usage!.OutputTokenCount!.Value;
        }

        return tokens;
    }
}
