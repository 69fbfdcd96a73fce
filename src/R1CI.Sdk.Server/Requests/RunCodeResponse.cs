using System.Buffers;
using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Requests;

/// <summary>Writes a result with SandboxFusion's fields, and in <c>r1ci</c> what those cannot say.</summary>
/// <remarks>
/// SandboxFusion knows three ends of a command: a time or step limit is <c>TimeLimitExceeded</c>, a failure of the server <c>Error</c>, and everything else
/// <c>Finished</c> with a return code; a limit on memory, depth or output is a command that ended with 1 and said so on standard error, as it is in a process.
/// </remarks>
internal sealed class RunCodeResponse(ExecutionResult result, string? name)
{
    /// <summary>Gets the files that are fetched; none by default.</summary>
    public FetchedFiles Files { get; init; } = FetchedFiles.None;

    /// <summary>Gets the session that it ran in; <see langword="null"/> when it had one of its own.</summary>
    public string? SessionId { get; init; }

    /// <summary>Gets what a process that ended so would have printed to standard error: what the script wrote to it, then the traceback or the limit.</summary>
    public static string StderrOf(ExecutionResult result) => result.Error is null ? result.Stderr
        : result.Stderr.Length == 0 || result.Stderr.EndsWith('\n') ? result.Stderr + result.Error : result.Stderr + "\n" + result.Error;

    /// <summary>Gets the return code of a process that ended so.</summary>
    public static int ReturnCodeOf(ExecutionResult result) => result.Status == ExecutionStatus.Ok || result.ExitCode != 0 ? result.ExitCode : 1;

    public ArrayBufferWriter<byte> Write() => Json.Object(this, static (json, response) => response.WriteTo(json),
        320 + result.Stdout.Length + result.Stderr.Length + (result.Error?.Length ?? 0) + Files.Files.Sum(static file => file.Data.Length / 3 * 4));

    private bool IsOverTime => result.Status is ExecutionStatus.Timeout or ExecutionStatus.StepLimit;

    private void WriteTo(Utf8JsonWriter json)
    {
        var hasFailed = result.Status is ExecutionStatus.Internal or ExecutionStatus.Denied;
        json.WriteString("status"u8, hasFailed || Files.Problem is not null ? "SandboxError"u8 : !IsOverTime && ReturnCodeOf(result) == 0 ? "Success"u8 : "Failed"u8);
        json.WriteText("message"u8, hasFailed ? result.Error : Files.Problem ?? "");
        json.WriteNull("compile_result"u8);
        WriteRun(json, hasFailed);
        json.WriteString("executor_pod_name"u8, name);
        json.WriteStartObject("files"u8);
        foreach (var (path, data) in Files.Files) json.WriteBase64String(path, data.Span);
        json.WriteEndObject();
        WriteOurs(json);
    }

    private void WriteRun(Utf8JsonWriter json, bool hasFailed)
    {
        json.WriteStartObject("run_result"u8);
        json.WriteString("status"u8, hasFailed ? "Error"u8 : IsOverTime ? "TimeLimitExceeded"u8 : "Finished"u8);
        json.WriteNumber("execution_time"u8, Math.Round(result.Duration.TotalSeconds, 6));
        if (hasFailed || IsOverTime) json.WriteNull("return_code"u8);
        else json.WriteNumber("return_code"u8, ReturnCodeOf(result));
        json.WriteText("stdout"u8, result.Stdout);
        json.WriteText("stderr"u8, StderrOf(result));
        json.WriteEndObject();
    }

    private void WriteOurs(Utf8JsonWriter json)
    {
        json.WriteStartObject("r1ci"u8);
        json.WriteString("status"u8, result.Status.ToJsonName());
        json.WriteText("error"u8, result.Error);
        json.WriteText("error_type"u8, result.ErrorType);
        json.WriteText("value"u8, result.Value);
        json.WriteNumber("steps"u8, result.Steps);
        json.WriteNumber("peak_bytes"u8, result.PeakBytes);
        if (SessionId is not null) json.WriteString("session_id"u8, SessionId);
        json.WriteEndObject();
    }
}
