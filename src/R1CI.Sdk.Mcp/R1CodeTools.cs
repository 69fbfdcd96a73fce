using ModelContextProtocol.Server;

namespace R1CI.Sdk.Mcp;

/// <summary>The code tools, for servers that are put together by hand.</summary>
public static class R1CodeTools
{
    /// <summary>What a server tells its clients about the tools.</summary>
    public const string Instructions =
        "Runs code in sandboxed interpreters: no files, network, processes or clock of the machine, and limits on time, memory and steps. " +
        "A call without session_id starts from nothing; open a session to keep variables between calls. Print what you want to see.";

    /// <summary>Creates the tools: <c>run_LANGUAGE</c> for each executor, <c>session_open</c>, <c>session_reset</c> and <c>session_close</c>.</summary>
    /// <param name="options">Read once. All tools share its places and sessions.</param>
    /// <exception cref="ArgumentException">An option is out of its range; all are named at once.</exception>
    public static IReadOnlyList<McpServerTool> Create(R1CodeToolsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options = options with { DefaultLimits = options.DefaultLimits with { }, MaxLimits = options.MaxLimits with { }, Executors = [.. options.Executors] };
        options.ThrowIfOutOfRange();
        var sessions = new ToolSessions(options);
        var places = new SemaphoreSlim(options.Workers, options.Workers);
        McpServerTool[] runners = [.. options.Executors.Select(executor => new RunTool(executor, options, sessions, places))];
        return options.MaxSessions == 0 ? runners
            : [.. runners, new OpenSessionTool(options, sessions), new EndSessionTool(sessions, isReset: true), new EndSessionTool(sessions, isReset: false)];
    }
}
