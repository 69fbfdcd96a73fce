using System.Text.Json;

namespace R1CI.Cli.Tests.Commands.Evaluation;

/// <summary><c>r1ci eval</c> with the shipped model, as a user runs it.</summary>
public sealed class EvalCommandTests : IDisposable
{
    private static readonly string Model = Path.Combine(Cli.Root, "models", "r1ci-tiny");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Eval_KilledAndResumedWithOtherWorkers_EndsWithTheBytesOfAnUninterruptedRun()
    {
        string[] asked = ["--tasks", "gcd,chain_sum,letters", "-n", "3", "--seed", "1", "-k", "2"];
        var whole = await RunAsync("whole", [.. asked, "--workers", "1"]);
        Assert.Equal(0, whole.ExitCode);

        using (var process = Cli.Start(["eval", "--model", Model, "--out", _folder.File("killed"), .. asked, "--workers", "4"]))
        {
            while (!process.HasExited && LengthOf(Path.Combine(_folder.File("killed"), "trajectories.jsonl")) == 0)
            {
                await Task.Delay(5, None);
            }

            process.Kill();
            await process.WaitForExitAsync(None);
        }

        Assert.Equal(0, (await RunAsync("killed", [.. asked, "--workers", "2", "--resume"])).ExitCode);
        foreach (var file in Directory.EnumerateFiles(_folder.File("whole")))
        {
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(_folder.File("killed"), Path.GetFileName(file))));
        }

        var summary = JsonElement.Parse(File.ReadAllText(Path.Combine(_folder.File("whole"), "summary.json")));
        Assert.Equal(
            [("letters", "SymBench", 3), ("chain_sum", "Reasoning-Gym", 3), ("gcd", "Reasoning-Gym", 3)],
            summary.GetProperty("tasks").EnumerateArray().Select(task => (task.GetProperty("task").GetString(), task.GetProperty("suite").GetString(), task.GetProperty("n").GetInt32())));
        Assert.Equal("0.6", summary.GetProperty("settings").GetProperty("temperature").GetString());
        Assert.Contains("pass@2", whole.Stdout, StringComparison.Ordinal);
        Assert.Contains("report.html", whole.Stdout, StringComparison.Ordinal);
        Assert.All(whole.Stdout.Split('\n'), line => Assert.InRange(line.Length, 0, Math.Max(100, _folder.File("whole").Length + 30)));

        var other = await RunAsync("whole", ["--tasks", "gcd,chain_sum,letters", "-n", "3", "--seed", "2", "-k", "2", "--resume"]);
        Assert.Equal(3, other.ExitCode);
        Assert.Contains("seed was '1' and is now '2'", other.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("code")]
    public async Task Eval_OfAFileOfProblems_IsOneTaskAndKeepsTheFrame(string frame)
    {
        var lines = File.ReadLines(Path.Combine(Model, "eval-seen.jsonl")).Take(1).Append(JsonSerializer.Serialize(new { id = "long", prompt = string.Join(' ', Enumerable.Range(0, 4000)), answer = "1" }));
        var result = await RunAsync(frame, ["--problems", _folder.File("p.jsonl", string.Concat(lines.Select(line => line + "\n"))), "--frame", frame, "--max-tokens", "100"]);
        var rows = File.ReadLines(Path.Combine(_folder.File(frame), "results.jsonl")).Select(line => JsonElement.Parse(line)).ToList();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([frame, frame], rows.Select(row => row.GetProperty("frame").GetString()));
        Assert.Equal(("context_full", JsonValueKind.False, "p.jsonl"), (rows[1].GetProperty("status").GetString(), rows[1].GetProperty("correct").ValueKind, rows[1].GetProperty("task").GetString()));
        Assert.Contains("context_full 1", result.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_OfAPart_SaysSo()
    {
        var result = await RunAsync("part", ["--tasks", "gcd", "-n", "4", "--shard", "0/2", "--max-tokens", "20", "--held-out", "--level", "2"]);
        var rows = File.ReadLines(Path.Combine(_folder.File("part"), "results.jsonl")).Select(line => JsonElement.Parse(line)).ToList();
        Assert.Contains("part 0/2 of the problems only", result.Stdout, StringComparison.Ordinal);
        Assert.InRange(rows.Count, 0, 3);
        Assert.All(rows, row => Assert.EndsWith("-L2h", row.GetProperty("problem").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Eval_OfABadCommandLine_SaysWhatIsWrong()
    {
        var taken = _folder.File("taken", "a file");
        (string Out, string[] Arguments, int ExitCode, string Says)[] cases =
        [
            ("ev", ["--tasks", "game25", "-n", "1"], 2, "There is no task 'game25'. The closest names are game24"),
            ("ev", ["--tasks", "gcd"], 2, "Say how many of each: -n N."),
            ("ev", ["--tasks", "gcd", "-n", "1", "--level", "9"], 2, "A level of gcd must be from 1 to"),
            ("ev", ["--tasks", "gcd", "-n", "1", "--frame", "text", "--self-check", "enforced"], 2, "which --frame text has no place for"),
            ("ev", ["--problems", _folder.File("none.jsonl"), "--held-out"], 2, "--level and --held-out choose among the items of --tasks"),
            ("ev", ["--problems", _folder.File("none.jsonl")], 3, "none.jsonl"),
            ("taken", ["--tasks", "gcd", "-n", "1"], 3, $"'{taken}' cannot be written"),
        ];
        var results = await Task.WhenAll(cases.Select(row => RunAsync(row.Out, row.Arguments)));
        Assert.All(cases.Zip(results), pair =>
        {
            Assert.Equal(pair.First.ExitCode, pair.Second.ExitCode);
            Assert.Contains(pair.First.Says, pair.Second.Stderr, StringComparison.Ordinal);
        });
        Assert.False(Directory.Exists(_folder.File("ev")));
    }

    private static long LengthOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private Task<CliResult> RunAsync(string name, string[] arguments) => Cli.RunAsync(["eval", "--model", Model, "--out", _folder.File(name), .. arguments]);
}
