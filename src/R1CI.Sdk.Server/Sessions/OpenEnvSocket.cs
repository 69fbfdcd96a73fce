using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Server.Scheduling;

namespace R1CI.Sdk.Server.Sessions;

/// <summary>OpenEnv's WebSocket, <c>/ws</c>: a connection is a session, and its messages are answered one after the other.</summary>
internal sealed partial class OpenEnvSocket(CodeRunner runner, SessionStore sessions, RequestBody bodies, ILogger<OpenEnvSocket> logger)
{
    // Read ahead, so that a client's going away is seen while its script runs; further messages wait in the connection.
    private const int ReadAhead = 4;
    private static readonly string[] Types = ["reset", "step", "state", "close"];
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(2);

    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw new ServerProblem(426, "not_a_websocket", "This address speaks WebSocket. Connect to it with a WebSocket client, or use POST /sessions.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = TimeSpan.FromSeconds(30),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        }).ConfigureAwait(false);
        ServerSession session;
        try
        {
            session = sessions.Open(new CodeJob { Language = runner.DefaultLanguage });
        }
        catch (ServerProblem problem)
        {
            await SendAsync(socket, OpenEnvMessages.ErrorMessage("CAPACITY_REACHED", problem)).ConfigureAwait(false);
            await CloseAsync(socket, "no room").ConfigureAwait(false);
            return;
        }

        await using (session.ConfigureAwait(false))
        {
            await ServeAsync(socket, session, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(WebSocket socket, ServerSession session, CancellationToken aborted)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var messages = Channel.CreateBounded<byte[]>(ReadAhead);
        var receiving = ReceiveAsync(socket, messages.Writer, gone);
        try
        {
            while (await NextAsync(socket, messages.Reader, gone.Token).ConfigureAwait(false) is { } message)
            {
                if (await AnswerAsync(session, message, gone.Token).ConfigureAwait(false) is not { } answer) break;
                await SendAsync(socket, answer).ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
        {
            // The client went away; its script has been cancelled.
        }

        await CloseAsync(socket, "end").ConfigureAwait(false);
        // Its own closing frame, so that what was sent arrives before the connection goes.
        await receiving.WaitAsync(CloseTime, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await gone.CancelAsync().ConfigureAwait(false);
        socket.Abort();
        await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // The next message; null when there will be none.
    private async Task<byte[]?> NextAsync(WebSocket socket, ChannelReader<byte[]> messages, CancellationToken gone)
    {
        using var idle = new CancellationTokenSource(runner.Options.SessionIdleTimeout, runner.Options.TimeProvider);
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(gone, idle.Token, runner.Stopping);
        try
        {
            return await messages.WaitToReadAsync(wait.Token).ConfigureAwait(false) && messages.TryRead(out var message) ? message : null;
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            var problem = runner.Stopping.IsCancellationRequested ? ServerProblem.Stopping()
                : new ServerProblem(408, "session_idle", $"Nothing came for {runner.Options.SessionIdleTimeout.TotalSeconds:0.###} seconds, so the session has ended. Connect again.");
            await SendAsync(socket, OpenEnvMessages.ErrorMessage("SESSION_ERROR", problem)).ConfigureAwait(false);
            return null;
        }
    }

    // The answer; null when the client closes.
    private async Task<ReadOnlyMemory<byte>?> AnswerAsync(ServerSession session, byte[] message, CancellationToken gone)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            var root = json.RootElement;
            switch (TypeOf(root))
            {
                case "reset":
                    await session.ResetAsync(OpenEnvMessages.Job(root, "data")).ConfigureAwait(false);
                    return OpenEnvMessages.ObservationMessage(null);
                case "step":
                    return await StepAsync(session, OpenEnvMessages.Job(root, "data"), gone).ConfigureAwait(false);
                case "state":
                    return OpenEnvMessages.StateMessage(session);
                case "close":
                    return null;
                default:
                    return OpenEnvMessages.ErrorMessage("UNKNOWN_TYPE", ServerProblem.Invalid("type", $"is not one of: {string.Join(", ", Types)}."));
            }
        }
        catch (JsonException problem)
        {
            return OpenEnvMessages.ErrorMessage("INVALID_JSON", ServerProblem.NotJson(problem.Message));
        }
        catch (ServerProblem problem)
        {
            return OpenEnvMessages.ErrorMessage(problem.HttpStatus is 422 or 400 ? "VALIDATION_ERROR" : "EXECUTION_ERROR", problem);
        }
#pragma warning disable CA1031 // As RequestGate does for requests.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailure(logger, problem);
            return OpenEnvMessages.ErrorMessage("EXECUTION_ERROR", new ServerProblem(500, "internal", $"The server failed: {problem.GetType().Name}. Its log has the reason."));
        }
    }

    // Compared as bytes: a text that is no Unicode is then no type, and no exception.
    private static string? TypeOf(JsonElement message) =>
        message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String ? null
        : Array.Find(Types, name => JsonMarshal.GetRawUtf8Value(type).SequenceEqual(Encoding.UTF8.GetBytes($"\"{name}\"")));

    private static async Task<ReadOnlyMemory<byte>> StepAsync(ServerSession session, CodeJob? job, CancellationToken gone)
    {
        if (job?.Code is null) throw ServerProblem.Invalid("code", "is missing; a step's data is an object with \"code\".");
        var (result, _) = await session.RunAsync(job, isBounded: false, gone).ConfigureAwait(false);
        return OpenEnvMessages.ObservationMessage(result);
    }

    private async Task ReceiveAsync(WebSocket socket, ChannelWriter<byte[]> messages, CancellationTokenSource gone)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 13);
        long held = 0;
        try
        {
            var filled = 0;
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(filled), gone.Token).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close) break;
                filled += part.Count;
                if (part.EndOfMessage)
                {
                    await messages.WriteAsync(buffer.AsSpan(0, filled).ToArray(), gone.Token).ConfigureAwait(false);
                    filled = 0;
                }
                else if (filled > runner.Options.MaxRequestBytes)
                {
                    throw ServerProblem.TooLarge(runner.Options.MaxRequestBytes);
                }
                else if (filled == buffer.Length)
                {
                    held += buffer.Length;
                    bodies.Hold(buffer.Length);
                    buffer = Grow(buffer);
                }
            }
        }
        catch (ServerProblem problem)
        {
            await SendAsync(socket, OpenEnvMessages.ErrorMessage("SESSION_ERROR", problem)).ConfigureAwait(false);
            await gone.CancelAsync().ConfigureAwait(false);
            await DiscardAsync(socket, buffer).ConfigureAwait(false);
        }
        finally
        {
            bodies.Release(held);
            ArrayPool<byte>.Shared.Return(buffer);
            messages.TryComplete();
            await gone.CancelAsync().ConfigureAwait(false);
        }
    }

    // A connection that is closed while there are bytes to read is reset, and the client may never see the answer.
    private static async Task DiscardAsync(WebSocket socket, Memory<byte> buffer)
    {
        using var limit = new CancellationTokenSource(CloseTime);
        while ((await socket.ReceiveAsync(buffer, limit.Token).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of a session failed; it is answered with an error.")]
    private static partial void LogFailure(ILogger logger, Exception problem);

    private static Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> json) =>
        socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();

    private static async Task CloseAsync(WebSocket socket, string reason)
    {
        using var limit = new CancellationTokenSource(CloseTime);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, reason, limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
        {
            // It went away first.
        }
    }
}
