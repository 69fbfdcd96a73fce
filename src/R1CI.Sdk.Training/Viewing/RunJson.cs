using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Viewing;

/// <summary>One run as the page's script reads it: what was said, the tokens with who put them there, scripts with what they did, rewards and times.</summary>
internal static class RunJson
{
    // Of an output that is longer, the ends are shown: a page is to be read.
    private const int MaxOutputChars = 20_000;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(TrajectoryRecord record, TokenTexts texts)
    {
        var run = record.Run;
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Form))
        {
            json.WriteStartObject();
            json.WriteString("frame", record.Frame);
            json.WriteString("expected", record.Task.Answer);
            json.WriteString("answer", run.Answer);
            json.WriteString("stop", TrajectoryWords.Of(run.Stop));
            json.WriteString("message", run.StopMessage);
            json.WriteString("model", run.ModelName);
            json.WriteNumber("version", record.PolicyVersion);
            json.WriteNumber("read", run.Usage.InputTokenCount ?? 0);
            json.WriteNumber("ms", run.Duration.TotalMilliseconds);
            json.WriteNumber("model_ms", run.Turns.Sum(static turn => turn.ModelTime.TotalMilliseconds));
            json.WriteNumber("code_ms", run.Calls.Sum(static call => call.Result?.Duration.TotalMilliseconds ?? 0));
            Rewards(json, record);
            Prompt(json, run);
            Turns(json, run);
            SelfChecks(json, run);
            Tokens(json, run, texts);
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private static void Rewards(Utf8JsonWriter json, TrajectoryRecord record)
    {
        json.WriteStartArray("rewards");
        foreach (var part in record.Rewards)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            if (part.Score is { } score) json.WriteNumber("score", score);
            json.WriteNumber("weight", part.Weight);
            json.WriteString("status", TrajectoryWords.Of(part.Status));
            json.WriteString("verifier", part.Verifier);
            json.WriteString("reason", part.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Prompt(Utf8JsonWriter json, Trajectory run)
    {
        json.WriteStartArray("prompt");
        foreach (var message in run.Prompt)
        {
            json.WriteStartObject();
            json.WriteString("role", message.Role.Value);
            json.WriteString("text", message.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Turns(Utf8JsonWriter json, Trajectory run)
    {
        json.WriteStartArray("turns");
        foreach (var turn in run.Turns)
        {
            json.WriteStartObject();
            json.WriteString("phase", TrajectoryWords.Of(turn.Phase));
            json.WriteString("stop", TrajectoryWords.Of(turn.Stop));
            json.WriteString("text", turn.Text);
            json.WriteNumber("ms", turn.ModelTime.TotalMilliseconds);
            if (turn.Call is { } call) Call(json, call);
            if (turn.Observation is { } observation)
            {
                json.WriteString("read", TrajectoryWords.Of(observation.Kind));
                json.WriteString("role", observation.Role?.Value);
                json.WriteString("observation", observation.Text);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Call(Utf8JsonWriter json, CodeCall call)
    {
        json.WriteStartObject("call");
        json.WriteString("id", call.Id);
        json.WriteString("language", call.Language);
        json.WriteString("code", call.Code);
        json.WriteBoolean("check", call.IsSelfCheck);
        json.WriteBoolean("cut", call.IsOutputTruncated);
        Approvals(json, call);
        if (call.Result is { } result)
        {
            json.WriteString("status", result.Status.ToJsonName());
            json.WriteString("stdout", Ends(result.Stdout));
            json.WriteString("stderr", Ends(result.Stderr));
            json.WriteString("error", Ends(result.Error ?? ""));
            json.WriteNumber("steps", result.Steps);
            json.WriteNumber("ms", result.Duration.TotalMilliseconds);
            if (result.Files.Count > 0) Files(json, result);
        }

        json.WriteEndObject();
    }

    private static void Approvals(Utf8JsonWriter json, CodeCall call)
    {
        (string What, Approval Entry)[] entries =
        [
            .. call.Approval is { } own ? [("this code", own)] : Array.Empty<(string, Approval)>(),
            .. (call.Result?.HostCalls ?? []).Where(host => host.Approval is not null).Select(host => ($"{host.Name}({host.Arguments})", host.Approval!)),
        ];
        if (entries.Length == 0) return;
        json.WriteStartArray("approvals");
        foreach (var (what, entry) in entries)
        {
            json.WriteStartObject();
            json.WriteString("what", Ends(what));
            json.WriteString("decision", TrajectoryWords.Of(entry.Decision));
            json.WriteString("by", entry.By);
            json.WriteString("reason", Ends(entry.Reason));
            json.WriteNumber("ms", entry.Waited.TotalMilliseconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Files(Utf8JsonWriter json, ExecutionResult result)
    {
        json.WriteStartArray("files");
        foreach (var file in result.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("type", file.MediaType);
            json.WriteNumber("bytes", file.Length);
            if (file.HasContent && file.MediaType != "application/octet-stream")
            {
                var text = Encoding.UTF8.GetString(file.Content.Span);
                json.WriteString("text", file.MediaType == "image/svg+xml" ? text : Ends(text));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unlisted", result.UnlistedFiles);
    }

    private static void SelfChecks(Utf8JsonWriter json, Trajectory run)
    {
        if (run.SelfChecks.Count == 0) return;
        json.WriteStartArray("checks");
        foreach (var check in run.SelfChecks)
        {
            json.WriteStartObject();
            json.WriteString("answer", check.ProposedAnswer);
            json.WriteString("verdict", TrajectoryWords.Of(check.Verdict));
            json.WriteString("found", check.CheckedValue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Segments tile the stream; the model's are the only ones that are trained (mask 1).
    private static void Tokens(Utf8JsonWriter json, Trajectory run, TokenTexts texts)
    {
        var stream = TokenSequence.Of(run);
        if (stream.Ids.Count == 0) return;
        var pieces = texts.Of(run, stream.Ids);
        json.WriteStartArray("segments");
        foreach (var segment in stream.Segments)
        {
            json.WriteStartObject();
            json.WriteString("kind", TrajectoryWords.Of(segment.Kind));
            json.WriteNumber("turn", segment.Turn);
            json.WriteStartArray("ids");
            for (var at = segment.Start; at < segment.End; at++) json.WriteNumberValue(stream.Ids[at]);
            json.WriteEndArray();
            if (pieces is not null)
            {
                json.WriteStartArray("texts");
                for (var at = segment.Start; at < segment.End; at++) json.WriteStringValue(pieces[at]);
                json.WriteEndArray();
            }

            if (segment.Kind == SegmentKind.Model)
            {
                json.WriteStartArray("logprobs");
                for (var at = segment.Start; at < segment.End; at++) json.WriteRawValue(stream.LogProbs[at].ToString("G4", CultureInfo.InvariantCulture));
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Ends(string text) => text.Length <= MaxOutputChars ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, MaxOutputChars / 2)}\n[{text.Length - MaxOutputChars:N0} characters left out here]\n{text.AsSpan(text.Length - (MaxOutputChars / 2))}");
}
