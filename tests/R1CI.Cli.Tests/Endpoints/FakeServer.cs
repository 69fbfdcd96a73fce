using System.Net;
using System.Net.Sockets;
using System.Text;

namespace R1CI.Cli.Tests.Endpoints;

/// <summary>A server that sends whatever a test says, byte for byte, and then closes the connection: also what no good server would send.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new(); // never disposed: answers under way look at it

    /// <param name="answer">Gets a request's body, and gives the response; may wait.</param>
    public FakeServer(Func<string, CancellationToken, Task<string>> answer)
        : this(async (_, body, stop) => Encoding.UTF8.GetBytes(await answer(body, stop)))
    {
    }

    /// <param name="answer">Gets a request's head and body, and gives the response's bytes; <see langword="null"/> resets the connection.</param>
    public FakeServer(Func<string, string, CancellationToken, Task<byte[]?>> answer)
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1";
        _ = AcceptAsync(answer);
    }

    public string Address { get; }

    public static string Response(int status, string body, string headers = "Content-Type: text/event-stream") =>
        $"HTTP/1.1 {status} Status\r\n{headers}\r\nConnection: close\r\n\r\n{body}";

    /// <summary>A good stream that says one thing.</summary>
    public static string Stream(string text) => Response(200, Piece(text) + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");

    public static string Piece(string text) => $"data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{text}\"}},\"finish_reason\":null}}]}}\n\n";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync(Func<string, string, CancellationToken, Task<byte[]?>> answer)
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token), answer);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client, Func<string, string, CancellationToken, Task<byte[]?>> answer)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var (head, body) = await ReadAsync(stream, _stop.Token);
                if (await answer(head, body, _stop.Token) is { } response) await stream.WriteAsync(response, _stop.Token);
                else client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client has gone, or the test is over.
        }
    }

    // Chunked, as HttpClient sends JSON of unknown length, or with a length.
    private static async Task<(string Head, string Body)> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var request = new StringBuilder();
        var buffer = new byte[1 << 14];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            request.Append(Encoding.UTF8.GetString(buffer, 0, read));
            var text = request.ToString();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var length = text.Split("Content-Length: ") is [_, var rest, ..] ? int.Parse(rest.Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture) : -1;
            if (read == 0 || (end >= 0 && (length < 0 ? text.EndsWith("0\r\n\r\n", StringComparison.Ordinal) : Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= length))) return end < 0 ? ("", text) : (text[..end], text[(end + 4)..]);
        }
    }
}
