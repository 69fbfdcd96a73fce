using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>Writes one run; the order of the keys is fixed.</summary>
internal sealed class TrajectoryJsonWriter(Utf8JsonWriter writer, Trajectory run, TrajectoryJsonOptions options)
{
    private readonly TokenSequence _stream = TokenSequence.Of(run);

    public void Write()
    {
        var stop = TrajectoryWords.StopOf(run);
        writer.WriteStartObject();
        Text("schema", TrajectoryJson.Schema);
        Text("id", options.Id ?? ContentHash.NameOf(run, _stream));
        Text("run_id", options.RunId);
        WriteOrigin();
        WritePolicy();
        WriteSampling();
        Text("tools", "[]");
        Text("placement", TrajectoryWords.Of(run.Placement));
        Text("frame", "agent");
        Text("sessions", TrajectoryWords.Of(run.Sessions));
        writer.WriteNumber("observation_chars", run.ObservationChars);
        WriteMessages();
        writer.WriteBoolean("has_tokens", _stream.Ids.Count > 0);
        WriteTokens();
        WriteSegments();
        WriteTurns();
        WriteCalls();
        WriteSelfCheck();
        WriteApprovals();
        writer.WriteStartObject("rewards");
        writer.WriteEndObject();
        writer.WriteNull("reward");
        Text("answer", run.Answer ?? "");
        Text("stop", stop);
        Text("stop_reason", run.Stop.ToJsonName());
        Text("stop_message", run.StopMessage);
        writer.WriteBoolean("truncated", TrajectoryWords.IsTruncated(stop));
        Text("error", run.Failure?.Message ?? "");
        Text("failure", run.Failure is { } failure ? TrajectoryWords.Of(failure.Source) : "");
        WriteTotals();
        writer.WriteEndObject();
    }

    // Filled in by whoever knows the task; a run on its own has none.
    private void WriteOrigin()
    {
        writer.WriteStartObject("task");
        Text("id", "");
        Text("hash", "");
        Text("source", "");
        writer.WriteNumber("seed", 0);
        Text("answer", "");
        writer.WriteEndObject();
        writer.WriteStartObject("group");
        Text("id", "");
        writer.WriteNumber("index", 0);
        writer.WriteNumber("size", 1);
        writer.WriteNumber("sample", 0);
        writer.WriteEndObject();
    }

    private void WritePolicy()
    {
        var digests = run.Model?.Digests.Value;
        writer.WriteStartObject("policy");
        Text("model", run.ModelName);
        writer.WriteNumber("version", 0);
        Text("weights_sha256", digests?.WeightsSha256 ?? "");
        Text("dtype", run.Model?.Dtype ?? "");
        Text("engine", run.Model?.Engine ?? "");
        Text("engine_version", run.Model?.EngineVersion ?? "");
        Text("device", run.Model?.Device ?? "");
        Text("tokenizer_sha256", digests?.TokenizerSha256 ?? "");
        Text("template_sha256", digests?.TemplateSha256 ?? "");
        WriteInts("eos_ids", run.Model?.EosIds ?? []);
        writer.WriteEndObject();
    }

    // What the client says it did; else what was asked for; -1 stands for a temperature that was left to the client.
    private void WriteSampling()
    {
        var span = run.Turns.Select(turn => turn.Tokens).FirstOrDefault(tokens => tokens is not null);
        var asked = run.ChatOptions;
        writer.WriteStartObject("sampling");
        Float("temperature", span?.Sampling?.Temperature ?? asked?.Temperature ?? -1);
        Float("top_p", span?.Sampling?.TopP ?? asked?.TopP ?? 1);
        writer.WriteNumber("top_k", span?.Sampling?.TopK ?? asked?.TopK ?? 0);
        Float("min_p", 0);
        Float("repetition_penalty", 1);
        writer.WriteNumber("max_new_tokens", run.MaxOutputTokens);
        // A seed that a greedy client drew for itself has no effect.
        writer.WriteNumber("seed", span?.Sampling is { Temperature: > 0 } sampling ? sampling.Seed : asked?.Seed ?? 0);
        Text("logprobs", span is null ? "" : "raw@T");
        writer.WriteEndObject();
    }

    private void WriteMessages()
    {
        writer.WriteNumber("prompt_messages", run.Prompt.Count);
        writer.WriteStartArray("messages");
        foreach (var message in run.Prompt)
        {
            WriteMessage(message.Role, message.Text);
        }

        foreach (var turn in run.Turns)
        {
            WriteMessage(ChatRole.Assistant, turn.Text);
            if (turn.Observation is { } observation)
            {
                WriteMessage(observation.Role ?? ChatRole.Tool, observation.Text);
            }
        }

        writer.WriteEndArray();
    }

    private void WriteMessage(ChatRole role, string text)
    {
        writer.WriteStartObject();
        Text("role", role.Value);
        Text("content", text);
        writer.WriteEndObject();
    }

    private void WriteTokens()
    {
        WriteInts("ids", _stream.Ids);
        WriteFloats("logprobs", _stream.LogProbs);
        if (_stream.IsTruncated)
        {
            WriteFloats("log_s", _stream.LogSurvivingMass);
        }
    }

