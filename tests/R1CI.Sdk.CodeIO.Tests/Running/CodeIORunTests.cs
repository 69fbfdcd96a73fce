using System.Text.Json;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.CodeIO.Tests.Files;
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

    [Theory]
    [InlineData("stats.json")]
    [InlineData("report.html")]
    [InlineData("timing.json")]
    public async Task RunAsync_BrokenOffBeforeTheEnd_HasNoManifestUntilItGoesOn(string unwritable)
    {
        using var folder = new TemporaryFolder();
        var raw = Raw(folder, 4);
        var (whole, broken) = (Path.Combine(folder.Root, "whole"), Path.Combine(folder.Root, "broken"));
        await RunAsync(raw, whole);
        await RunAsync(raw, broken);
        File.Delete(Path.Combine(broken, "manifest.json"));
        File.Delete(Path.Combine(broken, unwritable));
        Directory.CreateDirectory(Path.Combine(broken, unwritable));
        await Assert.ThrowsAnyAsync<SystemException>(() => RunAsync(raw, broken, resumes: true));
        Assert.False(File.Exists(Path.Combine(broken, "manifest.json")));
        Directory.Delete(Path.Combine(broken, unwritable));
        await RunAsync(raw, broken, resumes: true);
        Assert.All(Files, name => Assert.Equal(File.ReadAllText(Path.Combine(whole, name)), File.ReadAllText(Path.Combine(broken, name))));
        Assert.Equal(Names(whole), Names(broken));
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.html", "timing.json", "stats.json")]
    [InlineData("manifest.json")]
    public async Task RunAsync_ResumedWhereAFileOfTheEndIsMissing_WritesItAgain(params string[] missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        using var folder = new TemporaryFolder();
        var raw = Raw(folder, 4);
        var (whole, broken) = (Path.Combine(folder.Root, "whole"), Path.Combine(folder.Root, "broken"));
        await RunAsync(raw, whole);
        await RunAsync(raw, broken);
        foreach (var name in missing) File.Delete(Path.Combine(broken, name));
        File.WriteAllText(Path.Combine(broken, missing[0] + ".tmp"), "half");
        await RunAsync(raw, broken, resumes: true);
        Assert.All(Files, name => Assert.Equal(File.ReadAllText(Path.Combine(whole, name)), File.ReadAllText(Path.Combine(broken, name))));
        Assert.Equal(Names(whole), Names(broken));
    }

    [Fact]
    public async Task RunAsync_ResumedOverAnInputThatGrew_IsNotDoneUntilItsEnd()
    {
        using var folder = new TemporaryFolder();
        var (raw, output) = (Raw(folder, 4), Path.Combine(folder.Root, "out"));
        await RunAsync(raw, output);
        File.AppendAllLines(raw, Enumerable.Range(1, 9).Select(at => JsonSerializer.Serialize(new { content = $"def f(n):\n    return n - {at}\n" })));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run(1, true).RunAsync(raw, output, _ => stop.Cancel(), stop.Token));
        Assert.False(File.Exists(Path.Combine(output, "manifest.json")));
        var summary = await Run(1, true).RunAsync(raw, output, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(14, summary.Sources);
        Assert.True(File.Exists(Path.Combine(output, "manifest.json")));
    }

    [Fact]
    public async Task RunAsync_WithPairsAsText_GivesEveryFieldOneTypeInAllRows()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "def halves(n: int) -> float:\n    \"\"\"Halve n.\"\"\"\n    return n / 2\n\n\ndef digits(n: int) -> list[int]:\n    \"\"\"List the digits of n.\"\"\"\n    return [int(c) for c in str(abs(n))]\n\n\ndef shout(text: str) -> str:\n    \"\"\"Shout a text.\"\"\"\n    return text.upper() + '!'\n");
        Task RunAsync(string name, bool asText) => new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions(), new CodeIORunOptions { PairsAsText = asText })
            .RunAsync(Path.Combine(folder.Root, "src"), Path.Combine(folder.Root, name), cancellationToken: TestContext.Current.CancellationToken);
        await RunAsync("values", asText: false);
        await RunAsync("texts", asText: true);
        string[] types = [.. Directory.GetFiles(Path.Combine(folder.Root, "texts"), "*.jsonl").Where(path => !path.EndsWith("progress.jsonl", StringComparison.Ordinal)).SelectMany(path => FieldTypes.Of(path).Select(field => $"{Path.GetFileName(path)} {field}"))];
        Assert.Contains("functions.jsonl ios[].input String", types);
        Assert.Contains("instances.jsonl output String", types);
        Assert.DoesNotContain(types, type => type.Split(' ')[2].Contains(',', StringComparison.Ordinal));
        Assert.Contains("ios[].output Array,Number,String", FieldTypes.Of(Path.Combine(folder.Root, "values", "functions.jsonl")));

        // The values are the same, and what was not written as text is the same byte for byte.
        CodeFunction[] FunctionsOf(string name) => [.. File.ReadLines(Path.Combine(folder.Root, name, "functions.jsonl")).Select(RecordReading.Function)];
        Assert.Equal(FunctionsOf("values").SelectMany(function => function.Pairs), FunctionsOf("texts").SelectMany(function => function.Pairs));
        Assert.All(["sources.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl", "drops.jsonl"], name => Assert.Equal(File.ReadAllText(Path.Combine(folder.Root, "values", name)), File.ReadAllText(Path.Combine(folder.Root, "texts", name))));

        // A stage reads either form.
        var stages = new CodeIOStageRun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions());
        await stages.RunAsync(CodeIOStage.Verify, [Path.Combine(folder.Root, "texts")], Path.Combine(folder.Root, "again"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllText(Path.Combine(folder.Root, "values", "verdicts.jsonl")), File.ReadAllText(Path.Combine(folder.Root, "again", "verdicts.jsonl")));
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

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

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
