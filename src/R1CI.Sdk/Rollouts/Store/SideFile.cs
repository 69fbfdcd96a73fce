using System.Text.Json;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>A file of JSON lines beside the records, which can be made again from what is known: a torn last line is dropped. One thread at a time.</summary>
internal sealed class SideFile : IDisposable
{
    private readonly string _path;
    private FileStream _stream;
    private long _end;

    /// <param name="path">The file.</param>
    /// <param name="keeps">Tells of every whole line and its place from now on whether it stays; <see langword="null"/> begins with an empty file.</param>
    public SideFile(string path, Func<JsonElement, RecordPlace, bool>? keeps)
    {
        _path = path;
        List<byte[]> kept = [];
        if (keeps is not null && File.Exists(path))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            foreach (var line in JsonLines.Read(stream))
            {
                if (!line.IsWhole || !IsKept(line, keeps)) continue;
                kept.Add([.. line.Bytes.Span, (byte)'\n']);
                _end += kept[^1].Length;
            }
        }

        _stream = Replace(kept);
    }

    public RecordPlace Append(ReadOnlySpan<byte> line)
    {
        _stream.Write(line);
        _stream.Flush();
        var place = new RecordPlace(_end, line.Length);
        _end += line.Length;
        return place;
    }

    public void Flush() => RandomAccess.FlushToDisk(_stream.SafeFileHandle);

    /// <summary>Puts the lines in another order, in one step.</summary>
    /// <param name="places">The place of every line, in the order they are to have.</param>
    public void Reorder(IEnumerable<RecordPlace> places)
    {
        _stream.Dispose();
        using (var source = File.OpenHandle(_path))
        {
            _stream = Replace(places.Select(place => Read(source, place)));
        }
    }

    public void Dispose() => _stream.Dispose();

    private static byte[] Read(Microsoft.Win32.SafeHandles.SafeFileHandle source, RecordPlace place)
    {
        var line = new byte[place.Length];
        RandomAccess.Read(source, line, place.Offset);
        return line;
    }

    private bool IsKept(JsonLine line, Func<JsonElement, RecordPlace, bool> keeps)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Bytes);
            return keeps(document.RootElement, new RecordPlace(_end, line.Bytes.Length + 1));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private FileStream Replace(IEnumerable<byte[]> lines)
    {
        var temporary = _path + ".tmp";
        try
        {
            using var output = new FileStream(temporary, FileMode.Create, FileAccess.Write);
            foreach (var line in lines)
            {
                output.Write(line);
            }

            output.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            File.Delete(temporary);
            throw;
        }

        File.Move(temporary, _path, overwrite: true);
        return new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
    }
}
