using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace R1CI.Cli.Tests.Serving;

public sealed class McpCommandTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mcp_OverStdio_RunsCodeAndKeepsSessions()
    {
        await using var client = await McpCli.ConnectAsync();
        Assert.Equal("r1ci", client.ServerInfo.Name);
        Assert.Contains("run_python", (await client.ListToolsAsync(cancellationToken: None)).Select(tool => tool.Name));

        var id = (await McpCli.CallAsync(client, "session_open", new { })).StructuredContent!.Value.GetProperty("session_id").GetString();
        await McpCli.CallAsync(client, "run_python", new { code = "x = 40", session_id = id });
        Assert.Equal("42", (await McpCli.CallAsync(client, "run_python", new { code = "x + 2", session_id = id })).StructuredContent!.Value.GetProperty("value").GetString());
        await McpCli.CallAsync(client, "session_close", new { session_id = id });
        Assert.True((await McpCli.CallAsync(client, "run_python", new { code = "x", session_id = id })).IsError);
    }

    [Fact]
    public async Task Mcp_WithACancelledCall_StopsItsScript()
    {
        await using var client = await McpCli.ConnectAsync("--workers", "1");
        // By hand and not by a token: the package's client may drop the notification when its caller's wait ends first.
        var call = JsonNode.Parse("{\"name\":\"run_python\",\"arguments\":{\"code\":\"while True: pass\",\"timeout_seconds\":250}}");
        var running = client.SendRequestAsync(new JsonRpcRequest { Id = new RequestId("mine"), Method = RequestMethods.ToolsCall, Params = call }, None);
        await Task.Delay(300, None);
        await client.SendMessageAsync(new JsonRpcNotification { Method = NotificationMethods.CancelledNotification, Params = JsonNode.Parse("{\"requestId\":\"mine\"}") }, None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var start = Stopwatch.GetTimestamp();
        Assert.NotEqual(true, (await McpCli.CallAsync(client, "run_python", new { code = "1" })).IsError);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 120);
    }

    [Fact]
    public async Task Mcp_WhoseInputEnds_HasWrittenOnlyTheProtocolAndReturnsDone()
    {
        const string Hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
        const string Call = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"run_python","arguments":{"code":"print('\\u2028 out')"}}}""";
        using var process = Cli.Start("mcp");
        foreach (var line in (string[])[Hello, """{"jsonrpc":"2.0","method":"notifications/initialized"}""", "nonsense", Call]) await process.StandardInput.WriteLineAsync(line.AsMemory(), None);
        await process.StandardInput.FlushAsync(None);
        var (errors, lines) = (process.StandardError.ReadToEndAsync(None), new List<string>());
        while (!lines.Exists(line => line.Contains("\"id\":2", StringComparison.Ordinal))) lines.Add(await process.StandardOutput.ReadLineAsync(None) ?? throw new IOException(await errors));
        process.StandardInput.Close();
        var rest = await process.StandardOutput.ReadToEndAsync(None);
        await process.WaitForExitAsync(None);

        Assert.Equal((ExitCode.Done, ""), (process.ExitCode, rest));
        Assert.All(lines, line => Assert.Equal("2.0", JsonElement.Parse(line).GetProperty("jsonrpc").GetString()));
        Assert.Equal("\u2028 out\n", JsonElement.Parse(lines[^1]).GetProperty("result").GetProperty("structuredContent").GetProperty("stdout").GetString());
    }

    [Fact]
    public async Task Mcp_Terminated_ReturnsCancelled()
    {
        Cli.SkipWithoutSignal("TERM");
        using var process = Cli.Start("mcp");
        await Cli.WaitUntilLoadedAsync(process, "ModelContextProtocol", None);
        Cli.Signal(process, "TERM");
        await process.WaitForExitAsync(None);
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
    }
}
