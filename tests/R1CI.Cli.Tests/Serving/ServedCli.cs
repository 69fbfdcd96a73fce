using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace R1CI.Cli.Tests.Serving;

/// <summary>The built <c>r1ci serve</c> in a process of its own, on a free port.</summary>
internal sealed class ServedCli : IAsyncDisposable
{
    private ServedCli(Process process, JsonElement line)
    {
        Process = process;
        Port = line.GetProperty("port").GetInt32();
        Client = new HttpClient { BaseAddress = new Uri(line.GetProperty("url").GetString()!), Timeout = TimeSpan.FromMinutes(2) };
        // Read, so that a full pipe never stops the server.
        _ = process.StandardError.ReadToEndAsync();
    }

    public Process Process { get; }

    public int Port { get; }

    public HttpClient Client { get; }

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static async Task<ServedCli> StartAsync(params string[] options)
    {
        var process = Cli.Start(["serve", "--port", "0", .. options]);
        var line = await process.StandardOutput.ReadLineAsync(None) ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(None));
        return new ServedCli(process, JsonElement.Parse(line));
    }

    public async Task<(int Status, JsonElement Body)> RunAsync(object request, string? token = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/run_code") { Content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json") };
        if (token is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Client.SendAsync(message, None);
        return ((int)response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(None)));
    }

    public async Task WaitForMetricAsync(string sample)
    {
        var start = Stopwatch.GetTimestamp();
        while (!(await Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), None)).Contains(sample + "\n", StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"/metrics never had '{sample}'.");
            await Task.Delay(20, None);
        }
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!Process.HasExited) Process.Kill();
        Process.Dispose();
        return ValueTask.CompletedTask;
    }
}
