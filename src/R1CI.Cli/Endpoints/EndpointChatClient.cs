using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Cli.Endpoints;

/// <summary>A model behind an OpenAI-compatible server: chat completions, streamed. Text only; its tokens are the server's own affair.</summary>
/// <remarks>The key comes from <c>R1CI_API_KEY</c>, else from <c>OPENAI_API_KEY</c>; without one, none is sent.</remarks>
internal sealed class EndpointChatClient : IChatClient
{
    private const string Prefix = "data:";
    private const string End = "[DONE]";
    private const int MaxErrorChars = 500;

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan }; // the run's deadline counts
    private readonly Uri _address;
    private readonly ChatClientMetadata _metadata;

    /// <param name="endpoint">The server, such as <c>http://127.0.0.1:8000/v1</c>.</param>
    /// <param name="model">What the server calls the model.</param>
    public EndpointChatClient(Uri endpoint, string model)
    {
        _address = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/chat/completions");
        _metadata = new ChatClientMetadata("openai", endpoint, model);
        var key = Environment.GetEnvironmentVariable("R1CI_API_KEY") ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY");
        if (!string.IsNullOrEmpty(key)) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = JsonContent.Create(Body(messages, options)) };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode) throw await RefusedAsync(response, cancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            var data = line[Prefix.Length..].Trim();
            if (data == End) yield break;
            if (Read(data) is { } update) yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => _http.Dispose();

    private Dictionary<string, object> Body(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var body = new Dictionary<string, object>
        {
            ["model"] = options?.ModelId ?? _metadata.DefaultModelId!,
            ["messages"] = messages.Select(message => new { role = message.Role.Value, content = message.Text }).ToArray(),
            ["stream"] = true,
            ["stream_options"] = new { include_usage = true },
        };
        Put("temperature", options?.Temperature);
        Put("top_p", options?.TopP is 1 ? null : options?.TopP);
        Put("top_k", options?.TopK is 0 ? null : options?.TopK); // not in OpenAI's interface, but in those of most local servers
        Put("max_tokens", options?.MaxOutputTokens);
        Put("seed", options?.Seed);
        return body;

        void Put(string name, object? value)
        {
            if (value is not null) body[name] = value;
        }
    }

    private static ChatResponseUpdate? Read(string data)
    {
        using var document = JsonDocument.Parse(data);
        var root = document.RootElement;
        if (root.TryGetProperty("error", out var error)) throw new HttpRequestException($"The server reported an error: {Cut(error.ToString())}");
        List<AIContent> contents = [];
        ChatFinishReason? finish = null;
        if (root.TryGetProperty("choices", out var choices) && choices.GetArrayLength() > 0)
        {
            var choice = choices[0];
            if (choice.TryGetProperty("delta", out var delta) && delta.TryGetProperty("content", out var text) && text.ValueKind == JsonValueKind.String) contents.Add(new TextContent(text.GetString()));
            if (choice.TryGetProperty("finish_reason", out var reason) && reason.ValueKind == JsonValueKind.String) finish = new ChatFinishReason(reason.GetString()!);
        }

        if (root.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object)
        {
            contents.Add(new UsageContent(new UsageDetails { InputTokenCount = Count(usage, "prompt_tokens"), OutputTokenCount = Count(usage, "completion_tokens"), TotalTokenCount = Count(usage, "total_tokens") }));
        }

        return contents.Count > 0 || finish is not null ? new ChatResponseUpdate(ChatRole.Assistant, contents) { FinishReason = finish } : null;
    }

    private static long? Count(JsonElement usage, string name) => usage.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private async Task<HttpRequestException> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new(
        $"'{_address}' answered {(int)response.StatusCode} {response.ReasonPhrase}: {Cut(await response.Content.ReadAsStringAsync(cancellationToken))}");

    private static string Cut(string text) => text.Length <= MaxErrorChars ? text : text[..MaxErrorChars] + "…";
}
