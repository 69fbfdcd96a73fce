using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Evaluation;

/// <summary>The model that ships on its two evaluation files: success, and whether every code call printed what CPython prints.</summary>
internal static class EvaluationBenchmark
{
    public static async Task RunAsync()
    {
        using var client = OnnxGenAIChatClient.Load(Repository.Model);
        var agent = new R1Agent(client, new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = 0 } });
        Console.WriteLine();
        Console.WriteLine("The shipped model, greedy, code run by the embedded Python");
        foreach (var file in (string[])["eval-seen.jsonl", "eval-heldout.jsonl"])
        {
            var clock = Stopwatch.StartNew();
            var results = await ModelEvaluation.RunAsync(agent, ModelEvaluation.Read(Path.Combine(Repository.Model, file)), Environment.ProcessorCount);
            var seconds = clock.Elapsed.TotalSeconds;
            var correct = results.Count(result => result.IsCorrect);
            var tokens = results.Sum(result => result.Run.Turns.Sum(turn => turn.Tokens!.SampledIds.Count));
            var comparison = await CompareAsync(results);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {file,-20} {correct} of {results.Count} right ({100.0 * correct / results.Count:F1} %), {tokens / seconds:F0} sampled tokens/s, {comparison}"));
            await PrintLogProbsAsync(client, results);
        }
    }

    // Every run's whole stream, read again in one pass.
    private static async Task PrintLogProbsAsync(OnnxGenAIChatClient client, IReadOnlyList<EvaluatedProblem> results)
    {
        var (worst, sum, tokens) = (0.0, 0.0, 0);
        foreach (var stream in results.Select(result => TokenSequence.Of(result.Run)))
        {
            var scored = await client.ScoreAsync(stream.Ids);
            foreach (var segment in stream.Segments.Where(segment => segment.Kind == SegmentKind.Model))
            {
                for (var i = segment.Start; i < segment.End; i++)
                {
                    var difference = Math.Abs(scored[i] - stream.LogProbs[i]);
                    (worst, sum, tokens) = (Math.Max(worst, difference), sum + difference, tokens + 1);
                }
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  log-probabilities against one teacher-forced pass: {tokens} tokens, at most {worst:E1} apart, {sum / tokens:E1} on average"));
    }

    private static async Task<string> CompareAsync(IReadOnlyList<EvaluatedProblem> results)
    {
        var calls = results.SelectMany(result => result.Run.Calls).ToList();
        var expected = await CPython.RunAsync(calls.Select(call => call.Code));
        return expected is null
            ? $"{calls.Count} code calls, not compared: there is no python3"
            : $"{calls.Count} code calls, {calls.Zip(expected).Count(pair => pair.First.Result!.Stdout == pair.Second.Stdout)} print what CPython prints";
    }
}
