using System.Net;
using System.Net.Sockets;
using System.Text;

namespace R1CI.Cli.Tests.Endpoints;

/// <summary>A server that sends whatever a test says, byte for byte, and then closes the connection: also what no good server would send.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    /// <param name="answer">Gets a request's body, and gives the response; may wait.</param>
    public FakeServer(Func<string, CancellationToken, Task<string>> answer)
    {
        _listener.Start();
        _ = AcceptAsync(answer);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1";

    public static string Response(int status, string body, string headers = "Content-Type: text/event-stream") =>
        $"HTTP/1.1 {status} Status\r\n{headers}\r\nConnection: close\r\n\r\n{body}";

    /// <summary>A good stream that says one thing.</summary>
    public static string Stream(string text) => Response(200, Piece(text) + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");

    public static string Piece(string text) => $"data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{text}\"}},\"finish_reason\":null}}]}}\n\n";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<string, CancellationToken, Task<string>> answer)
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

    private async Task AnswerAsync(TcpClient client, Func<string, CancellationToken, Task<string>> answer)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var response = await answer(await ReadBodyAsync(stream, _stop.Token), _stop.Token);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(response), _stop.Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client has gone, or the test is over.
        }
    }

    // Chunked, as HttpClient sends JSON of unknown length, or with a length.
    private static async Task<string> ReadBodyAsync(NetworkStream stream, CancellationToken cancellationToken)
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
            if (read == 0 || (end >= 0 && (length < 0 ? text.EndsWith("0\r\n\r\n", StringComparison.Ordinal) : Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= length))) return text[(end + 4)..];
        }
    }
}
