using System.Diagnostics;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace R1CI.Sdk.Mcp.Tests;

public sealed class RunToolTests
{
    private const string Endless = "{\"name\":\"run_python\",\"arguments\":{\"code\":\"while True: pass\",\"timeout_seconds\":120}}";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tools_OfAServerWithPython_AreThoseOfPythonAndSessions()
    {
        await using var connection = await ToolConnection.OpenAsync();
        var tools = await connection.Client.ListToolsAsync(cancellationToken: None);
        Assert.Equal(["run_python", "session_close", "session_open", "session_reset"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.NotNull(tool.ProtocolTool.OutputSchema));

        await using var without = await ToolConnection.OpenAsync(options => options.MaxSessions = 0);
        Assert.Equal(["run_python"], (await without.Client.ListToolsAsync(cancellationToken: None)).Select(tool => tool.Name));
    }

    [Fact]
    public async Task RunPython_OfAScript_ReturnsTextAndStructure()
    {
        await using var connection = await ToolConnection.OpenAsync();
        var reply = await connection.CallAsync("run_python", new { code = "print(input() + open('d/f').read() + ' \U0001F600')\n6 * 7", stdin = "a", files = new Dictionary<string, string> { ["d/f"] = "é" } });
        Assert.False(reply.IsError);
        Assert.Equal("aé \U0001F600", reply.Text);
        Assert.Equal(("ok", "aé \U0001F600\n", "42", "0"), (reply["status"], reply["stdout"], reply["value"], reply["exit_code"]));
        Assert.Equal("42", (await connection.CallAsync("run_python", new { code = "6 * 7" })).Text);
    }

    [Theory]
    [InlineData("print(1)\n1/0", "error", "ZeroDivisionError")]
    [InlineData("print(1)\nwhile True: pass", "timeout", "")]
    [InlineData("print(1)\nx = 'x' * 10**9", "mem_limit", "")]
    public async Task RunPython_ThatFails_IsAnErrorWithItsOutputAndStatus(string code, string status, string type)
    {
        await using var connection = await ToolConnection.OpenAsync();
        var reply = await connection.CallAsync("run_python", new { code, timeout_seconds = status == "timeout" ? 0.3 : 60, memory_mib = 16 });
        Assert.True(reply.IsError);
        Assert.Equal((status, "1\n", type), (reply["status"], reply["stdout"], reply["error_type"]));
        Assert.StartsWith("1\n", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunPython_WithLimits_KeepsToThemAndToTheServers()
    {
        await using var connection = await ToolConnection.OpenAsync(options => options.MaxLimits = options.MaxLimits with { Timeout = TimeSpan.FromSeconds(0.2) });
        Assert.Equal("step_limit", (await connection.CallAsync("run_python", new { code = "while True: pass", max_steps = 10_000 }))["status"]);
        Assert.Equal("timeout", (await connection.CallAsync("run_python", new { code = "while True: pass", timeout_seconds = 1e9 }))["status"]);
    }

    [Fact]
    public async Task RunPython_WithMuchOutput_CutsTheTextAndKeepsTheStructure()
    {
        await using var connection = await ToolConnection.OpenAsync(options => options.MaxTextChars = 200);
        var reply = await connection.CallAsync("run_python", new { code = "print('x' * 100000)" });
        Assert.Equal(100_001, reply["stdout"].Length);
        Assert.InRange(reply.Text.Length, 200, 260);
        Assert.Contains("99800 characters left out", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunPython_ThatIsCancelled_StopsAndFreesItsPlace()
    {
        await using var connection = await ToolConnection.OpenAsync(options => options.Workers = 1);
        // By hand and not by a token: the package's client may drop the notification when its caller's wait ends first.
        var request = new JsonRpcRequest { Id = new RequestId("mine"), Method = RequestMethods.ToolsCall, Params = JsonNode.Parse(Endless) };
        var running = connection.Client.SendRequestAsync(request, None);
        await Task.Delay(200, None);
        await connection.Client.SendMessageAsync(
            new JsonRpcNotification { Method = NotificationMethods.CancelledNotification, Params = JsonNode.Parse("{\"requestId\":\"mine\"}") }, None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        // The only place: this answers when the script has stopped, long before its own limit.
        var start = Stopwatch.GetTimestamp();
        Assert.Equal("2", (await connection.CallAsync("run_python", new { code = "1 + 1" }))["value"]);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
    }

    [Theory]
    [InlineData("{}", "'code' is missing")]
    [InlineData("{\"code\":5}", "'code' is a JSON Number")]
    [InlineData("{\"code\":\"1\",\"timeout\":5}", "no argument 'timeout'")]
    [InlineData("{\"code\":\"1\",\"timeout_seconds\":0}", "above 0")]
    [InlineData("{\"code\":\"1\",\"memory_mib\":\"a lot\"}", "above 0")]
    [InlineData("{\"code\":\"1\",\"files\":{\"../x\":\"\"}}", "'..'")]
    [InlineData("{\"code\":\"1\",\"files\":{\"a\":\"\",\"a/b\":\"\"}}", "of a file and of a folder")]
    [InlineData("{\"code\":\"1\",\"files\":[]}", "object of path to text")]
    [InlineData("{\"code\":\"1\",\"session_id\":\"guess\"}", "no session 'guess'")]
    public async Task RunPython_WithBadArguments_SaysWhatIsWrong(string arguments, string part)
    {
        await using var connection = await ToolConnection.OpenAsync();
        var reply = await connection.CallAsync("run_python", System.Text.Json.JsonElement.Parse(arguments));
        Assert.True(reply.IsError);
        Assert.Contains(part, reply.Text, StringComparison.Ordinal);
    }
}
