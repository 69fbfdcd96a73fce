using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Agents;

/// <summary>Messages as the semantic conventions write them: <c>[{"role":"user","parts":[{"type":"text","content":"..."}]}]</c>.</summary>
internal static class TracedMessages
{
    public static string Write(IEnumerable<ChatMessage> messages) => Write(writer =>
    {
        foreach (var message in messages) Write(writer, message.Role, message.Text, finish: null);
    });

    public static string Write(ChatRole role, string text, string? finish) => Write(writer => Write(writer, role, text, finish));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            write(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter writer, ChatRole role, string text, string? finish)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role.Value);
        writer.WriteStartArray("parts");
        writer.WriteStartObject();
        writer.WriteString("type", "text");
        writer.WriteString("content", text);
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (finish is not null) writer.WriteString("finish_reason", finish);
        writer.WriteEndObject();
    }
}
