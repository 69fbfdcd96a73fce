using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>Writes one run; the order of the keys is fixed.</summary>
internal sealed class TrajectoryJsonWriter(Utf8JsonWriter writer, TrajectoryRecord record, TrajectoryJsonOptions options)
{
    private readonly Trajectory _run = record.Run;
    private readonly TokenSequence _stream = TokenSequence.Of(record.Run);
    private readonly JsonFields _fields = new(writer, options.IncludeTiming);

    public void Write()
    {
        var stop = TrajectoryWords.StopOf(_run);
        writer.WriteStartObject();
        _fields.Text("schema", TrajectoryJson.Schema);
        _fields.Text("id", record.Id ?? ContentHash.NameOf(_run, _stream));
        _fields.Text("run_id", record.RunId);
        _fields.Text("parent", record.Parent);
        WriteOrigin();
        WritePolicy();
        WriteSampling();
        _fields.Text("tools", "[]");
        _fields.Text("placement", TrajectoryWords.Of(_run.Placement));
        _fields.Text("frame", record.Frame);
        _fields.Text("sessions", TrajectoryWords.Of(_run.Sessions));
        writer.WriteNumber("observation_chars", _run.ObservationChars);
        WriteMounts(_run.Mounts?.Value ?? SessionMounts.None);
        WriteMessages();
        writer.WriteBoolean("has_tokens", _stream.Ids.Count > 0);
        WriteTokens();
        WriteSegments();
        WriteTurns();
        WriteCalls();
        WriteSelfCheck();
        WriteApprovals();
        WriteRewards();
        WriteReference();
        _fields.Text("answer", _run.Answer ?? "");
        _fields.Text("stop", stop);
        _fields.Text("stop_reason", _run.Stop.ToJsonName());
        _fields.Text("stop_message", _run.StopMessage);
        writer.WriteBoolean("truncated", TrajectoryWords.IsTruncated(stop));
        _fields.Text("error", _run.Failure?.Message ?? "");
        _fields.Text("failure", _run.Failure is { } failure ? TrajectoryWords.Of(failure.Source) : "");
        WriteTotals();
        writer.WriteEndObject();
    }

    private void WriteOrigin()
    {
        writer.WriteStartObject("task");
        _fields.Text("id", record.Task.Id);
        _fields.Text("hash", record.Task.Hash);
        _fields.Text("source", record.Task.Source);
        writer.WriteNumber("seed", record.Task.Seed);
        _fields.Text("answer", record.Task.Answer);
        writer.WriteEndObject();
        writer.WriteStartObject("group");
        _fields.Text("id", record.Group.Id);
        writer.WriteNumber("index", record.Group.Index);
        writer.WriteNumber("size", record.Group.Size);
        writer.WriteNumber("sample", record.Group.Sample);
        writer.WriteEndObject();
        writer.WriteNumber("retries", record.Retries);
    }

    private void WritePolicy()
    {
        var digests = _run.Model?.Digests.Value;
        writer.WriteStartObject("policy");
        _fields.Text("model", _run.ModelName);
        writer.WriteNumber("version", record.PolicyVersion);
        writer.WriteNumber("staleness", record.Staleness);
        _fields.Text("weights_sha256", digests?.WeightsSha256 ?? "");
        _fields.Text("dtype", _run.Model?.Dtype ?? "");
        _fields.Text("engine", _run.Model?.Engine ?? "");
        _fields.Text("engine_version", _run.Model?.EngineVersion ?? "");
        _fields.Text("device", _run.Model?.Device ?? "");
        _fields.Text("tokenizer_sha256", digests?.TokenizerSha256 ?? "");
        _fields.Text("template_sha256", digests?.TemplateSha256 ?? "");
        _fields.Ints("eos_ids", _run.Model?.EosIds ?? []);
        writer.WriteEndObject();
    }

