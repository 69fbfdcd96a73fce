using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Agents;

/// <summary>Reads a conversation's file: whole, or not at all.</summary>
internal sealed class ConversationFileReader(string path)
{
    private const string NextStep = "Take a copy of the file that was not changed, or start a new conversation.";

    private readonly RecordChain _chain = new();
    private readonly List<Trajectory> _runs = [];
    private readonly List<SavedSession> _sessions = [];
    private ConversationContent? _head;
    private (int Runs, int Sessions) _due;
    private string _last = "";

    /// <param name="path">The file.</param>
    /// <param name="hash">The hash of the last line.</param>
    /// <exception cref="ConversationFileException">The file is not what was written.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConversationContent Read(string path, out string hash)
    {
        var reader = new ConversationFileReader(path);
        using var stream = TrajectoryFile.OpenRead(path);
        var number = 0L;
        foreach (var line in JsonLines.Read(stream))
        {
            number = line.Number;
            reader.Take(line);
        }

        hash = reader._last;
        return reader.Close(number);
    }

    /// <summary>Looks which conversation a file holds, and in which state; <see langword="null"/> when it holds none.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The conversation's name and the hash of the last line.</returns>
    public static (string Id, string Hash)? Peek(string path)
    {
        var (id, hash) = ("", "");
        using var stream = TrajectoryFile.OpenRead(path);
        foreach (var line in JsonLines.Read(stream))
        {
            if (line.Number == 1 && (id = IdOf(line.Bytes)).Length == 0) return null;
            var text = line.Bytes.Span;
            var at = text.LastIndexOf("\"hash\":\""u8);
            hash = at < 0 ? "" : Encoding.UTF8.GetString(text[(at + "\"hash\":\"".Length)..].TrimEnd("\"}"u8));
        }

        return id.Length == 0 ? null : (id, hash);
    }

