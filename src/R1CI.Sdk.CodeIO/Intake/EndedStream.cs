using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Reads a stream and then some bytes more.</summary>
/// <param name="first">The stream; closed with this one.</param>
/// <param name="end">The bytes.</param>
internal sealed class EndedStream(Stream first, byte[] end) : ForwardStream(first)
{
    private bool _isFirstOver;
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        var read = _isFirstOver ? 0 : Inner.Read(buffer);
        if (read > 0 || buffer.IsEmpty) return read;
        _isFirstOver = true;
        var length = Math.Min(buffer.Length, end.Length - _at);
        end.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }
}
