using System.Diagnostics;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Node.Sessions;

namespace R1CI.Sdk.Node.Tests.Sessions;

public sealed class NodeCodeSessionTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    private static Task<ExecutionResult> RunAsync(CodeSession session, string code) => session.ExecuteAsync(new CodeRequest(code), None);

    [Fact]
    public async Task ExecuteAsync_WhenTheProcessDies_SaysSoAndTheNextCallHasTheState()
    {
        CodeSession? session = null;
        await using var made = session = NodeHere.Executor.CreateSession(new CodeSessionOptions { HostFunctions = [AIFunctionFactory.Create(() => Kill(session!), "kill")] });
        await RunAsync(session, "var x = 5");
        var killed = await RunAsync(session, "console.log('before'); kill(); for (;;) { }");
        var next = await RunAsync(session, "console.log(x)");

        Assert.Equal((ExecutionStatus.Internal, "before\n"), (killed.Status, killed.Stdout));
        Assert.Contains("ended by itself", killed.Error, StringComparison.Ordinal);
        Assert.False(killed.IsStateLost);
        Assert.Equal((ExecutionStatus.Ok, "5\n"), (next.Status, next.Stdout));
    }

    [Fact]
    public async Task ExecuteAsync_WhenTheProcessDiesAfterALimit_SaysThatTheStateIsLost()
    {
        CodeSession? session = null;
        await using var made = session = NodeHere.Executor.CreateSession(new CodeSessionOptions
        {
            HostFunctions = [AIFunctionFactory.Create(() => Kill(session!), "kill")],
            Limits = new ExecutionLimits { MaxOutputChars = 100 },
        });
        await RunAsync(session, "var x = 5");
        await RunAsync(session, "for (;;) console.log('x')");
        var killed = await RunAsync(session, "kill(); for (;;) { }");
        var next = await RunAsync(session, "console.log(typeof x)");

        Assert.True(killed.IsStateLost);
        Assert.Equal("undefined\n", next.Stdout);
        Assert.False(next.IsStateLost);
    }

    [Fact]
    public async Task Fork_OfASession_IsToldWhatTheHostAnsweredThen()
    {
        var calls = 0;
        await using var session = NodeHere.Executor.CreateSession(new CodeSessionOptions { HostFunctions = [AIFunctionFactory.Create(() => ++calls, "count")] });
        await session.ExecuteAsync(new CodeRequest("var line = readline(), n = count(), r = Math.random(); setTimeout(() => { n += 10 }, 5)") { Stdin = new StringReader("given") }, None);
        await using var fork = session.Fork();
        var there = await RunAsync(fork, "console.log(line, n, r)");

        Assert.Equal((await RunAsync(session, "console.log(line, n, r)")).Stdout, there.Stdout);
        Assert.StartsWith("given 11 0.", there.Stdout, StringComparison.Ordinal);
        Assert.Equal(1, calls);
        Assert.Empty(there.HostCalls);
    }

    [Fact]
    public async Task Fork_AfterALimit_IsRefusedUntilReset()
    {
        await using var session = NodeHere.Executor.CreateSession(new CodeSessionOptions { Limits = new ExecutionLimits { MaxOutputChars = 100 } });
        await RunAsync(session, "for (;;) console.log('x')");

        Assert.Contains("output_limit", Assert.Throws<NotSupportedException>(session.Fork).Message, StringComparison.Ordinal);
        session.Reset();
        await using var fork = session.Fork();
        Assert.Equal(ExecutionStatus.Ok, (await RunAsync(fork, "1")).Status);
    }

    [Fact]
    public async Task ExecuteAsync_Cancelled_KeepsWhatTheSessionHas()
    {
        await using var session = NodeHere.Executor.CreateSession();
        await RunAsync(session, "var x = 5");
        using var source = new CancellationTokenSource();
        var request = new CodeRequest("console.log('before'); for (;;) { }") { OnOutput = _ => source.Cancel() };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.ExecuteAsync(request, source.Token));

        Assert.Equal("5\n", (await RunAsync(session, "console.log(x)")).Stdout);
    }

    [Fact]
    public async Task DisposeAsync_WhileAScriptRuns_EndsItsProcess()
    {
        var session = NodeHere.Executor.CreateSession(new CodeSessionOptions { Limits = new ExecutionLimits { Timeout = TimeSpan.FromHours(1) } });
        using var started = new ManualResetEventSlim();
        var running = session.ExecuteAsync(new CodeRequest("console.log('on'); for (;;) { }") { OnOutput = _ => started.Set() }, None);
        started.Wait(None);
        var id = ((NodeCodeSession)session).ProcessId!.Value;
        await session.DisposeAsync();

        Assert.NotEqual(ExecutionStatus.Ok, (await running).Status);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    [Fact]
    public async Task ExecuteAsync_WhenTheProcessDiesBetweenTwoCalls_HasTheStateAnyway()
    {
        await using var session = NodeHere.Executor.CreateSession();
        await RunAsync(session, "var x = 5");
        Kill(session);

        Assert.Equal("5\n", (await RunAsync(session, "console.log(x)")).Stdout);
    }

    [Theory]
    [InlineData("for (let i = 0; i < 3; i++) console.log(i); function f(n) { console.log('deep'); return f(n + 1); } f(0)", ExecutionStatus.DepthLimit)]
    [InlineData("let s = 'x'; for (;;) s += s", ExecutionStatus.MemoryLimit)]
    [InlineData("const xs = []; console.log('a'); console.log('b'); console.log('c'); for (;;) xs.push(new Array(1000).fill(xs.length))", ExecutionStatus.MemoryLimit)]
    public async Task ExecuteAsync_OfAScriptThatTakesTooMuch_KeepsItsOutput(string code, ExecutionStatus status)
    {
        var result = await NodeHere.RunAsync(code, new CodeSessionOptions { Limits = new ExecutionLimits { MaxBytes = 32 << 20, Timeout = TimeSpan.FromSeconds(60) } });

        Assert.Equal(status, result.Status);
        Assert.True(code.Contains("console.log('c')", StringComparison.Ordinal) ? result.Stdout == "a\nb\nc\n" : result.Stdout.Length == 0 || result.Stdout.StartsWith("0\n1\n2\ndeep\n", StringComparison.Ordinal), result.Stdout);
    }

    [Fact]
    public async Task ExecuteAsync_WithTextsOfEveryKind_GivesThemBackUnchanged()
    {
        var echo = AIFunctionFactory.Create((string text) => text, "echo");
        var result = await NodeHere.RunAsync(
            "for (const s of ['é\\u{1F600}', '\\0', '\\0n12', 'a\\u2028b', '\"\\\\\\n']) print(echo(s) === s); print(echo('\\ud800').charCodeAt(0)); print(readline())",
            new CodeSessionOptions { HostFunctions = [echo] }, "\ud800x\u2028é\n");

        Assert.Equal("true\ntrue\ntrue\ntrue\ntrue\n65533\n\uFFFDx\u2028é\n", result.Stdout);
        Assert.Equal(6, result.HostCalls.Count);
    }

    [Fact]
    public async Task ExecuteAsync_OfUnhandledRejections_IsAnErrorOfTheScript()
    {
        var lost = await NodeHere.RunAsync("(async () => { console.log('on'); throw new RangeError('lost'); })()");
        var handled = await NodeHere.RunAsync("(async () => { throw new RangeError('lost'); })().catch(e => console.log(e.message))");
        var top = await NodeHere.RunAsync("const x = await new Promise(r => setTimeout(() => r(7), 1e6)); console.log(x)");

        Assert.Equal((ExecutionStatus.Error, "on\n", "RangeError"), (lost.Status, lost.Stdout, lost.ErrorType));
        Assert.Equal((ExecutionStatus.Ok, "lost\n"), (handled.Status, handled.Stdout));
        Assert.Equal((ExecutionStatus.Ok, "7\n"), (top.Status, top.Stdout));
    }

    [Fact]
    public async Task ExecuteAsync_WithTheSameClockAndSeed_PrintsTheSame()
    {
        const string Code = "console.log(Date.now(), new Date().toISOString(), String(new Date(0)), Math.random()); const t = Date.now(); while (Date.now() - t < 50); setInterval(() => { throw new Error('end ' + Date.now()) }, 1000)";
        var options = new CodeSessionOptions { Clock = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000), Seed = 7 };
        var first = await NodeHere.RunAsync(Code, options);

        Assert.StartsWith("1000000 1970-01-01T00:16:40.001Z Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time) 0.", first.Stdout, StringComparison.Ordinal);
        Assert.Equal((first.Stdout, first.Error), ((await NodeHere.RunAsync(Code, options)) is var second ? (second.Stdout, second.Error) : default));
    }

    [Fact]
    public async Task ExecuteAsync_OfErrorsInAFile_ShowsGuestFramesOnly()
    {
        await using var session = NodeHere.Executor.CreateSession();
        var result = await session.ExecuteAsync(new CodeRequest("function f() {\n  null.x;\n}\n[1].map(f)") { FileName = "work.js" }, None);

        Assert.Contains("work.js:2", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("node:", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("r1ci:", result.Error, StringComparison.Ordinal);
    }

    private static void Kill(CodeSession session)
    {
        using var child = Process.GetProcessById(((NodeCodeSession)session).ProcessId!.Value);
        child.Kill();
        child.WaitForExit();
    }
}
