using System.Text.Json;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Server.Chat.Events;

/// <summary>The events of a conversation as pages read them: one JSON object each, with <c>type</c> and the <c>run</c> it belongs to.</summary>
internal static class ChatEvent
{
    public static byte[] Question(string run, string text, string? retryOf) => Write("question", run, json =>
    {
        json.WriteText("text"u8, text);
        if (retryOf is not null) json.WriteString("retry_of"u8, retryOf);
    });

    public static byte[] Token(string run, TokenEvent token) => Write("token", run, json =>
    {
        json.WriteNumber("turn"u8, token.Turn);
        json.WriteText("text"u8, token.Text);
    });

    public static byte[] Code(string run, CodeStartedEvent started) => Write("code", run, json => WriteCall(json, started.Call));

    public static byte[] Output(string run, string call, string text, bool isCut) => Write("output", run, json =>
    {
        json.WriteString("call"u8, call);
        json.WriteText("text"u8, text);
        if (isCut) json.WriteBoolean("cut"u8, true);
    });

    public static byte[] Result(string run, CodeCall call, IReadOnlyList<KeptFile> files) => Write("result", run, json =>
    {
        WriteCall(json, call);
        var result = call.Result!;
        json.WriteString("status"u8, Execution.ExecutionStatusExtensions.ToJsonName(result.Status));
        json.WriteText("error"u8, result.Error);
        json.WriteText("stderr"u8, result.Stderr.Length > 0 ? result.Stderr : null);
        json.WriteNumber("ms"u8, Math.Round(result.Duration.TotalMilliseconds, 1));
        json.WriteNumber("steps"u8, result.Steps);
        json.WriteStartArray("host_calls"u8);
        foreach (var host in result.HostCalls)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, host.Name);
            json.WriteText("arguments"u8, host.Arguments);
            json.WriteText("result"u8, host.Result);
            json.WriteText("error"u8, host.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files"u8);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, file.Id);
            json.WriteText("name"u8, file.Name);
            json.WriteText("media_type"u8, file.MediaType);
            json.WriteNumber("bytes"u8, file.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] Observation(string run, ObservationEvent shown) => Write("observation", run, json =>
    {
        json.WriteNumber("turn"u8, shown.Turn);
        json.WriteString("kind"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(shown.Observation.Kind.ToString()));
        json.WriteText("text"u8, shown.Observation.Text);
    });

    public static byte[] Check(string run, SelfCheckEvent check) => Write("check", run, json =>
    {
        json.WriteNumber("turn"u8, check.Turn);
        json.WriteString("verdict"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(check.Attempt.Verdict.ToString()));
        json.WriteText("proposed"u8, check.Attempt.ProposedAnswer);
        json.WriteText("checked"u8, check.Attempt.CheckedValue);
        json.WriteString("call"u8, check.Attempt.CallId);
    });

    public static byte[] Answer(string run, string answer) => Write("answer", run, json => json.WriteText("text"u8, answer));

    /// <summary>A question to the user: may exactly this happen?</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The question's name.</param>
    /// <param name="what">What is asked.</param>
    /// <param name="expires">When the question closes.</param>
    public static byte[] Approval(string run, string id, ApprovalSubject what, DateTimeOffset expires) => Write("approval", run, json =>
    {
        json.WriteString("approval"u8, id);
        json.WriteString("kind"u8, what.Kind);
        json.WriteText("name"u8, what.Name);
        json.WriteText("text"u8, what.Text);
        json.WriteString("digest"u8, what.Digest);
        json.WriteString("expires"u8, expires);
    });

    public static byte[] Decided(string run, string id, string decision) => Write("decided", run, json =>
    {
        json.WriteString("approval"u8, id);
        json.WriteString("decision"u8, decision);
    });

    /// <summary>The end of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stop">The word for its end.</param>
    /// <param name="message">Why, for people.</param>
    /// <param name="trajectory">What happened; <see langword="null"/> when the run broke before there was one.</param>
    public static byte[] Stopped(string run, string stop, string message, Trajectory? trajectory) => Write("stopped", run, json =>
    {
        json.WriteString("stop"u8, stop);
        json.WriteText("message"u8, message);
        json.WriteText("answer"u8, trajectory?.Answer);
        json.WriteString("failed"u8, trajectory?.Failure?.Source.ToString().ToLowerInvariant());
        json.WriteNumber("turns"u8, trajectory?.Turns.Count ?? 0);
        json.WriteNumber("code_calls"u8, trajectory?.CodeCalls ?? 0);
        json.WriteNumber("tokens"u8, trajectory?.Usage.OutputTokenCount ?? 0);
        json.WriteNumber("ms"u8, Math.Round(trajectory?.Duration.TotalMilliseconds ?? 0));
    });

    /// <summary>Files that the user added, all that there are now.</summary>
    public static byte[] Files(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files) => Write("files", null, json =>
    {
        json.WriteStartArray("files"u8);
        foreach (var (name, content) in files)
        {
            json.WriteStartObject();
            json.WriteText("name"u8, name);
            json.WriteNumber("bytes"u8, content.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] Settings(bool asksBeforeCode) => Write("settings", null, json => json.WriteBoolean("asks_before_code"u8, asksBeforeCode));

    private static void WriteCall(Utf8JsonWriter json, CodeCall call)
    {
        json.WriteNumber("turn"u8, call.Turn);
        json.WriteString("call"u8, call.Id);
        json.WriteString("language"u8, call.Language);
        json.WriteBoolean("self_check"u8, call.IsSelfCheck);
        if (call.Result is null) json.WriteText("code"u8, call.Code);
        if (call.IsApproved is { } approved) json.WriteBoolean("approved"u8, approved);
    }

    private static byte[] Write(string type, string? run, Action<Utf8JsonWriter> write) =>
        Json.Object((type, run, write), static (json, state) =>
        {
            json.WriteString("type"u8, state.type);
            if (state.run is not null) json.WriteString("run"u8, state.run);
            state.write(json);
        }, 128).WrittenSpan.ToArray();
}
