using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace R1CI.Sdk.Mcp;

/// <summary>Adds the code tools to an MCP server.</summary>
/// <example>
/// <code>
/// builder.Services.AddMcpServer().WithStdioServerTransport()
///     .WithR1CodeTools(options => options.Executors = [new PythonExecutor()]);
/// </code>
/// </example>
public static class R1CodeToolsExtensions
{
    /// <summary>Adds a tool for each executor, and those for sessions.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="configure">Sets the options; at least <see cref="R1CodeToolsOptions.Executors"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static IMcpServerBuilder WithR1CodeTools(this IMcpServerBuilder builder, Action<R1CodeToolsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new R1CodeToolsOptions();
        configure(options);
        return builder.WithTools(R1CodeTools.Create(options));
    }
}
