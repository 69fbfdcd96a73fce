using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>Writes one code call of a run.</summary>
internal static class CallJsonWriter
{
    public static void Write(Utf8JsonWriter writer, JsonFields fields, CodeCall call, Observation? shown)
    {
        var result = call.Result ?? new ExecutionResult { Status = ExecutionStatus.Cancelled };
        writer.WriteStartObject();
        fields.Text("id", call.Id);
        writer.WriteNumber("turn", call.Turn);
        fields.Text("lang", call.Language);
        fields.Text("interp", call.Interpreter);
        fields.Text("interp_sha256", call.InterpreterSha256);
        fields.Text("code", call.Code);
        fields.Text("code_sha256", ContentHash.Of(call.Code));
        fields.Text("stdin", "");
        writer.WriteNumber("seed", unchecked((long)call.Seed));
        fields.Text("clock", call.Clock.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture));
        WriteLimits(writer, call.Limits);
        fields.Text("state_pre", "");
        fields.Text("state_post", "");
        fields.Text("status", result.Status.ToJsonName());
        fields.Text("stdout", result.Stdout);
        fields.Text("stderr", result.Stderr);
        fields.Text("error", result.Error ?? "");
        fields.Text("error_type", result.ErrorType);
        writer.WriteNumber("exit_code", result.ExitCode);
        writer.WriteBoolean("out_truncated", call.IsOutputTruncated);
        writer.WriteNumber("steps", result.Steps);
        writer.WriteNumber("peak_bytes", result.PeakBytes);
        fields.Milliseconds("wall_ms", result.Duration);
        fields.Text("obs_sha256", shown is not null ? ContentHash.Of(shown.Text) : "");
        writer.WriteBoolean("self_check", call.IsSelfCheck);
        WriteHostCalls(writer, fields, result.HostCalls);
        OutputFileJson.Write(writer, fields, result);
        writer.WriteEndObject();
    }

    private static void WriteLimits(Utf8JsonWriter writer, ExecutionLimits limits)
    {
        writer.WriteStartObject("limits");
        writer.WriteNumber("steps", limits.MaxSteps);
        writer.WriteNumber("wall_ms", (long)limits.Timeout.TotalMilliseconds);
        writer.WriteNumber("out_chars", limits.MaxOutputChars);
        writer.WriteNumber("bytes", limits.MaxBytes);
        writer.WriteNumber("depth", limits.MaxCallDepth);
        writer.WriteNumber("host_calls", limits.MaxHostCalls);
        writer.WriteNumber("source_chars", limits.MaxSourceChars);
        writer.WriteEndObject();
    }

    private static void WriteHostCalls(Utf8JsonWriter writer, JsonFields fields, IReadOnlyList<HostCall> calls)
    {
        writer.WriteStartArray("host");
        foreach (var call in calls)
        {
            writer.WriteStartObject();
            fields.Text("name", call.Name);
            fields.Text("arguments", call.Arguments);
            fields.Text("result", call.Result ?? "");
            fields.Text("error", call.Error ?? "");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
