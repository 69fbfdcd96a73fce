using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.IronPython.Tests;

public sealed class TrustedIronPythonExecutorTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExecuteAsync_OfAPrintingScript_ReturnsItsOutput()
    {
        var result = await RunAsync("print('é')\nprint(sum(range(10)))");
        Assert.Equal((ExecutionStatus.Ok, "é\n45\n"), (result.Status, result.Stdout));
    }

    [Fact]
    public async Task ExecuteAsync_OfAFailingScript_ReturnsTheErrorAndTheOutputBefore()
    {
        var result = await RunAsync("print('before')\nraise ValueError('wrong way')");
        Assert.Equal((ExecutionStatus.Error, "before\n", "ValueError"), (result.Status, result.Stdout, result.ErrorType));
        Assert.Contains("wrong way", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_OfAnExit_ReturnsItsStatus() => Assert.Equal(3, (await RunAsync("import sys\nsys.exit(3)")).ExitCode);

    [Theory]
    [InlineData("import clr")]
    [InlineData("from System.IO import File")]
    [InlineData("__import__('clr')")]
    public async Task ExecuteAsync_OfAnImportOfDotNet_IsRefusedUnlessItIsAllowed(string code)
    {
        var refused = await RunAsync(code);
        Assert.Equal((ExecutionStatus.Error, "ImportError"), (refused.Status, refused.ErrorType));
        await using var open = IronPythonHere.Create(allowsClr: true).CreateSession();
        Assert.Equal(ExecutionStatus.Ok, (await open.ExecuteAsync(new CodeRequest(code), None)).Status);
    }

    [Fact]
    public async Task ExecuteAsync_PastTheSoftDeadline_SaysThatTheScriptRunsOn()
    {
        await using var session = IronPythonHere.Create().CreateSession(new CodeSessionOptions { Limits = { Timeout = TimeSpan.FromMilliseconds(500) } });
        var result = await session.ExecuteAsync(new CodeRequest("print('before')\nimport time\ntime.sleep(3)"), None);

        Assert.Equal((ExecutionStatus.Timeout, true, "before\n"), (result.Status, result.IsStateLost, result.Stdout));
        Assert.Contains("cannot stop it", result.Error, StringComparison.Ordinal);
        Assert.Equal("again\n", (await session.ExecuteAsync(new CodeRequest("print('again')"), None)).Stdout);
    }

    [Fact]
    public async Task ExecuteAsync_OverTheOutput_EndsWithWhatFits()
    {
        await using var session = IronPythonHere.Create().CreateSession(new CodeSessionOptions { Limits = { MaxOutputChars = 1000 } });
        var result = await session.ExecuteAsync(new CodeRequest("while True: print('x' * 99)"), None);
        Assert.Equal((ExecutionStatus.OutputLimit, 1000), (result.Status, result.Stdout.Length));
    }

    [Fact]
    public async Task ExecuteAsync_InOneSession_KeepsNamesUntilItIsReset()
    {
        await using var session = IronPythonHere.Create().CreateSession();
        await session.ExecuteAsync(new CodeRequest("x = 5"), None);
        Assert.Equal("5\n", (await session.ExecuteAsync(new CodeRequest("print(x)"), None)).Stdout);
        Assert.Throws<NotSupportedException>(session.Fork);
        session.Reset();
        Assert.Equal("NameError", (await session.ExecuteAsync(new CodeRequest("print(x)"), None)).ErrorType);
    }

    [Fact]
    public async Task HostFunction_CalledByPositionOrName_IsRecorded()
    {
        var add = AIFunctionFactory.Create((int a, int b) => a + (10 * b), "add");
        await using var session = IronPythonHere.Create().CreateSession(new CodeSessionOptions { HostFunctions = [add] });
        var result = await session.ExecuteAsync(new CodeRequest("print(add(1, 2), add(b=1, a=2))"), None);

        Assert.Equal("21 12\n", result.Stdout);
        Assert.Equal(["""{"a":1,"b":2}""", """{"b":1,"a":2}"""], result.HostCalls.Select(call => call.Arguments));
    }

    private static async Task<ExecutionResult> RunAsync(string code)
    {
        await using var session = IronPythonHere.Create().CreateSession(new CodeSessionOptions { Limits = { Timeout = TimeSpan.FromSeconds(60) } });
        return await session.ExecuteAsync(new CodeRequest(code), None);
    }
}
