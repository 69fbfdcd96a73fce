using System.Text.Json;
using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>A file of JSON lines beside the records, which can be made again from what is known: a torn last line is dropped.</summary>
/// <remarks>One thread at a time; another may flush meanwhile.</remarks>
internal sealed class SideFile : IDisposable
{
    private AppendFile _file;
    private LineDigest _digest;

    /// <param name="path">The file.</param>
    /// <param name="keeps">Tells of every whole line and its place from now on whether it stays; <see langword="null"/> begins with an empty file.</param>
    public SideFile(string path, Func<JsonElement, RecordPlace, bool>? keeps)
    {
        List<byte[]> kept = [];
        var end = 0L;
        if (keeps is not null && File.Exists(path))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            foreach (var line in JsonLines.Read(stream))
            {
                if (!line.IsWhole || !IsKept(line, new RecordPlace(end, line.Bytes.Length + 1), keeps)) continue;
                kept.Add([.. line.Bytes.Span, (byte)'\n']);
                end += kept[^1].Length;
            }
        }

        (_file, _digest) = Replace(path, kept);
    }

    /// <summary>Gets what the file came to so far.</summary>
    public FileDigest Digest => _digest.Get();

    public RecordPlace Append(ReadOnlySpan<byte> line) => _file.Append(line);

    public void Flush() => _file.Flush();

    /// <summary>Puts the lines in another order, in one step.</summary>
    /// <param name="places">The place of every line, in the order they are to have.</param>
    public void Reorder(IEnumerable<RecordPlace> places)
    {
        var before = _file;
        (_file, _digest) = Replace(before.Path, places.Select(before.Read));
        before.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private static bool IsKept(JsonLine line, RecordPlace place, Func<JsonElement, RecordPlace, bool> keeps)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Bytes);
            return keeps(document.RootElement, place);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static (AppendFile File, LineDigest Digest) Replace(string path, IEnumerable<byte[]> lines)
    {
        var digest = new LineDigest();
        WholeFile.Write(path, output =>
        {
            foreach (var line in lines)
            {
                output.Write(line);
                digest.Add(line);
            }
        });
        return (new AppendFile(path, FileMode.Open, digest), digest);
    }
}
