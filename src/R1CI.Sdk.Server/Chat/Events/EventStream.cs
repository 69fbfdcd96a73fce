using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace R1CI.Sdk.Server.Chat.Events;

/// <summary>Sends a log as server-sent events: what is there at once, then what comes, until the reader goes or the log is closed.</summary>
/// <param name="log">The log.</param>
/// <param name="options">Gives the heartbeat.</param>
internal sealed class EventStream(EventLog log, R1ChatOptions options)
{
    // One write a batch: a reader that comes late gets a log in a few pieces.
    private const int Batch = 512;
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>Sends events.</summary>
    /// <param name="context">The request.</param>
    /// <param name="after">The number of the last event that the reader has.</param>
    /// <param name="notice">What is sent, without a number, whenever it has changed; empty for nothing.</param>
    public async Task SendAsync(HttpContext context, int after, Func<ReadOnlyMemory<byte>> notice)
    {
        var (response, gone) = (context.Response, context.RequestAborted);
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var (events, frame, told) = (new List<byte[]>(), new ArrayBufferWriter<byte>(4_096), ReadOnlyMemory<byte>.Empty);
        frame.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {Retry.TotalMilliseconds}\n\n")));
        while (!gone.IsCancellationRequested)
        {
            var (more, isClosed) = log.Read(after, events, Batch);
            foreach (var json in events) Write(frame, ++after, json);
            var news = isClosed ? told : notice();
            if (!news.Span.SequenceEqual(told.Span)) Write(frame, null, (told = news).Span);
            if (isClosed) frame.Write("event: end\ndata: {}\n\n"u8);
            if (frame.WrittenCount > 0)
            {
                await response.Body.WriteAsync(frame.WrittenMemory, gone).ConfigureAwait(false);
                await response.Body.FlushAsync(gone).ConfigureAwait(false);
                frame.ResetWrittenCount();
            }

            if (isClosed) return;
            if (!more.IsCompleted && !await WaitAsync(more, gone).ConfigureAwait(false)) frame.Write(": still here\n\n"u8);
        }
    }

    private async Task<bool> WaitAsync(Task more, CancellationToken gone)
    {
        try
        {
            await more.WaitAsync(options.Heartbeat, options.TimeProvider, gone).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static void Write(ArrayBufferWriter<byte> frame, int? id, ReadOnlySpan<byte> json)
    {
        if (id is { } number) frame.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {number}\n")));
        else frame.Write("event: list\n"u8);
        frame.Write("data: "u8);
        frame.Write(json);
        frame.Write("\n\n"u8);
    }
}
