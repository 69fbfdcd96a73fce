using System.Text.Json;
using R1CI.Cli.Commands;

namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary><c>r1ci codeio run</c> with a teacher, as a process: a server's model, a folder's model.</summary>
public sealed class CodeIOTeacherTests : IDisposable
{
    private const string Key = "secret-key-of-the-test";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_WithAServerThatMisbehaves_EndsWithItsManifestAndSaysWhatItTook()
    {
        using var server = new TeachingServer();
        string[] names = ["plain", "once_429_after", "once_reset", "once_half_json", "always_500", "always_echo", "always_html", "always_empty", "always_refusal", "always_sorry", "always_wrapped"];
        var result = await RunAsync(server, Raw(names), "out", "--retries", "1", "--retry-delay", "0", "--price-in", "2", "--price-out", "8", "--concurrency", "2");

        Assert.True(result.ExitCode == 0, result.Stderr);
        var manifest = JsonElement.Parse(await File.ReadAllTextAsync(_folder.File("out/manifest.json"), None));
        var sources = manifest.GetProperty("sources");
        Assert.Equal((11, 5), (sources.GetProperty("in").GetInt32(), sources.GetProperty("kept").GetInt32()));
        Assert.Equal("""{"no_main_function":1,"teacher_failed":4,"teacher_refused":1}""", JsonSerializer.Serialize(sources.GetProperty("dropped")));
        Assert.Equal(manifest.GetProperty("functions_in").GetInt32(), manifest.GetProperty("kept").GetInt32());
        Assert.Equal("""{"right":10}""", JsonSerializer.Serialize(manifest.GetProperty("final")));
        // Three that failed once, four that always did.
        Assert.Contains("(7 again: broken_reply 2, busy 1, cut_off 1, empty_reply 1, http_500 2)", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("5 questions without a reply", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("cost 0.0", result.Stderr, StringComparison.Ordinal);

        Assert.True(server.HasSeenKey);
        Assert.DoesNotContain(Key, result.Stderr + result.Stdout, StringComparison.Ordinal);
        var files = Directory.GetFiles(_folder.File("out")).Append(_folder.File("out.replies.jsonl")).ToArray();
        Assert.All(files, file => Assert.DoesNotContain(Key, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains("Bearer [key]", await File.ReadAllTextAsync(_folder.File("out/drops.jsonl"), None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenTheBudgetIsSpent_BreaksOffAndGoesOnLater()
    {
        using var server = new TeachingServer();
        var raw = Raw(["plain_a", "plain_b", "plain_c"]);
        Assert.Equal(0, (await RunAsync(server, raw, "whole")).ExitCode);
        var broken = await RunAsync(server, raw, "broken", "--cost-budget", "0.001", "--price-in", "2", "--price-out", "8");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("--cost-budget", broken.Stderr, StringComparison.Ordinal);
        Assert.Contains("model: ", broken.Stderr, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(server, raw, "broken", "--resume")).ExitCode);
        foreach (var name in (string[])["functions.jsonl", "final.jsonl", "drops.jsonl", "manifest.json"])
        {
            Assert.Equal(await File.ReadAllTextAsync(_folder.File($"whole/{name}"), None), await File.ReadAllTextAsync(_folder.File($"broken/{name}"), None));
        }
    }

    [Fact]
    public async Task Run_WithoutTheServer_SaysSo()
    {
        var server = new TeachingServer();
        server.Dispose();
        var result = await RunAsync(server, Raw(["plain"]), "out", "--retries", "1", "--retry-delay", "0");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("No connection in 2 tries.", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("--resume", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithTheShippedModel_EndsAndCountsEverything()
    {
        var result = await Cli.RunAsync("codeio", "run", "--raw", Raw(["plain_a", "plain_b"]), "--out", _folder.File("out"), "--model", ModelOptions.ShippedModel, "--max-output-tokens", "16");
        Assert.True(result.ExitCode == 0, result.Stderr);
        var manifest = JsonElement.Parse(await File.ReadAllTextAsync(_folder.File("out/manifest.json"), None));
        var sources = manifest.GetProperty("sources");
        var dropped = sources.GetProperty("dropped").EnumerateObject().Sum(item => item.Value.GetInt32());
        Assert.Equal((2, 2), (sources.GetProperty("in").GetInt32(), sources.GetProperty("kept").GetInt32() + dropped));
        Assert.Equal(dropped, File.ReadLines(_folder.File("out/drops.jsonl")).Count());
        Assert.Contains("model: 2 requests (0 again)", result.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--llm and --model exclude each other", "--llm", "http://127.0.0.1:9/v1", "--model-name", "m", "--model", "x")]
    [InlineData("--llm needs --model-name", "--llm", "http://127.0.0.1:9/v1")]
    [InlineData("must be an http or https address", "--llm", "127.0.0.1:9", "--model-name", "m")]
    [InlineData("--filter-model needs a model", "--filter-model")]
    [InlineData("--model-name belongs to --llm", "--model", "x", "--model-name", "m")]
    [InlineData("--cost-budget needs a price", "--llm", "http://127.0.0.1:9/v1", "--model-name", "m", "--cost-budget", "1")]
    [InlineData("--price-in is -1; it must be from 0", "--llm", "http://127.0.0.1:9/v1", "--model-name", "m", "--price-in", "-1")]
    public async Task Run_WithOptionsThatDoNotGoTogether_IsAMistakeOfUsage(string says, params string[] options)
    {
        var result = await Cli.RunAsync(["codeio", "run", "--raw", Raw(["plain"]), "--out", _folder.File("out"), .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, result.Stderr, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task Run_WithAKeyThatCannotBeSent_SaysSoWithoutShowingIt()
    {
        var result = await Cli.RunAsync(new Dictionary<string, string> { ["R1CI_API_KEY"] = "two\nlines" }, "codeio", "run", "--raw", Raw(["plain"]), "--out", _folder.File("out"), "--llm", "http://127.0.0.1:9/v1", "--model-name", "m");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("R1CI_API_KEY must be printable ASCII", result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("lines", result.Stderr, StringComparison.Ordinal);
    }

    private string Raw(string[] names) =>
        _folder.File("raw.jsonl", string.Concat(names.Select((name, at) => JsonSerializer.Serialize(new { content = TeachingServer.Source(name, at + 2, (at * 31) + 100) }) + "\n")));

    private Task<CliResult> RunAsync(TeachingServer server, string raw, string output, params string[] options) => Cli.RunAsync(
        new Dictionary<string, string> { ["R1CI_API_KEY"] = Key },
        ["codeio", "run", "--raw", raw, "--out", _folder.File(output), "--llm", server.Address, "--model-name", "m", "--instances", "1", .. options]);
}
