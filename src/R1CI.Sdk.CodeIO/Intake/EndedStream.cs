namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Reads a stream and then some bytes more.</summary>
/// <param name="first">The stream; closed with this one.</param>
/// <param name="end">The bytes.</param>
internal sealed class EndedStream(Stream first, byte[] end) : Stream
{
    private bool _isFirstOver;
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _isFirstOver ? 0 : first.Read(buffer);
        if (read > 0 || buffer.IsEmpty) return read;
        _isFirstOver = true;
        var length = Math.Min(buffer.Length, end.Length - _at);
        end.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) first.Dispose();
        base.Dispose(disposing);
    }
}
