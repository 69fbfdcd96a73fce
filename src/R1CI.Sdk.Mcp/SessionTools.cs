using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace R1CI.Sdk.Mcp;

/// <summary><c>session_open</c>: an interpreter that keeps its names between calls.</summary>
internal sealed class OpenSessionTool(R1CodeToolsOptions options, ToolSessions sessions) : CodeTool("session_open", "Open a session",
    "Opens a session: scripts that are run with its session_id see the variables and files of those before. Close it when you are done.",
    $$"""
    {"type":"object","properties":{
    "language":{"type":"string","enum":[{{string.Join(',', options.Executors.Select(static executor => $"\"{JsonEncodedText.Encode(executor.Language)}\""))}}]},
    "timeout_seconds":{"type":"number","exclusiveMinimum":0,"description":"How long each script may run."},
    "memory_mib":{"type":"number","exclusiveMinimum":0,"description":"How much memory the session's objects may take, in MiB."},
    "max_steps":{"type":"number","exclusiveMinimum":0,"description":"How many interpreter steps each script may take."},
    "files":{"type":"object","additionalProperties":{"type":"string"},"description":"Text files that scripts can open, by path. They exist in memory only."}
    },"additionalProperties":false}
    """,
    """{"type":"object","properties":{"session_id":{"type":"string"},"language":{"type":"string"}},"required":["session_id","language"]}""")
{
    protected override ValueTask<CallToolResult> CallAsync(IDictionary<string, JsonElement>? arguments, CancellationToken cancellationToken)
    {
        var given = new ToolArguments(arguments, "language", "timeout_seconds", "memory_mib", "max_steps", "files");
        given.ThrowIfUnknown();
        var language = given.Text("language") ?? options.Executors[0].Language;
        var executor = options.Executors.FirstOrDefault(executor => executor.Language == language)
            ?? throw new ToolProblem($"'language' is '{language}'; this server runs: {string.Join(", ", options.Executors.Select(static executor => executor.Language))}.");
        var session = sessions.Open(executor, given.SessionOptions(options));
        return ValueTask.FromResult(Result($"session_id: {session.Id}", json =>
        {
            json.WriteString("session_id", session.Id);
            json.WriteString("language", session.Language);
        }));
    }
}

/// <summary><c>session_reset</c> and <c>session_close</c>.</summary>
internal sealed class EndSessionTool(ToolSessions sessions, bool isReset) : CodeTool(isReset ? "session_reset" : "session_close", isReset ? "Reset a session" : "Close a session",
    isReset ? "Drops every variable of a session; the session goes on." : "Ends a session.",
    """{"type":"object","properties":{"session_id":{"type":"string"}},"required":["session_id"],"additionalProperties":false}""",
    """{"type":"object","properties":{"session_id":{"type":"string"},"state":{"type":"string"}},"required":["session_id","state"]}""")
{
    protected override async ValueTask<CallToolResult> CallAsync(IDictionary<string, JsonElement>? arguments, CancellationToken cancellationToken)
    {
        var given = new ToolArguments(arguments, "session_id");
        given.ThrowIfUnknown();
        var session = sessions.Find(given.Text("session_id") ?? throw new ToolProblem("'session_id' is missing; session_open gives one."));
        session.Enter();
        try
        {
            if (isReset) session.Session.Reset();
            else await sessions.CloseAsync(session).ConfigureAwait(false);
        }
        finally
        {
            session.Leave();
        }

        var state = isReset ? "empty" : "closed";
        return Result($"The session is {state}.", json =>
        {
            json.WriteString("session_id", session.Id);
            json.WriteString("state", state);
        });
    }
}
