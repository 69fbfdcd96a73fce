using System.Text.Json;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Running;

/// <summary>Whole runs over what raw code brings: each a drop with its reason, none a failure of the run, none lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly Dictionary<string, (string Code, string Reason)> Sources = new()
    {
        ["python2.py"] = ("def f(n):\n    print n\n    return n\n", DropReason.Python2),
        ["python2_except.py"] = ("def f(n):\n    try:\n        return n / 2\n    except ValueError, e:\n        return 0\n", DropReason.Python2),
        ["syntax.py"] = ("def f(n):\n    return (n +\n", DropReason.SyntaxError),
        ["indent.py"] = ("def f(n):\nreturn n\n", DropReason.SyntaxError),
        ["nested.py"] = ("def f(n):\n    return " + new string('(', 5_000) + "n" + new string(')', 5_000) + "\n", DropReason.SyntaxError),
        ["nothing.py"] = ("x = 1\ny = [x] * 3\n", DropReason.NotReasoning),
        ["prose.py"] = ("This is no code at all, it's a letter.\nDear reader, define and return us.\n", DropReason.NotReasoning),
        ["blank.py"] = (" \n\t\n", DropReason.Empty),
        ["huge.py"] = ("def f(n):\n    return n\n" + new string('#', 10 << 20), DropReason.TooLarge),
        ["nul.py"] = ("def f(n):\n    return n\0\n", DropReason.NotText),
    };

    private static readonly Dictionary<string, (string Code, string Reason)> Functions = new()
    {
        ["print"] = ("def main_solution(n):\n    print(n)\n", DropReason.NoOutput),
        ["absent"] = ("import absent_module\ndef main_solution(n):\n    return n\n", DropReason.MissingModule),
        ["file"] = ("def main_solution(n):\n    return open('/etc/passwd').read()\n", DropReason.Files),
        ["fork"] = ("import os\ndef main_solution(n):\n    return os.fork()\n", DropReason.Process),
        ["forever"] = ("def main_solution(n):\n    while n >= 0:\n        n += 1\n", DropReason.StepLimit),
        ["huge"] = ("def main_solution(n):\n    return 'x' * 10 ** 10\n", DropReason.MemoryLimit),
        ["digits"] = ("def main_solution(n):\n    return 7 ** 2000 + n\n", DropReason.TooBig),
        ["cycle"] = ("def main_solution(n):\n    d = {}\n    d['d'] = d\n    return d\n", DropReason.NotJson),
        ["deep"] = ("def main_solution(n):\n    a = []\n    for _ in range(20_000):\n        a = [a]\n    return a\n", DropReason.NotJson),
        ["recursion"] = ("def main_solution(n):\n    return main_solution(n + 1)\n", DropReason.Raises),
        ["exit"] = ("import sys\ndef main_solution(n):\n    sys.exit(0)\n", DropReason.Exit),
        ["python2"] = ("def main_solution(n):\n    print 'n', n\n    return n\n", DropReason.Python2),
    };

    // What is noisy or slow and yet a function of its input.
    private static readonly string[] Kept =
    [
        "def main_solution(n):\n    print('x' * 1000)\n    return n + 1\n",
        "import time\ndef main_solution(n):\n    time.sleep(3600)\n    return n + 2\n",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_OfAFolderOfBadFiles_DropsEachForItsReason()
    {
        foreach (var (name, (code, _)) in Sources) _folder.Write($"src/{name}", code);
        File.WriteAllBytes(Path.Combine(_folder.Root, "src", "binary.py"), [0x7F, 0x45, 0x4C, 0x46, 2, 1, 0xFF, 0xFE, 0]);
        File.WriteAllBytes(Path.Combine(_folder.Root, "src", "latin.py"), [.. "def f(n):\n    return '"u8, 0xE9, .. "'\n"u8]);
        await CheckAsync(Path.Combine(_folder.Root, "src"), new TeacherlessSources(), [.. Sources.Values.Select(item => item.Reason), DropReason.NotText, DropReason.NotText], kept: 0);
    }

    [Fact]
    public async Task RunAsync_OfAFileOfBadRecords_DropsEachForItsReason()
    {
        var lines = Sources.Values.Select(item => JsonSerializer.Serialize(new { content = item.Code }))
            .Concat(["{", "[]", "{\"content\": null}", "\"def f(n): return n\"", "{\"content\": \"\\ud800\"}"]);
        var raw = _folder.Write("raw.jsonl", string.Join('\n', lines));
        await CheckAsync(raw, new TeacherlessSources(), [.. Sources.Values.Select(item => item.Reason), .. Enumerable.Repeat(DropReason.BrokenLine, 5)], kept: 0);
    }

    [Theory]
    [InlineData("def digits(n: int) -> int:\n    print(n, end='')\n    return n * 7 % 13\n")]
    [InlineData("def digits(n: int) -> int:\n    print('<html>')\n    return n * 7 % 13\n")]
    [InlineData("import sys\nsys.stdout = None\ndef digits(n: int) -> int:\n    return n * 7 % 13\n")]
    [InlineData("import json\njson.dumps = str\ndef digits(n: int) -> int:\n    return n * 7 % 13\n")]
    [InlineData("import json\ndef digits(n: int) -> int:\n    json.dumps = str\n    return n * 7 % 13\n")]
    [InlineData("import sys\ndef digits(n: int) -> int:\n    sys.stdout = None\n    return n * 7 % 13\n")]
    public async Task RunAsync_OfCodeThatPrintsOrChangesWhatPrints_EndsWithItsReport(string code)
    {
        var manifest = await RunAsync(_folder.Write("src/a.py", code)[..^5], new TeacherlessSources());
        Assert.Equal(1, manifest.GetProperty("functions_in").GetInt32());
    }

    [Fact]
    public async Task RunAsync_OfABinaryFile_EndsWithItsReport()
    {
        var bytes = new byte[1 << 16];
        new Random(1).NextBytes(bytes);
        var raw = Path.Combine(_folder.Root, "raw.jsonl");
        File.WriteAllBytes(raw, bytes);
        var manifest = await RunAsync(raw, new TeacherlessSources());
        Assert.InRange(manifest.GetProperty("sources").GetProperty("in").GetInt32(), 50, 500);
        Assert.Equal(0, manifest.GetProperty("kept").GetInt32());
    }

    [Fact]
    public async Task RunAsync_OfFunctionsThatMisbehave_DropsEachForItsReason()
    {
        var number = 0;
        foreach (var code in Functions.Values.Select(item => item.Code).Concat(Kept)) _folder.Write($"src/f{number++:00}.py", code);
        await CheckAsync(Path.Combine(_folder.Root, "src"), new AsTheyAre(), [.. Functions.Values.Select(item => item.Reason)], Kept.Length);
    }

    private async Task CheckAsync(string raw, ISourceTransform transform, string[] reasons, int kept)
    {
        var manifest = await RunAsync(raw, transform);
        var found = Counts(manifest.GetProperty("dropped")).Concat(Counts(manifest.GetProperty("sources").GetProperty("dropped"))).Order(StringComparer.Ordinal);
        Assert.Equal(reasons.CountBy(reason => reason).Select(item => $"{item.Key} {item.Value}").Order(StringComparer.Ordinal), found);
        Assert.Equal(kept, manifest.GetProperty("kept").GetInt32());
        Assert.Equal(reasons.Length, (await File.ReadAllLinesAsync(Path.Combine(_folder.Root, "out", "drops.jsonl"), TestContext.Current.CancellationToken)).Length);
    }

    private static IEnumerable<string> Counts(JsonElement dropped) => dropped.EnumerateObject().Select(item => $"{item.Name} {item.Value.GetInt32()}");

    private async Task<JsonElement> RunAsync(string raw, ISourceTransform transform)
    {
        var options = new CodeIORunOptions { Execution = new ExecutionOptions { MaxSteps = 1_000_000, MaxGeneratorCalls = 60 }, Intake = new() { DropsNearDuplicates = false, DropsNotReasoning = transform is not AsTheyAre } };
        var output = Path.Combine(_folder.Root, "out");
        await new CodeIORun(new PythonExecutor(), transform, transform is AsTheyAre ? null : new NarratedPredictions(), options).RunAsync(raw, output, cancellationToken: TestContext.Current.CancellationToken);
        return JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(output, "manifest.json"), TestContext.Current.CancellationToken));
    }

    /// <summary>Takes a source's main_solution as it is, as a teacher may have written it.</summary>
    private sealed class AsTheyAre : ISourceTransform
    {
        public string Name => "as they are";

        public Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken) =>
            Task.FromResult(new TransformedSource([Tests.Functions.Of(source.Content) with { SourceId = source.Id }], []));
    }
}
