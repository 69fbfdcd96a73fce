using System.Collections.Concurrent;
using System.Text.Json;

namespace R1CI.Cli.Tests.Endpoints;

/// <summary><c>r1ci rollout --endpoint</c> against a server that fails in every way at once.</summary>
public sealed class EndpointRolloutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rollout_ByATeacherThatFails_CountsRetriesAndNamesWhatFailed()
    {
        string[] ids = ["good", "once-500", "once-429", "once-cut", "always-500", "always-cut", "always-garbage", "always-empty", "slow", "second-turn"];
        ConcurrentDictionary<string, int> asked = [];
        using var server = new FakeServer((body, stop) =>
        {
            var id = ids.Single(id => body.Contains($"<{id}>", StringComparison.Ordinal) || body.Contains($"\\u003C{id}\\u003E", StringComparison.Ordinal));
            return AnswerAsync(id, asked.AddOrUpdate(id, 1, (_, before) => before + 1), stop);
        });
        var problems = _folder.File("p.jsonl", string.Concat(ids.Select(id => JsonSerializer.Serialize(new { id, prompt = $"Say 1, <{id}>", answer = "1" }) + "\n")));
        var result = await Cli.RunAsync(
            "rollout", "--problems", problems, "--endpoint", server.Address, "--model-name", "teacher", "--group-size", "1", "--workers", "4", "--rollout-timeout", "5", "--out", _folder.File("r.jsonl"));

        var records = File.ReadLines(_folder.File("r.jsonl")).Select(line => JsonElement.Parse(line)).ToDictionary(record => record.GetProperty("task").GetProperty("id").GetString()!);
        Assert.Equal(
            [("good", 0, 1.0), ("once-429", 1, 1.0), ("once-500", 1, 1.0), ("once-cut", 1, 1.0), ("second-turn", 2, null)],
            records.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.GetProperty("retries").GetInt32(), RewardOf(pair.Value))));
        Assert.Contains("answered 500", records["second-turn"].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("failed", records["second-turn"].GetProperty("stop_reason").GetString());

        var skipped = File.ReadLines(_folder.File("r.skipped.jsonl")).Select(line => JsonElement.Parse(line)).ToDictionary(row => row.GetProperty("task_id").GetString()!);
        Assert.Equal(["always-500", "always-cut", "always-empty", "always-garbage", "slow"], skipped.Keys.Order(StringComparer.Ordinal));
        Assert.All(skipped.Where(row => row.Key != "slow"), row => Assert.Equal(("failed", 2), (row.Value.GetProperty("kind").GetString(), row.Value.GetProperty("retries").GetInt32())));
        Assert.Equal(("no_tokens", 0), (skipped["slow"].GetProperty("kind").GetString(), skipped["slow"].GetProperty("retries").GetInt32()));
        Assert.Contains("without choices", skipped["always-empty"].GetProperty("reason").GetString(), StringComparison.Ordinal);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("has 5 rollouts, 1 of them failed", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("4 skipped (failed)", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("13 retries", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("r.skipped.jsonl'", result.Stderr, StringComparison.Ordinal);
        Assert.Equal(0, (await Cli.RunAsync("validate", _folder.File("r.jsonl"))).ExitCode);
    }

    private static double? RewardOf(JsonElement record) => record.GetProperty("reward") is { ValueKind: JsonValueKind.Number } reward ? reward.GetDouble() : null;

    private static async Task<string> AnswerAsync(string id, int time, CancellationToken stop)
    {
        if (id == "slow") await Task.Delay(Timeout.Infinite, stop);
        return (id, time) switch
        {
            ("once-500", 1) or ("always-500", _) => FakeServer.Response(500, "out of order"),
            ("once-429", 1) => FakeServer.Response(429, "busy", "Retry-After: 0"),
            ("once-cut", 1) or ("always-cut", _) => FakeServer.Response(200, FakeServer.Piece("<<<1")),
            ("always-garbage", _) => FakeServer.Response(200, "data: {\"choi\n\n"),
            ("always-empty", _) => FakeServer.Response(200, "data: {\"choices\":[]}\n\ndata: [DONE]\n\n"),
            ("second-turn", _) when time % 2 == 1 => FakeServer.Stream("```python\\nprint(1)\\n```"),
            ("second-turn", _) => FakeServer.Response(500, "out of order"),
            _ => FakeServer.Stream("<<<1>>>"),
        };
    }
}
