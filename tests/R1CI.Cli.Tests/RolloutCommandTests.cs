using System.Text.Json;

namespace R1CI.Cli.Tests;

/// <summary><c>r1ci rollout</c> with the shipped model, as a user runs it.</summary>
public sealed class RolloutCommandTests : IDisposable
{
    private static readonly string Model = Path.Combine(Cli.Root, "models", "r1ci-tiny");
    private static readonly string[] Endings = [".jsonl", ".groups.jsonl", ".skipped.jsonl", ".manifest.json"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("genai", "ort")]
    [InlineData("ort", "genai")]
    public async Task Rollout_KilledAndResumedWithOtherWorkers_EndsWithTheBytesOfAnUninterruptedRun(string engine, string other)
    {
        string[] asked = ["--engine", engine, "--problems", Problems(12), "--group-size", "3", "--seed", "4", "--no-timing"];
        Assert.Equal(0, (await RunAsync("whole", [.. asked, "--workers", "1"])).ExitCode);

        var path = _folder.File("killed.jsonl");
        using (var process = Cli.Start(["rollout", "--model", Model, "--out", path, .. asked, "--workers", "4"]))
        {
            while (!process.HasExited && LinesOf(path) < 7)
            {
                await Task.Delay(5, None);
            }

            process.Kill();
            await process.WaitForExitAsync(None);
        }

        File.AppendAllText(path, "{\"schema\":\"ci.tr"); // as if the kill had come in the middle of a line
        var resumed = await RunAsync("killed", [.. asked, "--workers", "2", "--resume"]);

        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("killed.jsonl.torn", resumed.Stderr, StringComparison.Ordinal);
        Assert.All(Endings, ending => Assert.Equal(File.ReadAllText(_folder.File("whole" + ending)), File.ReadAllText(_folder.File("killed" + ending))));
        Assert.Equal(36, LinesOf(path));
        Assert.Equal(12, LinesOf(_folder.File("killed.groups.jsonl")));
        Assert.Equal(0, (await Cli.RunAsync("validate", path)).ExitCode);
        var replayed = await Cli.RunAsync("replay", path, "--teacher-forced", "--model", Model, "--engine", other); // the other engine computes the same log-probabilities
        Assert.True(replayed.ExitCode == 0, replayed.Stdout + replayed.Stderr);
    }

