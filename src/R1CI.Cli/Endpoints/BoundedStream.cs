using R1CI.Sdk.Files;

namespace R1CI.Cli.Endpoints;

/// <summary>Reads a stream up to a length: a server may send without end, or all that memory holds.</summary>
/// <param name="inner">The stream; closed with this one.</param>
/// <param name="maxBytes">The most that is read.</param>
internal sealed class BoundedStream(Stream inner, long maxBytes) : ForwardStream(inner)
{
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await Inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => Count(Inner.Read(buffer));

    private int Count(int read)
    {
        _read += read;
        return _read <= maxBytes ? read : throw new HttpRequestException($"The server sent more than {maxBytes:N0} bytes for one reply.");
    }
}
