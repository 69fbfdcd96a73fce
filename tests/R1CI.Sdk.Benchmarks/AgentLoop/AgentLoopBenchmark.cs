using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.AgentLoop;

/// <summary>
/// What the agent, its events, the parser and the chat client cost on top of the engine: processor time of the agent loop over that of the
/// bare loop, on the same tokens. Code results are replayed in both, so that the interpreter's time is in neither.
/// </summary>
internal static class AgentLoopBenchmark
{
    private const int Questions = 64;
    private const int Alternations = 10;

    public static async Task RunAsync()
    {
        using var client = OnnxGenAIChatClient.Load(Repository.Model);
        var questions = Problems.Read(Questions);
        var replay = new ReplayExecutor();
        var agent = Agent(client, replay);
        var recorded = new List<Trajectory>();
        foreach (var question in questions)
        {
            recorded.Add(await agent.RunAsync(question));
        }

        replay.IsReplaying = true;
        var turns = recorded.Select(Turns).ToList();
        var tokens = turns.Sum(run => run.Sum(turn => turn.Sampled.Length));
        using var bare = new BareLoop(Repository.Model, client.GetService<ModelInfo>()!.ContextLength, TokenBytes());

        Console.WriteLine();
        Console.WriteLine($"Agent loop against the bare engine loop: {Questions} questions, {tokens} sampled tokens a round, {Alternations} alternations");
        var (ours, theirs, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < Alternations; round++)
        {
            var agentTime = await AgentAsync(agent, questions);
            var bareTime = Bare(bare, turns);
            if (round >= 0) // the first round warms both up
            {
                ours.Add(tokens / agentTime.TotalSeconds);
                theirs.Add(tokens / bareTime.TotalSeconds);
                ratios.Add(agentTime / bareTime);
            }
        }

        Statistics.Print("agent loop, tokens per second of processor", ours, digits: 0);
        Statistics.Print("bare loop, tokens per second of processor", theirs, digits: 0);
        Statistics.Print("processor time, agent / bare", ratios);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  overhead, median of the pairs: {(Statistics.Median(ratios) - 1) * 100:F1} %"));
    }

    private static R1Agent Agent(IChatClient client, ReplayExecutor executor) =>
        new(client, new R1AgentOptions { Executors = [executor], ChatOptions = new ChatOptions { Temperature = 0 } });

    private static IReadOnlyList<BareTurn> Turns(Trajectory run) =>
        [.. run.Turns.Select(turn => new BareTurn([.. turn.Tokens!.Context.SelectMany(segment => segment.Ids)], [.. turn.Tokens.SampledIds]))];

    private static async Task<TimeSpan> AgentAsync(R1Agent agent, IReadOnlyList<string> questions)
    {
        var before = ProcessorTime();
        foreach (var question in questions)
        {
            await agent.RunAsync(question);
        }

        return ProcessorTime() - before;
    }

    private static TimeSpan Bare(BareLoop bare, IReadOnlyList<IReadOnlyList<BareTurn>> runs)
    {
        var before = ProcessorTime();
        foreach (var turns in runs)
        {
            bare.Run(turns);
        }

        return ProcessorTime() - before;
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    // The text bytes of each token, read from the vocabulary as any byte-level decoder does; control tokens have none.
    private static byte[][] TokenBytes()
    {
        var root = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Model, "tokenizer.json")));
        var size = root.GetProperty("model").GetProperty("vocab").EnumerateObject().Max(entry => entry.Value.GetInt32());
        size = Math.Max(size, root.GetProperty("added_tokens").EnumerateArray().Max(token => token.GetProperty("id").GetInt32()));
        var bytes = Enumerable.Repeat(Array.Empty<byte>(), size + 1).ToArray();
        foreach (var entry in root.GetProperty("model").GetProperty("vocab").EnumerateObject())
        {
            bytes[entry.Value.GetInt32()] = Encoding.UTF8.GetBytes(entry.Name);
        }

        return bytes;
    }
}
