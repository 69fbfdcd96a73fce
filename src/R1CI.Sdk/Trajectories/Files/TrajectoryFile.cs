using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace R1CI.Sdk.Trajectories.Files;

/// <summary>Reads <c>ci.traj/1</c> files, also compressed ones (<c>.gz</c>), a record at a time.</summary>
public static class TrajectoryFile
{
    /// <summary>Reads the records in the order of the file, in memory for one of them.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Records whose hashes are right. A torn last line is an error like any other; those before it have been returned by then.</returns>
    /// <exception cref="TrajectoryFileException">While enumerating: a line is not what was written.</exception>
    /// <exception cref="IOException">While enumerating: the file cannot be read.</exception>
    public static IEnumerable<TrajectoryRecord> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadObjects(path).Select(item => item.Record);
    }

    internal static Stream OpenRead(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Parses a line and checks its place in the chain.</summary>
    internal static JsonDocument Check(string path, JsonLine line, string previous, RecordChain chain)
    {
        var document = Parse(path, line);
        try
        {
            var root = document.RootElement;
            var (schema, prev, hash) = (Text(root, "schema"), Text(root, "prev"), Text(root, "hash"));
            var problem =
                schema != TrajectoryJson.Schema ? $"field 'schema' must be '{TrajectoryJson.Schema}', and is '{schema}'."
                : prev != previous ? $"field 'prev' must be the hash of the line before, '{previous}', and is '{prev}'. A line is missing, doubled or moved{(prev.Length == 0 ? ", or another file begins here" : "")}."
                : chain.HashOf(line.Bytes.Span) is var right && hash != right ? $"field 'hash' must be '{right}' for this content, and is '{hash}'. The line was changed."
                : null;
            return problem is null ? document : throw new TrajectoryFileException(path, line.Number, problem);
        }
        catch (Exception exception) when (exception is FormatException and not TrajectoryFileException or InvalidOperationException)
        {
            document.Dispose();
            throw new TrajectoryFileException(path, line.Number, exception.Message, exception);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>Reads records with the objects they were read from, which are valid until the next one is read.</summary>
    internal static IEnumerable<(TrajectoryRecord Record, JsonElement Json)> ReadObjects(string path)
    {
        var last = "";
        var chain = new RecordChain();
        using var stream = OpenRead(path);
        foreach (var line in JsonLines.Read(stream))
        {
            using var document = Check(path, line, last, chain);
            last = document.RootElement.GetProperty("hash").GetString()!;
            yield return (ReadRecord(path, line.Number, document.RootElement), document.RootElement);
        }
    }

    private static TrajectoryRecord ReadRecord(string path, long line, JsonElement root)
    {
        try
        {
            return new TrajectoryJsonReader(root).Read();
        }
        catch (FormatException exception)
        {
            throw new TrajectoryFileException(path, line, exception.Message, exception);
        }
    }

    private static JsonDocument Parse(string path, JsonLine line)
    {
        if (!Utf8.IsValid(line.Bytes.Span))
        {
            throw new TrajectoryFileException(path, line.Number, "the text must be UTF-8, and has bytes that are not. The line was changed.");
        }

        try
        {
            return line.IsWhole
                ? JsonDocument.Parse(line.Bytes)
                : throw new TrajectoryFileException(path, line.Number, $"the file ends in the middle of a line, after {line.Bytes.Length:N0} of its bytes. " +
                    "Its writer was interrupted; `r1ci rollout --resume` goes on after the line before.");
        }
        catch (JsonException exception)
        {
            // What stands before the place where it breaks names the field.
            var at = (int)Math.Min(exception.BytePositionInLine ?? 0, line.Bytes.Length);
            var before = Encoding.UTF8.GetString(line.Bytes.Span[Math.Max(0, at - 40)..at]);
            throw new TrajectoryFileException(path, line.Number, $"a line must be one JSON object, and is none after '{before}': {exception.Message.Split(" LineNumber:")[0]}", exception);
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
