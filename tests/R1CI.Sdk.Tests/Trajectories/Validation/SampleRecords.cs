using System.Text.Json.Nodes;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Trajectories.Validation;

/// <summary>Good records to change one thing in.</summary>
internal static class SampleRecords
{
    public static async Task<TrajectoryRecord> CreateAsync(int sample = 0, bool hasTokens = true, R1AgentOptions? options = null, params string[] replies)
    {
        using var client = new ScriptedChatClient(replies.Length > 0 ? replies : ["I compute é.\n```python\nprint(6*7)\n```", "So <<<42>>>"]) { HasTokens = hasTokens };
        var run = await new R1Agent(client, options ?? new R1AgentOptions()).RunAsync("6*7?", TestContext.Current.CancellationToken);
        return new TrajectoryRecord
        {
            Run = run with { ChatOptions = new Microsoft.Extensions.AI.ChatOptions { Temperature = 1 } },
            Id = $"t-{sample}",
            RunId = "r",
            Task = new TrajectoryTask("mul", "sha256:0", "file", 17, "42"),
            Group = new TrajectoryGroup("mul#v0", 0, 2, sample),
            Rewards = [new TrajectoryReward("correct", 1, 1, RewardStatus.Ok, "exact@1"), new TrajectoryReward("format", 0.5, 0.1, RewardStatus.Ok, "format@1")],
            Reward = 1.05,
            RetokenizeDrift = 0,
        };
    }

    public static async Task<JsonNode> JsonAsync(int sample = 0, bool hasTokens = true)
    {
        var json = JsonNode.Parse(TrajectoryJson.Write(await CreateAsync(sample, hasTokens)))!;
        json["sampling"]!["seed"] = 1000 + sample;
        return json;
    }

    public static byte[] Seal(IEnumerable<string> records)
    {
        var (chain, last) = (new RecordChain(), "");
        return [.. records.SelectMany(json => chain.Seal(System.Text.Encoding.UTF8.GetBytes(json), last, out last).ToArray())];
    }

    /// <summary>JSON as the writer spells it: <see cref="JsonNode"/> keeps the text of the numbers it has read.</summary>
    public static string Text(this JsonNode json) => json.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = TrajectoryJson.Form.Encoder });
}