    [Fact]
    public async Task Rollout_WithAPromptLongerThanTheContext_SkipsItWithTheReason()
    {
        var problems = _folder.File("p.jsonl", JsonSerializer.Serialize(new { id = "long", prompt = string.Join(' ', Enumerable.Range(0, 4000)), answer = "1" }) + "\n" + File.ReadLines(Path.Combine(Model, "eval-seen.jsonl")).First() + "\n");
        var result = await RunAsync("r", ["--problems", problems, "--group-size", "2"]);

        Assert.Equal(0, result.ExitCode);
        var skipped = JsonElement.Parse(File.ReadLines(_folder.File("r.skipped.jsonl")).Single());
        Assert.Equal(("long", "context_full"), (skipped.GetProperty("task_id").GetString(), skipped.GetProperty("kind").GetString()));
        Assert.Contains("the model's context holds", skipped.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, LinesOf(_folder.File("r.jsonl")));
        Assert.DoesNotContain("\"id\":\"long", File.ReadAllText(_folder.File("r.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollout_ResumedWithAnotherModelOrOtherOptions_IsRefusedNamingBothValues()
    {
        string[] asked = ["--problems", Problems(1), "--group-size", "1"];
        Assert.Equal(0, (await RunAsync("r", asked)).ExitCode);
        var before = File.ReadAllText(_folder.File("r.jsonl"));

        var again = await RunAsync("r", asked);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--resume", again.Stderr, StringComparison.Ordinal);

        var other = await RunAsync("r", ["--problems", Problems(1), "--group-size", "2", "--resume"]);
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("group_size was '1' and is now '2'", other.Stderr, StringComparison.Ordinal);

        var changed = await Cli.RunAsync(["rollout", "--model", ChangedModel(), "--out", _folder.File("r.jsonl"), .. asked, "--resume"]);
        Assert.Equal(3, changed.ExitCode);
        Assert.Matches("model.weights_sha256 was '[0-9a-f]{64}' and is now '[0-9a-f]{64}'", changed.Stderr);
        Assert.Equal(before, File.ReadAllText(_folder.File("r.jsonl")));
    }

    [Fact]
    public async Task Rollout_WithOtherFrames_WritesAGroupForEach()
    {
        Assert.Equal(0, (await RunAsync("r", ["--problems", Problems(1), "--group-size", "2", "--frame", "all", "--max-tokens", "150"])).ExitCode);
        Assert.Equal(
            ["text", "text", "code", "code", "agent", "agent", "guided", "guided"],
            File.ReadLines(_folder.File("r.jsonl")).Select(line => JsonElement.Parse(line).GetProperty("frame").GetString()));
        Assert.Equal(0, (await Cli.RunAsync("validate", _folder.File("r.jsonl"))).ExitCode);
    }

    [Fact]
    public async Task Rollout_WatchingAPolicy_BeginsWithWhatTheFileNamesAndKeepsItOnResume()
    {
        var newest = _folder.File("newest.json", JsonSerializer.Serialize(new { version = 4, weights = Path.Combine(ChangedModel(), "model.onnx") }));
        string[] asked = ["--problems", Problems(2), "--group-size", "2", "--watch-policy", newest];
        Assert.Equal(0, (await RunAsync("r", asked)).ExitCode);
        var records = File.ReadLines(_folder.File("r.jsonl")).Select(line => JsonElement.Parse(line).GetProperty("policy")).ToList();
        var weights = records[0].GetProperty("weights_sha256").GetString();

        Assert.Equal([4, 4, 4, 4], records.Select(policy => policy.GetProperty("version").GetInt32()));
        Assert.Contains($"\"4\": \"{weights}\"", File.ReadAllText(_folder.File("r.manifest.json")), StringComparison.Ordinal);
        Assert.Equal(0, (await Cli.RunAsync("validate", _folder.File("r.jsonl"))).ExitCode);

        var other = await RunAsync("r", [.. asked[..4], "--watch-policy", _folder.File("none.json"), "--policy-version", "4", "--resume"]);
        Assert.Equal(3, other.ExitCode);
        Assert.Matches($"policy version 4 with weights '{weights}', and these are '[0-9a-f]{{64}}'", other.Stderr);

        File.WriteAllText(newest, JsonSerializer.Serialize(new { version = 5, model = Model }));
        Assert.Equal(0, (await RunAsync("r", [.. asked, "--resume"])).ExitCode);
        Assert.Equal(4, LinesOf(_folder.File("r.jsonl"))); // whole groups stay, whichever weights they had

        File.WriteAllText(newest, "{}");
        var broken = await RunAsync("s", asked);
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("newest.json' field 'version'", broken.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollout_OfTheTextsOfABadCommandLine_SaysWhatIsWrong()
    {
        (string[] Arguments, int ExitCode, string Says)[] cases =
        [
            (["--tasks", "game24"], 2, "Say how many of each: -n N."),
            (["--tasks", "game25", "-n", "1"], 2, "There is no task 'game25'. The closest names are game24"),
            ([], 2, "--problems FILE.jsonl"),
            (["--problems", Problems(1), "--engine", "vllm"], 2, "vllm"),
            (["--problems", Problems(1), "--shard", "3/3"], 2, "I/N"),
            (["--problems", Problems(1), "--endpoint", "http://127.0.0.1:1/v1"], 2, "--model and --endpoint exclude each other"),
            (["--problems", _folder.File("missing.jsonl")], 3, "missing.jsonl"),
            (["--problems", Problems(1), "--endpoint", "http://127.0.0.1:1/v1", "--watch-policy", "x.json"], 2, "--watch-policy and --endpoint exclude each other"),
            (["--problems", _folder.File("bad.jsonl", "{\"id\":\"a\"}\n")], 3, "line 1: field 'prompt'"),
        ];
        foreach (var (arguments, exitCode, says) in cases)
        {
            var result = await RunAsync("r", arguments);
            Assert.Equal(exitCode, result.ExitCode);
            Assert.Contains(says, result.Stderr, StringComparison.Ordinal);
        }

        var nowhere = await RunAsync(Path.Combine("no", "such", "r"), ["--problems", Problems(1)]);
        Assert.Equal(3, nowhere.ExitCode);
        Assert.Contains("cannot be written", nowhere.Stderr, StringComparison.Ordinal);
    }

    private static int LinesOf(string path)
    {
        if (!File.Exists(path)) return 0;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Count(c => c == '\n');
    }

    private Task<CliResult> RunAsync(string name, string[] arguments) => Cli.RunAsync(["rollout", "--model", Model, "--out", _folder.File(name + ".jsonl"), .. arguments]);

    private string Problems(int count) => _folder.File($"problems-{count}.jsonl", string.Concat(File.ReadLines(Path.Combine(Model, "eval-seen.jsonl")).Take(count).Select(line => line + "\n")));

    // One weight is another; the digests beside it, which would notice, are left out.
    private string ChangedModel()
    {
        var folder = _folder.File("changed");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Model).Where(file => Path.GetFileName(file) != "SHA256SUMS"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var weights = File.ReadAllBytes(Path.Combine(folder, "model.onnx"));
        weights[weights.Length / 2] ^= 1;
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), weights);
        return folder;
    }
}
