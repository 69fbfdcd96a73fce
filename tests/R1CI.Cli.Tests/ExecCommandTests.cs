using System.Text;
using System.Text.Json;

namespace R1CI.Cli.Tests;

public sealed class ExecCommandTests
{
    [Fact]
    public async Task Exec_ScriptFile_PrintsAndReadsStdin()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("add.py", "a, b = input().split()\nprint(int(a) + int(b))\n");
        var run = await Cli.RunAsync(["exec", file], stdin: "20 22\n");
        Assert.Equal((0, "42\n", ""), (run.ExitCode, run.Stdout, run.Stderr));
    }

    [Fact]
    public async Task Exec_Dash_ReadsTheScriptFromStdin()
    {
        var run = await Cli.RunAsync(["exec", "-"], stdin: "print(2 ** 100)");
        Assert.Equal((0, "1267650600228229401496703205376\n"), (run.ExitCode, run.Stdout));
    }

    [Fact]
    public async Task Exec_GuestError_NamesFileAndLineAndExitsWith1()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("bad.py", "print('before')\n1 / 0\n");
        var run = await Cli.RunAsync("exec", file);
        Assert.Equal((1, "before\n"), (run.ExitCode, run.Stdout));
        Assert.Contains($"File \"{file}\", line 2", run.Stderr, StringComparison.Ordinal);
        Assert.EndsWith("ZeroDivisionError: division by zero\n", run.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import sys; sys.exit(0)", 0)]
    [InlineData("import sys; sys.exit(3)", 1)]
    public async Task Exec_ScriptThatExits_MapsItsStatus(string code, int exitCode) =>
        Assert.Equal(exitCode, (await Cli.RunAsync(["exec", "-"], stdin: code)).ExitCode);

    [Theory]
    [InlineData("while True: pass", "--max-steps", "100000")]
    [InlineData("while True: pass", "--timeout", "0.2")]
    [InlineData("x = 'x' * 10 ** 8", "--max-memory", "16")]
    public async Task Exec_ScriptOverALimit_KeepsItsOutputAndExitsWith1(string code, string option, string value)
    {
        var run = await Cli.RunAsync(["exec", "-", option, value], stdin: "print('started')\n" + code);
        Assert.Equal((1, "started\n"), (run.ExitCode, run.Stdout));
        Assert.NotEmpty(run.Stderr);
        Assert.DoesNotContain("   at ", run.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exec")] // the command's own name
    [InlineData("help.py")]
    public async Task Exec_FileAlone_RunsAsWithOptions(string name)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(name, "import sys; print(__file__.rsplit('/')[-1]); sys.exit('bye')");
        var (alone, withOption) = (await Cli.RunAsync("exec", file), await Cli.RunAsync("exec", file, "--max-steps", "1000000"));
        Assert.Equal((1, name + "\n", "bye\n"), (alone.ExitCode, alone.Stdout, alone.Stderr));
        Assert.Equal(alone, withOption);
    }

    [Fact]
    public async Task Exec_Stats_GoToStderr()
    {
        var run = await Cli.RunAsync(["exec", "-", "--stats"], stdin: "print(1)");
        Assert.Equal("1\n", run.Stdout);
        Assert.Matches(@"^steps \d+, bytes \d+, wall [\d.]+ ms\n$", run.Stderr);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "script.py", "--batch", "in.jsonl", "--out", "out.jsonl")]
    [InlineData(2, "--batch", "in.jsonl")]
    [InlineData(2, "script.py", "--timeout", "0")]
    [InlineData(2, "script.py", "--max-steps", "many")]
    [InlineData(2, "script.py", "--nonsense")]
    [InlineData(2, "-", "--language", "cobol")]
    [InlineData(3, "no-such-file.py")]
    [InlineData(3, "--batch", "no-such-file.jsonl", "--out", "out.jsonl")]
    public async Task Exec_BadCommandLine_SaysWhatIsWrong(int exitCode, params string[] arguments)
    {
        var run = await Cli.RunAsync(["exec", .. arguments]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.NotEmpty(run.Stderr);
        Assert.DoesNotContain("   at ", run.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exec_SourceThatIsNotUtf8_SaysWhere()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("latin.py");
        await File.WriteAllBytesAsync(file, [.. "x = 1\ny = '"u8, 0xE9, .. "'\n"u8], TestContext.Current.CancellationToken);
        var run = await Cli.RunAsync("exec", file);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"SyntaxError: Non-UTF-8 code starting with '\\xe9' in file {file} on line 2", run.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# coding: latin-1\nprint('caf\u00e9')\n", "café\n", "")]
    [InlineData("#!python\n# -*- coding: iso8859-15 -*-\nprint('\u00a4')\n", "€\n", "")]
    [InlineData("# coding: no-such-code\nprint(1)\n", "", "SyntaxError: encoding problem: no-such-code\n")]
    [InlineData("# coding: ascii\nprint('\u00e9')\n", "", "SyntaxError: encoding problem: ascii\n")]
    public async Task Exec_DeclaredEncoding_IsUsedOrRefusedAsByCPython(string latin1, string stdout, string stderr)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("declared.py");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(latin1), TestContext.Current.CancellationToken);
        var run = await Cli.RunAsync("exec", file);
        Assert.Equal((stdout, stderr, stderr.Length == 0 ? 0 : 1), (run.Stdout, run.Stderr, run.ExitCode));
    }

    [Fact]
    public async Task Batch_MixedScripts_WritesOneLineEachInInputOrder()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl", """
            {"id": "slow", "code": "print(sum(range(300000)))"}
            {"id": 2, "code": "print(input()[::-1])", "stdin": "abc"}

            {"id": "bad", "code": "def"}
            {"id": "loop", "code": "while True: x = 'x' * 10"}
            {"id": "other", "code": "1", "language": "cobol"}
            {"id": "surrogate", "code": "import sys; sys.stdout.write('\\ud83d\\ude00')"}
            """);
        var output = folder.File("out.jsonl");
        var run = await Cli.RunAsync("exec", "--batch", input, "--out", output, "--workers", "2", "--max-steps", "5000000");
        Assert.Equal(0, run.ExitCode);
        var lines = (await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken)).Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(["\"slow\"", "2", "\"bad\"", "\"loop\"", "\"other\"", "\"surrogate\""], lines.Select(line => line.GetProperty("id").GetRawText()));
        Assert.Equal(["ok", "ok", "error", "step_limit", "denied", "ok"], lines.Select(line => line.GetProperty("status").GetString()));
        Assert.Equal("cba\n", lines[1].GetProperty("stdout").GetString());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("error").ValueKind);
        Assert.Contains("SyntaxError", lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(["id", "status", "stdout", "error", "steps", "wall_us"], line.EnumerateObject().Select(property => property.Name)));
    }

    [Theory]
    [InlineData("{\"id\": 1}")]
    [InlineData("{\"code\": \"1\"}")]
    [InlineData("{\"id\": 1, \"code\": 2}")]
    [InlineData("[1]")]
    [InlineData("{\"id\": 1, \"code\": ")]
    public async Task Batch_BadLine_IsNamedAndNothingIsWritten(string line)
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl", "{\"id\": 0, \"code\": \"print(1)\"}\n" + line + "\n");
        var output = folder.File("out.jsonl");
        var run = await Cli.RunAsync("exec", "--batch", input, "--out", output);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("line 2", run.Stderr, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Exec_Signalled_ExitsWith130(string signal)
    {
        Cli.SkipWithoutSignal(signal);
        using var process = Cli.Start("exec", "-");
        await process.StandardInput.WriteAsync("print('started', flush=True)\nwhile True: pass\n");
        process.StandardInput.Close();
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Cli.Signal(process, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
    }
}
