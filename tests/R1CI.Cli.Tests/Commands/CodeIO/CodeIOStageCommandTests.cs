using System.Text.Json;
using R1CI.Cli.Tests.Endpoints;

namespace R1CI.Cli.Tests.Commands.CodeIO;

public sealed class CodeIOStageCommandTests : IDisposable
{
    private static readonly string[] AfterIntake = ["transform", "parse", "execute", "instances", "predict", "verify", "revise", "assemble"];
    private static readonly string[] Asking = ["transform", "predict", "revise"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stages_InARowWithoutAModel_WriteWhatARunDoes()
    {
        var raw = CodeIOFolders.Corpus(_folder, 2, 3);
        await DoAsync("codeio", "run", "--raw", raw, "--out", _folder.File("run"), "--seed", "5");
        await ChainAsync(raw, ["--seed", "5"], []);
        RequireEqual("functions.jsonl", "instances.jsonl", "predictions.jsonl", "verdicts.jsonl", "final.jsonl", "messages.jsonl");
        using var counts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.File("work"), "execute.json"), TestContext.Current.CancellationToken));
        Assert.Equal("execute", counts.RootElement.GetProperty("stage").GetString());
        var numbers = counts.RootElement.GetProperty("counts").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetInt64());
        Assert.Equal(numbers["functions.in"], numbers["functions.kept"] + numbers.Where(item => item.Key.StartsWith("functions.dropped.", StringComparison.Ordinal)).Sum(item => item.Value));
    }

    [Fact]
    public async Task Stages_InARowWithAModel_WriteWhatARunDoes()
    {
        using var server = new FakeServer((body, _) => Task.FromResult(FakeServer.Stream(JsonEncodedText.Encode(Reply(body)).ToString())));
        var raw = _folder.File("raw.jsonl", string.Concat(Enumerable.Range(2, 4).Select(at => JsonSerializer.Serialize(new { content = $"def f{at}(n, more{at}):\n    return n * {at} + more{at}\n" }) + "\n")));
        string[] model = ["--llm", server.Address, "--model-name", "m"];
        await DoAsync(["codeio", "run", "--raw", raw, "--out", _folder.File("run"), .. model]);
        await ChainAsync(raw, [], model);
        RequireEqual("functions.jsonl", "instances.jsonl", "final.jsonl", "messages.jsonl");
        Assert.Contains("\"turn_2\":\"Once more", await File.ReadAllTextAsync(Path.Combine(_folder.File("work"), "final.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Required argument", "codeio", "parse", "--out", "OUT")]
    [InlineData(3, "nothing of that name", "codeio", "parse", "nowhere", "--out", "OUT")]
    [InlineData(3, "'r1ci codeio transform'", "codeio", "parse", "WORK", "--out", "OUT")]
    [InlineData(3, "line 1", "codeio", "transform", "BAD", "--out", "OUT")]
    [InlineData(2, "--overwrite", "codeio", "intake", "--raw", "WORK", "--out", "WORK")]
    [InlineData(2, "--llm is 'x'", "codeio", "predict", "WORK", "--out", "OUT", "--llm", "x")]
    [InlineData(3, "nothing of that name", "codeio", "intake", "--raw", "nowhere", "--out", "OUT")]
    public async Task Stage_OfBadInput_SaysWhatIsWrong(int exitCode, string words, params string[] arguments)
    {
        Directory.CreateDirectory(_folder.File("work"));
        _folder.File("work/sources.jsonl", "{\"content\":\"x = 1\"}\n");
        var bad = _folder.File("bad.jsonl", "{\"content\":3}\n");
        var result = await Cli.RunAsync([.. arguments.Select(text => text switch { "OUT" => _folder.File("out"), "WORK" => _folder.File("work"), "BAD" => bad, _ => text })]);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(words, result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Stderr, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(_folder.File("out")) ? Directory.EnumerateFileSystemEntries(_folder.File("out")) : []);
    }

    // Sections for code; for a prompt what is wrong at first, and at the second try is wrong in other words.
    private static string Reply(string body)
    {
        if (body.Contains("Mismatch", StringComparison.Ordinal)) return "Once more: {\"output\": -8}";
        if (!body.Contains("## Main Function", StringComparison.Ordinal)) return "It is {\"output\": -7, \"input\": {\"n\": 3}}";
        var factor = body[body.IndexOf("return n * ", StringComparison.Ordinal) + "return n * ".Length];
        return $"## Main Function\n```python\ndef main_solution(n):\n    return n * {factor} + 1\n```\n\n## Input Output Description\nn (int): a number.\n\n## Input Generator\n```python\nimport random\ndef input_generator():\n    return {{'n': random.randint(0, 999)}}\n```\n\n## Problem Statement\nWhat is the number?\n";
    }

    private async Task ChainAsync(string raw, string[] seed, string[] model)
    {
        var work = _folder.File("work");
        await DoAsync("codeio", "intake", "--raw", raw, "--out", work);
        foreach (var stage in AfterIntake) await DoAsync(["codeio", stage, work, "--out", work, .. stage is "transform" or "execute" ? seed : [], .. Asking.Contains(stage) ? model : []]);
    }

    private static async Task DoAsync(params string[] arguments)
    {
        var result = await Cli.RunAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.Stderr}");
    }

    private void RequireEqual(params string[] names) =>
        Assert.All(names, name => Assert.Equal(File.ReadAllText(Path.Combine(_folder.File("run"), name)), File.ReadAllText(Path.Combine(_folder.File("work"), name))));
}
