using System.Buffers;
using System.Text.Json;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Agents;

/// <summary>Writes a conversation's lines, each tied to the one before as those of a trajectory file are.</summary>
internal sealed class ConversationFileWriter
{
    private readonly RecordChain _chain = new();
    private readonly Stream _output;
    private string _last = "";

    private ConversationFileWriter(Stream output) => _output = output;

    /// <returns>The hash of the last line.</returns>
    public static string Write(Stream output, ConversationContent content)
    {
        var writer = new ConversationFileWriter(output);
        writer.Add(json => WriteHead(json, content));
        Trajectory? before = null;
        var parent = content.Origin.SharedRuns == 0 ? content.Origin.ParentRecord : "";
        for (var i = 0; i < content.Runs.Count; i++)
        {
            var (run, index, opening) = (content.Runs[i], i, before?.Messages.Count ?? content.Opening.Count);
            var record = RecordOf(content, run, before, parent);
            writer.Add(json => WriteRun(json, record, index, opening));
            (before, parent) = (run, "");
        }

        foreach (var session in content.SavedSessions)
        {
            writer.Add(json => WriteSession(json, session));
        }

        return writer._last;
    }

    // A record whose history was rendered anew is a branch of the one before: its ids do not go on from the other's.
    private static TrajectoryRecord RecordOf(ConversationContent content, Trajectory run, Trajectory? before, string parent) => new()
    {
        Run = run,
        RunId = content.Id,
        Parent = before is not null && run.Turns is [{ Tokens.Context: [{ Kind: ContextKind.Prompt }, ..] }, ..] ? ContentHash.NameOf(before, TokenSequence.Of(before)) : parent,
    };

    private void Add(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, TrajectoryJson.Form))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        _output.Write(_chain.Seal(buffer.WrittenSpan, _last, out _last));
    }

    private static void WriteHead(Utf8JsonWriter json, ConversationContent content)
    {
        json.WriteString("schema", ConversationFileSchema.Conversation);
        json.WriteString("id", content.Id);
        json.WriteString("parent", content.Origin.ParentId ?? "");
        json.WriteNumber("shared_runs", content.Origin.SharedRuns);
        json.WriteString("parent_record", content.Origin.ParentRecord);
        json.WriteNumber("runs", content.Runs.Count);
        json.WriteNumber("snapshots", content.SavedSessions.Count);
        json.WriteString("sessions", TrajectoryWords.Of(content.Sessions));
        json.WriteStartObject("model");
        json.WriteString("name", content.Model.Name);
        json.WriteNumber("vocabulary", content.Model.VocabularySize);
        json.WriteString("weights_sha256", content.Model.WeightsSha256);
        json.WriteString("tokenizer_sha256", content.Model.TokenizerSha256);
        json.WriteString("template_sha256", content.Model.TemplateSha256);
        json.WriteEndObject();
        json.WriteStartObject("used");
        WriteAmounts(json, content.Used.Tokens, content.Used.CodeCalls, content.Used.Runs, content.Used.Time);
        json.WriteEndObject();
        json.WriteStartObject("budgets");
        WriteAmounts(json, content.Options.MaxTokens, content.Options.MaxCodeCalls, content.Options.MaxRuns, content.Options.MaxTime);
        json.WriteEndObject();
        json.WriteNumber("kept_session_states", content.Options.KeptSessionStates);
        json.WriteString("preface", content.Preface);
        WriteLosses(json, content.Untold);
        MessageJson.Write(json, "opening", content.Opening);
        json.WriteStartArray("files");
        foreach (var (path, data) in content.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteBase64String("data", data.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAmounts(Utf8JsonWriter json, long? tokens, int? calls, int? runs, TimeSpan? time)
    {
        foreach (var (name, value) in ((string, long?)[])[("tokens", tokens), ("code_calls", calls), ("runs", runs), ("time_us", (long?)time?.TotalMicroseconds)])
        {
            if (value is { } amount) json.WriteNumber(name, amount);
            else json.WriteNull(name);
        }
    }

    private static void WriteLosses(Utf8JsonWriter json, IReadOnlyList<ConversationLoss> losses)
    {
        json.WriteStartArray("losses");
        foreach (var loss in losses)
        {
            json.WriteStartObject();
            json.WriteString("lang", loss.Language);
            json.WriteStartArray("names");
            foreach (var name in loss.Names) json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteString("message", loss.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRun(Utf8JsonWriter json, TrajectoryRecord record, int index, int opening)
    {
        json.WriteString("schema", ConversationFileSchema.Run);
        json.WriteNumber("index", index);
        json.WriteNumber("messages_before", opening);
        json.WriteNumber("prompt_messages", record.Run.Prompt.Count - opening);
        MessageJson.Write(json, "messages", record.Run.Messages.Skip(opening));
        json.WritePropertyName("record");
        TrajectoryJson.Write(json, record);
    }

    private static void WriteSession(Utf8JsonWriter json, SavedSession session)
    {
        json.WriteString("schema", ConversationFileSchema.Session);
        json.WriteString("lang", session.Language);
        json.WriteString("interp", session.Interpreter);
        json.WriteBase64String("snapshot", session.Snapshot);
    }
}
