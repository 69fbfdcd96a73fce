using System.Text.Json;
using ModelContextProtocol.Client;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Tests.Serving;

/// <summary>One call over MCP, one over HTTP and one in process of the same program end the same and print the same.</summary>
public sealed class EqualityTests(EqualityTests.Servers servers) : IClassFixture<EqualityTests.Servers>
{
    private const double Seconds = 0.5;
    private const int Mebibytes = 32;
    private const long Steps = 20_000_000;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Programs => new()
    {
        { "ok", "ok", "print('hello')\nimport sys\nprint('aside', file=sys.stderr)\n6 * 7" },
        { "empty", "ok", "" },
        { "stdin", "ok", "print(input()[::-1])" },
        { "files", "ok", "open('f', 'w').write('x' * 3)\nprint(open('f').read())" },
        { "error", "error", "print('before')\ndef f(n): return 1 // n\nf(0)" },
        { "syntax", "error", "def (" },
        { "exit", "error", "print(1)\nimport sys\nsys.exit(7)" },
        { "exit-zero", "ok", "import sys\nsys.exit()" },
        { "timeout", "timeout", "print('before')\nimport re\nre.match('(a+)+$', 'a' * 40 + 'b')" },
        { "steps", "step_limit", "print('before')\nn = 0\nwhile True: n += 1" },
        { "memory", "mem_limit", "print('before')\nx = [0] * 10**8" },
        { "depth", "error", "def f(): return f()\nf()" },
        { "output", "output_limit", "while True: print('x' * 10000)" },
        { "source", "error", "(" },
        { "unicode", "ok", "print('é\u4e2d\U0001F600\\u2028\\x00\\x7f\\t')" },
        { "surrogate", "ok", "print(repr(chr(0xD800)))" },
        { "huge", "ok", "print('0123456789' * 60000)" },
        { "random", "ok", "import random\nprint(random.random(), hash('a'), {'b', 'a', 'c'})" },
    };

    public static TheoryData<string, string, string> JavaScriptPrograms => new()
    {
        { "ok", "ok", "print('hello'); console.error('aside'); 6 * 7" },
        { "stdin", "ok", "print(readline())" },
        { "error", "error", "print('before'); null.x" },
        { "syntax", "error", "function (" },
        { "timeout", "timeout", "print('before'); while (true);" },
        { "unicode", "ok", "print('é\u4e2d\U0001F600\\u2028\\t')" },
        { "huge", "ok", "print('0123456789'.repeat(50000))" },
    };

    [Theory]
    [MemberData(nameof(JavaScriptPrograms))]
    public async Task AProgramInJavaScript_OverEachWay_EndsAndPrintsTheSame(string name, string status, string code)
    {
        Assert.SkipUnless(Executors.WithPackages([], []).TryFind(Executors.JavaScript, out var executor, out var reason), reason ?? "");
        using var ended = executor as IDisposable;
        var limits = new ExecutionLimits { Timeout = TimeSpan.FromSeconds(name == "timeout" ? Seconds : 30) };
        await using var session = executor.CreateSession(new CodeSessionOptions { Limits = limits, AllowsFileWrites = true });
        var here = await session.ExecuteAsync(new CodeRequest(code) { EndsProgram = true, Stdin = new StringReader("abc\n") }, None);
        var (_, http) = await servers.Http.RunAsync(new { language = "nodejs", code, stdin = "abc\n", run_timeout = limits.Timeout.TotalSeconds });
        var mcp = (await McpCli.CallAsync(servers.Mcp, "run_javascript", new { code, stdin = "abc\n", timeout_seconds = limits.Timeout.TotalSeconds })).StructuredContent!.Value;

        Assert.Equal(status, here.Status.ToJsonName());
        var (run, ours) = (http.GetProperty("run_result"), http.GetProperty("r1ci"));
        Assert.Equal((status, here.Stdout, here.Error, here.Value), (Text(ours, "status"), Text(run, "stdout"), Text(ours, "error"), Text(ours, "value")));
        Assert.Equal((status, here.Stdout, here.Error, here.Value), (Text(mcp, "status"), Text(mcp, "stdout"), Text(mcp, "error"), Text(mcp, "value")));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgram_OverEachWay_EndsAndPrintsTheSame(string name, string status, string code)
    {
        var limits = new ExecutionLimits { Timeout = TimeSpan.FromSeconds(name == "timeout" ? Seconds : 60), MaxBytes = Mebibytes << 20, MaxSteps = name == "timeout" ? 1L << 40 : Steps };
        await using var session = new PythonExecutor().CreateSession(new CodeSessionOptions { Limits = limits, AllowsFileWrites = true });
        var here = await session.ExecuteAsync(new CodeRequest(code) { EndsProgram = true, Stdin = new StringReader("abc\n") }, None);

        var (_, http) = await servers.Http.RunAsync(new
        {
            language = "python", code, stdin = "abc\n", run_timeout = limits.Timeout.TotalSeconds, memory_limit_MB = Mebibytes, max_steps = limits.MaxSteps,
        });
        var mcp = (await McpCli.CallAsync(servers.Mcp, "run_python", new
        {
            code, stdin = "abc\n", timeout_seconds = limits.Timeout.TotalSeconds, memory_mib = Mebibytes, max_steps = limits.MaxSteps,
        })).StructuredContent!.Value;

        Assert.Equal(status, here.Status.ToJsonName());
        var (run, ours) = (http.GetProperty("run_result"), http.GetProperty("r1ci"));
        Assert.Equal((status, here.Stdout, here.Error, here.ErrorType, here.Value), (Text(ours, "status"), Text(run, "stdout"), Text(ours, "error"), Text(ours, "error_type"), Text(ours, "value")));
        Assert.Equal((status, here.Stdout, here.Error, here.ErrorType, here.Value), (Text(mcp, "status"), Text(mcp, "stdout"), Text(mcp, "error"), Text(mcp, "error_type"), Text(mcp, "value")));
        Assert.Equal((here.Stderr, here.ExitCode), (Text(mcp, "stderr"), mcp.GetProperty("exit_code").GetInt32()));
        Assert.StartsWith(here.Stderr, Text(run, "stderr"), StringComparison.Ordinal);
        Assert.EndsWith(here.Error ?? "", Text(run, "stderr"), StringComparison.Ordinal);
        // Time decides when a program over its time stops, and steps are counted as far as they went.
        if (name != "timeout") Assert.Equal((here.Steps, here.Steps), (ours.GetProperty("steps").GetInt64(), mcp.GetProperty("steps").GetInt64()));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>Both servers, started once.</summary>
    public sealed class Servers : IAsyncLifetime
    {
        internal ServedCli Http { get; private set; } = null!;

        internal McpClient Mcp { get; private set; } = null!;

        public async ValueTask InitializeAsync() => (Http, Mcp) = (await ServedCli.StartAsync(), await McpCli.ConnectAsync());

        public async ValueTask DisposeAsync()
        {
            await Http.DisposeAsync();
            await Mcp.DisposeAsync();
        }
    }
}
