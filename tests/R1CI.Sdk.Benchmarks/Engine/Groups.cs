using System.Diagnostics;
using Microsoft.Extensions.AI;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.OnnxRuntime;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>Groups of 8 samples of one long prompt, against as many conversations that have nothing to do with each other.</summary>
/// <remarks>
/// One group alone leaves a processor idle while its prompt is read; a collection of rollouts has several groups at work. The shipped model's own
/// replies to task prompts of 500 tokens have 52 tokens in the median.
/// </remarks>
internal static class Groups
{
    private const int Size = 8;
    private const int PromptTokens = 500;
    private const int Rounds = 7;
    private static readonly int[] AtATime = [1, 4];
    private static readonly int[] Replies = [50, 100, 200];

    public static async Task RunAsync()
    {
        using var genai = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = Repository.Model, CachedConversations = 0 });
        using var ort = OnnxRuntimeChatClient.Load(Repository.Model);
        foreach (var groups in AtATime)
        {
            foreach (var reply in Replies)
            {
                await RunAsync(genai, ort, groups, reply);
            }
        }
    }

    private static async Task RunAsync(OnnxGenAIChatClient genai, OnnxRuntimeChatClient ort, int groups, int reply)
    {
        List<double> together = [], separate = [], ratios = [];
        var before = ort.Engine.ReadStatistics();
        for (var round = 0; round <= Rounds; round++)
        {
            var prompts = Enumerable.Range(0, groups).Select(group => Prompts.OfTokens(ort, (round * groups) + group, PromptTokens)).ToList();
            if (round == 0) before = ort.Engine.ReadStatistics();
            var one = await MeasureAsync(genai, prompts, reply);
            var other = await MeasureAsync(ort, prompts, reply);
            if (round == 0) continue; // warm
            separate.Add(groups * Size / one);
            together.Add(groups * Size / other);
            ratios.Add(one / other);
        }

        var done = ort.Engine.ReadStatistics() - before;
        var all = (Rounds + 1.0) * groups;
        EngineBenchmark.Print($"  {groups} group(s) of {Size} at a time, prompts of {PromptTokens} tokens, replies of up to {reply}: {Statistics.Median(together):F1} rollouts/s; separate ones by genai, on all cores: {Statistics.Median(separate):F1}; ratio {Statistics.Median(ratios):F2} ({ratios.Min():F2} to {ratios.Max():F2}); read {done.PassTokens / all:F0} tokens a group, copied {done.CopiedTokens / all:F0}");
    }

    private static async Task<double> MeasureAsync(IChatClient client, List<List<ChatMessage>> prompts, int reply)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(prompts.SelectMany(prompt => Enumerable.Range(0, Size).Select(sample => SampleAsync(client, prompt, sample, reply))));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task SampleAsync(IChatClient client, List<ChatMessage> prompt, int sample, int reply)
    {
        var options = new ChatOptions { Temperature = 1, Seed = sample, MaxOutputTokens = reply };
        options.ComputeOnCallersThread();
        await Task.Yield();
        using var lease = new ConversationLease();
        lease.AddTo(options);
        await client.GetResponseAsync(prompt, options);
    }
}
