using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>One user's connection to a chat.</summary>
internal sealed class SoakConnection(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5), MaxResponseDrainSize = 0 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    public async Task<string> CreateAsync() => (await PostAsync("conversations", new { })).GetProperty("id").GetString()!;

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _client.PostAsync(new Uri($"chat/{path}", UriKind.Relative), JsonContent.Create(body));
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new IOException($"{path}: {(int)response.StatusCode} {text}");
    }

    public async Task RemoveAsync(string id)
    {
        using var response = await _client.DeleteAsync(new Uri($"chat/conversations/{id}", UriKind.Relative));
    }

    /// <summary>Reads numbered events until the reader leaves, which closes the connection.</summary>
    public async IAsyncEnumerable<(int Id, JsonElement Event)> ReadAsync(string id, int after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"chat/conversations/{id}/events");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", after.ToString(CultureInfo.InvariantCulture));
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var number = -1;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) number = int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            else if (line.Length == 0) number = -1;
            else if (number >= 0 && line.StartsWith("data: ", StringComparison.Ordinal)) yield return (number, JsonElement.Parse(line[6..]));
        }
    }

    public void Dispose() => _client.Dispose();
}
