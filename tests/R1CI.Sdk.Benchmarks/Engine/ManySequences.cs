using System.Diagnostics;
using Microsoft.Extensions.AI;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>Whether ten thousand conversations, one in ten of them cancelled, leave anything behind.</summary>
internal static class ManySequences
{
    private const int Count = 10_000;
    private const int AtATime = 64;
    private const int Reply = 20;

    public static async Task RunAsync()
    {
        using var client = OnnxRuntimeChatClient.Load(Repository.Model);
        List<double> resident = [];
        var cancelled = 0;
        foreach (var numbers in Enumerable.Range(0, Count).Chunk(Count / 10))
        {
            await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (number, _) =>
            {
                if (await AskAsync(client, number)) Interlocked.Increment(ref cancelled);
            });
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            resident.Add(process.WorkingSet64 / (double)(1 << 20));
        }

        EngineBenchmark.Print($"  {Count:N0} conversations through one engine, {cancelled} of them cancelled: resident {string.Join(" ", resident.Select(size => FormattableString.Invariant($"{size:F0}")))} MiB, after each {Count / 10:N0}");
    }

    private static async Task<bool> AskAsync(OnnxRuntimeChatClient client, int number)
    {
        using var stop = new CancellationTokenSource();
        var options = new ChatOptions { Temperature = 1, Seed = number, MaxOutputTokens = Reply };
        options.ComputeOnCallersThread();
        if (number % 10 == 3) options.SetStopCondition(_ => { stop.CancelAfter(0); return false; });
        try
        {
            await client.GetResponseAsync(Prompts.Of(number, 2), options, stop.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