    private static string IdOf(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var schema) && schema.ValueEquals(ConversationFileSchema.Conversation) ? JsonField.Text(root, "id") : "";
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            return "";
        }
    }

    private void Take(JsonLine line)
    {
        if (!line.IsWhole) throw Broken(line, $"the file ends in the middle of a line, after {line.Bytes.Length:N0} of its bytes: a copy of it was cut. {NextStep}");
        using var document = Parse(line);
        try
        {
            CheckSchema(line, document.RootElement);
            CheckChain(line, document.RootElement);
            Read(document.RootElement);
        }
        catch (Exception problem) when (problem is FormatException and not ConversationFileException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw Broken(line, $"{problem.Message} {NextStep}", problem);
        }
    }

    private JsonDocument Parse(JsonLine line)
    {
        try
        {
            if (Utf8.IsValid(line.Bytes.Span)) return JsonDocument.Parse(line.Bytes);
        }
        catch (JsonException problem)
        {
            throw Broken(line, $"a line must be one JSON object, and is none: {problem.Message.Split(" LineNumber:")[0]} {(line.Number == 1 ? "This is no file of a conversation." : NextStep)}", problem);
        }

        throw Broken(line, $"the text must be UTF-8, and has bytes that are not. {NextStep}");
    }

    private void CheckSchema(JsonLine line, JsonElement root)
    {
        var schema = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var value) ? value.ToString() : "";
        string[] allowed = line.Number == 1 ? [ConversationFileSchema.Conversation] : [ConversationFileSchema.Run, ConversationFileSchema.Session];
        if (allowed.Contains(schema)) return;
        var rule = $"field 'schema' must be '{string.Join("' or '", allowed)}', and is '{schema}'";
        throw Broken(line, schema.StartsWith("ci.conversation", StringComparison.Ordinal) && !schema.EndsWith("/1", StringComparison.Ordinal)
            ? $"{rule}: a newer release wrote this file. Load it with that release or a later one."
            : line.Number == 1 ? $"{rule}: this is no file of a conversation. Give one that SaveAsync or `r1ci chat --conversation` wrote."
            : $"{rule}. {NextStep}");
    }

    private void CheckChain(JsonLine line, JsonElement root)
    {
        var (previous, stated, right) = (JsonField.Text(root, "prev"), JsonField.Text(root, "hash"), _chain.HashOf(line.Bytes.Span));
        if (previous != _last) throw Broken(line, $"field 'prev' must be the hash of the line before, '{_last}', and is '{previous}'. A line is missing, doubled or moved. {NextStep}");
        if (stated != right) throw Broken(line, $"field 'hash' must be '{right}' for this content, and is '{stated}'. The line was changed. {NextStep}");
        _last = stated;
    }

    private void Read(JsonElement root)
    {
        if (_head is null) ReadHead(root);
        else if (JsonField.Text(root, "schema") == ConversationFileSchema.Run) ReadRun(root);
        else _sessions.Add(new SavedSession(JsonField.Text(root, "lang"), JsonField.Text(root, "interp"), Bytes(root, "snapshot")));
    }

    private void ReadHead(JsonElement root)
    {
        _due = (JsonField.Number(root, "runs"), JsonField.Number(root, "snapshots"));
        var model = JsonField.Of(root, "model");
        var (tokens, calls, runs, time) = ReadAmounts(JsonField.Of(root, "used"));
        var limits = ReadAmounts(JsonField.Of(root, "budgets"));
        _head = new ConversationContent
        {
            Id = JsonField.Text(root, "id"),
            Origin = new ConversationOrigin(JsonField.Text(root, "parent") is { Length: > 0 } parent ? parent : null, JsonField.Number(root, "shared_runs"), JsonField.Text(root, "parent_record")),
            Options = new R1ConversationOptions
            {
                MaxTokens = limits.Tokens, MaxCodeCalls = limits.CodeCalls, MaxRuns = limits.Runs, MaxTime = limits.Time, KeptSessionStates = JsonField.Number(root, "kept_session_states"),
            },
            Model = new ConversationModel(
                JsonField.Text(model, "name"), JsonField.Number(model, "vocabulary"), JsonField.Text(model, "weights_sha256"), JsonField.Text(model, "tokenizer_sha256"), JsonField.Text(model, "template_sha256")),
            Sessions = TrajectoryWords.TryRead<SessionMode>(JsonField.Text(root, "sessions"), out var mode) ? mode : throw new FormatException($"Field 'sessions' must be stateless or kept, and is '{JsonField.Text(root, "sessions")}'."),
            Used = new ConversationUsage(tokens ?? 0, calls ?? 0, runs ?? 0, time ?? TimeSpan.Zero),
            Preface = JsonField.Text(root, "preface"),
            Untold = [.. JsonField.Items(root, "losses").Select(static loss => new ConversationLoss(
                JsonField.Text(loss, "lang"), [.. JsonField.Items(loss, "names").Select(static name => name.GetString()!)], JsonField.Text(loss, "message")))],
            Opening = MessageJson.Read(root, "opening"),
            Files = JsonField.Items(root, "files").ToDictionary(
                static file => JsonField.Text(file, "path"), static file => new ReadOnlyMemory<byte>(Bytes(file, "data")), StringComparer.Ordinal),
        };
    }

    private static byte[] Bytes(JsonElement item, string name) => JsonField.Read(item, name, "bytes in base64", static value => value.GetBytesFromBase64());

    private static (long? Tokens, int? CodeCalls, int? Runs, TimeSpan? Time) ReadAmounts(JsonElement item)
    {
        return (Or("tokens", JsonField.Long), Or("code_calls", JsonField.Number), Or("runs", JsonField.Number),
            Or("time_us", JsonField.Long) is { } time ? TimeSpan.FromMicroseconds(time) : null);

        T? Or<T>(string name, Func<JsonElement, string, T> read)
            where T : struct =>
            JsonField.Of(item, name).ValueKind == JsonValueKind.Null ? null : read(item, name);
    }

    private void ReadRun(JsonElement root)
    {
        var before = _runs.Count == 0 ? _head!.Opening : _runs[^1].Messages;
        var (index, skipped, prompt) = (JsonField.Number(root, "index"), JsonField.Number(root, "messages_before"), JsonField.Number(root, "prompt_messages"));
        if (index != _runs.Count) throw new FormatException($"Field 'index' must be {_runs.Count}, and is {index}.");
        if (skipped != before.Count) throw new FormatException($"Field 'messages_before' must be the {before.Count} messages of the lines before, and is {skipped}.");
        List<ChatMessage> messages = [.. before, .. MessageJson.Read(root, "messages")];
        var run = new TrajectoryJsonReader(JsonField.Of(root, "record")).Read().Run;
        _runs.Add(Join(run, messages, before.Count + prompt));
    }

    // The record has the run's facts, the messages have the tokens as the model's client gave them.
    private static Trajectory Join(Trajectory run, List<ChatMessage> messages, int prompt)
    {
        if (prompt != run.Prompt.Count || prompt > messages.Count) throw new FormatException($"Field 'record.prompt_messages' must be {prompt}, as the messages are, and is {run.Prompt.Count}.");
        var spans = messages.Skip(prompt).SelectMany(static message => message.Contents.OfType<TokenSpanContent>()).ToList();
        if (spans.Count != 0 && spans.Count != run.Turns.Count) throw new FormatException($"Field 'messages' must have tokens for each of the {run.Turns.Count} turns of the record, and has them for {spans.Count}.");
        var joined = run with
        {
            Prompt = messages[..prompt],
            Messages = messages,
            Turns = [.. run.Turns.Select((turn, index) => turn with { Tokens = spans.Count == 0 ? null : spans[index] })],
        };
        return !TokenSequence.Of(joined).Ids.SequenceEqual(TokenSequence.Of(run).Ids) ? throw new FormatException("Field 'record.ids' must be the ids of the messages, and are others.")
            : TextOf(joined) != TextOf(run) ? throw new FormatException("Field 'record.messages' must say what the messages say, and says something else.")
            : joined;
    }

    private static string TextOf(Trajectory run) => string.Concat(run.Messages.Select(static message => message.Text));

    private ConversationContent Close(long lines)
    {
        if (_head is null) throw new ConversationFileException(path, 0, "the file is empty: this is no file of a conversation. Give one that SaveAsync or `r1ci chat --conversation` wrote.");
        if (_due != (_runs.Count, _sessions.Count))
        {
            throw new ConversationFileException(path, lines, $"the file must have {_due.Runs} runs and {_due.Sessions} sessions by its first line, and ends after {_runs.Count} and {_sessions.Count}: it was cut. {NextStep}");
        }

        return _head with { Runs = _runs, SavedSessions = _sessions };
    }

    private ConversationFileException Broken(JsonLine line, string problem, Exception? cause = null) => new(path, line.Number, problem, cause);
}
