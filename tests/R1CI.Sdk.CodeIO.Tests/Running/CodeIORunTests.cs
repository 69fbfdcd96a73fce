using System.Text.Json;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Running;

public sealed class CodeIORunTests
{
    private static readonly string[] Files = ["sources.jsonl", "functions.jsonl", "instances.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl", "drops.jsonl", "progress.jsonl", "manifest.json", "stats.json", "report.html"];

    [Fact]
    public async Task RunAsync_OfAMixedInput_LosesNothing()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Root, "out");
        await RunAsync(Raw(folder, 12), output);
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(output, "manifest.json"), TestContext.Current.CancellationToken));
        var root = manifest.RootElement;
        Assert.Equal(10, root.GetProperty("functions_in").GetInt32());
        Assert.Equal(8, root.GetProperty("kept").GetInt32());
        Assert.Equal("""{"duplicate_function":1,"random":1}""", Compact(root.GetProperty("dropped")));
        Assert.Equal("""{"in":13,"kept":10,"dropped":{"broken_line":1,"duplicate":1,"not_reasoning":1}}""", Compact(root.GetProperty("sources")));
        Assert.Equal("""{"i":8,"o":8}""", Compact(root.GetProperty("instances")));
        Assert.Equal("""{"turn_1.failed":8,"turn_1.success":8,"turn_2.success":8}""", Compact(root.GetProperty("predictions")));
        Assert.Equal("""{"right":16}""", Compact(root.GetProperty("final")));
        Assert.Equal(16, (await File.ReadAllLinesAsync(Path.Combine(output, "final.jsonl"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task RunAsync_WithMoreWorkers_WritesTheSame()
    {
        using var folder = new TemporaryFolder();
        var raw = Raw(folder, 12);
        var (one, four) = (Path.Combine(folder.Root, "one"), Path.Combine(folder.Root, "four"));
        await RunAsync(raw, one, workers: 1);
        await RunAsync(raw, four, workers: 4);
        Assert.All(Files, name => Assert.Equal(File.ReadAllBytes(Path.Combine(one, name)), File.ReadAllBytes(Path.Combine(four, name))));
    }

    [Fact]
    public async Task RunAsync_CutAnywhereAndResumed_EndsInTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var raw = Raw(folder, 8);
        var whole = Path.Combine(folder.Root, "whole");
        await RunAsync(raw, whole);
        var random = new Random(5);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var broken = Directory.CreateDirectory(Path.Combine(folder.Root, $"broken{attempt}")).FullName;
            Cut(whole, broken, random);
            await RunAsync(raw, broken, resumes: true);
            Assert.All(Files, name => Assert.Equal(File.ReadAllText(Path.Combine(whole, name)), File.ReadAllText(Path.Combine(broken, name))));
        }
    }

    [Fact]
    public async Task RunAsync_WhenCancelled_GoesOnLater()
    {
        using var folder = new TemporaryFolder();
        var raw = Raw(folder, 8);
        var (whole, broken) = (Path.Combine(folder.Root, "whole"), Path.Combine(folder.Root, "broken"));
        await RunAsync(raw, whole);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run(1, false).RunAsync(raw, broken, summary => { if (summary.Sources == 3) stop.Cancel(); }, stop.Token));
        await RunAsync(raw, broken, resumes: true);
        Assert.All(Files, name => Assert.Equal(File.ReadAllText(Path.Combine(whole, name)), File.ReadAllText(Path.Combine(broken, name))));
    }

    [Fact]
    public async Task RunAsync_InAFolderOfOthers_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var raw = Raw(folder, 2);
        Assert.Contains("must be empty", (await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(raw, folder.Root))).Message, StringComparison.Ordinal);
        Assert.Contains("no run of this command", (await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(raw, folder.Root, resumes: true))).Message, StringComparison.Ordinal);
        var output = Path.Combine(folder.Root, "out");
        await RunAsync(raw, output);
        var other = new CodeIORun(new PythonExecutor(), new Plain(), null, new CodeIORunOptions { Resumes = true, Execution = new ExecutionOptions { Seed = 7 } });
        Assert.Contains("other settings", (await Assert.ThrowsAsync<InvalidOperationException>(() => other.RunAsync(raw, output, cancellationToken: TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ResumedOverAnotherInput_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var (raw, output) = (Raw(folder, 6), Path.Combine(folder.Root, "out"));
        await RunAsync(raw, output);
        foreach (var (text, at) in new[] { ("def f(n):\n    return n - 1\n", 2), ("", 0) })
        {
            var lines = (await File.ReadAllLinesAsync(raw, TestContext.Current.CancellationToken)).ToList();
            lines[at..].ForEach(line => lines.Remove(line));
            if (text.Length > 0) lines.AddRange(Enumerable.Repeat(JsonSerializer.Serialize(new { content = text }), 5));
            var other = folder.Write($"other{at}.jsonl", string.Join('\n', lines) + "\n");
            Assert.Contains("its first sources differ", (await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(other, output, resumes: true))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RunAsync_KilledBeforeItsFirstLine_GoesOn()
    {
        using var folder = new TemporaryFolder();
        var raw = Raw(folder, 2);
        var (whole, broken) = (Path.Combine(folder.Root, "whole"), Path.Combine(folder.Root, "broken"));
        await RunAsync(raw, whole);
        folder.Write("broken/sources.jsonl", "");
        await RunAsync(raw, broken, resumes: true);
        Assert.All(Files, name => Assert.Equal(File.ReadAllText(Path.Combine(whole, name)), File.ReadAllText(Path.Combine(broken, name))));
    }

    [Fact]
    public async Task RunAsync_WithoutAModel_NarratesWhatIsRight()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "def digit_sum(n: int) -> int:\n    \"\"\"Add up the digits of n.\"\"\"\n    total = 0\n    while n > 0:\n        total += n % 10\n        n //= 10\n    return total\n");
        var run = new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions());
        var summary = await run.RunAsync(Path.Combine(folder.Root, "src"), Path.Combine(folder.Root, "out"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((1, 6), (summary.Counts["functions.kept"], summary.Counts["final.right"]));
        Assert.False(summary.Counts.ContainsKey("final.wrong"));
    }

    // Each file as a process that was killed may leave it: progress to some line and a part of the next, everything else at least as far.
    private static void Cut(string whole, string broken, Random random)
    {
        var progress = File.ReadAllBytes(Path.Combine(whole, "progress.jsonl"));
        var end = random.Next(progress.Length);
        File.WriteAllBytes(Path.Combine(broken, "progress.jsonl"), progress[..end]);
        var lines = System.Text.Encoding.UTF8.GetString(progress[..end]).Split('\n')[..^1].Skip(1).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        long Least(string name) => lines.SelectMany(line => line.GetProperty("parts").EnumerateArray()).Sum(part => part.GetProperty("bytes").TryGetProperty(name, out var bytes) ? bytes.GetInt64() : 0);
        foreach (var name in Files.Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal) && name != "progress.jsonl"))
        {
            var bytes = File.ReadAllBytes(Path.Combine(whole, name));
            File.WriteAllBytes(Path.Combine(broken, name), bytes[..random.Next((int)Least(name), bytes.Length + 1)]);
        }
    }

    private static string Raw(TemporaryFolder folder, int count)
    {
        var lines = Enumerable.Range(0, count).Select(at => at switch
        {
            3 => "import random\ndef f(n):\n    return random.random()\n",
            4 => "x = 1\n",
            5 => "def f(n):\n    return n * 100 # again\n",
            6 => "def f(n):\n    # other words\n    return n * 100\n",
            7 => "def f(n):\n    return n * 100 # 7\n\nlimit = 3\n",
            _ => $"def f(n):\n    return n * {at + 2} + {at * at}\n",
        }).Select(code => JsonSerializer.Serialize(new { content = code })).Append("{broken");
        return folder.Write("raw.jsonl", string.Join('\n', lines) + "\n");
    }

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);

    private static CodeIORun Run(int workers, bool resumes) => new(new PythonExecutor(), new Plain(), new Halves(), new CodeIORunOptions
    {
        Workers = workers, Resumes = resumes, Instances = new InstanceOptions { MaxPairs = 1 },
        Intake = new() { DropsNearDuplicates = false },
    });

    private static Task<CodeIOSummary> RunAsync(string raw, string output, int workers = 2, bool resumes = false) => Run(workers, resumes).RunAsync(raw, output, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Takes the function f of a source as it is.</summary>
    private sealed class Plain : ISourceTransform
    {
        public string Name => "plain";

        public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken)
        {
            var code = source.Content.Replace("def f(", "def main_solution(", StringComparison.Ordinal);
            return Task.FromResult(new TransformedSource([Functions.Of(code.Split("\n\n")[0].TrimEnd().Replace(" # 7", " # again", StringComparison.Ordinal)) with { SourceId = source.Id }], []));
        }
    }

    /// <summary>Outputs are right at once, inputs at the second try.</summary>
    private sealed class Halves : IPredictor
    {
        public string Name => "halves";

        public int MaxRevisions => 1;

        public Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken) =>
            Task.FromResult<StageResult<Prediction>>(new Prediction(instance.Id, turns.Count, instance.Kind == PredictionKind.Output ? $"{{\"output\": {instance.Pair.Output}}}"
                : turns.Count == 0 ? "{\"input\": {\"n\": -1}}" : $"{{\"input\": {instance.Pair.Input}}}"));
    }
}
