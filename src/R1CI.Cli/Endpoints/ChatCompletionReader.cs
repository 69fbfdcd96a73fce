using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Cli.Endpoints;

/// <summary>Reads what an OpenAI-compatible server says: a whole answer, or one piece of a stream.</summary>
internal static class ChatCompletionReader
{
    private const int MaxShownChars = 500;

    /// <param name="json">One object.</param>
    /// <param name="key">What must not be shown.</param>
    /// <returns><see langword="null"/> when it has neither text nor an end nor usage.</returns>
    /// <exception cref="HttpRequestException">It reports an error, or is something else.</exception>
    public static ChatResponseUpdate? Read(string json, EndpointKey key)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, key);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw new HttpRequestException($"The server sent what is no chat completion, '{Cut(key.Without(json))}': {problem.Message}", problem);
        }
    }

    public static string Cut(string text) => text.Length <= MaxShownChars ? text : text[..MaxShownChars] + "…";

    private static ChatResponseUpdate? Read(JsonElement root, EndpointKey key)
    {
        if (root.TryGetProperty("error", out var error) && error.ValueKind != JsonValueKind.Null) throw new HttpRequestException($"The server reported an error: {Cut(key.Without(error.ToString()))}");
        List<AIContent> contents = [];
        ChatFinishReason? finish = null;
        if (root.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0)
        {
            var choice = choices[0];
            if (TextOf(choice, "delta") is { } piece) contents.Add(new TextContent(piece));
            if (TextOf(choice, "message") is { } whole) contents.Add(new TextContent(whole));
            if ((TextOf(choice, "message", "refusal") ?? TextOf(choice, "delta", "refusal")) is { Length: > 0 } refusal) contents.Add(new ErrorContent(key.Without(refusal)) { ErrorCode = "Refusal" });
            if (choice.TryGetProperty("finish_reason", out var reason) && reason.ValueKind == JsonValueKind.String) finish = new ChatFinishReason(reason.GetString()!);
        }

        if (root.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object)
        {
            contents.Add(new UsageContent(new UsageDetails { InputTokenCount = Count(usage, "prompt_tokens"), OutputTokenCount = Count(usage, "completion_tokens"), TotalTokenCount = Count(usage, "total_tokens") }));
        }

        return contents.Count > 0 || finish is not null ? new ChatResponseUpdate(ChatRole.Assistant, contents) { FinishReason = finish } : null;
    }

    private static string? TextOf(JsonElement choice, string name, string field = "content") =>
        !choice.TryGetProperty(name, out var message) || message.ValueKind != JsonValueKind.Object || !message.TryGetProperty(field, out var text) ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString()
        : text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(static part => part.TryGetProperty("text", out var words) ? words.GetString() : null)) // in parts
        : null;

    private static long? Count(JsonElement usage, string name) => usage.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) ? count : null;
}
