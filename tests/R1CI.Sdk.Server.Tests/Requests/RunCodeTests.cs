using System.Text;
using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Tests.Requests;

public sealed class RunCodeTests
{
    [Fact]
    public async Task RunCode_OfAPrintingScript_HasSandboxFusionsFieldsAndOurs()
    {
        await using var server = await TestServer.StartAsync(options => options.Name = "node-7");
        var reply = await server.RunAsync("print('hi')", new { compile_timeout = 10, run_timeout = 10, memory_limit_MB = -1, stdin = (string?)null, files = new { }, fetch_files = Array.Empty<string>() });

        Assert.Equal(200, reply.Status);
        Assert.Equal(["status", "message", "compile_result", "run_result", "executor_pod_name", "files", "r1ci"], reply.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["status", "execution_time", "return_code", "stdout", "stderr"], reply.Json.GetProperty("run_result").EnumerateObject().Select(member => member.Name));
        Assert.Equal(("Success", "", "node-7"), (reply["status"], reply["message"], reply["executor_pod_name"]));
        Assert.Equal(JsonValueKind.Null, reply.Json.GetProperty("compile_result").ValueKind);
        Assert.Equal(("Finished", "0", "hi\n", ""), (reply.Run("status"), reply.Run("return_code"), reply.Run("stdout"), reply.Run("stderr")));
        Assert.Equal("ok", reply.Ours("status"));
    }

    [Theory]
    [InlineData("print(1); 1/0", "Failed", "Finished", "1", "error")]
    [InlineData("print(1); import sys; sys.exit(3)", "Failed", "Finished", "3", "error")]
    [InlineData("print(1); import sys; sys.exit(0)", "Success", "Finished", "0", "ok")]
    [InlineData("print(1)\nwhile True: pass", "Failed", "TimeLimitExceeded", "", "timeout")]
    [InlineData("print(1); x = 'x' * 10**9", "Failed", "Finished", "1", "mem_limit")]
    [InlineData("print(1); print('x' * 5000)", "Failed", "Finished", "1", "output_limit")]
    [InlineData("if", "Failed", "Finished", "1", "error")]
    public async Task RunCode_ThatEndsOtherwise_SaysSoInBothWords(string code, string status, string run, string returnCode, string ours)
    {
        await using var server = await TestServer.StartAsync(options => options.DefaultLimits = options.DefaultLimits with { MaxOutputChars = 2_000 });
        var reply = await server.RunAsync(code, new { run_timeout = 0.3, memory_limit_MB = 16 });

        Assert.Equal((200, status, run, returnCode, ours), (reply.Status, reply["status"], reply.Run("status"), reply.Run("return_code"), reply.Ours("status")));
        if (code != "if") Assert.StartsWith("1\n", reply.Run("stdout"), StringComparison.Ordinal);
        Assert.Equal(ours == "ok", reply.Run("stderr").Length == 0);
    }

    [Fact]
    public async Task RunCode_OverItsSteps_IsOverTime()
    {
        await using var server = await TestServer.StartAsync();
        var reply = await server.RunAsync("while True: pass", new { max_steps = 100_000 });
        Assert.Equal(("Failed", "TimeLimitExceeded", "step_limit"), (reply["status"], reply.Run("status"), reply.Ours("status")));
    }

    [Fact]
    public async Task RunCode_ThatAsksForMoreThanTheServerAllows_GetsWhatItAllows()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxLimits = options.MaxLimits with { Timeout = TimeSpan.FromSeconds(0.2), MaxBytes = 8 << 20 });
        Assert.Equal("timeout", (await server.RunAsync("while True: pass", new { run_timeout = 1e300 })).Ours("status"));
        Assert.Equal("mem_limit", (await server.RunAsync("x = 'x' * 10**8", new { memory_limit_MB = 1_000_000_000_000L })).Ours("status"));
    }

    [Fact]
    public async Task RunCode_WithStdinAndFiles_ReadsAndGivesThemBack()
    {
        await using var server = await TestServer.StartAsync();
        var reply = await server.RunAsync("import os\nos.makedirs('out')\nopen('out/a.txt', 'w').write(input() + open('in/b.txt').read())",
            new { stdin = "é\n", files = new Dictionary<string, string> { ["in/b.txt"] = Convert.ToBase64String("\U0001F600"u8) }, fetch_files = "out/a.txt missing".Split(' ') });

        Assert.Equal("Success", reply["status"]);
        var files = reply.Json.GetProperty("files");
        Assert.Equal("é\U0001F600", Encoding.UTF8.GetString(files.GetProperty("out/a.txt").GetBytesFromBase64()));
        Assert.Single(files.EnumerateObject());
    }

    [Fact]
    public async Task RunCode_WithMoreToFetchThanAllowed_KeepsTheOutputAndSaysWhy()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxFetchBytes = 10);
        var reply = await server.RunAsync("print(1); open('a', 'w').write('x' * 11)", new { fetch_files = "a".Split(' ') });
        Assert.Equal(("SandboxError", "1\n", "{}"), (reply["status"], reply.Run("stdout"), reply["files"]));
        Assert.Contains("11 bytes", reply["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunCode_ThatPrintsALoneSurrogate_IsStillJson()
    {
        await using var server = await TestServer.StartAsync(options => options.Executors =
            [new FakeExecutor(static () => new ExecutionResult { Status = ExecutionStatus.Ok, Stdout = "a\uD800b \U0001F600\n" })]);
        Assert.Equal("a\uFFFDb \U0001F600\n", (await server.RunAsync("x", new { language = "fake" })).Run("stdout"));
    }

    [Fact]
    public async Task RunCode_WhoseExecutorBreaks_IsASandboxErrorAndTheNextOneRuns()
    {
        await using var server = await TestServer.StartAsync(options => options.Executors = [new PythonExecutor(), new FakeExecutor(static () => throw new InvalidOperationException("secret"))]);
        var reply = await server.RunAsync("x", new { language = "fake" });

        Assert.Equal((200, "SandboxError", "Error", "internal"), (reply.Status, reply["status"], reply.Run("status"), reply.Ours("status")));
        Assert.DoesNotContain("secret", reply.Body, StringComparison.Ordinal);
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);
    }

    [Theory]
    [InlineData(typeof(NotSupportedException), 422, "invalid_request")]
    [InlineData(typeof(TimeoutException), 500, "internal")]
    public async Task RunCode_WhoseExecutorGivesNoSession_IsATypedError(Type problem, int status, string error)
    {
        await using var server = await TestServer.StartAsync(options => options.Executors =
            [new PythonExecutor(), new FakeExecutor(static () => throw new InvalidOperationException()) { OnCreate = () => throw (Exception)Activator.CreateInstance(problem)! }]);
        Assert.Equal((status, error), await server.RunAsync("x", new { language = "fake" }) is var reply ? (reply.Status, reply.Error) : default);
        Assert.Equal("Success", (await server.RunAsync("print(1)"))["status"]);
    }

    private sealed class FakeExecutor(Func<ExecutionResult> run) : CodeExecutor
    {
        public override string Language => "fake";

        public override string Interpreter => "fake@1";

        public Action OnCreate { get; init; } = static () => { };

        public override CodeSession CreateSession(CodeSessionOptions? options = null)
        {
            OnCreate();
            return new Session(run);
        }

        private sealed class Session(Func<ExecutionResult> run) : CodeSession
        {
            public override Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default) => Task.FromResult(run());

            public override CodeSession Fork() => new Session(run);

            public override void Reset()
            {
            }
        }
    }
}
