using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>Replies by what was asked, in a file of JSON lines with what each took; their places are in a table that goes to a file when it is large. Thread-safe.</summary>
/// <remarks>Refusals are replies. A request that was paid for and gave nothing has a line too, without a reply, so that the sum of the lines is what was spent.</remarks>
internal sealed class ReplyStore : IDisposable
{
    private const int LengthBits = 24; // of a place: lines up to 16 MiB, in a file up to 1 TiB

    private readonly AppendFile _file;
    private readonly SeenTable _places;

    private ReplyStore(AppendFile file, SeenTable places, TokenCounts spent) => (_file, _places, Spent) = (file, places, spent);

    /// <summary>Gets what the replies took that were in the file when it was opened.</summary>
    public TokenCounts Spent { get; }

    /// <summary>Opens the file. A last line that was not written to its end is cut off; a damaged line before it is passed over, and its question asked again.</summary>
    public static ReplyStore Open(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null) Directory.CreateDirectory(folder);
        var file = new AppendFile(path, FileMode.OpenOrCreate);
        var places = new SeenTable(folder);
        var (end, input, output, isEstimated) = (0L, 0L, 0L, false);
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            foreach (var line in JsonLines.Read(stream))
            {
                if (!line.IsWhole) break;
                end = line.Offset + line.Bytes.Length + 1;
                if (Read(line.Bytes) is not { } read) continue;
                if (read.Reply is not null) Remember(places, read.Key, new RecordPlace(line.Offset, line.Bytes.Length + 1));
                (input, output, isEstimated) = (input + read.Tokens.Input, output + read.Tokens.Output, isEstimated || read.Tokens.IsEstimated);
            }
        }

        file.Cut(end);
        return new ReplyStore(file, places, new TokenCounts(input, output, isEstimated));
    }

    public TeacherReply? Find(string key)
    {
        lock (_places) return _places.Find(NumberOf(key)) is { } place ? Read(_file.Read(new RecordPlace((long)(place >> LengthBits), (int)(place & ((1UL << LengthBits) - 1)))))?.Reply : null;
    }

    /// <summary>Keeps a reply; the first to a question stays.</summary>
    /// <param name="key">The question.</param>
    /// <param name="reply">The reply; <see langword="null"/> for a request that gave none.</param>
    /// <param name="tokens">What it took.</param>
    /// <exception cref="TeacherUnavailableException">The file cannot be written: without it, a run that goes on would pay twice.</exception>
    public void Add(string key, TeacherReply? reply, TokenCounts tokens)
    {
        var line = RecordJson.Line(writer =>
        {
            writer.WriteString("key", key);
            writer.WriteString("reply", reply?.Text);
            if (reply is { IsCut: true }) writer.WriteBoolean("cut", true);
            if (reply is { Text: null }) writer.WriteString("refused", reply.Detail);
            writer.WriteNumber("in", tokens.Input);
            writer.WriteNumber("out", tokens.Output);
            if (tokens.IsEstimated) writer.WriteBoolean("estimated", true);
        });
        lock (_places)
        {
            try
            {
                var place = _file.Append(line);
                if (reply is not null) Remember(_places, NumberOf(key), place);
            }
            catch (IOException problem)
            {
                throw new TeacherUnavailableException($"A reply must be kept in '{_file.Path}', and cannot be: {problem.Message}", problem);
            }
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _places.Dispose();
    }

    // A longer line, which no limit of a reply's length that is near the default allows, is read again by nobody: its question is asked again.
    private static void Remember(SeenTable places, ulong key, RecordPlace place)
    {
        if (place.Length < 1 << LengthBits) places.Add(key, ((ulong)place.Offset << LengthBits) | (uint)place.Length);
    }

    private static (ulong Key, TeacherReply? Reply, TokenCounts Tokens)? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var item = document.RootElement;
            var tokens = new TokenCounts(Count(item, "in"), Count(item, "out"), item.TryGetProperty("estimated", out _));
            var reply = item.GetProperty("reply").GetString() is { } text ? new TeacherReply(text) { IsCut = item.TryGetProperty("cut", out _) }
                : item.TryGetProperty("refused", out var refused) ? TeacherReply.Refused(refused.GetString() ?? "") : null;
            return item.GetProperty("key").GetString() is { } key ? (NumberOf(key), reply, tokens) : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // The digits behind the kind's letter.
    private static ulong NumberOf(string key) => key.Length > 2 ? ulong.Parse(key.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : throw new FormatException($"'{key}' is no question's name.");

    private static long Count(JsonElement item, string name) => item.TryGetProperty(name, out var count) ? count.GetInt64() : 0;
}
