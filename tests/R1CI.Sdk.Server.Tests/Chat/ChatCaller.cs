using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Server.Tests.Chat;

/// <summary>One user's program: requests, and events as the page reads them.</summary>
internal sealed class ChatCaller(Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(90) };

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public async Task<string> CreateAsync()
    {
        var reply = await PostAsync("conversations", new { });
        Assert.Equal(201, reply.Status);
        return reply["id"]!;
    }

    public Task<Reply> AskAsync(string id, string text) => PostAsync($"conversations/{id}/messages", new { text });

    public Task<Reply> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Reply> PutFileAsync(string id, string name, byte[] content) => SendAsync(HttpMethod.Put, $"conversations/{id}/files/{Uri.EscapeDataString(name)}", new ByteArrayContent(content));

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"chat/{path}") { Content = body };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request, None);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(None), response.Headers.RetryAfter?.Delta);
    }

    public async Task<HttpResponseMessage> GetResponseAsync(string path) => await _client.GetAsync(new Uri($"chat/{path}", UriKind.Relative), None);

    /// <summary>Asks, and reads all events up to the end of the run.</summary>
    public async Task<List<ChatReading>> RunAsync(string id, string text)
    {
        var last = (await GetAsync($"conversations/{id}")).Json.GetProperty("last_event").GetInt32();
        Assert.Equal(202, (await AskAsync(id, text)).Status);
        return await ReadToEndAsync(id, last);
    }

    /// <summary>Reads events up to the end of a run.</summary>
    public Task<List<ChatReading>> ReadToEndAsync(string id, int after = 0) => ReadUntilAsync(id, after, "stopped");

    /// <summary>Reads events up to the first of a type.</summary>
    public async Task<List<ChatReading>> ReadUntilAsync(string id, int after, string type)
    {
        List<ChatReading> readings = [];
        await foreach (var reading in ReadAsync(id, after))
        {
            readings.Add(reading);
            if (reading.Type == type) return readings;
        }

        throw new InvalidOperationException($"The events ended before one of type '{type}': {string.Join(", ", readings.Select(reading => reading.Type))}.");
    }

    /// <summary>Reads numbered events until the stream ends or the reader leaves.</summary>
    public async IAsyncEnumerable<ChatReading> ReadAsync(string id, int after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"chat/conversations/{id}/events");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", after.ToString(CultureInfo.InvariantCulture));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken), Encoding.UTF8);
        var number = -1;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) number = int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && number >= 0) yield return new ChatReading(number, JsonElement.Parse(line[6..]));
            else if (line.Length == 0) number = -1;
        }
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>One event as a page reads it.</summary>
internal sealed record ChatReading(int Id, JsonElement Json)
{
    public string Type => this["type"];

    /// <summary>Gets a member as text; empty where it is missing or null.</summary>
    public string this[string member] => Json.TryGetProperty(member, out var value) ? value.ToString() : "";
}
