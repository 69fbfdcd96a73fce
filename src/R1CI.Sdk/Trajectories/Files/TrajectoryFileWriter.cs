using System.Buffers;
using System.Text.Json;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.Trajectories.Files;

/// <summary>Appends records to a <c>ci.traj/1</c> file, each of them whole or not at all. One writer per file; safe for many threads.</summary>
/// <remarks>
/// Opening a file that was left in the middle of a line, as a killed process or a cut power line leaves it, moves the torn line to
/// <c>FILE.torn</c> and goes on after the last whole one.
/// </remarks>
public sealed class TrajectoryFileWriter : IDisposable
{
    private const int MaxKeptBuffer = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private readonly Lock _gate = new();
    private readonly RecordChain _chain = new();
    private readonly FileStream _lock;
    private readonly TrajectoryJsonOptions _options;
    private AppendFile _file;
    private LineDigest _digest;
    private string _last = "";

    private TrajectoryFileWriter(AppendFile file, LineDigest digest, FileStream held, TrajectoryJsonOptions options) => (_file, _digest, _lock, _options) = (file, digest, held, options);

    /// <summary>Gets how many bytes of a torn last line were moved to <c>FILE.torn</c> when the file was opened; 0 when it ended well.</summary>
    public long TornBytes { get; private set; }

    /// <summary>Gets how many records the file has.</summary>
    public long Count { get; private set; }

    /// <summary>Opens a file to append to, and creates it when it is not there.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="options">How records are written; <see langword="null"/> for the defaults.</param>
    /// <param name="onRecord">Called with every record the file has, its hash checked; the element is valid during the call only.</param>
    /// <exception cref="TrajectoryFileException">A line before the last is not what was written; nothing is changed.</exception>
    /// <exception cref="IOException">The file cannot be read or written, or another writer has it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static TrajectoryFileWriter Open(string path, TrajectoryJsonOptions? options = null, Action<JsonElement>? onRecord = null) =>
        Open(path, options, onRecord is null ? null : (record, _) => onRecord(record));