    private void WriteSegments()
    {
        writer.WriteStartArray("segments");
        foreach (var segment in _stream.Segments)
        {
            writer.WriteStartObject();
            Text("k", TrajectoryWords.Of(segment.Kind));
            writer.WriteNumber("s", segment.Start);
            writer.WriteNumber("e", segment.End);
            writer.WriteNumber("turn", segment.Turn);
            Text("phase", segment.Turn < 0 ? "" : TrajectoryWords.Of(run.Turns[segment.Turn].Phase));
            if (segment.Kind == SegmentKind.Model)
            {
                Text("stop", TrajectoryWords.Of(run.Turns[segment.Turn].Stop));
            }
            else if (segment.Kind == SegmentKind.Tool)
            {
                Text("call", run.Turns[segment.Turn].Call?.Id ?? "");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteTurns()
    {
        writer.WriteStartArray("turns");
        foreach (var turn in run.Turns)
        {
            writer.WriteStartObject();
            Text("phase", TrajectoryWords.Of(turn.Phase));
            Text("stop", TrajectoryWords.Of(turn.Stop));
            Text("answer", turn.Answer ?? "");
            Text("observation", turn.Observation is { } observation ? TrajectoryWords.Of(observation.Kind) : "");
            Text("observation_role", turn.Observation?.Role?.Value ?? "");
            writer.WriteNumber("prefilled", turn.Tokens?.PrefilledTokens ?? 0);
            Milliseconds("model_ms", turn.ModelTime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteCalls()
    {
        writer.WriteStartArray("calls");
        foreach (var call in run.Calls)
        {
            WriteCall(call, call.Result ?? new ExecutionResult { Status = ExecutionStatus.Cancelled });
        }

        writer.WriteEndArray();
    }

    private void WriteCall(CodeCall call, ExecutionResult result)
    {
        writer.WriteStartObject();
        Text("id", call.Id);
        writer.WriteNumber("turn", call.Turn);
        Text("lang", call.Language);
        Text("interp", call.Interpreter);
        Text("interp_sha256", call.InterpreterSha256);
        Text("code", call.Code);
        Text("code_sha256", ContentHash.Of(call.Code));
        Text("stdin", "");
        writer.WriteNumber("seed", unchecked((long)call.Seed));
        Text("clock", call.Clock.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture));
        WriteLimits(call.Limits);
        Text("state_pre", "");
        Text("state_post", "");
        Text("status", result.Status.ToJsonName());
        Text("stdout", result.Stdout);
        Text("stderr", result.Stderr);
        Text("error", result.Error ?? "");
        Text("error_type", result.ErrorType);
        writer.WriteNumber("exit_code", result.ExitCode);
        writer.WriteBoolean("out_truncated", call.IsOutputTruncated);
        writer.WriteNumber("steps", result.Steps);
        writer.WriteNumber("peak_bytes", result.PeakBytes);
        Milliseconds("wall_ms", result.Duration);
        Text("obs_sha256", run.Turns[call.Turn].Observation is { } observation ? ContentHash.Of(observation.Text) : "");
        writer.WriteBoolean("self_check", call.IsSelfCheck);
        WriteHostCalls(result.HostCalls);
        writer.WriteEndObject();
    }

    private void WriteLimits(ExecutionLimits limits)
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

    private void WriteHostCalls(IReadOnlyList<HostCall> calls)
    {
        writer.WriteStartArray("host");
        foreach (var call in calls)
        {
            writer.WriteStartObject();
            Text("name", call.Name);
            Text("arguments", call.Arguments);
            Text("result", call.Result ?? "");
            Text("error", call.Error ?? "");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteSelfCheck()
    {
        writer.WriteStartObject("self_check");
        Text("mode", TrajectoryWords.Of(run.SelfCheck));
        writer.WriteStartArray("tries");
        foreach (var attempt in run.SelfChecks)
        {
            writer.WriteStartObject();
            Text("proposed", attempt.ProposedAnswer);
            Text("verdict", TrajectoryWords.Of(attempt.Verdict));
            Text("value", attempt.CheckedValue ?? "");
            Text("call", attempt.CallId ?? "");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteApprovals()
    {
        writer.WriteStartArray("approvals");
        foreach (var call in run.Calls.Where(call => call.IsApproved is not null))
        {
            writer.WriteStartObject();
            Text("call", call.Id);
            writer.WriteBoolean("approved", call.IsApproved == true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteTotals()
    {
        writer.WriteStartObject("usage");
        writer.WriteNumber("input_tokens", run.Usage.InputTokenCount ?? 0);
        writer.WriteNumber("output_tokens", run.Usage.OutputTokenCount ?? 0);
        writer.WriteEndObject();
        writer.WriteStartObject("timing");
        Float("model_ms", Math.Round(run.Turns.Sum(turn => MillisecondsOf(turn.ModelTime)), 3));
        Float("tool_ms", Math.Round(run.Calls.Sum(call => MillisecondsOf(call.Result?.Duration ?? TimeSpan.Zero)), 3));
        Milliseconds("reward_ms", TimeSpan.Zero);
        Milliseconds("total_ms", run.Duration);
        writer.WriteEndObject();
        writer.WriteStartObject("audit");
        writer.WriteNumber("retokenize_drift", -1); // not measured: the agent has no tokenizer
        writer.WriteBoolean("template_prefix_ok", _stream.IsAppendOnly);
        writer.WriteEndObject();
    }

    private void WriteInts(string name, IEnumerable<int> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteNumberValue(value);
        }

        writer.WriteEndArray();
    }

    private void WriteFloats(string name, IReadOnlyList<float> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteRawValue(JsonFloat.Format(value), skipInputValidation: true);
        }

        writer.WriteEndArray();
    }

    private void Milliseconds(string name, TimeSpan time) => Float(name, MillisecondsOf(time));

    // To the microsecond; sums add what is written, so that they can be checked.
    private double MillisecondsOf(TimeSpan time) => options.IncludeTiming ? Math.Round(time.TotalMilliseconds, 3) : 0;

    private void Float(string name, double value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(JsonFloat.Format(value), skipInputValidation: true);
    }

    private void Text(string name, string value) => writer.WriteString(name, value);
}
