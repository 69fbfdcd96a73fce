using System.Text.Json;

namespace R1CI.Cli.Tests;

/// <summary><c>r1ci exec</c> with JavaScript; skipped by name where no engine runs.</summary>
public sealed class ExecJavaScriptTests
{
    private static void SkipWithoutJavaScript()
    {
        var executors = Executors.WithPackages([], [], warmProcesses: 0);
        Assert.SkipUnless(executors.TryFind(Executors.JavaScript, out _, out var problem), problem ?? "");
    }

    [Fact]
    public async Task Exec_AFileOfJavaScript_RunsByItsName()
    {
        SkipWithoutJavaScript();
        using var folder = new TemporaryFolder();
        var file = folder.File("add.js", "const [a, b] = readline().split(' ').map(Number);\nconsole.log(a + b, [1, 'x', { y: 2n ** 64n }]);\n");
        var run = await Cli.RunAsync(["exec", file], stdin: "20 22\n");

        Assert.Equal((0, "42 [ 1, 'x', { y: 18446744073709551616n } ]\n", ""), (run.ExitCode, run.Stdout, run.Stderr));
    }

    [Fact]
    public async Task Exec_JavaScriptFromStdin_RunsWithTheOption()
    {
        SkipWithoutJavaScript();
        var run = await Cli.RunAsync(["exec", "-", "--language", "javascript"], stdin: "console.log('é\u2028😀'.length); console.error('aside')");

        Assert.Equal((0, "4\n", "aside\n"), (run.ExitCode, run.Stdout, run.Stderr));
    }

    [Theory]
    [InlineData("for (;;) { }", "--timeout", "0.2", "Stopped after 0.2 s")]
    [InlineData("const xs = []; for (;;) xs.push(new Array(1000).fill(xs.length));", "--max-memory", "16", "memory limit")]
    public async Task Exec_JavaScriptOverALimit_KeepsItsOutputAndExitsWith1(string code, string option, string value, string expected)
    {
        SkipWithoutJavaScript();
        var run = await Cli.RunAsync(["exec", "-", "--language", "javascript", option, value], stdin: "console.log('started');\n" + code);

        Assert.Equal((1, "started\n"), (run.ExitCode, run.Stdout));
        Assert.Contains(expected, run.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-steps", "5", "--max-steps counts steps of the Python interpreter")]
    [InlineData("--preload", "sympy", "--packages and --preload are for Python")]
    public async Task Exec_JavaScriptWithAnOptionOfPython_IsRefused(string option, string value, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = await Cli.RunAsync("exec", folder.File("a.js", "1"), option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exec_ALanguageThatIsNone_NamesThoseThereAre()
    {
        var run = await Cli.RunAsync(["exec", "-", "--language", "ruby"], stdin: "1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--language is 'ruby': there is no interpreter for 'ruby'; this build has: python, javascript.", run.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exec_ABatchOfBothLanguages_RunsEachInASessionOfItsOwn()
    {
        SkipWithoutJavaScript();
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl", """
            {"id":1,"code":"globalThis.x = 1; console.log(readline())","stdin":"a\nb","language":"javascript"}
            {"id":2,"code":"print(input())","stdin":"c"}
            {"id":3,"code":"console.log(typeof x)","language":"javascript"}
            {"id":4,"code":"throw new TypeError('no')","language":"javascript"}

            """);
        var run = await Cli.RunAsync("exec", "--batch", input, "--out", "-", "--timeout", "60");
        var lines = run.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();

        Assert.Equal(["a\n", "c\n", "undefined\n", ""], lines.Select(line => line.GetProperty("stdout").GetString()));
        Assert.Equal(["ok", "ok", "ok", "error"], lines.Select(line => line.GetProperty("status").GetString()));
        Assert.StartsWith("TypeError: no", lines[3].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exec_WithoutNodeOnThePath_RunsTheNextEngineOrSaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var run = await Cli.RunAsync(new Dictionary<string, string> { ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)! }, "exec", folder.File("a.js", "console.log(6 * 7)"));
        var hasJint = R1CI.Sdk.Jint.JavaScriptExecutor.IsAvailable(out _);

        Assert.SkipWhen(File.Exists(Path.Combine(Path.GetDirectoryName(Environment.ProcessPath)!, "node")), "node lies beside dotnet.");
        Assert.Equal(hasJint ? (0, "42\n") : (2, ""), (run.ExitCode, run.Stdout));
        Assert.True(hasJint || run.Stderr.Contains("Install Node.js 20 or later", StringComparison.Ordinal), run.Stderr);
    }
}