    /// <summary>As the other; the record's place comes with it.</summary>
    internal static TrajectoryFileWriter Open(string path, TrajectoryJsonOptions? options, Action<JsonElement, RecordPlace>? onRecord)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var held = WriterLock.Take(path);
        try
        {
            var digest = new LineDigest();
            var file = new AppendFile(path, FileMode.OpenOrCreate, digest);
            var writer = new TrajectoryFileWriter(file, digest, held, (options ?? new TrajectoryJsonOptions()) with { });
            try
            {
                writer.Scan(onRecord);
                return writer;
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Appends a record. When this returns, the record is with the operating system; after <see cref="Flush"/> it is on the disk.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The position of the line's first byte.</returns>
    /// <exception cref="IOException">The disk is full or broken: the file ends with the record before, as if this one had never come.</exception>
    public long Append(TrajectoryRecord record) => Put(record).Offset;

    internal RecordPlace Put(TrajectoryRecord record)
    {
        // Records of one thread are about equally long; one that is very long need not be paid for ever after.
        var json = _buffer is { Capacity: <= MaxKeptBuffer } kept ? kept : _buffer = new ArrayBufferWriter<byte>(1 << 14);
        json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(json, TrajectoryJson.Form))
        {
            TrajectoryJson.Write(writer, record, _options);
        }

        lock (_gate)
        {
            var line = _chain.Seal(json.WrittenSpan, _last, out var hash);
            var place = Write(line);
            (_last, Count) = (hash, Count + 1);
            return place;
        }
    }

    /// <summary>Makes sure that every record appended so far survives a crash of the machine.</summary>
    /// <remarks>Records can be appended while the disk writes; they need a flush of their own.</remarks>
    public void Flush() => _file.Flush();

    /// <summary>Gets what the file came to so far; nobody appends meanwhile.</summary>
    internal FileDigest Digest => _digest.Get();

    /// <summary>Puts the file's records into another order, chained anew, in one step: whoever opens the file finds the one order or the other.</summary>
    /// <param name="places">The place of every record, in the order they are to have.</param>
    /// <exception cref="IOException">There is no room for a second copy; the file stays as it is.</exception>
    internal void Reorder(IEnumerable<RecordPlace> places)
    {
        lock (_gate)
        {
            var (path, temporary) = (_file.Path, _file.Path + ".tmp");
            var digest = new LineDigest();
            try
            {
                _last = Copy(places, temporary, digest);
            }
            catch (IOException problem)
            {
                digest.Dispose();
                File.Delete(temporary);
                throw new IOException($"'{path}' has all its {Count:N0} records and could not be put in order, which takes its size once more: {problem.Message} Make room, then resume.", problem);
            }

            _file.Dispose();
            File.Move(temporary, path, overwrite: true);
            (_file, _digest) = (new AppendFile(path, FileMode.Open, digest), digest);
        }
    }

    /// <summary>Takes records out of a file, in one step; the others are chained anew.</summary>
    /// <param name="path">The file; nothing happens where there is none.</param>
    /// <param name="drops">Tells which ones.</param>
    /// <param name="beforeChange">Called before the file is changed, if it is; nobody else has it then.</param>
    /// <returns>How many bytes of a torn last line were moved to <c>FILE.torn</c>.</returns>
    /// <exception cref="TrajectoryFileException">A line before the last is not what was written; nothing is changed.</exception>
    /// <exception cref="IOException">The file cannot be read or written, or another writer has it.</exception>
    internal static long Drop(string path, Func<JsonElement, bool> drops, Action beforeChange)
    {
        if (!File.Exists(path)) return 0;
        List<RecordPlace> kept = [];
        using var writer = Open(path, null, (record, place) =>
        {
            if (!drops(record)) kept.Add(place);
        });
        if (kept.Count == writer.Count) return writer.TornBytes;
        beforeChange();
        writer.Reorder(kept);
        return writer.TornBytes;
    }

    private string Copy(IEnumerable<RecordPlace> places, string path, LineDigest digest)
    {
        var last = "";
        using var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        foreach (var place in places)
        {
            var line = _chain.Reseal(_file.Read(place), last, out last);
            output.Write(line);
            digest.Add(line);
        }

        output.Flush(flushToDisk: true);
        return last;
    }

    /// <summary>Flushes and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _file.Dispose();
            _lock.Dispose();
        }
    }

    private RecordPlace Write(ReadOnlySpan<byte> line)
    {
        try
        {
            return _file.Append(line);
        }
        catch (IOException exception)
        {
            throw new IOException(
                $"'{_file.Path}' could not take {line.Length:N0} bytes more: {exception.Message} It ends with its {Count:N0} records so far. " +
                "Make room, then resume.", exception);
        }
    }

    private void Scan(Action<JsonElement, RecordPlace>? onRecord)
    {
        var end = 0L;
        using var stream = new FileStream(_file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream))
        {
            if (!line.IsWhole)
            {
                SetAside(line);
                break;
            }

            using var record = TrajectoryFile.Check(_file.Path, line, _last, _chain);
            Tell(record.RootElement, line, onRecord);
            _last = record.RootElement.GetProperty("hash").GetString()!;
            end = line.Offset + line.Bytes.Length + 1;
            _digest.AddWithoutNewline(line.Bytes.Span);
            Count++;
        }

        _file.Cut(end);
    }

    private void Tell(JsonElement record, JsonLine line, Action<JsonElement, RecordPlace>? onRecord)
    {
        try
        {
            onRecord?.Invoke(record, new RecordPlace(line.Offset, line.Bytes.Length + 1));
        }
        catch (FormatException problem) when (problem is not TrajectoryFileException)
        {
            throw new TrajectoryFileException(_file.Path, line.Number, problem.Message, problem);
        }
    }

    private void SetAside(JsonLine line)
    {
        TornBytes = line.Bytes.Length;
        using var torn = new FileStream(_file.Path + ".torn", FileMode.Append, FileAccess.Write);
        torn.Write(line.Bytes.Span);
        torn.Write("\n"u8);
        torn.Flush(flushToDisk: true);
    }
}
