using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace R1CI.Sdk.Benchmarks.Serve;

/// <summary>A server in a process of its own, as a user starts it: the built <c>r1ci serve</c>, or another program that prints its port.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public static ServerProcess Serve(params string[] options)
    {
        var command = Path.Combine(Repository.Root, "src", "R1CI.Cli", "bin", "Release", "net10.0", "r1ci.dll");
        if (!File.Exists(command)) throw new FileNotFoundException($"There is no '{command}'. Build it first: dotnet build -c Release src/R1CI.Cli.");
        var (process, line) = Start("dotnet", [command, "serve", "--port", "0", .. options]);
        return new ServerProcess(process, JsonElement.Parse(line).GetProperty("port").GetInt32());
    }

    /// <summary>A server of Python's own library that starts a process for each call, in the same shape; <see langword="null"/> where there is no Python.</summary>
    public static ServerProcess? ProcessForEachCall()
    {
        const string Program =
            """
            import http.server, json, subprocess, sys, time
            class Handler(http.server.BaseHTTPRequestHandler):
                protocol_version = "HTTP/1.1"
                def do_POST(self):
                    job = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                    run = subprocess.run([sys.executable, "-c", job["code"]], capture_output=True, text=True, timeout=10)
                    body = json.dumps({"status": "Success", "run_result": {"status": "Finished", "return_code": run.returncode, "stdout": run.stdout, "stderr": run.stderr}}, separators=(",", ":")).encode()
                    self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
                def log_message(self, *_): pass
            server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
            print(server.server_address[1], flush=True)
            server.serve_forever()
            """;
        try
        {
            var (process, line) = Start("python3", ["-c", Program]);
            return new ServerProcess(process, int.Parse(line, CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Gets a sample of <c>/metrics</c>.</summary>
    public async Task<double> MetricAsync(string name)
    {
        using var client = new HttpClient();
        var text = await client.GetStringAsync(new Uri($"http://127.0.0.1:{Port}/metrics"));
        var line = text.Split('\n').First(line => line.StartsWith(name + " ", StringComparison.Ordinal));
        return double.Parse(line.AsSpan(name.Length + 1), CultureInfo.InvariantCulture);
    }

    /// <summary>Gets a sample of <c>/metrics</c>; <see langword="null"/> of a server that has none.</summary>
    public async Task<double?> TryMetricAsync(string name)
    {
        try
        {
            return await MetricAsync(name);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static (Process Process, string Line) Start(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return (process, process.StandardOutput.ReadLine() ?? throw new IOException($"'{program}' ended before it listened."));
    }
}
