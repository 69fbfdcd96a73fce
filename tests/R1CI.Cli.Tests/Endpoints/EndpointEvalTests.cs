using System.Text.Json;

namespace R1CI.Cli.Tests.Endpoints;

/// <summary><c>r1ci eval --endpoint</c> against a server that fails in every way at once, and is mended afterwards.</summary>
public sealed class EndpointEvalTests : IDisposable
{
    private static readonly string[] Ids = ["right", "wrong", "once-500", "always-500", "garbage", "silent", "second-turn", "too-long"];

    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<string> _asked = [];
    private volatile bool _isMended;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Eval_ByAServerThatFails_ScoresNothingByAccidentAndRunsItAgain()
    {
        using var server = new FakeServer((body, stop) => AnswerAsync(Ids.Single(id => body.Contains($"({id})", StringComparison.Ordinal)), stop));
        var problems = _folder.File("p.jsonl", string.Concat(Ids.Select(id => JsonSerializer.Serialize(new { id, prompt = $"Say 1 ({id})", answer = "1" }) + "\n")));
        string[] asked = ["eval", "--problems", problems, "--endpoint", server.Address, "--model-name", "m", "--workers", "8", "--out", _folder.File("ev"), "--endpoint-timeout", "2", "--retries", "1"];

        var broken = await Cli.RunAsync(asked);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("4 of 8 runs could not be scored", broken.Stderr, StringComparison.Ordinal);
        Assert.Contains("unscorable 4", broken.Stdout, StringComparison.Ordinal);
        Assert.Equal(
            [
                ("right", "answered", true, ""), ("wrong", "answered", false, ""), ("once-500", "answered", true, ""), ("always-500", "unscorable", null, "answered 500"),
                ("garbage", "unscorable", null, "no chat completion"), ("silent", "unscorable", null, "said nothing for 2 seconds"), ("second-turn", "unscorable", null, "answered 500"),
                ("too-long", "context_full", false, "maximum context length"),
            ],
            Results());
        Assert.Equal(0.5, JsonElement.Parse(File.ReadAllText(Path.Combine(_folder.File("ev"), "summary.json"))).GetProperty("macro").GetDouble());

        _isMended = true;
        var mended = await Cli.RunAsync([.. asked, "--resume"]);
        Assert.Equal(0, mended.ExitCode);
        Assert.Contains("answered 7, context_full 1", mended.Stdout, StringComparison.Ordinal);
        Assert.All(Results(), result => Assert.Equal(result.Id is not ("wrong" or "too-long"), result.IsCorrect));
    }

    // The part of the reason that is expected, or the whole reason.
    private List<(string Id, string Status, bool? IsCorrect, string Reason)> Results() => [.. File.ReadLines(Path.Combine(_folder.File("ev"), "results.jsonl")).Select(line => JsonElement.Parse(line)).Select(row =>
        (row.GetProperty("problem").GetString()!, row.GetProperty("status").GetString()!, row.GetProperty("correct").ValueKind == JsonValueKind.Null ? (bool?)null : row.GetProperty("correct").GetBoolean(), Cut(row.GetProperty("reason").GetString()!)))];

    private static string Cut(string reason) => Array.Find(["answered 500", "no chat completion", "said nothing for 2 seconds", "maximum context length"], words => reason.Contains(words, StringComparison.Ordinal)) ?? reason;

    private async Task<string> AnswerAsync(string id, CancellationToken stop)
    {
        bool isFirst;
        lock (_asked)
        {
            isFirst = _asked.Add(id);
        }

        if (id == "silent" && !_isMended) await Task.Delay(Timeout.Infinite, stop);
        return id switch
        {
            "too-long" => FakeServer.Response(400, "{\"error\":{\"message\":\"This model's maximum context length is 5 tokens.\"}}"),
            "wrong" => FakeServer.Stream("<<<2>>>"),
            "always-500" when !_isMended => FakeServer.Response(500, "out of order"),
            "once-500" when isFirst => FakeServer.Response(500, "out of order"),
            "garbage" when !_isMended => FakeServer.Response(200, "data: {\"choi\n\n"),
            "second-turn" when !_isMended && isFirst => FakeServer.Stream("```python\\nprint(1)\\n```"),
            "second-turn" when !_isMended => FakeServer.Response(500, "out of order"),
            _ => FakeServer.Stream("<<<1>>>"),
        };
    }
}
