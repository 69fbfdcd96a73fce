using System.Net;
using System.Net.Sockets;

namespace R1CI.Sdk.Server.Tests.Chat.Pages;

/// <summary>A wire between a browser and a server that can be cut.</summary>
internal sealed class CuttableProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _sockets = [];
    private readonly int _port;
    private readonly Task _accepting;
    private bool _isDown;

    public CuttableProxy(string url)
    {
        _port = new Uri(url).Port;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Cuts every connection; new ones are cut too until <see cref="Mend"/>.</summary>
    public void Cut()
    {
        lock (_sockets)
        {
            _isDown = true;
            foreach (var socket in _sockets) socket.Dispose();
            _sockets.Clear();
        }
    }

    public void Mend()
    {
        lock (_sockets) _isDown = false;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(Socket near)
    {
        using var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            lock (_sockets)
            {
                if (_isDown) throw new SocketException((int)SocketError.ConnectionReset);
                _sockets.AddRange([near, far]);
            }

            await far.ConnectAsync(IPAddress.Loopback, _port);
            await Task.WhenAny(PumpAsync(near, far), PumpAsync(far, near));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // That is what it is for.
        }
        finally
        {
            near.Dispose();
        }
    }

    private static async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[1 << 16];
        while (await from.ReceiveAsync(buffer) is > 0 and var got) await to.SendAsync(buffer.AsMemory(0, got));
    }
}
