using System.CommandLine;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Mcp;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci mcp</c>: the interpreters as tools of the Model Context Protocol, over standard input and output.</summary>
internal static class McpCommand
{
    private static readonly R1CodeToolsOptions Standard = new();

    private static readonly Option<int> Workers = OptionRange.Bounded(new Option<int>("--workers") { Description = "Scripts that run side by side.", HelpName = "N", DefaultValueFactory = _ => Standard.Workers }, 1, 1_024);
    private static readonly Option<double> Timeout = OptionRange.Bounded(new Option<double>("--timeout") { Description = "Seconds a script may run when its call names no limit.", HelpName = "SECONDS", DefaultValueFactory = _ => Standard.DefaultLimits.Timeout.TotalSeconds }, 0.001, 86_400);
    private static readonly Option<double> MaxTimeout = OptionRange.Bounded(new Option<double>("--max-timeout") { Description = "Seconds that a call can ask for.", HelpName = "SECONDS", DefaultValueFactory = _ => Standard.MaxLimits.Timeout.TotalSeconds }, 0.001, 86_400);
    private static readonly Option<int> MaxMemory = OptionRange.Bounded(new Option<int>("--max-memory") { Description = "MiB that a call can ask for.", HelpName = "MIB", DefaultValueFactory = _ => (int)(Standard.MaxLimits.MaxBytes >> 20) }, 1, 1 << 20);
    private static readonly Option<int> Sessions = OptionRange.Bounded(new Option<int>("--sessions") { Description = "Sessions there may be; 0 for none.", HelpName = "N", DefaultValueFactory = _ => Standard.MaxSessions }, 0, 65_536);
    private static readonly PackageOptions Packages = new();

    public static Command Create()
    {
        var command = new Command("mcp", "Offer the interpreters as tools over stdio to any client of the Model Context Protocol.") { Workers, Timeout, MaxTimeout, MaxMemory, Sessions };
        Packages.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        // Standard output is the protocol's: whatever prints by mistake must not end the connection.
        Console.SetOut(Console.Error);
        var options = Options(result);
        var server = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "r1ci", Version = typeof(McpCommand).Assembly.GetName().Version!.ToString(3) },
            ServerInstructions = R1CodeTools.Instructions,
            ToolCollection = [.. R1CodeTools.Create(options)],
        };
        await using var transport = new StdioServerTransport(server);
        await using var running = McpServer.Create(transport, server);
        await running.RunAsync(cancellationToken);
        foreach (var executor in options.Executors) (executor as IDisposable)?.Dispose();
        return cancellationToken.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.Done;
    }

    private static R1CodeToolsOptions Options(ParseResult result)
    {
        var executors = Packages.Executors(result);
        var options = new R1CodeToolsOptions
        {
            Executors = [.. executors.Available()],
            Workers = result.GetValue(Workers),
            MaxSessions = result.GetValue(Sessions),
        };
        options.MaxLimits = options.MaxLimits with { Timeout = TimeSpan.FromSeconds(result.GetValue(MaxTimeout)), MaxBytes = (long)result.GetValue(MaxMemory) << 20 };
        options.DefaultLimits = options.DefaultLimits with { Timeout = TimeSpan.FromSeconds(result.GetValue(Timeout)) };
        // What is to be preloaded fails here, once, and not in every call.
        PackageOptions.Create(executors.Find(Cli.Executors.Python), new CodeSessionOptions { Limits = options.DefaultLimits, AllowsFileWrites = true }).DisposeAsync().AsTask().GetAwaiter().GetResult();
        return options;
    }
}
