using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Mcp.Tests;

/// <summary>The package's own client, connected to a server with our tools in this process; the command's tests have it over stdio.</summary>
internal sealed class ToolConnection : IAsyncDisposable
{
    private readonly Pipe _up = new(), _down = new();
    private readonly McpServer _server;
    private readonly Task _running;

    private ToolConnection(R1CodeToolsOptions options)
    {
        var server = new McpServerOptions { ServerInfo = new Implementation { Name = "test", Version = "1" }, ToolCollection = [.. R1CodeTools.Create(options)] };
        _server = McpServer.Create(new StreamServerTransport(_up.Reader.AsStream(), _down.Writer.AsStream()), server);
        _running = _server.RunAsync(CancellationToken.None);
    }

    public McpClient Client { get; private set; } = null!;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static async Task<ToolConnection> OpenAsync(Action<R1CodeToolsOptions>? configure = null)
    {
        var options = new R1CodeToolsOptions { Executors = [new PythonExecutor()] };
        configure?.Invoke(options);
        var connection = new ToolConnection(options);
        connection.Client = await McpClient.CreateAsync(new StreamClientTransport(connection._up.Writer.AsStream(), connection._down.Reader.AsStream()), cancellationToken: None);
        return connection;
    }

    public async Task<ToolReply> CallAsync(string tool, object arguments, CancellationToken? cancellation = null)
    {
        var given = JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value);
        return new ToolReply(await Client.CallToolAsync(tool, given, cancellationToken: cancellation ?? None));
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _up.Writer.CompleteAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
    }
}

/// <summary>What a tool answered.</summary>
internal sealed record ToolReply(CallToolResult Result)
{
    public bool IsError => Result.IsError == true;

    public string Text => ((TextContentBlock)Result.Content.Single()).Text;

    public string this[string member] => Result.StructuredContent!.Value.GetProperty(member).ToString();
}
