using System.Text.Json;
using R1CI.Cli.Tests.Endpoints;

namespace R1CI.Cli.Tests.Commands.CodeIO;

public sealed class CodeIORunCommandTests : IDisposable
{
    private const string Code = "def triple(n: int) -> int:\n    \"\"\"Multiply by three.\"\"\"\n    return n * 3\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_TwiceOverTheSame_WritesTheSameBytes()
    {
        var raw = CodeIOFolders.Corpus(_folder, 6, 4);
        var first = await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("one"), "--workers", "1");
        var second = await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("two"), "--workers", "3");
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        CodeIOFolders.RequireEqual(_folder.File("one"), _folder.File("two"));
        Assert.All(CodeIOFolders.Records, name => Assert.True(File.Exists(Path.Combine(_folder.File("one"), name)), name));
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.File("one"), "manifest.json"), TestContext.Current.CancellationToken));
        Assert.True(manifest.RootElement.GetProperty("kept").GetInt32() > 10);
        Assert.Contains("manifest.json", first.Stderr, StringComparison.Ordinal);
        Assert.Empty(first.Stdout);
    }

    [Fact]
    public async Task Run_InPartsThatAreMerged_WritesTheBytesOfOne()
    {
        var raw = CodeIOFolders.Corpus(_folder, 6, 4);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        foreach (var part in new[] { "1/2", "0/2" }) Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--shard", part, "--out", _folder.File("part" + part[0]))).ExitCode);
        var missing = await Cli.RunAsync("merge", "codeio", _folder.File("part1"), "--out", _folder.File("merged"));
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("1 is missing: 0/2", missing.Stderr, StringComparison.Ordinal);
        Assert.Equal(0, (await Cli.RunAsync("merge", "codeio", _folder.File("part1"), _folder.File("part0"), "--out", _folder.File("merged"))).ExitCode);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("merged"));
        Assert.Equal(3, (await Cli.RunAsync("merge", "codeio", _folder.File("nowhere"), "--out", _folder.File("other"))).ExitCode);
        var again = await Cli.RunAsync("merge", "codeio", _folder.File("part1"), _folder.File("part0"), "--out", _folder.File("merged"));
        Assert.Equal(3, again.ExitCode);
        Assert.Contains("and holds 'drops.jsonl'", again.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--raw", "--out", "OUT")]
    [InlineData(2, "--out", "--raw", "RAW")]
    [InlineData(2, "--shard is '5/4'", "--raw", "RAW", "--out", "OUT", "--shard", "5/4")]
    [InlineData(2, "--shard is '4/4'", "--raw", "RAW", "--out", "OUT", "--shard", "4/4")]
    [InlineData(2, "--shard is '0/0'", "--raw", "RAW", "--out", "OUT", "--shard", "0/0")]
    [InlineData(2, "--shard is 'a'", "--raw", "RAW", "--out", "OUT", "--shard", "a")]
    [InlineData(2, "--workers is 0", "--raw", "RAW", "--out", "OUT", "--workers", "0")]
    [InlineData(2, "--llm is 'ftp://x'", "--raw", "RAW", "--out", "OUT", "--llm", "ftp://x", "--model-name", "m")]
    [InlineData(2, "--llm needs --model-name", "--raw", "RAW", "--out", "OUT", "--llm", "http://127.0.0.1:1/v1")]
    [InlineData(2, "must be empty", "--raw", "RAW", "--out", "FULL")]
    [InlineData(2, "no run of this command", "--raw", "RAW", "--out", "FULL", "--resume")]
    [InlineData(3, "there is nothing of that name", "--raw", "NOWHERE", "--out", "OUT")]
    [InlineData(3, "RAW", "--raw", "RAW", "--out", "RAW")] // a file
    [InlineData(3, "RAW", "--raw", "RAW", "--out", "RAW/below")]
    [InlineData(3, "", "--raw", "DAMAGED", "--out", "OUT")]
    public async Task Run_OfBadInput_SaysWhatIsWrong(int exitCode, string words, params string[] arguments)
    {
        var raw = _folder.File("raw.py", Code);
        await File.WriteAllBytesAsync(_folder.File("damaged.jsonl.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x11, 0x22, 0x33], TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_folder.File("full"));
        _folder.File("full/notes.txt", "mine");
        string Named(string text) => text.Replace("RAW", raw, StringComparison.Ordinal).Replace("OUT", _folder.File("out"), StringComparison.Ordinal)
            .Replace("FULL", _folder.File("full"), StringComparison.Ordinal).Replace("NOWHERE", _folder.File("nowhere"), StringComparison.Ordinal).Replace("DAMAGED", _folder.File("damaged.jsonl.gz"), StringComparison.Ordinal);
        var result = await Cli.RunAsync(["codeio", "run", .. arguments.Select(Named)]);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(Named(words), result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Stderr, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(_folder.File("full")).Select(Path.GetFileName));
        Assert.Equal(Code, await File.ReadAllTextAsync(raw, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_ResumedWithOtherSettings_NamesTheSetting()
    {
        var raw = _folder.File("raw.py", Code);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("out"))).ExitCode);
        var result = await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("out"), "--resume", "--seed", "9");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("other settings", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("seed 0", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhoseBudgetIsSpent_ExitsWithOneAndGoesOn()
    {
        using var server = new FakeServer((body, _) => Task.FromResult(FakeServer.Response(200, FakeServer.Piece("{}") + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":40,\"completion_tokens\":9}}\n\ndata: [DONE]\n\n")));
        var raw = _folder.File("raw.jsonl", string.Concat(Enumerable.Range(2, 4).Select(at => JsonSerializer.Serialize(new { content = $"def f{at}(n, more{at}):\n    return n * {at} + more{at}\n" }) + "\n")));
        string[] run = ["codeio", "run", "--raw", raw, "--out", _folder.File("out"), "--llm", server.Address, "--model-name", "m", "--workers", "1"];
        var result = await Cli.RunAsync([.. run, "--token-budget", "60"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The budget of 60 tokens is spent", result.Stderr, StringComparison.Ordinal);
        var resumed = await Cli.RunAsync([.. run, "--resume"]);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("no_main_function         4", resumed.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Run_WhenASignalComes_ExitsWith130AndGoesOn(string signal)
    {
        Cli.SkipWithoutSignal(signal);
        var raw = CodeIOFolders.Corpus(_folder, 8, 0);
        using var process = Cli.Start("codeio", "run", "--raw", raw, "--out", _folder.File("out"), "--workers", "1");
        var stderr = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var progress = Path.Combine(_folder.File("out"), "progress.jsonl");
        while (!process.HasExited && (!File.Exists(progress) || new FileInfo(progress).Length < 2_000)) await Task.Delay(5, TestContext.Current.CancellationToken);
        Cli.Signal(process, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("cancelled", await stderr, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.File("out"), "manifest.json")));
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("out"), "--resume")).ExitCode);
        Assert.Equal(0, (await Cli.RunAsync("codeio", "run", "--raw", raw, "--out", _folder.File("whole"))).ExitCode);
        CodeIOFolders.RequireEqual(_folder.File("whole"), _folder.File("out"));
    }
}
