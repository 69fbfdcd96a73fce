using System.Text.Json;
using R1CI.Cli.Endpoints;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Teachers;
using R1CI.Sdk.CodeIO.Tests.Teachers;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary>Whole runs of the library with the command's client against a server that misbehaves in every way: waits are over at once.</summary>
public sealed class TeacherServerTests : IDisposable
{
    // Tried again and then answered.
    private static readonly string[] Once =
        ["429", "429_after", "500", "503", "reset", "half_json", "middle", "length", "html", "empty", "choices", "nothing", "blank", "huge", "endless", "utf8", "surrogate", "error", "echo", "slow"];

    private static readonly (string Kind, string Reason)[] Always =
    [
        ("429", DropReason.TeacherFailed), ("500", DropReason.TeacherFailed), ("503", DropReason.TeacherFailed), ("reset", DropReason.TeacherFailed), ("half_json", DropReason.TeacherFailed), ("html", DropReason.TeacherFailed),
        ("empty", DropReason.TeacherFailed), ("choices", DropReason.TeacherFailed), ("utf8", DropReason.TeacherFailed), ("error", DropReason.TeacherFailed), ("slow", DropReason.TeacherFailed),
        ("context", DropReason.TeacherFailed), ("400", DropReason.TeacherFailed), ("refusal", DropReason.TeacherRefused), ("filtered", DropReason.TeacherRefused), ("sorry", DropReason.NoMainFunction), ("length_limit", DropReason.ReplyCut),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(TimeSpan.FromMinutes(20));

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_WithAServerThatFailsInEveryWay_RetriesOrDropsAndLosesNothing()
    {
        using var server = new TeachingServer { OnSilence = _time.Expire };
        string[] good = ["plain_one", "always_type", "always_wrapped"];
        var raw = Raw([.. Once.Select(kind => "once_" + kind), .. Always.Select(item => "always_" + item.Kind), .. good]);
        File.AppendAllText(raw, JsonSerializer.Serialize(new { content = TeachingServer.Source("broken", 555, 1) }) + "\n");
        var (counts, usage) = await RunAsync(server, raw, "out", new TeacherOptions { MaxAttempts = 3, MaxReplyChars = 300_000, Concurrency = 1 });

        var kept = Once.Length + good.Length + 1;
        Assert.Equal((kept + Always.Length, kept), (counts["sources.in"], counts["sources.kept"]));
        Assert.Equal(
            Always.CountBy(item => item.Reason).Select(item => $"{item.Key} {item.Value}").Order(StringComparer.Ordinal),
            counts.Where(item => item.Key.StartsWith("sources.dropped.", StringComparison.Ordinal)).Select(item => $"{item.Key[16..]} {item.Value}"));
        Assert.Equal((kept, kept), (counts["functions.in"], counts["functions.kept"]));
        // Two predictions of each function; those of the last have no answer.
        Assert.Equal(((kept - 1) * 2L, 2L), (counts["final.right"], counts["predictions.dropped.teacher_failed"]));
        // Each of the first once, eleven of the others twice, the two predictions twice.
        Assert.Equal(Once.Length + (11 * 2) + (2 * 2), usage.Retries);
        Assert.Equal(Always.Count(item => item.Reason is DropReason.TeacherFailed or DropReason.TeacherRefused) + 2, usage.Failures);
        Assert.Equal(usage.Requests, server.Asked.Values.Sum());
        Assert.Equal(
            ["broken_reply", "busy", "cut_off", "empty_reply", "http_500", "long_reply", "timeout"], usage.RetryReasons.Keys);
        Assert.Equal(usage.Retries, usage.RetryReasons.Values.Sum());
        Assert.Equal(Always.Length + 2, File.ReadLines(_folder.File("out/drops.jsonl")).Count());
        Assert.Contains("answered 429", Drop("always_429"), StringComparison.Ordinal);
        Assert.Contains("There was no whole reply within", Drop("always_slow"), StringComparison.Ordinal);
        Assert.Contains("no UTF-8", Drop("always_utf8"), StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", Drop("always_html"), StringComparison.Ordinal);
        Assert.Contains("I cannot help with that.", Drop("always_refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_BrokenOffByBudgetsAndResumed_AsksNothingTwiceAndEndsInTheSameBytes()
    {
        var (raw, asked) = await RunWholeAsync(["plain_a", "once_500", "plain_b", "always_sorry", "once_empty", "plain_c"]);
        using var two = new TeachingServer();
        foreach (var budget in (long[])[400, 1_100, 1_600])
        {
            await Assert.ThrowsAsync<TeacherBudgetException>(() => RunAsync(two, raw, "broken", new TeacherOptions { TokenBudget = budget, Concurrency = 3 }));
            Assert.False(File.Exists(_folder.File("broken/manifest.json")));
        }

        var usage = await GoOnAsync(two, raw, new TeacherOptions { Concurrency = 3 });
        Assert.Equal(asked.OrderBy(item => item.Key, StringComparer.Ordinal), two.Asked.OrderBy(item => item.Key, StringComparer.Ordinal));
        Assert.Equal(150 * (long)asked.Count, usage.Tokens - 150); // once_empty was paid for twice
        Assert.InRange(usage.Known, 0, asked.Count); // none where it broke off between two sources
    }

    [Fact]
    public async Task RunAsync_WhenTheServerGoesAndComesBack_AsksNothingTwiceAndEndsInTheSameBytes()
    {
        var (raw, asked) = await RunWholeAsync(["plain_a", "plain_b", "once_429", "plain_c"]);
        using var two = new TeachingServer { Requests = 6 };
        await Assert.ThrowsAsync<TeacherUnavailableException>(() => RunAsync(two, raw, "broken", new TeacherOptions { Concurrency = 1, MaxAttempts = 3 }));
        using var three = new TeachingServer();
        await GoOnAsync(three, raw);
        Assert.DoesNotContain(two.Asked.Keys.Intersect(three.Asked.Keys), question => !question.Contains("once_429", StringComparison.Ordinal));
        Assert.Equal(asked.Count, two.Asked.Keys.Union(three.Asked.Keys).Count());
    }

    [Fact]
    public async Task RunAsync_WhenCancelledAndResumed_KeepsWhatWasAnswered()
    {
        var (raw, asked) = await RunWholeAsync(["plain_a", "plain_b", "once_reset", "plain_c", "plain_d"]);
        using var server = new TeachingServer();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(server, raw, "broken", new TeacherOptions { Concurrency = 1 }, summary => { if (summary.Sources == 2) stop.Cancel(); }, stop.Token));
        var answered = File.ReadLines(_folder.File("broken.replies.jsonl")).Count();
        var usage = await GoOnAsync(server, raw);
        Assert.InRange(usage.Known, 0, answered);
        Assert.Equal(asked.Count, File.ReadLines(_folder.File("broken.replies.jsonl")).Count());
    }

    private string Raw(string[] names) =>
        _folder.File("raw.jsonl", string.Concat(names.Select((name, at) => JsonSerializer.Serialize(new { path = name, content = TeachingServer.Source(name, at + 2, (at * 31) + 100) }) + "\n")));

    private async Task<(string Raw, IReadOnlyDictionary<string, int> Asked)> RunWholeAsync(string[] names)
    {
        var raw = Raw(names);
        using var server = new TeachingServer();
        await RunAsync(server, raw, "whole");
        return (raw, server.Asked);
    }

    // What was broken off ends as what was not.
    private async Task<TeacherUsage> GoOnAsync(TeachingServer server, string raw, TeacherOptions? options = null)
    {
        var (_, usage) = await RunAsync(server, raw, "broken", options);
        CheckSame("whole", "broken");
        return usage;
    }

    private async Task<(IReadOnlyDictionary<string, long> Counts, TeacherUsage Usage)> RunAsync(
        TeachingServer server, string raw, string name, TeacherOptions? options = null, Action<CodeIOSummary>? onProgress = null, CancellationToken? stop = null)
    {
        using var client = new EndpointChatClient(new Uri(server.Address), "m");
        using var teacher = new TeacherClient(client, _folder.File(name + ".replies.jsonl"), options ?? new TeacherOptions(), _time);
        var run = new CodeIORun(new PythonExecutor(), new TeacherSources(teacher), new TeacherPredictions(teacher), new CodeIORunOptions
        {
            Workers = 1, Resumes = true, Instances = new() { MaxPairs = 1 }, Intake = new() { DropsNearDuplicates = false }, Execution = new() { MaxPairs = 3 },
        });
        var summary = await run.RunAsync(raw, _folder.File(name), onProgress, stop ?? None);
        Assert.True(File.Exists(_folder.File(name + "/manifest.json")));
        return (summary.Counts, teacher.Usage);
    }

    private string Drop(string path)
    {
        var at = File.ReadLines(_folder.File("raw.jsonl")).Select(line => JsonElement.Parse(line)).Single(item => item.TryGetProperty("path", out var name) && name.GetString() == path);
        var id = RawSource.Of(at.GetProperty("content").GetString()!).Id;
        return File.ReadLines(_folder.File("out/drops.jsonl")).Single(line => line.Contains(id, StringComparison.Ordinal));
    }

    private void CheckSame(string one, string other)
    {
        var names = Directory.GetFiles(_folder.File(one)).Select(file => Path.GetFileName(file)).Where(name => name != "timing.json").ToArray();
        Assert.Contains("final.jsonl", names);
        Assert.All(names, name => Assert.Equal(File.ReadAllText(Path.Combine(_folder.File(one), name)), File.ReadAllText(Path.Combine(_folder.File(other), name))));
    }
}
