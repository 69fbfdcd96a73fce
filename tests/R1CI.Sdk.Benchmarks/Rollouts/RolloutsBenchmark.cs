using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Benchmarks.Rollouts;

/// <summary>Collecting rollouts: with a policy that costs nothing, where only our side is left; and with the shipped model, by number of workers.</summary>
internal static class RolloutsBenchmark
{
    private const int FastRollouts = 10_000;
    private const int ScriptsEach = 3;
    private const int Questions = 24;

    public static async Task RunAsync()
    {
        Console.WriteLine();
        Console.WriteLine($"A policy that costs nothing: {FastRollouts} rollouts of {ScriptsEach} scripts each, {Environment.ProcessorCount} workers");
        Console.WriteLine("                     rollouts/s   calls/s   calls per processor-second   x 2 cores");
        await FastAsync("warm-up", isStored: true, FastRollouts); // the compiler's second of work would be a third of the first run
        await FastAsync("in memory", isStored: false, FastRollouts);
        await FastAsync("in files", isStored: true, FastRollouts);
        var ours = await OurSideAsync();
        var whole = await ModelAsync();
        Print($"  our side of a rollout with one script: {ours * 1e6:F0} us of processor, {ours / whole:P1} of one by the shipped model");
    }

    // Processor seconds of a rollout that are neither the policy's nor the script's; waiting for a busy machine is not in them.
    private static async Task<double> OurSideAsync()
    {
        using var client = new FastPolicy(scripts: 1);
        var sum = await MeasureAsync(client, Endless("What is it?").Take(FastRollouts / 5), isStored: true, new RolloutRunnerOptions { Workers = 1 });
        return (sum.Processor - sum.Progress.CodeTime).TotalSeconds / sum.Progress.Finished;
    }

    private static async Task FastAsync(string name, bool isStored, int rollouts)
    {
        using var client = new FastPolicy(ScriptsEach);
        var sum = await MeasureAsync(client, Endless("What is it?").Take(rollouts / 5), isStored, new RolloutRunnerOptions());
        var calls = sum.Progress.CodeCalls / sum.Processor.TotalSeconds;
        Print($"  {name,-18} {rollouts / sum.Wall.TotalSeconds,10:F0} {sum.Progress.CodeCalls / sum.Wall.TotalSeconds,9:F0} {calls,29:F0} {2 * calls,11:F0}");
        if (name != "warm-up") PrintShares(sum.Progress);
    }

    // Gives the processor seconds of one rollout by one worker.
    private static async Task<double> ModelAsync()
    {
        var seconds = 0.0;
        Console.WriteLine();
        Console.WriteLine($"The shipped model: {Questions} problems, groups of 5, temperature 1, in files");
        Console.WriteLine("                         rollouts/s   tokens/s   tokens per processor-second");
        // In turn and warm; the second round is shown.
        foreach (var isShown in (bool[])[false, true])
        {
            foreach (var (name, workers, cached) in ((string, int, int)[])[("1 worker", 1, 8), ("1 worker, no sharing", 1, 0), ("2 workers", 2, 8), ("4 workers", 4, 8)])
            {
                using var client = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = Repository.Model, CachedConversations = cached });
                var problems = Problems.Read(Questions).Select((prompt, i) => new RolloutProblem(new Problem($"p{i}", prompt) { Answer = "" }, new ExactVerifier()));
                var sum = await MeasureAsync(client, problems, isStored: true, new RolloutRunnerOptions { Workers = workers, Seed = 1 });
                if (!isShown) continue;
                seconds = seconds == 0 ? sum.Processor.TotalSeconds / sum.Progress.Finished : seconds;
                var tokens = sum.Progress.SampledTokens;
                Print($"  {name,-22} {sum.Progress.Finished / sum.Wall.TotalSeconds,10:F1} {tokens / sum.Wall.TotalSeconds,10:F0} {tokens / sum.Processor.TotalSeconds,29:F0}");
                PrintShares(sum.Progress);
            }
        }

        return seconds;
    }

    private static async Task<(RolloutProgress Progress, TimeSpan Wall, TimeSpan Processor)> MeasureAsync(
        IChatClient client, IEnumerable<RolloutProblem> problems, bool isStored, RolloutRunnerOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-rollouts-");
        try
        {
            options.Agent = options.Agent with { Session = new() { Limits = new() { MaxSteps = 10_000_000, Timeout = TimeSpan.FromSeconds(60) } } };
            var runner = new RolloutRunner(client, options);
            var (start, before) = (Stopwatch.GetTimestamp(), ProcessorTime());
            using var store = isStored ? RolloutStore.Open(Path.Combine(folder.FullName, "r.jsonl"), RolloutManifest.Of(runner.Settings)) : null;
            var progress = await runner.RunAsync(problems, store is null ? new NoSink() : store);
            store?.Complete();
            return (progress, Stopwatch.GetElapsedTime(start), ProcessorTime() - before);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void PrintShares(RolloutProgress sum)
    {
        var busy = sum.WorkerTime.TotalSeconds;
        Print($"      of a worker's time: model {sum.ModelTime.TotalSeconds / busy:P1}, code {sum.CodeTime.TotalSeconds / busy:P1}, the rest {(sum.OverheadTime + sum.RewardTime).TotalSeconds / busy:P1}");
    }

    private static IEnumerable<RolloutProblem> Endless(string prompt) =>
        Enumerable.Range(0, int.MaxValue).Select(i => new RolloutProblem(new Problem($"p{i}", prompt) { Answer = "285" }, new ExactVerifier()));

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class NoSink : IRolloutSink
    {
        public bool Contains(RolloutKey key, int groupIndex) => false;

        public void Add(Rollout rollout)
        {
        }

        public void Skip(SkippedRollout skipped)
        {
        }
    }
}
