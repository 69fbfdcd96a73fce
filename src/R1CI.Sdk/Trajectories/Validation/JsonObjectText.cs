using System.Text.Json;
using System.Text.Unicode;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Bytes that should be one JSON object in UTF-8.</summary>
internal static class JsonObjectText
{
    /// <summary>Parses them; <see langword="null"/> when they are anything else, of which the caller says where it stands.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> bytes, JsonDocumentOptions form = default)
    {
        try
        {
            var document = Utf8.IsValid(bytes.Span) ? JsonDocument.Parse(bytes, form) : null;
            if (document?.RootElement.ValueKind == JsonValueKind.Object) return document;
            document?.Dispose();
        }
        catch (JsonException)
        {
            // The caller says where.
        }

        return null;
    }
}
