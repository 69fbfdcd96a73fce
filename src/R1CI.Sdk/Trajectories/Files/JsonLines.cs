namespace R1CI.Sdk.Trajectories.Files;

/// <summary>One line of a file of JSON lines.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Offset">The position of its first byte in the file.</param>
/// <param name="Bytes">The line without its newline; valid until the next line is read.</param>
/// <param name="IsWhole">Whether a newline ends it: only then was it written to its end.</param>
internal readonly record struct JsonLine(long Number, long Offset, ReadOnlyMemory<byte> Bytes, bool IsWhole);

/// <summary>Reads the lines of a stream one after another in a buffer as long as the longest line.</summary>
internal static class JsonLines
{
    private const int FirstBuffer = 1 << 16;
    private const int MaxLine = 1 << 30; // what a buffer can hold when it doubles; records take kilobytes

    /// <param name="stream">The stream; stays the caller's.</param>
    /// <param name="firstBuffer">Bytes of the buffer before a line makes it grow.</param>
    public static IEnumerable<JsonLine> Read(Stream stream, int firstBuffer = FirstBuffer)
    {
        var buffer = new byte[firstBuffer];
        var (start, end, number, offset) = (0, 0, 1L, 0L);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return new JsonLine(number++, offset, buffer.AsMemory(start, length), IsWhole: true);
                start += length + 1;
                offset += length + 1;
                continue;
            }

            // Searched again from its start after each read, which is rare: the buffer doubles.
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }
            else if (end == buffer.Length)
            {
                if (buffer.Length >= MaxLine) throw new IOException($"Line {number} is longer than {MaxLine:N0} bytes: this is no file of JSON lines.");
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            end += read;
            if (read > 0) continue;
            if (end > start) yield return new JsonLine(number, offset, buffer.AsMemory(start, end - start), IsWhole: false);
            yield break;
        }
    }
}
