using Microsoft.Win32.SafeHandles;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.Trajectories.Files;

/// <summary>Where a record stands in its file.</summary>
/// <param name="Offset">The position of the line's first byte.</param>
/// <param name="Length">Bytes of the line, its newline included.</param>
internal readonly record struct RecordPlace(long Offset, int Length);

/// <summary>A file that one thread at a time appends lines to, each of them whole or not at all, while another may ask the disk to keep them.</summary>
/// <remarks>Works on the handle: a stream that is asked for its handle writes its buffer out and moves its position, so that no second thread may ask.</remarks>
internal sealed class AppendFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly LineDigest? _digest;

    /// <param name="path">The file.</param>
    /// <param name="mode">How it is opened.</param>
    /// <param name="digest">Told of every line that is appended, and disposed with this; <see langword="null"/> for none.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public AppendFile(string path, FileMode mode, LineDigest? digest = null)
    {
        (Path, _digest) = (path, digest);
        _handle = File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.Read);
        Length = RandomAccess.GetLength(_handle);
    }

    public string Path { get; }

    /// <summary>Gets where the next line goes.</summary>
    public long Length { get; private set; }

    /// <summary>Appends a line, which is with the operating system when this returns.</summary>
    /// <exception cref="IOException">The disk is full or broken: the file ends as before.</exception>
    public RecordPlace Append(ReadOnlySpan<byte> line)
    {
        var place = new RecordPlace(Length, line.Length);
        try
        {
            RandomAccess.Write(_handle, line, Length);
        }
        catch (IOException)
        {
            Cut(Length);
            throw;
        }

        Length += line.Length;
        _digest?.Add(line);
        return place;
    }

    /// <summary>Ends the file here.</summary>
    public void Cut(long length)
    {
        RandomAccess.SetLength(_handle, length);
        Length = length;
    }

    public byte[] Read(RecordPlace place)
    {
        var line = new byte[place.Length];
        for (var filled = 0; filled < line.Length;)
        {
            var read = RandomAccess.Read(_handle, line.AsSpan(filled), place.Offset + filled);
            if (read == 0) throw new EndOfStreamException($"'{Path}' ends at {place.Offset + filled:N0}, in a line of {place.Length:N0} bytes: something else has cut it.");
            filled += read;
        }

        return line;
    }

    /// <summary>Makes sure that every line appended so far survives a crash of the machine; lines can be appended meanwhile.</summary>
    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Dispose()
    {
        _handle.Dispose();
        _digest?.Dispose();
    }
}
