using System.Runtime.InteropServices;
using System.Text.Json;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Sessions;

/// <summary>The messages of OpenEnv's coding environment: an action has <c>code</c>; an observation <c>stdout</c>, <c>stderr</c>, <c>exit_code</c>.</summary>
/// <remarks>Source: meta-pytorch/OpenEnv, <c>core/env_server</c> (types, http_server) and <c>envs/coding_env</c>. What is ours is in <c>metadata</c>, which its clients accept.</remarks>
internal static class OpenEnvMessages
{
    private const int TimeoutExitCode = 124; // as timeout(1) has it

    public static ReadOnlyMemory<byte> Observation(ExecutionResult? result) => Json.Object(result, WriteObservation, Size(result)).WrittenMemory;

    public static ReadOnlyMemory<byte> ObservationMessage(ExecutionResult? result) =>
        Message("observation", result, WriteObservation, Size(result));

    public static ReadOnlyMemory<byte> State(ServerSession? session) => Json.Object(session, WriteState).WrittenMemory;

    public static ReadOnlyMemory<byte> StateMessage(ServerSession session) => Message("state", session, WriteState, 256);

    /// <summary>An error message.</summary>
    /// <param name="code">A word of OpenEnv's list.</param>
    /// <param name="problem">The problem, with our word.</param>
    public static ReadOnlyMemory<byte> ErrorMessage(string code, ServerProblem problem) => Message("error", (code, problem), static (json, error) =>
    {
        json.WriteText("message"u8, error.problem.Message);
        json.WriteString("code"u8, error.code);
        json.WriteString("error"u8, error.problem.Code);
        if (error.problem.RetryAfter is { } wait) json.WriteNumber("retry_after_s"u8, Math.Round(wait.TotalSeconds, 3));
    }, 512);

    /// <summary>Reads a member of an object as a job.</summary>
    /// <exception cref="ServerProblem">It is there and no object, or a field of it is wrong.</exception>
    public static CodeJob? Job(JsonElement message, string member)
    {
        if (!message.TryGetProperty(member, out var data) || data.ValueKind == JsonValueKind.Null) return null;
        if (data.ValueKind != JsonValueKind.Object) throw ServerProblem.Invalid(member, $"is a JSON {data.ValueKind}; it must be an object.");
        return CodeJobReader.Read(JsonMarshal.GetRawUtf8Value(data));
    }

    private static int Size(ExecutionResult? result) => 320 + (result?.Stdout.Length ?? 0) + (result?.Stderr.Length ?? 0);

    private static ReadOnlyMemory<byte> Message<T>(string type, T state, Action<Utf8JsonWriter, T> write, int size) =>
        Json.Object((type, state, write), static (json, message) =>
        {
            json.WriteString("type"u8, message.type);
            json.WriteStartObject("data"u8);
            message.write(json, message.state);
            json.WriteEndObject();
        }, size).WrittenMemory;

    private static void WriteObservation(Utf8JsonWriter json, ExecutionResult? result)
    {
        json.WriteStartObject("observation"u8);
        json.WriteText("stdout"u8, result?.Stdout ?? "");
        json.WriteText("stderr"u8, result is null ? "" : RunCodeResponse.StderrOf(result));
        json.WriteNumber("exit_code"u8, result is null ? 0
            : result.Status is ExecutionStatus.Timeout or ExecutionStatus.StepLimit ? TimeoutExitCode : RunCodeResponse.ReturnCodeOf(result));
        json.WriteStartObject("metadata"u8);
        if (result is not null)
        {
            json.WriteString("status"u8, result.Status.ToJsonName());
            json.WriteText("error_type"u8, result.ErrorType);
            json.WriteText("value"u8, result.Value);
            json.WriteNumber("steps"u8, result.Steps);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteNull("reward"u8);
        json.WriteBoolean("done"u8, false);
    }

    private static void WriteState(Utf8JsonWriter json, ServerSession? session)
    {
        json.WriteString("episode_id"u8, session?.EpisodeId);
        json.WriteNumber("step_count"u8, session?.StepCount ?? 0);
        json.WriteNumber("last_exit_code"u8, session?.LastExitCode ?? 0);
    }
}
