using System.Text.Json;

namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary>What can be done with the files of a run: check them, look for test items in them, make training rows of them.</summary>
public sealed class CodeIOFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_OfARun_AreWhatTheirSchemasSayAndCanBeExported()
    {
        var output = await RunAsync();
        foreach (var name in (string[])["sources.jsonl", "functions.jsonl", "instances.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl", "drops.jsonl", "manifest.json", "stats.json"])
        {
            var validated = await Cli.RunAsync("validate", Path.Combine(output, name));
            Assert.True(validated.ExitCode == 0, $"{name}: {validated.Stdout}{validated.Stderr}");
        }

        var final = File.ReadLines(Path.Combine(output, "final.jsonl")).Count();
        var exported = await Cli.RunAsync("export", "--format", "sft-tok", Path.Combine(output, "final.jsonl"), "--out", _folder.File("sft"), "--max-tokens", "100000");
        Assert.True(exported.ExitCode == 0, exported.Stderr);
        var rows = File.ReadLines(Path.Combine(_folder.File("sft"), "sft-tok.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(final, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.GetProperty("input_ids").GetArrayLength(), row.GetProperty("labels").GetArrayLength()));
        Assert.All(rows, row => Assert.Equal((-100, row.GetProperty("input_ids").EnumerateArray().Last().GetInt32()), (row.GetProperty("labels")[0].GetInt32(), row.GetProperty("labels").EnumerateArray().Last().GetInt32())));
    }

    [Fact]
    public async Task Leakage_OfTrainingData_SaysWhatItFoundAndReturnsOne()
    {
        const string Question = "In how many ways can a person climb a stair of many steps taking one or two at a time?";
        var (train, test, other) = (_folder.File("train.jsonl"), _folder.File("test.jsonl"), _folder.File("other.jsonl"));
        await File.WriteAllLinesAsync(train, [Json(new { id = "a", prompt = "Nothing." }), Json(new { id = "b", prompt = $"Answer this: {Question}" })], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(test, [Json(new { id = "q1", question = Question.ToUpperInvariant() }), Json(new { id = "q2", question = "Something else." })], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(other, [Json(new { id = "q3", question = "Yet another question." })], TestContext.Current.CancellationToken);

        var found = await Cli.RunAsync("codeio", "leakage", train, "--against", test, other, "--hits", _folder.File("hits.jsonl"), "--clean", _folder.File("clean.jsonl"));
        Assert.Equal((1, ""), (found.ExitCode, found.Stderr));
        Assert.Contains($"{test}:1 (q1) in line 2 (b): in how many ways can a person climb a stair of many steps", found.Stdout, StringComparison.Ordinal);
        Assert.Contains($"{test}: 1 of 2 items tagged, 50.0 %; 1 are shorter than 13 words and cannot be", found.Stdout, StringComparison.Ordinal);
        Assert.Contains("1 of 2 training lines share 13 words in a row with an item", found.Stdout, StringComparison.Ordinal);
        Assert.Equal("q1", JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File("hits.jsonl"), TestContext.Current.CancellationToken)).RootElement.GetProperty("id").GetString());
        Assert.Single(File.ReadLines(_folder.File("clean.jsonl")));

        var clean = await Cli.RunAsync("codeio", "leakage", _folder.File("clean.jsonl"), "--against", test, "--field", "question", "--json");
        Assert.Equal(0, clean.ExitCode);
        Assert.Equal(0, JsonDocument.Parse(clean.Stdout).RootElement.GetProperty("sharing_lines").GetInt32());
    }

    [Theory]
    [InlineData("{\"a\":", 3, "train.jsonl', line 1: a line must be one JSON object")]
    [InlineData(null, 3, "train.jsonl")]
    public async Task Leakage_OfWhatCannotBeRead_SaysSo(string? train, int exitCode, string says)
    {
        if (train is not null) await File.WriteAllTextAsync(_folder.File("train.jsonl"), train, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("test.jsonl"), "{\"q\":\"a\"}\n", TestContext.Current.CancellationToken);
        var result = await Cli.RunAsync("codeio", "leakage", _folder.File("train.jsonl"), "--against", _folder.File("test.jsonl"));
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Stdout));
        Assert.Contains(says, result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leakage_WithHitsIntoAFileThatIsRead_LeavesItAlone()
    {
        var (train, test) = (_folder.File("train.jsonl", "{\"a\":\"b\"}\n"), _folder.File("test.jsonl", "{\"q\":\"a\"}\n"));
        foreach (var file in (string[])[train, test])
        {
            var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var result = await Cli.RunAsync("codeio", "leakage", train, "--against", test, "--hits", file);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains($"--hits is '{file}'", result.Stderr, StringComparison.Ordinal);
            Assert.Equal(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Files_WithPairsAsText_AreWhatTheirSchemasSay()
    {
        var output = await RunAsync("--pairs-as-text");
        foreach (var name in (string[])["functions.jsonl", "instances.jsonl", "manifest.json"])
        {
            var validated = await Cli.RunAsync("validate", Path.Combine(output, name));
            Assert.True(validated.ExitCode == 0, $"{name}: {validated.Stdout}{validated.Stderr}");
        }

        var pair = JsonElement.Parse(File.ReadLines(Path.Combine(output, "functions.jsonl")).First()).GetProperty("ios")[0];
        Assert.Equal((JsonValueKind.String, JsonValueKind.String), (pair.GetProperty("input").ValueKind, pair.GetProperty("output").ValueKind));
    }

    [Fact]
    public async Task Run_WithALayoutAndSpelling_MakesPromptsOfThem()
    {
        var output = await RunAsync("--layout", "code", "--values", "python", "--keep-constant", "--keep-mutating");
        var settings = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(output, "manifest.json"), TestContext.Current.CancellationToken)).GetProperty("settings");
        Assert.Equal(("Code", "Python"), (settings.GetProperty("layout").GetString(), settings.GetProperty("values").GetString()));
        Assert.True(settings.GetProperty("keeps_constant").GetBoolean() && settings.GetProperty("keeps_mutating").GetBoolean());
        var prompt = JsonElement.Parse(File.ReadLines(Path.Combine(output, "instances.jsonl")).First()).GetProperty("messages")[0].GetProperty("content").GetString();
        Assert.Contains("The function is this code:", prompt, StringComparison.Ordinal);
        Assert.Contains("{'n': ", prompt, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(params string[] more)
    {
        var (raw, output) = (_folder.File("raw.jsonl"), _folder.File("run"));
        string[] sources =
        [
            "def digit_sum(n: int) -> int:\n    \"\"\"Add up the digits of n.\"\"\"\n    total = 0\n    while n > 0:\n        total += n % 10\n        n //= 10\n    return total\n",
            "import random\n\ndef draw(n: int) -> int:\n    \"\"\"Draw a number.\"\"\"\n    return random.randint(0, n)\n",
        ];
        await File.WriteAllLinesAsync(raw, sources.Select(content => Json(new { content, license = "MIT" })), TestContext.Current.CancellationToken);
        var run = await Cli.RunAsync(["codeio", "run", "--raw", raw, "--out", output, "--workers", "1", .. more]);
        Assert.True(run.ExitCode == 0, run.Stderr);
        return output;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