    // What the client says it did; else what was asked for; -1 stands for a temperature that was left to the client.
    private void WriteSampling()
    {
        var span = _run.Turns.Select(turn => turn.Tokens).FirstOrDefault(tokens => tokens is not null);
        var asked = _run.ChatOptions;
        writer.WriteStartObject("sampling");
        _fields.Float("temperature", span?.Sampling?.Temperature ?? asked?.Temperature ?? -1);
        _fields.Float("top_p", span?.Sampling?.TopP ?? asked?.TopP ?? 1);
        writer.WriteNumber("top_k", span?.Sampling?.TopK ?? asked?.TopK ?? 0);
        _fields.Float("min_p", 0);
        _fields.Float("repetition_penalty", 1);
        writer.WriteNumber("max_new_tokens", _run.MaxOutputTokens);
        // A seed that a greedy client drew for itself has no effect.
        writer.WriteNumber("seed", span?.Sampling is { Temperature: > 0 } sampling ? sampling.Seed : asked?.Seed ?? 0);
        _fields.Text("logprobs", span is null ? "" : "raw@T");
        writer.WriteEndObject();
    }

    private void WriteMounts(SessionMounts mounts)
    {
        writer.WriteStartObject("mounts");
        WriteItems("packages", mounts.Packages, item => (item.Language, item.Packages.Name, item.Packages.Sha256));
        WriteItems("preload", mounts.Preloaded, item => (item.Language, item.Module, null));
        writer.WriteStartArray("files");
        foreach (var file in mounts.Files)
        {
            writer.WriteStartObject();
            _fields.Text("path", file.Path);
            writer.WriteNumber("bytes", file.Bytes);
            _fields.Text("sha256", file.Sha256);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("writable", mounts.AllowsFileWrites);
        if (mounts.AreFilesReadOnly) writer.WriteBoolean("files_read_only", true);
        writer.WriteEndObject();
    }

    private void WriteItems<T>(string name, IReadOnlyList<T> items, Func<T, (string Language, string Name, string? Sha256)> read)
    {
        writer.WriteStartArray(name);
        foreach (var (language, item, sha256) in items.Select(read))
        {
            writer.WriteStartObject();
            _fields.Text("lang", language);
            _fields.Text("name", item);
            if (sha256 is not null) _fields.Text("sha256", sha256);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteMessages()
    {
        writer.WriteNumber("prompt_messages", _run.Prompt.Count);
        writer.WriteStartArray("messages");
        foreach (var message in _run.Prompt)
        {
            WriteMessage(message.Role, message.Text);
        }

        foreach (var turn in _run.Turns)
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
        _fields.Text("role", role.Value);
        _fields.Text("content", text);
        writer.WriteEndObject();
    }

    private void WriteTokens()
    {
        _fields.Ints("ids", _stream.Ids);
        _fields.Floats("logprobs", _stream.LogProbs);
        if (_stream.IsTruncated)
        {
            _fields.Floats("log_s", _stream.LogSurvivingMass);
        }
    }

    private void WriteSegments()
    {
        writer.WriteStartArray("segments");
        foreach (var segment in _stream.Segments)
        {
            writer.WriteStartObject();
            _fields.Text("k", TrajectoryWords.Of(segment.Kind));
            writer.WriteNumber("s", segment.Start);
            writer.WriteNumber("e", segment.End);
            writer.WriteNumber("turn", segment.Turn);
            _fields.Text("phase", segment.Turn < 0 ? "" : TrajectoryWords.Of(_run.Turns[segment.Turn].Phase));
            if (segment.Kind == SegmentKind.Model)
            {
                _fields.Text("stop", TrajectoryWords.Of(_run.Turns[segment.Turn].Stop));
            }
            else if (segment.Kind == SegmentKind.Tool)
            {
                _fields.Text("call", _run.Turns[segment.Turn].Call?.Id ?? "");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteTurns()
    {
        writer.WriteStartArray("turns");
        foreach (var turn in _run.Turns)
        {
            writer.WriteStartObject();
            _fields.Text("phase", TrajectoryWords.Of(turn.Phase));
            _fields.Text("stop", TrajectoryWords.Of(turn.Stop));
            _fields.Text("answer", turn.Answer ?? "");
            _fields.Text("observation", turn.Observation is { } observation ? TrajectoryWords.Of(observation.Kind) : "");
            _fields.Text("observation_role", turn.Observation?.Role?.Value ?? "");
            // What was in a cache depends on what ran before, as a duration does.
            writer.WriteNumber("prefilled", options.IncludeTiming ? turn.Tokens?.PrefilledTokens ?? 0 : 0);
            _fields.Milliseconds("model_ms", turn.ModelTime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteCalls()
    {
        writer.WriteStartArray("calls");
        foreach (var call in _run.Calls)
        {
            CallJsonWriter.Write(writer, _fields, call, _run.Turns[call.Turn].Observation);
        }

        writer.WriteEndArray();
    }

    private void WriteSelfCheck()
    {
        writer.WriteStartObject("self_check");
        _fields.Text("mode", TrajectoryWords.Of(_run.SelfCheck));
        writer.WriteStartArray("tries");
        foreach (var attempt in _run.SelfChecks)
        {
            writer.WriteStartObject();
            _fields.Text("proposed", attempt.ProposedAnswer);
            _fields.Text("verdict", TrajectoryWords.Of(attempt.Verdict));
            _fields.Text("value", attempt.CheckedValue ?? "");
            _fields.Text("call", attempt.CallId ?? "");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteApprovals()
    {
        writer.WriteStartArray("approvals");
        foreach (var call in _run.Calls)
        {
            if (call.Approval is { } own) ApprovalJson.Write(writer, _fields, call.Id, host: null, own);
            var index = 0;
            foreach (var hostCall in call.Result?.HostCalls ?? [])
            {
                if (hostCall.Approval is { } approval) ApprovalJson.Write(writer, _fields, call.Id, index, approval);
                index++;
            }
        }

        writer.WriteEndArray();
    }

    private void WriteRewards()
    {
        writer.WriteStartObject("rewards");
        foreach (var part in record.Rewards)
        {
            writer.WriteStartObject(part.Name);
            _fields.FloatOrNull("score", part.Score);
            _fields.Float("weight", part.Weight);
            _fields.Text("status", TrajectoryWords.Of(part.Status));
            _fields.Text("verifier", part.Verifier);
            _fields.Text("reason", part.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        _fields.FloatOrNull("reward", record.Reward);
    }

    private void WriteReference()
    {
        writer.WriteStartObject("reference");
        _fields.Text("model", record.Reference?.Model ?? "");
        _fields.Text("weights_sha256", record.Reference?.WeightsSha256 ?? "");
        _fields.Floats("logprobs", record.Reference?.LogProbs ?? []);
        writer.WriteEndObject();
    }

    private void WriteTotals()
    {
        writer.WriteStartObject("usage");
        writer.WriteNumber("input_tokens", _run.Usage.InputTokenCount ?? 0);
        writer.WriteNumber("output_tokens", _run.Usage.OutputTokenCount ?? 0);
        writer.WriteEndObject();
        writer.WriteStartObject("timing");
        _fields.Float("model_ms", Math.Round(_run.Turns.Sum(turn => _fields.MillisecondsOf(turn.ModelTime)), 3));
        _fields.Float("tool_ms", Math.Round(_run.Calls.Sum(call => _fields.MillisecondsOf(call.Result?.Duration ?? TimeSpan.Zero)), 3));
        _fields.Milliseconds("reward_ms", record.RewardTime);
        _fields.Milliseconds("total_ms", _run.Duration);
        writer.WriteEndObject();
        writer.WriteStartObject("audit");
        writer.WriteNumber("retokenize_drift", record.RetokenizeDrift);
        writer.WriteBoolean("template_prefix_ok", _stream.IsAppendOnly);
        writer.WriteEndObject();
    }
}
