using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace R1CI.Cli.Tests.Serving;

/// <summary>The package's own client, connected to the built <c>r1ci mcp</c> over the standard input and output of its process.</summary>
internal static class McpCli
{
    public static Task<McpClient> ConnectAsync(params string[] options) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "r1ci.dll"), "mcp", .. options] }),
        cancellationToken: TestContext.Current.CancellationToken);

    public static async Task<CallToolResult> CallAsync(McpClient client, string tool, object arguments)
    {
        var given = JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value);
        return await client.CallToolAsync(tool, given, cancellationToken: TestContext.Current.CancellationToken);
    }
}
