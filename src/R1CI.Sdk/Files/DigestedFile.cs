namespace R1CI.Sdk.Files;

/// <summary>Writes a new file of lines and knows what it came to. Not thread-safe.</summary>
/// <param name="path">The file, which must not be there.</param>
/// <param name="bufferSize">Bytes that are written at a time.</param>
internal sealed class DigestedFile(string path, int bufferSize) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize);
    private readonly LineDigest _digest = new();

    /// <param name="line">A line with its newline.</param>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public void Add(ReadOnlySpan<byte> line)
    {
        _file.Write(line);
        _digest.Add(line);
    }

    /// <summary>Sees to it that the file is on the disk.</summary>
    /// <returns>What it came to.</returns>
    public FileDigest End()
    {
        _file.Flush(flushToDisk: true);
        return _digest.Get();
    }

    public void Dispose()
    {
        _file.Dispose();
        _digest.Dispose();
    }
}
