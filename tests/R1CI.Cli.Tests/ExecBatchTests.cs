using System.Text;
using System.Text.Json;

namespace R1CI.Cli.Tests;

public sealed class ExecBatchTests
{
    private static async Task<List<JsonElement>> LinesAsync(string path) =>
        [.. (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Select(line => JsonElement.Parse(line))];

    [Fact]
    public async Task Batch_WithScriptsThatReachEveryLimit_CostsTheOthersNothing()
    {
        using var folder = new TemporaryFolder();
        string[] codes =
        [
            "print(1)", "while True: pass", "x = []\nwhile True: x.append([0] * 1000)", "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()", "print('kept')\nwhile True: print('x' * 10**6)",
            "(" + new string('(', 5000), "class A:\n    def __repr__(self): return repr(self)\nrepr(A())", "2 ** 10 ** 10", "import os; os._exit(1)", "raise SystemExit(3)", "print(2)",
        ];
        var input = folder.File("in.jsonl", string.Concat(codes.Select((code, i) => JsonSerializer.Serialize(new { id = i, code }) + "\n")));
        var output = folder.File("out.jsonl");
        var run = await Cli.RunAsync("exec", "--batch", input, "--out", output, "--workers", "3", "--max-steps", "3000000", "--max-memory", "64", "--stats");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^11 scripts, 2 ok, 9 not ok\nsteps \d+, most bytes \d+, wall [\d.]+ ms\n$", run.Stderr);
        var lines = await LinesAsync(output);
        Assert.Equal(Enumerable.Range(0, codes.Length), lines.Select(line => line.GetProperty("id").GetInt32()));
        Assert.Equal(("1\n", "2\n"), (lines[0].GetProperty("stdout").GetString(), lines[^1].GetProperty("stdout").GetString()));
        Assert.Equal(["ok", "step_limit", "mem_limit"], lines.Take(3).Select(line => line.GetProperty("status").GetString()));
        Assert.DoesNotContain(lines, line => line.GetProperty("status").GetString() == "internal");
    }

    [Fact]
    public async Task Batch_FromStdinToStdout_WritesTheLines()
    {
        var run = await Cli.RunAsync(["exec", "--batch", "-", "--out", "/dev/stdout"], stdin: "\uFEFF{\"id\": \"ü\", \"code\": \"print(input())\", \"stdin\": \"é\"}\r\n\n{\"id\": 1e2, \"code\": \"1\"}");
        var lines = run.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(("é\n", "1e2"), (lines[0].GetProperty("stdout").GetString(), lines[1].GetProperty("id").GetRawText()));
    }

    [Theory]
    [InlineData("{\"id\": 0, \"code\": \"1\"}", "has the \"id\" 0, as line 1 has")]
    [InlineData("nonsense", "is not valid JSON")]
    [InlineData("{\"id\": \"\\ud800\", \"code\": \"1\"}", "unpaired surrogate")]
    [InlineData("{\"id\": null, \"code\": \"1\"}", "needs an \"id\"")]
    [InlineData("{\"id\": 1, \"code\": \"1\", \"stdin\": 5}", "\"stdin\" that is not a string")]
    public async Task Batch_WithABadLine_NamesItAndRunsNothing(string line, string message)
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl", "{\"id\": 0, \"code\": \"print(1)\"}\n" + line + "\n");
        var output = folder.File("out.jsonl");
        var run = await Cli.RunAsync("exec", "--batch", input, "--out", output);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("line 2", run.Stderr, StringComparison.Ordinal);
        Assert.Contains(message, run.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Stderr, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Fact]
    public async Task Batch_ThatIsNotUtf8_NamesTheLine()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl");
        await File.WriteAllBytesAsync(input, [.. "{\"id\": 0, \"code\": \"1\"}\n{\"id\": 1, \"code\": \""u8, 0xE9, .. "\"}\n"u8], TestContext.Current.CancellationToken);
        var run = await Cli.RunAsync("exec", "--batch", input, "--out", folder.File("out.jsonl"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("line 2 is not UTF-8", run.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_IntoItsInput_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl", "{\"id\": 0, \"code\": \"1\"}\n");
        var run = await Cli.RunAsync("exec", "--batch", input, "--out", input);
        Assert.Equal((2, "{\"id\": 0, \"code\": \"1\"}\n"), (run.ExitCode, await File.ReadAllTextAsync(input, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Batch_Signalled_LeavesWholeLinesAndExitsWith130(string signal)
    {
        Cli.SkipWithoutSignal(signal);
        using var folder = new TemporaryFolder();
        var lines = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            lines.Append(JsonSerializer.Serialize(new { id = i, code = i < 3 ? "print('done')" : "while True: pass" })).Append('\n');
        }

        using var process = Cli.Start("exec", "--batch", folder.File("in.jsonl", lines.ToString()), "--out", "-", "--workers", "2");
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Cli.Signal(process, signal);
        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.All($"{first}\n{rest}".Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal("ok", JsonElement.Parse(line).GetProperty("status").GetString()));
        Assert.True(rest.Length == 0 || rest.EndsWith('\n'));
    }
}
