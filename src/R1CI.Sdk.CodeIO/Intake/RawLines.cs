using System.IO.Compression;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>A line of raw input.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">The line without its newline, valid until the next is read; empty when it is too long.</param>
/// <param name="IsTooLong">Whether it is longer than what is kept in memory of one line.</param>
internal readonly record struct RawLine(long Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);

/// <summary>Reads lines of any length in bounded memory, unpacked where the file is packed with gzip, whatever it is called.</summary>
internal static class RawLines
{
    public const int MaxBytes = 32 << 20; // a source of 5 MB with every character escaped

    private const int FirstBuffer = 1 << 16;

    private static readonly byte[] EndLine = "end of the packed lines"u8.ToArray();
    private static readonly byte[] PackedEnd = PackEnd();

    private static readonly (byte[] Start, string What)[] NotRead =
    [
        ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"), ("BZh"u8.ToArray(), "packed with bzip2"), ([0xFD, 0x37, 0x7A, 0x58], "packed with xz"), ("PK\u0003\u0004"u8.ToArray(), "a zip archive"), ("PAR1"u8.ToArray(), "a Parquet file"),
    ];

    /// <exception cref="IOException">The file cannot be read, is damaged, or of a form that is not read here.</exception>
    public static IEnumerable<RawLine> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var isPacked = IsPacked(file, path);
        using Stream stream = isPacked ? new GZipStream(new EndedStream(file, PackedEnd), CompressionMode.Decompress) : file;
        var buffer = new byte[FirstBuffer];
        var (start, end, number, isTooLong) = (0, 0, 1L, false);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return new RawLine(number++, isTooLong ? default : buffer.AsMemory(start, length), isTooLong);
                (start, isTooLong) = (start + length + 1, false);
                continue;
            }

            (buffer, start, end, isTooLong) = MakeRoom(buffer, start, end, isTooLong);
            var read = Fill(stream, buffer.AsSpan(end), path, number);
            end += read;
            if (read > 0) continue;
            if (isPacked) CheckEnd(buffer.AsSpan(start, end - start), isTooLong, path, number);
            else if (end > start || isTooLong) yield return new RawLine(number, isTooLong ? default : buffer.AsMemory(start, end - start), isTooLong);
            yield break;
        }
    }

    // What is searched without a newline is searched again after each read, which is rare: the buffer doubles.
    private static (byte[] Buffer, int Start, int End, bool IsTooLong) MakeRoom(byte[] buffer, int start, int end, bool isTooLong)
    {
        if (isTooLong) return (buffer, 0, 0, true);
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            return (buffer, 0, end - start, false);
        }

        if (end < buffer.Length) return (buffer, 0, end, false);
        if (buffer.Length >= MaxBytes) return (new byte[FirstBuffer], 0, 0, true);
        Array.Resize(ref buffer, buffer.Length * 2);
        return (buffer, 0, end, false);
    }

    // A packed file that was cut unpacks to a shorter one without an error. So a line is packed behind it, which comes out only when all before it is whole.
    private static byte[] PackEnd()
    {
        using var bytes = new MemoryStream();
        using (var packer = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            packer.WriteByte((byte)'\n');
            packer.Write(EndLine);
        }

        return bytes.ToArray();
    }

    private static void CheckEnd(ReadOnlySpan<byte> last, bool isTooLong, string path, long number)
    {
        if (isTooLong || !last.SequenceEqual(EndLine)) throw new IOException($"'{path}' is packed and ends within line {number}: it is not whole; fetch it again.");
    }

    private static int Fill(Stream stream, Span<byte> buffer, string path, long number)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw new IOException($"'{path}' is packed and cannot be unpacked beyond line {number}: {exception.Message} It is damaged or not whole; fetch it again.", exception);
        }
    }

    private static bool IsPacked(FileStream file, string path)
    {
        if (!file.CanSeek) return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        Span<byte> start = stackalloc byte[4];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        foreach (var (mark, what) in NotRead)
        {
            if (start[..length].StartsWith(mark)) throw new IOException($"'{path}' must be JSON lines, as they are or packed with gzip, and is {what}. Convert it first.");
        }

        return length >= 2 && start[0] == 0x1F && start[1] == 0x8B;
    }
}
