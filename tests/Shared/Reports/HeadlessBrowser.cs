using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace R1CI.Sdk.Reports.Tests;

/// <summary>A Chromium without a window, where one is installed, which opens pages and says what it saw.</summary>
public sealed class HeadlessBrowser : IAsyncLifetime
{
    // A busy machine may stand still for a minute; nothing here is a measurement.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    private readonly string _profile = Directory.CreateTempSubdirectory("r1ci-report-").FullName;
    private Process? _process;
    private int _port;

    /// <summary>Gets a folder for the pages to open; it goes with the browser.</summary>
    public string Folder => _profile;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
        {
            return;
        }

        string[] sandbox = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        string[] arguments = ["--headless=new", .. sandbox, "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", $"--user-data-dir={_profile}", "about:blank"];
        _process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _port = await PortAsync();
    }

    /// <summary>Opens a tab; skips the test where there is no browser.</summary>
    public async Task<BrowserTab> OpenTabAsync()
    {
        Assert.SkipWhen(_process is null, "No Chromium on the PATH or in CHROME_BIN.");
        using var http = new HttpClient { Timeout = Patience };
        using var answer = await http.PutAsync(new Uri($"http://127.0.0.1:{_port}/json/new?about:blank"), null, TestContext.Current.CancellationToken);
        var target = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return await BrowserTab.ConnectAsync(new Uri(target.GetProperty("webSocketDebuggerUrl").GetString()!), Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        // Processes of the browser may still write for a moment.
        for (var tries = 0; Directory.Exists(_profile) && tries < 20; tries++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME_BIN") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix))).FirstOrDefault(File.Exists);
    }

    // The browser writes the port it was given to a file of its profile.
    private async Task<int> PortAsync()
    {
        var file = Path.Combine(_profile, "DevToolsActivePort");
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
        {
            if (File.Exists(file) && (await File.ReadAllLinesAsync(file)) is [var port, _, ..])
            {
                return int.Parse(port, null);
            }

            Assert.False(_process!.HasExited, "The browser ended before it could be asked anything.");
        }

        throw new TimeoutException("The browser did not open its port for questions.");
    }
}
