using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace R1CI.Sdk.Benchmarks.Serve;

/// <summary>One keep-alive connection that asks for as little of the processor as it can: requests are bytes, of answers only status and length are read.</summary>
internal sealed class LoadClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[1 << 16];

    public async Task ConnectAsync(int port) => await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));

    public void Dispose() => _socket.Dispose();

    /// <summary>A request for a script.</summary>
    public static byte[] Request(string code)
    {
        var body = Encoding.UTF8.GetBytes($"{{\"language\":\"python\",\"code\":{System.Text.Json.JsonSerializer.Serialize(code)}}}");
        return [.. Encoding.ASCII.GetBytes($"POST /run_code HTTP/1.1\r\nHost: x\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
    }

    /// <summary>Sends a request and reads the answer.</summary>
    /// <param name="request">The bytes.</param>
    /// <param name="expected">What an answer with status 200 contains.</param>
    /// <returns>The HTTP status.</returns>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request, ReadOnlyMemory<byte> expected)
    {
        await _socket.SendAsync(request);
        var filled = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
            if (received == 0) throw new IOException("The server closed the connection.");
            filled += received;
            if (Read(_buffer.AsSpan(0, filled), expected.Span) is { } status) return status;
        }
    }

    // The status once the answer is whole.
    private static int? Read(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> expected)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0 || !Utf8Parser.TryParse(head[(at + 16)..], out int length, out _)) throw new InvalidDataException("An answer has no length.");
        if (answer.Length < end + 4 + length) return null;
        if (!Utf8Parser.TryParse(answer[9..], out int status, out _)) throw new InvalidDataException("An answer has no status.");
        return status != 200 || answer[(end + 4)..].IndexOf(expected) >= 0 ? status
            : throw new InvalidDataException($"An answer is not the right one: {Encoding.UTF8.GetString(answer[(end + 4)..])}");
    }
}
