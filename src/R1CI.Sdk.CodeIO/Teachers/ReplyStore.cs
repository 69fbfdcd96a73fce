using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>Replies by what was asked, in a file of JSON lines; only their places are in memory. Thread-safe.</summary>
internal sealed class ReplyStore : IDisposable
{
    private readonly AppendFile _file;
    private readonly Dictionary<string, RecordPlace> _places;

    private ReplyStore(AppendFile file, Dictionary<string, RecordPlace> places) => (_file, _places) = (file, places);

    /// <summary>Opens the file; a last line that was not written to its end is cut off.</summary>
    public static ReplyStore Open(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var file = new AppendFile(path, FileMode.OpenOrCreate);
        Dictionary<string, RecordPlace> places = new(StringComparer.Ordinal);
        var end = 0L;
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            foreach (var line in JsonLines.Read(stream))
            {
                if (!line.IsWhole || KeyOf(line.Bytes) is not { } key) break;
                places[key] = new RecordPlace(line.Offset, line.Bytes.Length + 1);
                end = line.Offset + line.Bytes.Length + 1;
            }
        }

        file.Cut(end);
        return new ReplyStore(file, places);
    }

    public string? Find(string key)
    {
        lock (_places)
        {
            if (!_places.TryGetValue(key, out var place)) return null;
            using var document = JsonDocument.Parse(_file.Read(place));
            return document.RootElement.GetProperty("reply").GetString();
        }
    }

    public void Add(string key, string reply)
    {
        var line = RecordJson.Line(writer =>
        {
            writer.WriteString("key", key);
            writer.WriteString("reply", reply);
        });
        lock (_places) _places[key] = _file.Append(line);
    }

    public void Dispose() => _file.Dispose();

    private static string? KeyOf(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.GetProperty("key").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
