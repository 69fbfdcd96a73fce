using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Writes messages with all their tokens, and reads back the same.</summary>
internal static class MessageJson
{
    /// <exception cref="NotSupportedException">A message holds something that is neither text nor tokens.</exception>
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<ChatMessage> messages)
    {
        var fields = new JsonFields(writer, includeTiming: false);
        writer.WriteStartArray(name);
        foreach (var message in messages)
        {
            writer.WriteStartObject();
            fields.Text("role", message.Role.Value);
            writer.WriteStartArray("contents");
            foreach (var content in message.Contents)
            {
                Write(writer, fields, message, content);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <exception cref="FormatException">A field is missing or has another type.</exception>
    public static List<ChatMessage> Read(JsonElement item, string name) =>
        [.. JsonField.Items(item, name).Select(static message => new ChatMessage(new ChatRole(JsonField.Text(message, "role")), [.. JsonField.Items(message, "contents").Select(ReadContent)]))];

    private static void Write(Utf8JsonWriter writer, JsonFields fields, ChatMessage message, AIContent content)
    {
        writer.WriteStartObject();
        switch (content)
        {
            case TextContent text:
                fields.Text("text", text.Text);
                break;
            case TokenSpanContent span:
                writer.WriteStartObject("tokens");
                WriteSpan(writer, fields, span);
                writer.WriteEndObject();
                break;
            default:
                throw new NotSupportedException($"A message of the {message.Role} holds {content?.GetType().Name ?? "null"}, and {ConversationFileSchema.Conversation} keeps text and tokens only.");
        }

        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, JsonFields fields, TokenSpanContent span)
    {
        writer.WriteStartArray("context");
        foreach (var segment in span.Context)
        {
            writer.WriteStartObject();
            fields.Text("k", TrajectoryWords.Of(segment.Kind));
            fields.Ints("ids", segment.Ids);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        fields.Ints("ids", span.SampledIds);
        fields.Floats("logprobs", span.LogProbs);
        if (span.LogSurvivingMass is { } mass) fields.Floats("log_s", mass);
        fields.Float("temperature", span.Temperature);
        if (span.Sampling is { } sampling)
        {
            writer.WriteStartObject("sampling");
            fields.Float("temperature", sampling.Temperature);
            writer.WriteNumber("top_k", sampling.TopK);
            fields.Float("top_p", sampling.TopP);
            writer.WriteNumber("seed", sampling.Seed);
            writer.WriteEndObject();
        }

        fields.Text("stop", TrajectoryWords.Of((GenerationStop?)span.Stop));
        writer.WriteNumber("prefilled", span.PrefilledTokens);
        fields.Text("history", span.HistoryHash);
    }

    private static AIContent ReadContent(JsonElement content) => content.ValueKind == JsonValueKind.Object && content.TryGetProperty("tokens", out var span)
        ? ReadSpan(span)
        : new TextContent(JsonField.Text(content, "text"));

    private static TokenSpanContent ReadSpan(JsonElement span)
    {
        var (ids, logProbs) = (Ints(span, "ids"), Floats(span, "logprobs"));
        var mass = span.TryGetProperty("log_s", out _) ? Floats(span, "log_s") : null;
        if (ids.Length != logProbs.Length || (mass is not null && ids.Length != mass.Length))
        {
            throw new FormatException($"Field 'logprobs' must be as long as 'ids', which has {ids.Length} items, and has {logProbs.Length}.");
        }

        return new TokenSpanContent
        {
            Context = [.. JsonField.Items(span, "context").Select(static segment => new ContextSegment(Kind(segment), Ints(segment, "ids")))],
            SampledIds = ids,
            LogProbs = logProbs,
            LogSurvivingMass = mass,
            Temperature = JsonField.Double(span, "temperature"),
            Sampling = span.TryGetProperty("sampling", out var sampling)
                ? new TokenSampling(JsonField.Double(sampling, "temperature"), JsonField.Number(sampling, "top_k"), JsonField.Double(sampling, "top_p"), JsonField.Long(sampling, "seed"))
                : null,
            Stop = TrajectoryWords.StopOf(JsonField.Text(span, "stop")) ?? throw new FormatException($"Field 'stop' must be eos, stop_string, length or context, and is '{JsonField.Text(span, "stop")}'."),
            PrefilledTokens = JsonField.Number(span, "prefilled"),
            HistoryHash = JsonField.Text(span, "history"),
        };
    }

    private static ContextKind Kind(JsonElement segment) => TrajectoryWords.TryRead<ContextKind>(JsonField.Text(segment, "k"), out var kind)
        ? kind
        : throw new FormatException($"Field 'k' must be prompt, glue, tool, user or forced, and is '{JsonField.Text(segment, "k")}'.");

    private static int[] Ints(JsonElement item, string name) => [.. JsonField.Items(item, name).Select(static id => id.GetInt32())];

    private static float[] Floats(JsonElement item, string name) => [.. JsonField.Items(item, name).Select(static number => number.GetSingle())];
}
