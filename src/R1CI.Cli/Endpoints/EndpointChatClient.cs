using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Endpoints;

/// <summary>A model behind an OpenAI-compatible server: chat completions, streamed. Text only; its tokens are the server's own affair.</summary>
/// <remarks>
/// The key comes from <c>R1CI_API_KEY</c>, else from <c>OPENAI_API_KEY</c>; without one, none is sent. Nothing is tried again here: who calls knows what a
/// failed reply is part of, and counts. A busy server (429, 503) is a <see cref="RetryLaterException"/> with the time it asks for; one that says the prompt
/// is too long, a <see cref="ContextOverflowException"/>; one that says nothing for too long has failed. Other answers than 200 are an
/// <see cref="HttpRequestException"/> with their number. A refusal is an <see cref="ErrorContent"/> with the code <c>Refusal</c>, as in other clients.
/// </remarks>
internal sealed class EndpointChatClient : IChatClient
{
    private const string Prefix = "data:";
    private const string End = "[DONE]";
    private const long MaxReplyBytes = 16 << 20; // of JSON and its frames around some hundred thousand characters

    // How servers say it: OpenAI and those that follow it, vLLM, llama.cpp, TGI.
    private static readonly string[] ContextWords = ["context_length_exceeded", "maximum context length", "exceed_context_size_error", "available context size", "maximum model length"];
    private static readonly string[] EventFields = ["data:", "event:", "id:", "retry:"];
    private static readonly TimeSpan BusyDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may say nothing: as long as a machine without a GPU takes to read a long prompt.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(5);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly EndpointKey _key = EndpointKey.FromEnvironment();
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan }; // the run's deadline counts
    private readonly Uri _address;
    private readonly string _shown; // without a name, a password or a query, which may be secret
    private readonly ChatClientMetadata _metadata;
    private readonly TimeSpan _patience;

    /// <param name="endpoint">The server, such as <c>http://127.0.0.1:8000/v1</c>.</param>
    /// <param name="model">What the server calls the model.</param>
    /// <param name="patience">How long the server may say nothing; five minutes without it.</param>
    public EndpointChatClient(Uri endpoint, string model, TimeSpan? patience = null)
    {
        _patience = patience ?? DefaultPatience;
        _address = new UriBuilder(endpoint) { Path = endpoint.AbsolutePath.TrimEnd('/') + "/chat/completions" }.Uri;
        _shown = _address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        _metadata = new ChatClientMetadata("openai", endpoint, model);
        _http.DefaultRequestHeaders.Authorization = _key.Header;
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);
        return _key.IsIn(response.Text) ? throw Broken("a reply that holds the key") : response;
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        RefuseUnsupported(options);
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = JsonContent.Create(Body(messages, options)) };
        using var response = await HearAsync(token => _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), cancellationToken);
        if (!response.IsSuccessStatusCode) throw await RefusedAsync(response, cancellationToken);
        using var lines = new StreamReader(new BoundedStream(await response.Content.ReadAsStreamAsync(cancellationToken), MaxReplyBytes), Utf8, detectEncodingFromByteOrderMarks: false);
        var first = await FirstLineAsync(lines, cancellationToken);
        if (first is not null && !IsOfStream(first))
        {
            // From a server that does not stream, or is none of this kind.
            var whole = ChatCompletionReader.Read(first + '\n' + await HearAsync(lines.ReadToEndAsync, cancellationToken), _key);
            yield return HasChoice(whole) ? whole! : throw Broken("an answer without choices");
            yield break;
        }

        var (isEnded, hasChoice) = (false, false);
        await foreach (var update in ReadEventsAsync(first, lines, () => isEnded = true, cancellationToken))
        {
            hasChoice |= HasChoice(update);
            isEnded |= update.FinishReason is not null;
            yield return update;
        }

        if (!isEnded) throw Broken("a stream that was cut: it has neither an end mark nor a reason to finish");
        if (!hasChoice) throw Broken("a stream without choices");
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null : serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose() => _http.Dispose();

    // Waits for what the server says next.
    private async Task<T> HearAsync<T>(Func<CancellationToken, Task<T>> next, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested(); // what has arrived already is read without a look at the token
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(_patience);
        try
        {
            return await next(stop.Token);
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"'{_shown}' said nothing for {_patience.TotalSeconds:0.###} seconds (--endpoint-timeout).", new TimeoutException(problem.Message, problem));
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken); // with the caller's token, not with the one that was linked to it
        }
        catch (DecoderFallbackException problem)
        {
            throw new HttpRequestException($"'{_shown}' sent bytes that are no UTF-8.", problem);
        }
    }

    private Task<string?> LineAsync(StreamReader lines, CancellationToken cancellationToken) => HearAsync(async token => await lines.ReadLineAsync(token), cancellationToken);

    private async Task<string?> FirstLineAsync(StreamReader lines, CancellationToken cancellationToken)
    {
        var line = await LineAsync(lines, cancellationToken);
        while (line is not null && line.AsSpan().Trim(" \t\r\ufeff").IsEmpty) line = await LineAsync(lines, cancellationToken);
        return line;
    }

    // By what it says and not by its content type, which servers get wrong: a field of an event or a comment.
    private static bool IsOfStream(string line) => line.StartsWith(':') || Array.Exists(EventFields, field => line.StartsWith(field, StringComparison.Ordinal));

    private async IAsyncEnumerable<ChatResponseUpdate> ReadEventsAsync(string? first, StreamReader lines, Action onEnd, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var line = first; line is not null; line = await LineAsync(lines, cancellationToken))
        {
            if (!line.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            var data = line[Prefix.Length..].Trim();
            if (data == End)
            {
                onEnd();
                yield break;
            }

            if (ChatCompletionReader.Read(data, _key) is { } update) yield return update;
        }
    }

    private static bool HasChoice(ChatResponseUpdate? update) => update is not null && (update.FinishReason is not null || update.Contents.Any(static content => content is TextContent or ErrorContent));

    private Dictionary<string, object> Body(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var body = new Dictionary<string, object>
        {
            ["model"] = options?.ModelId ?? _metadata.DefaultModelId!,
            ["messages"] = Texts(messages, options),
            ["stream"] = true,
            ["stream_options"] = new { include_usage = true },
        };
        Put("temperature", options?.Temperature);
        Put("top_p", options?.TopP is 1 ? null : options?.TopP);
        Put("top_k", options?.TopK is 0 ? null : options?.TopK); // not in OpenAI's interface, but in those of most local servers
        Put("max_tokens", options?.MaxOutputTokens);
        Put("seed", options?.Seed);
        Put("frequency_penalty", options?.FrequencyPenalty);
        Put("presence_penalty", options?.PresencePenalty);
        Put("stop", options?.StopSequences is { Count: > 0 } stops ? stops : null);
        return body;

        void Put(string name, object? value)
        {
            if (value is not null) body[name] = value;
        }
    }

    private static object[] Texts(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        List<ChatMessage> all = [.. messages];
        if (all.Count == 0) throw new ArgumentException("The conversation is empty. Pass at least one message.", nameof(messages));
        if (!string.IsNullOrEmpty(options?.Instructions)) all.Insert(0, new ChatMessage(ChatRole.System, options.Instructions));
        return [.. all.Select(message => new { role = message.Role.Value, content = message.Text })];
    }

    private static void RefuseUnsupported(ChatOptions? options)
    {
        var refused = options?.Tools is { Count: > 0 } ? nameof(options.Tools)
            : options?.ResponseFormat is ChatResponseFormatJson ? nameof(options.ResponseFormat)
            : options?.ConversationId is not null ? nameof(options.ConversationId)
            : options?.AllowBackgroundResponses is true || options?.ContinuationToken is not null ? nameof(options.AllowBackgroundResponses)
            : null;
        if (refused is not null) throw new NotSupportedException($"ChatOptions.{refused} is not sent to an endpoint by this client, which asks for text only. Leave it null.");
    }

    // What a busy server asks for is for the caller to wait; a moment, where it does not say.
    private async Task<Exception> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await HearAsync(token => StartOfAsync(response, token), cancellationToken);
        var message = $"'{_shown}' answered {(int)response.StatusCode} {response.ReasonPhrase}: {ChatCompletionReader.Cut(_key.Without(body))}";
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge && Array.Exists(ContextWords, words => body.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return new ContextOverflowException(message);
        }

        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return new HttpRequestException(message, null, response.StatusCode);
        var after = response.Headers.RetryAfter;
        var delay = after?.Delta ?? after?.Date - DateTimeOffset.UtcNow ?? BusyDelay;
        return new RetryLaterException(message) { Delay = delay > TimeSpan.Zero ? delay : TimeSpan.Zero };
    }

    // Enough to know what the matter is.
    private static async Task<string> StartOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken), Encoding.UTF8);
        var buffer = new char[1 << 14];
        return new string(buffer, 0, await body.ReadBlockAsync(buffer, cancellationToken));
    }

    private HttpRequestException Broken(string what) => new($"'{_shown}' sent {what}. What came is no whole reply.");
}
