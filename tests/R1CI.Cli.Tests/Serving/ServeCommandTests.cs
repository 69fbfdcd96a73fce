using System.Net;
using System.Net.Sockets;

namespace R1CI.Cli.Tests.Serving;

public sealed class ServeCommandTests
{
    private const string Token = "a-token-of-more-than-16-characters";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Serve_StoppedBySignal_LetsTheScriptEndAndReturnsDone(string signal)
    {
        Cli.SkipWithoutSignal(signal);
        await using var server = await ServedCli.StartAsync("--drain", "60");
        var running = server.RunAsync(new { language = "python", code = "print(1)\nwhile True: pass", run_timeout = 1 });
        await server.WaitForMetricAsync("r1ci_running 1");
        Cli.Signal(server.Process, signal);

        var (status, body) = await running;
        Assert.Equal((200, "TimeLimitExceeded"), (status, body.GetProperty("run_result").GetProperty("status").GetString()));
        await server.Process.WaitForExitAsync(None);
        Assert.Equal(ExitCode.Done, server.Process.ExitCode);
    }

    [Fact]
    public async Task Serve_StoppedWhileAScriptRunsOn_CancelsItAndSaysSo()
    {
        Cli.SkipWithoutSignal("TERM");
        await using var server = await ServedCli.StartAsync("--drain", "0.1");
        var running = server.RunAsync(new { language = "python", code = "while True: pass", run_timeout = 300 });
        await server.WaitForMetricAsync("r1ci_running 1");
        Cli.Signal(server.Process, "TERM");

        Assert.Equal(503, (await running).Status);
        await server.Process.WaitForExitAsync(None);
        Assert.Equal(ExitCode.Cancelled, server.Process.ExitCode);
    }

    [Fact]
    public async Task Serve_WithATokenFromAFile_ListensForAllWhoHaveIt()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServedCli.StartAsync("--host", "0.0.0.0", "--token-file", folder.File("token", Token + "\n"));
        server.Client.BaseAddress = new Uri($"http://127.0.0.1:{server.Port}");
        Assert.Equal(401, (await server.RunAsync(new { language = "python", code = "1" })).Status);
        Assert.Equal(200, (await server.RunAsync(new { language = "python", code = "1" }, Token)).Status);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "--token-env", "serve", "--host", "0.0.0.0", "--port", "0")]
    [InlineData(ExitCode.Usage, "must be an IP address", "serve", "--host", "example.com")]
    [InlineData(ExitCode.Usage, "is not set", "serve", "--token-env", "R1CI_NO_SUCH_VARIABLE")]
    [InlineData(ExitCode.Usage, "not both", "serve", "--token-env", "A", "--token-file", "b")]
    [InlineData(ExitCode.Usage, "from 1 to 1024", "serve", "--workers", "0")]
    [InlineData(ExitCode.Input, "'no-such-token'", "serve", "--token-file", "no-such-token")]
    public async Task Serve_StartedWrongly_SaysWhatToDo(int exitCode, string part, params string[] arguments)
    {
        var result = await Cli.RunAsync(arguments);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(part, result.Stderr, StringComparison.Ordinal);
        Assert.Equal("", result.Stdout);
    }

    [Fact]
    public async Task Serve_WithAShortToken_DoesNotPrintIt()
    {
        var result = await Cli.RunAsync(new Dictionary<string, string> { ["R1CI_TEST_TOKEN"] = "hunter2" }, "serve", "--port", "0", "--token-env", "R1CI_TEST_TOKEN");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("16 to 4,096", result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_OnAPortThatIsTaken_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var result = await Cli.RunAsync("serve", "--port", ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ExitCode.Input, result.ExitCode);
        Assert.StartsWith("r1ci: The server cannot listen on 127.0.0.1:", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("--port 0", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_With10000IdleSockets_GoesOnServing()
    {
        await using var server = await ServedCli.StartAsync();
        var sockets = new List<Socket>();
        try
        {
            for (var i = 0; i < 10_000; i++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(socket);
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), None);
                // Every other one has begun a request and says no more.
                if (i % 2 == 0) await socket.SendAsync("POST /run_code HTTP/1.1\r\nHost: x\r\n"u8.ToArray(), None);
            }
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.TooManyOpenSockets)
        {
            Assert.Skip($"This machine lets a process have {sockets.Count} sockets.");
        }

        for (var i = 0; i < 20; i++)
        {
            var (status, body) = await server.RunAsync(new { language = "python", code = $"print({i} + 1)" });
            Assert.Equal((200, $"{i + 1}\n"), (status, body.GetProperty("run_result").GetProperty("stdout").GetString()));
        }

        Assert.InRange(server.Process.WorkingSet64, 0, 1L << 30);
        sockets.ForEach(socket => socket.Dispose());
        Assert.Equal(200, (await server.RunAsync(new { language = "python", code = "1" })).Status);
    }
}
