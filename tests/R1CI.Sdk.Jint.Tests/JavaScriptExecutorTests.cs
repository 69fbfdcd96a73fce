using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Tests;

public sealed class JavaScriptExecutorTests
{
    // One built-in that looks at no limit, and takes some seconds.
    private const string Unstoppable = "console.log('before'); (2n ** 800000n).toString().length";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void Constructor_WithoutTheParser_SaysWhatToDo()
    {
        Assert.SkipWhen(JavaScriptExecutor.IsAvailable(out var reason), "Acornima is here.");
        var message = Assert.Throws<JavaScriptUnavailableException>(() => new JavaScriptExecutor()).Message;

        Assert.Equal(reason, message);
        Assert.Contains("-p:WithAcornima=true", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interpreter_OfTheExecutor_NamesTheRelease() => Assert.StartsWith("jint@4.", JintHere.Executor.Interpreter, StringComparison.Ordinal);

    [Fact]
    public void CreateSession_WithFiles_SaysThatThereAreNone()
    {
        var options = new CodeSessionOptions { Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["in.txt"] = default } };
        Assert.Contains("1 are given", Assert.Throws<NotSupportedException>(() => JintHere.Executor.CreateSession(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_OfErrors_SplitsThemFromOutput()
    {
        var result = await RunAsync("console.warn('careful'); console.log('fine'); console.error([1])");
        Assert.Equal(("fine\n", "careful\n[ 1 ]\n"), (result.Stdout, result.Stderr));
    }

    [Fact]
    public async Task ExecuteAsync_OfAFailure_TellsWhere()
    {
        var result = await RunAsync("function f() {\n  throw new TypeError('no');\n}\nf();");
        Assert.StartsWith("TypeError: no\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("at f (code.js:2:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throw 'text'", "", "Uncaught 'text'")]
    [InlineData("throw { a: 1 }", "", "Uncaught { a: 1 }")]
    [InlineData("(async () => { throw new RangeError('late') })()", "RangeError", "RangeError: late")]
    [InlineData("Promise.reject(new Error('nobody'))", "Error", "Error: nobody")]
    [InlineData("class My extends Error { get name() { for (;;); } } throw new My('x')", "Error", "Error: x")]
    public async Task ExecuteAsync_OfAnythingThrown_IsAnErrorWithItsText(string code, string type, string error)
    {
        var result = await RunAsync(code);
        Assert.Equal((ExecutionStatus.Error, type), (result.Status, result.ErrorType));
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_OfARejectionTakenCareOf_IsOk() =>
        Assert.Equal("caught\n", (await RunAsync("Promise.reject(new Error('x')).catch(() => console.log('caught'))")).Stdout);

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("'text'", "'text'")]
    [InlineData("undefined", null)]
    [InlineData("null", "null")]
    [InlineData("({ a: [1, 'b'], f() {} })", "{ a: [ 1, 'b' ], f: [Function: f] }")]
    public async Task ExecuteAsync_OfAnExpression_GivesItsValue(string code, string? value) => Assert.Equal(value, (await RunAsync(code)).Value);

    [Fact]
    public async Task ExecuteAsync_Twice_CountsTheSameSteps()
    {
        const string Code = "let s = 0; for (let i = 0; i < 1000; i++) s += i; s";
        var (first, second) = (await RunAsync(Code), await RunAsync(Code));
        Assert.InRange(first.Steps, 1000, 10_000);
        Assert.Equal((first.Steps, first.Value), (second.Steps, second.Value));
    }

    [Fact]
    public async Task ExecuteAsync_ReadingTheClock_SeesTheOptionsAndSteps()
    {
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { Clock = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero) });
        var result = await session.ExecuteAsync(new CodeRequest("const a = Date.now(); for (let i = 0; i < 1e5; i++); [new Date(a).toISOString(), Date.now() > a, new Date().getTimezoneOffset()].join()"), None);
        Assert.Equal("'2024-02-29T12:00:00.000Z,true,0'", result.Value);
    }

    [Fact]
    public async Task ExecuteAsync_WithTimers_RunsThemInTheirOrderWithoutWaiting()
    {
        var result = await RunAsync("""
            const start = Date.now();
            setTimeout(() => console.log('b', Date.now() - start >= 3600000), 3600000);
            setTimeout(x => console.log('a', x), 10, 7);
            const id = setInterval(() => { console.log('tick'); clearInterval(id); }, 5);
            (async () => { await new Promise(r => setTimeout(r, 20)); console.log('awaited'); })();
            clearTimeout(setTimeout(() => console.log('never')));
            console.log('script');
            """);
        Assert.Equal("script\ntick\na 7\nawaited\nb true\n", result.Stdout);
    }

    [Fact]
    public async Task ExecuteAsync_OfAnEndlessInterval_HitsTheSteps()
    {
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { Limits = { MaxSteps = 10_000 } });
        Assert.Equal(ExecutionStatus.StepLimit, (await session.ExecuteAsync(new CodeRequest("setInterval(() => { let a = 1; }, 1)"), None)).Status);
        Assert.Equal("2", (await session.ExecuteAsync(new CodeRequest("1 + 1"), None)).Value);
    }

    [Theory]
    [InlineData("console.log('%s is %d years and %i', 'Bob', 42.5, 42.9, { a: 1 })", "Bob is 42.5 years and 42 { a: 1 }\n")]
    [InlineData("console.log('100%', 5, -0, 1n, '%d')", "100% 5 -0 1n %d\n")]
    [InlineData("print(-0, 1n, 'x', [1])", "0 1 x [ 1 ]\n")]
    public async Task ExecuteAsync_OfPrints_FormatsAsNodeDoes(string code, string output) => Assert.Equal(output, (await RunAsync(code)).Stdout);

    [Fact]
    public async Task ExecuteAsync_OfABuiltInThatCannotBeStopped_EndsInTimeAndSaysWhatIsLost()
    {
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { Limits = { Timeout = TimeSpan.FromMilliseconds(200) } });
        await session.ExecuteAsync(new CodeRequest("var x = 5"), None);
        var result = await session.ExecuteAsync(new CodeRequest(Unstoppable), None);

        Assert.Equal((ExecutionStatus.Timeout, true, "before\n"), (result.Status, result.IsStateLost, result.Stdout));
        Assert.Equal("'undefined'", (await session.ExecuteAsync(new CodeRequest("typeof x"), None)).Value);
    }

    [Fact]
    public async Task ExecuteAsync_CancelledInABuiltInThatCannotBeStopped_SaysSoTheNextTime()
    {
        await using var session = JintHere.Executor.CreateSession();
        using var source = new CancellationTokenSource();
        var request = new CodeRequest(Unstoppable) { OnOutput = _ => source.CancelAfter(TimeSpan.FromMilliseconds(50)) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.ExecuteAsync(request, source.Token));

        Assert.True((await session.ExecuteAsync(new CodeRequest("1"), None)).IsStateLost);
        Assert.False((await session.ExecuteAsync(new CodeRequest("1"), None)).IsStateLost);
    }

    [Fact]
    public async Task ExecuteAsync_OfALongNumber_DoesNotParseIt() =>
        Assert.Equal(ExecutionStatus.SourceLimit, (await RunAsync(new string('9', 20_001) + "n")).Status);

    [Fact]
    public async Task HostFunction_GivenMoreThanItTakes_IgnoresTheRest()
    {
        var twice = AIFunctionFactory.Create((int n) => 2 * n, "twice");
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { HostFunctions = [twice] });
        Assert.Equal("[ 2, 4 ]", (await session.ExecuteAsync(new CodeRequest("[1, 2].map(twice)"), None)).Value);
    }

    [Theory]
    [InlineData("take(NaN)", "take: a number is not finite")]
    [InlineData("take({ get a() { return 1 } })", "take: the property 'a' has a getter")]
    [InlineData("take(() => 1)", "take: [Function (anonymous)] cannot be passed")]
    [InlineData("let a = []; for (let i = 0; i < 100; i++) a = [a]; take(a)", "take: an argument is nested deeper than 64")]
    [InlineData("take('x'.repeat(5e6))", "take: the arguments are larger than 4 MiB")]
    [InlineData("take(new Proxy({}, {}))", "take: [Proxy] cannot be passed")]
    public async Task HostFunction_GivenWhatCannotCross_IsNotCalled(string code, string error)
    {
        var take = AIFunctionFactory.Create((System.Text.Json.JsonElement value) => value.ToString(), "take");
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { HostFunctions = [take] });
        var result = await session.ExecuteAsync(new CodeRequest(code), None);

        Assert.Equal((ExecutionStatus.Error, "TypeError"), (result.Status, result.ErrorType));
        Assert.Contains(error, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.HostCalls);
    }

    private static async Task<ExecutionResult> RunAsync(string code)
    {
        await using var session = JintHere.Executor.CreateSession();
        return await session.ExecuteAsync(new CodeRequest(code) { FileName = "code.js" }, None);
    }
}
