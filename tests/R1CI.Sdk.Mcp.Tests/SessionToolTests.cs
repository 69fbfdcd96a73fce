using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Mcp.Tests;

public sealed class SessionToolTests
{
    [Fact]
    public async Task Session_OverSeveralCalls_KeepsItsStateToItself()
    {
        await using var connection = await ToolConnection.OpenAsync();
        var (one, other) = (await OpenAsync(connection), await OpenAsync(connection));
        await RunAsync(connection, one, "x = 5");
        await RunAsync(connection, other, "x = 6");

        Assert.Equal("5", (await RunAsync(connection, one, "x"))["value"]);
        Assert.Equal("6", (await RunAsync(connection, other, "x"))["value"]);
        Assert.Equal("error", (await connection.CallAsync("run_python", new { code = "x" }))["status"]);
        await connection.CallAsync("session_reset", new { session_id = one });
        Assert.Equal("NameError", (await RunAsync(connection, one, "x"))["error_type"]);
        await connection.CallAsync("session_close", new { session_id = one });
        Assert.Contains("no session", (await RunAsync(connection, one, "x")).Text, StringComparison.Ordinal);
        Assert.Equal("6", (await RunAsync(connection, other, "x"))["value"]);
    }

    [Fact]
    public async Task Session_WithTwoCallsAtOnce_RefusesOne()
    {
        await using var connection = await ToolConnection.OpenAsync();
        var id = (await connection.CallAsync("session_open", new { timeout_seconds = 1 }))["session_id"];
        var replies = await Task.WhenAll(RunAsync(connection, id, "while True: pass"), RunAsync(connection, id, "while True: pass"));
        var refused = Assert.Single(replies, reply => reply.Result.StructuredContent is null);
        Assert.Contains("one thing at a time", refused.Text, StringComparison.Ordinal);
        Assert.Equal("2", (await RunAsync(connection, id, "1 + 1"))["value"]);
    }

    [Fact]
    public async Task Sessions_BeyondTheirNumber_AreRefusedUntilOneIsIdle()
    {
        await using var connection = await ToolConnection.OpenAsync(options => options.MaxSessions = 1);
        await OpenAsync(connection);
        Assert.Contains("as many as there may be", (await connection.CallAsync("session_open", new { })).Text, StringComparison.Ordinal);

        await using var idle = await ToolConnection.OpenAsync(options => (options.MaxSessions, options.SessionIdleTimeout) = (1, TimeSpan.Zero));
        var first = await OpenAsync(idle);
        Assert.NotEqual(first, await OpenAsync(idle));
        Assert.True((await RunAsync(idle, first, "1")).IsError);
    }

    [Fact]
    public async Task Session_WithLimitsInACall_SaysWhereTheyBelong()
    {
        await using var connection = await ToolConnection.OpenAsync();
        var id = await OpenAsync(connection);
        Assert.Contains("given to session_open", (await connection.CallAsync("run_python", new { code = "1", session_id = id, timeout_seconds = 1 })).Text, StringComparison.Ordinal);
        Assert.Contains("'cobol'", (await connection.CallAsync("session_open", new { language = "cobol" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithR1CodeTools_InAContainer_RegistersTheTools()
    {
        var services = new ServiceCollection();
        services.AddMcpServer().WithR1CodeTools(options => options.Executors = [new PythonExecutor()]);
        using var provider = services.BuildServiceProvider();
        Assert.Contains("run_python", provider.GetServices<McpServerTool>().Select(tool => tool.ProtocolTool.Name));
        var problem = Assert.Throws<ArgumentException>(() => services.AddMcpServer().WithR1CodeTools(options => (options.Workers, options.MaxSessions) = (0, -1)));
        Assert.All(["Executors is empty", "Workers is 0", "MaxSessions is -1"], part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
    }

    private static async Task<string> OpenAsync(ToolConnection connection) => (await connection.CallAsync("session_open", new { }))["session_id"];

    private static Task<ToolReply> RunAsync(ToolConnection connection, string id, string code) => connection.CallAsync("run_python", new { code, session_id = id });
}
