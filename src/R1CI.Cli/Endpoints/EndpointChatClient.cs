using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Endpoints;

/// <summary>A model behind an OpenAI-compatible server: chat completions, streamed. Text only; its tokens are the server's own affair.</summary>
/// <remarks>
/// The key comes from <c>R1CI_API_KEY</c>, else from <c>OPENAI_API_KEY</c>; without one, none is sent. Nothing is tried again here: who calls knows what a
/// failed reply is part of, and counts. A busy server (429, 503) is a <see cref="RetryLaterException"/> with the time it asks for; one that says the prompt
/// is too long, a <see cref="ContextOverflowException"/>; one that says nothing for too long has failed.
/// </remarks>
internal sealed class EndpointChatClient : IChatClient
{
    private const string Prefix = "data:";
    private const string End = "[DONE]";

    // How servers say it: OpenAI and those that follow it, vLLM, llama.cpp, TGI.
    private static readonly string[] ContextWords = ["context_length_exceeded", "maximum context length", "exceed_context_size_error", "available context size", "maximum model length"];
    private static readonly TimeSpan BusyDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may say nothing: as long as a machine without a GPU takes to read a long prompt.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan }; // the run's deadline counts
    private readonly Uri _address;
    private readonly ChatClientMetadata _metadata;
    private readonly TimeSpan _patience;

    /// <param name="endpoint">The server, such as <c>http://127.0.0.1:8000/v1</c>.</param>
    /// <param name="model">What the server calls the model.</param>
    /// <param name="patience">How long the server may say nothing; five minutes without it.</param>
    public EndpointChatClient(Uri endpoint, string model, TimeSpan? patience = null)
    {
        _patience = patience ?? DefaultPatience;
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
        using var response = await HearAsync(token => _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), cancellationToken);
        if (!response.IsSuccessStatusCode) throw await RefusedAsync(response, cancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        if (response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            // From a server that does not stream.
            var whole = ChatCompletionReader.Read(await HearAsync(lines.ReadToEndAsync, cancellationToken));
            yield return HasChoice(whole) ? whole! : throw Broken("an answer without choices");
            yield break;
        }

        var (isEnded, hasChoice) = (false, false);
        await foreach (var update in ReadEventsAsync(lines, () => isEnded = true, cancellationToken))
        {
            hasChoice |= HasChoice(update);
            isEnded |= update.FinishReason is not null;
            yield return update;
        }

        if (!isEnded) throw Broken("a stream that was cut: it has neither an end mark nor a reason to finish");
        if (!hasChoice) throw Broken("a stream without choices");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => _http.Dispose();

    // Waits for what the server says next.
    private async Task<T> HearAsync<T>(Func<CancellationToken, Task<T>> next, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(_patience);
        try
        {
            return await next(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"'{_address}' said nothing for {_patience.TotalSeconds:0.###} seconds (--endpoint-timeout).");
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> ReadEventsAsync(StreamReader lines, Action onEnd, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await HearAsync(async token => await lines.ReadLineAsync(token), cancellationToken) is { } line)
        {
            if (!line.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            var data = line[Prefix.Length..].Trim();
            if (data == End)
            {
                onEnd();
                yield break;
            }

            if (ChatCompletionReader.Read(data) is { } update) yield return update;
        }
    }

    private static bool HasChoice(ChatResponseUpdate? update) => update is not null && (update.FinishReason is not null || update.Contents.OfType<TextContent>().Any());

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

    // What a busy server asks for is for the caller to wait; a moment, where it does not say.
    private async Task<Exception> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await HearAsync(response.Content.ReadAsStringAsync, cancellationToken);
        var message = $"'{_address}' answered {(int)response.StatusCode} {response.ReasonPhrase}: {ChatCompletionReader.Cut(body)}";
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge && Array.Exists(ContextWords, words => body.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return new ContextOverflowException(message);
        }

        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return new HttpRequestException(message);
        var after = response.Headers.RetryAfter;
        var delay = after?.Delta ?? after?.Date - DateTimeOffset.UtcNow ?? BusyDelay;
        return new RetryLaterException(message) { Delay = delay > TimeSpan.Zero ? delay : TimeSpan.Zero };
    }

    private HttpRequestException Broken(string what) => new($"'{_address}' sent {what}. What came is no whole reply.");
}
