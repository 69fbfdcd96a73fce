using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Conformance;

/// <summary>Host functions called by guest code.</summary>
public abstract class CodeExecutorHostConformance : CodeExecutorSuite
{
    [Fact]
    public async Task HostFunction_CalledByPositionOrName_GetsItsArguments()
    {
        var add = AIFunctionFactory.Create((int a, int b) => a + (10 * b), "add");
        await using var session = Create(options => options.HostFunctions = [add]);

        Assert.Equal("21\n", (await RunAsync(session, Programs.PrintCall("add", "1, 2"))).Stdout);
        Assert.Equal("12\n", (await RunAsync(session, Programs.PrintCallByName("add", [("b", 1), ("a", 2)]))).Stdout);
    }

    [Fact]
    public async Task HostFunction_WhenCalled_IsRecordedAsJson()
    {
        var find = AIFunctionFactory.Create((string query, double weight) => new[] { $"{query} {weight}" }, "find");
        await using var session = Create(options => options.HostFunctions = [find]);
        var result = await RunAsync(session, Programs.PrintCall("find", "'é', 0.5"));

        Assert.Equal([new HostCall("find", """{"query":"é","weight":0.5}""", """["é 0.5"]""", null)], result.HostCalls);
        Assert.Empty((await RunAsync(session, Programs.Print("none"))).HostCalls);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("7")]
    [InlineData("0.5")]
    [InlineData("\"text\"")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("[1,[2,\"a\"],[]]")]
    [InlineData("{\"a\":1,\"b\":{\"c\":[true]}}")]
    public async Task HostFunction_WithAnyJsonValue_GetsItBackUnchanged(string json)
    {
        var give = AIFunctionFactory.Create(() => JsonDocument.Parse(json).RootElement, "give");
        JsonElement? taken = null;
        var take = AIFunctionFactory.Create((JsonElement value) => { taken = value; }, "take");
        await using var session = Create(options => options.HostFunctions = [give, take]);
        var result = await RunAsync(session, Programs.PrintCall("take", "give()"));

        Assert.Equal(ExecutionStatus.Ok, result.Status);
        Assert.Equal(json, taken!.Value.GetRawText());
    }

    [Fact]
    public async Task HostFunction_ThatIsAsynchronous_IsAwaited()
    {
        var wait = AIFunctionFactory.Create(async () => { await Task.Yield(); return 5; }, "wait");
        await using var session = Create(options => options.HostFunctions = [wait]);

        Assert.Equal("5\n", (await RunAsync(session, Programs.PrintCall("wait", ""))).Stdout);
    }

    [Fact]
    public async Task HostFunction_ThatRefusesItsArguments_TellsTheScriptWhy()
    {
        var check = AIFunctionFactory.Create((int n) => n > 0 ? n : throw new ArgumentException("n must be positive"), "check");
        await using var session = Create(options => options.HostFunctions = [check]);
        var result = await RunAsync(session, Programs.PrintCall("check", "-1"));

        Assert.Equal(ExecutionStatus.Error, result.Status);
        Assert.Contains("n must be positive", result.Error, StringComparison.Ordinal);
        Assert.Contains("n must be positive", Assert.Single(result.HostCalls).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostFunction_ThatBreaks_DoesNotTellTheScriptAboutTheHost()
    {
        var query = AIFunctionFactory.Create(() => Throw(), "query");
        await using var session = Create(options => options.HostFunctions = [query]);
        var result = await RunAsync(session, Programs.PrintCall("query", ""));

        Assert.Equal(ExecutionStatus.Error, result.Status);
        Assert.Contains("query failed (IOException)", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
        static int Throw() => throw new IOException("/etc/secret is missing");
    }

    [Fact]
    public async Task HostFunction_CalledTooOften_EndsTheScript()
    {
        var calls = 0;
        var count = AIFunctionFactory.Create(() => ++calls, "count");
        await using var session = Create(options => (options.HostFunctions, options.Limits.MaxHostCalls) = ([count], 5));
        var result = await RunAsync(session, Programs.CallForever("count"));

        Assert.Equal(ExecutionStatus.CallLimit, result.Status);
        Assert.Equal(5, calls);
        Assert.Equal(5, result.HostCalls.Count);
    }

    [Fact]
    public async Task HostFunction_ThatNeverReturns_EndsWithTheScriptsTime()
    {
        var hang = AIFunctionFactory.Create(() => new TaskCompletionSource().Task, "hang");
        await using var session = Create(options => (options.HostFunctions, options.Limits.Timeout) = ([hang], TimeSpan.FromMilliseconds(200)));

        Assert.Equal(ExecutionStatus.Timeout, (await RunAsync(session, Programs.PrintCall("hang", ""))).Status);
        Assert.Equal("still here\n", (await RunAsync(session, Programs.Print("still here"))).Stdout);
    }

    [Fact]
    public async Task HostFunction_WhenTheCallerCancels_IsLeft()
    {
        using var source = new CancellationTokenSource();
        var hang = AIFunctionFactory.Create(
            async () =>
            {
                await source.CancelAsync();
                await new TaskCompletionSource().Task;
            },
            "hang");
        await using var session = Create(options => options.HostFunctions = [hang]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => session.ExecuteAsync(new CodeRequest(Programs.PrintCall("hang", "")), source.Token));
    }

    [Fact]
    public async Task HostFunction_CalledByAFork_IsRecordedThere()
    {
        var add = AIFunctionFactory.Create((int a) => a + 1, "add");
        await using var session = Create(options => options.HostFunctions = [add]);
        // A session that has executed nothing can be forked whatever the executor: a self-check runs in such a fork.
        await using var fork = session.Fork();
        var results = await Task.WhenAll(RunAsync(session, Programs.PrintCall("add", "1")), RunAsync(fork, Programs.PrintCall("add", "2")));

        Assert.Equal(["""{"a":1}""", """{"a":2}"""], results.Select(result => Assert.Single(result.HostCalls).Arguments));
    }

    [Fact]
    public void CreateSession_WithNamesNobodyCanCall_Throws()
    {
        var spaced = AIFunctionFactory.Create(() => 1, "two words");
        var twice = AIFunctionFactory.Create(() => 1, "once");
        Assert.Contains("'two words'", Assert.Throws<ArgumentException>(() => Create(options => options.HostFunctions = [spaced])).Message, StringComparison.Ordinal);
        Assert.Contains("Two host functions", Assert.Throws<ArgumentException>(() => Create(options => options.HostFunctions = [twice, twice])).Message, StringComparison.Ordinal);
    }
}
