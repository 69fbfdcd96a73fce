namespace R1CI.Sdk.Files;

/// <summary>Reads a file that is open only while it is read from, so that thousands can be read side by side whatever number of open files is allowed.</summary>
/// <param name="path">The file, which must not change meanwhile.</param>
internal sealed class ReopeningStream(string path) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => new FileInfo(path).Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        using var file = File.OpenHandle(path);
        var count = RandomAccess.Read(file, buffer, _position);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
