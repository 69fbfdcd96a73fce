using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Mcp;

/// <summary><c>run_LANGUAGE</c>: runs one script, in a session or in an interpreter of its own.</summary>
internal sealed class RunTool(CodeExecutor executor, R1CodeToolsOptions options, ToolSessions sessions, SemaphoreSlim places)
    : CodeTool($"run_{executor.Language}", $"Run {executor.Language}", Describe(executor.Language), Input, Output)
{
    private const string Input =
        """
        {"type":"object","properties":{
        "code":{"type":"string","description":"The script. Print what you want to see."},
        "stdin":{"type":"string","description":"What the script reads from standard input."},
        "session_id":{"type":"string","description":"A session of session_open: the script sees what earlier scripts left there. Its limits and files are those it was opened with."},
        "timeout_seconds":{"type":"number","exclusiveMinimum":0,"description":"How long the script may run."},
        "memory_mib":{"type":"number","exclusiveMinimum":0,"description":"How much memory its objects may take, in MiB."},
        "max_steps":{"type":"number","exclusiveMinimum":0,"description":"How many interpreter steps it may take."},
        "files":{"type":"object","additionalProperties":{"type":"string"},"description":"Text files that the script can open, by path. They exist in memory only."}
        },"required":["code"],"additionalProperties":false}
        """;

    private const string Output =
        """
        {"type":"object","properties":{
        "status":{"type":"string","description":"ok, error, timeout, step_limit, mem_limit, depth_limit, output_limit, source_limit, call_limit, denied or internal"},
        "stdout":{"type":"string"},"stderr":{"type":"string"},
        "error":{"type":["string","null"],"description":"The traceback, or the limit that was reached."},
        "error_type":{"type":"string"},"exit_code":{"type":"integer"},
        "value":{"type":["string","null"],"description":"The last expression's value, as an interactive prompt shows it."},
        "steps":{"type":"integer"},"peak_bytes":{"type":"integer"},"duration_ms":{"type":"number"}
        },"required":["status","stdout","stderr","error","error_type","exit_code","value","steps","peak_bytes","duration_ms"]}
        """;

    private static readonly string[] Own = ["timeout_seconds", "memory_mib", "max_steps", "files"];

    protected override async ValueTask<CallToolResult> CallAsync(IDictionary<string, JsonElement>? arguments, CancellationToken cancellationToken)
    {
        var given = new ToolArguments(arguments, ["code", "stdin", "session_id", .. Own]);
        given.ThrowIfUnknown();
        var request = new CodeRequest(given.Text("code") ?? throw new ToolProblem("'code' is missing; it must be the script's text."))
        {
            Stdin = new StringReader(given.Text("stdin") ?? ""),
            EndsProgram = !given.Has("session_id"),
        };
        return Write(given.Text("session_id") is { } id
            ? await RunInSessionAsync(Session(id, given), request, cancellationToken).ConfigureAwait(false)
            : await RunAloneAsync(given, request, cancellationToken).ConfigureAwait(false));
    }

    private static string Describe(string language) =>
        $"Runs {language} in a sandboxed interpreter without files, network or processes of the machine, and returns what it printed. " +
        "Each call starts from nothing unless it names a session.";

    private ToolSession Session(string id, ToolArguments given)
    {
        var session = sessions.Find(id);
        if (session.Language != executor.Language) throw new ToolProblem($"The session '{id}' runs {session.Language}. Call run_{session.Language}, or open a session for {executor.Language}.");
        return Own.FirstOrDefault(given.Has) is not { } limit ? session
            : throw new ToolProblem($"'{limit}' is given to session_open, not to a call in a session. Leave it out.");
    }

    private async Task<ExecutionResult> RunAloneAsync(ToolArguments given, CodeRequest request, CancellationToken cancellationToken)
    {
        var session = ToolSessions.Create(executor, given.SessionOptions(options));
        try
        {
            return await RunAsync(session, request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<ExecutionResult> RunInSessionAsync(ToolSession session, CodeRequest request, CancellationToken cancellationToken)
    {
        session.Enter();
        try
        {
            return await RunAsync(session.Session, request, cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            throw new ToolProblem($"The session '{session.Id}' was closed. Open another with session_open.");
        }
        finally
        {
            session.Leave();
        }
    }

    private async Task<ExecutionResult> RunAsync(CodeSession session, CodeRequest request, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await session.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private CallToolResult Write(ExecutionResult result) => Result(TextOf(result), json =>
    {
        json.WriteString("status", result.Status.ToJsonName());
        WriteText(json, "stdout", result.Stdout);
        WriteText(json, "stderr", result.Stderr);
        WriteText(json, "error", result.Error);
        WriteText(json, "error_type", result.ErrorType);
        json.WriteNumber("exit_code", result.ExitCode);
        WriteText(json, "value", result.Value);
        json.WriteNumber("steps", result.Steps);
        json.WriteNumber("peak_bytes", result.PeakBytes);
        json.WriteNumber("duration_ms", Math.Round(result.Duration.TotalMilliseconds, 3));
    }, isError: result.Status != ExecutionStatus.Ok);

    // As a terminal would show it: output, standard error, the error, and the value when nothing was printed.
    private string TextOf(ExecutionResult result)
    {
        var parts = new[] { result.Stdout, result.Stderr, result.Error, result.Stdout.Length == 0 ? result.Value : null };
        var text = string.Join('\n', parts.Where(static part => !string.IsNullOrEmpty(part)).Select(static part => part!.TrimEnd('\n')));
        if (text.Length > options.MaxTextChars)
        {
            var (half, cut) = (options.MaxTextChars / 2, text.Length - (options.MaxTextChars / 2 * 2));
            text = $"{text.AsSpan(0, half)}\n[... {cut} characters left out ...]\n{text.AsSpan(text.Length - half)}";
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    // A lone surrogate is no character, and becomes U+FFFD.
    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null) json.WriteNull(name);
        else json.WriteString(name, Encoding.UTF8.GetBytes(text));
    }
}
