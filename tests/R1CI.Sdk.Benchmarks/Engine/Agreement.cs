using Microsoft.Extensions.AI;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>Whether both engines compute the same: greedy tokens of many prompts, and the log-probability of every one of them.</summary>
internal static class Agreement
{
    private const int Count = 500;
    private const int Reply = 60;
    private const int AtATime = 64;

    public static async Task RunAsync()
    {
        using var genai = OnnxGenAIChatClient.Load(Repository.Model);
        using var ort = OnnxRuntimeChatClient.Load(Repository.Model);
        var (different, tokens, furthest) = (0, 0, 0.0);
        foreach (var numbers in Enumerable.Range(0, Count).Chunk(AtATime))
        {
            var replies = await Task.WhenAll(numbers.Select(number => AskAsync(ort, number)));
            foreach (var (number, reply) in numbers.Zip(replies))
            {
                var other = await AskAsync(genai, number);
                different += reply.SampledIds.SequenceEqual(other.SampledIds) ? 0 : 1;
                tokens += reply.SampledIds.Count;
                furthest = Math.Max(furthest, reply.LogProbs.Zip(other.LogProbs, (one, two) => Math.Abs((double)one - two)).Max());
            }
        }

        EngineBenchmark.Print($"  greedy replies to {Count} prompts, {AtATime} at a time: {different} differ in their {tokens:N0} tokens; log-probabilities differ by {furthest:E1} at most");
    }

    private static async Task<TokenSpanContent> AskAsync(IChatClient client, int number)
    {
        var reply = await client.GetResponseAsync(Prompts.Of(number, 1 + (number % 20)), new ChatOptions { Temperature = 0, MaxOutputTokens = Reply });
        return reply.Messages[^1].Contents.OfType<TokenSpanContent>().Single();
    }
}
