using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace R1CI.Sdk.Server.Requests;

/// <summary>Reads whole bodies into memory, each below a limit and all together below another.</summary>
internal sealed class RequestBody(R1CodeServerOptions options)
{
    private const int FirstBytes = 1 << 14;

    private long _held;

    /// <summary>Gets how many bytes of bodies are held now.</summary>
    public long Held => Interlocked.Read(ref _held);

    /// <summary>Reads the body and gives it to a reader.</summary>
    /// <exception cref="ServerProblem">It is too large, too slow, cut, or there is no room for it.</exception>
    public async ValueTask<T> ReadAsync<T>(HttpContext context, Func<ReadOnlyMemory<byte>, T> read)
    {
        var length = context.Request.ContentLength;
        if (length > options.MaxRequestBytes) throw ServerProblem.TooLarge(options.MaxRequestBytes);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } cap) cap.MaxRequestBodySize = options.MaxRequestBytes;
        byte[]? buffer = null;
        long charged = 0;
        try
        {
            // One byte more than announced or allowed, so that the end is seen without another turn.
            var (filled, most) = (0, (int)(length ?? options.MaxRequestBytes) + 1);
            while (true)
            {
                if (buffer is null || filled == buffer.Length) buffer = Grow(buffer, filled, most, ref charged);
                var got = await ReceiveAsync(context, buffer.AsMemory(filled)).ConfigureAwait(false);
                filled += got;
                if (filled > options.MaxRequestBytes) throw ServerProblem.TooLarge(options.MaxRequestBytes);
                if (got == 0 || filled == length) return read(buffer.AsMemory(0, filled));
            }
        }
        finally
        {
            Release(charged);
            if (buffer is not null) ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Charges bytes that a client makes the server hold; <see cref="Release"/> gives them back, also when this throws.</summary>
    /// <exception cref="ServerProblem">All clients together hold too many.</exception>
    public void Hold(long bytes)
    {
        if (Interlocked.Add(ref _held, bytes) > options.MaxBufferedBytes)
        {
            throw ServerProblem.Busy("The server holds as many bytes of requests as it may. Send the request again later.", TimeSpan.FromSeconds(1));
        }
    }

    public void Release(long bytes) => Interlocked.Add(ref _held, -bytes);

    // What is announced is not believed until it comes: room grows with what is there.
    private byte[] Grow(byte[]? buffer, int filled, int most, ref long charged)
    {
        var size = (int)Math.Min(most, Math.Max(FirstBytes, filled * 2L));
        var more = size - charged;
        charged = size;
        Hold(more);
        var larger = ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(0, filled).CopyTo(larger);
        if (buffer is not null) ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private async ValueTask<int> ReceiveAsync(HttpContext context, Memory<byte> room)
    {
        try
        {
            return await context.Request.Body.ReadAsync(room, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException problem)
        {
            throw problem.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => ServerProblem.TooLarge(options.MaxRequestBytes),
                StatusCodes.Status408RequestTimeout => new ServerProblem(408, "too_slow", "The body came too slowly. Send it at 240 bytes a second or faster."),
                _ => new ServerProblem(400, "cut_body", "The body ended early or is framed wrongly. Send it whole."),
            };
        }
    }
}
