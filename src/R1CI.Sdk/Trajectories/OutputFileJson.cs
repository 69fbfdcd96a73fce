using System.Text;
using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>The files a script wrote as <c>files</c> of a call: absent when it wrote none, so that such records stay as they always were.</summary>
internal static class OutputFileJson
{
    /// <summary>The largest text that stands in a record; of others it has type, length and digest.</summary>
    public const int MaxTextBytes = 256 << 10;

    public static void Write(Utf8JsonWriter writer, JsonFields fields, ExecutionResult result)
    {
        if (result.Files.Count > 0)
        {
            writer.WriteStartArray("files");
            foreach (var file in result.Files)
            {
                writer.WriteStartObject();
                fields.Text("path", file.Path);
                fields.Text("media_type", file.MediaType);
                writer.WriteNumber("bytes", file.Length);
                fields.Text("sha256", file.Sha256);
                if (IsText(file)) writer.WriteString("text", file.Content.Span);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (result.UnlistedFiles > 0) writer.WriteNumber("files_unlisted", result.UnlistedFiles);
    }

    public static IReadOnlyList<OutputFile> Read(JsonElement call, out int unlisted)
    {
        unlisted = call.TryGetProperty("files_unlisted", out _) ? JsonField.Number(call, "files_unlisted") : 0;
        return call.TryGetProperty("files", out _) ? [.. JsonField.Items(call, "files").Select(ReadFile)] : [];
    }

    private static OutputFile ReadFile(JsonElement item)
    {
        var text = item.TryGetProperty("text", out _) ? JsonField.Text(item, "text") : "";
        return new OutputFile(JsonField.Text(item, "path"), JsonField.Text(item, "media_type"), Encoding.UTF8.GetBytes(text))
        {
            Length = JsonField.Long(item, "bytes"),
            Sha256 = JsonField.Text(item, "sha256"),
        };
    }

    // Every type that an executor gives and that is none of bytes is UTF-8; one of the caller's need not be.
    private static bool IsText(OutputFile file) =>
        file.HasContent && file.Length <= MaxTextBytes && file.MediaType != WrittenFiles.AnyBytes && System.Text.Unicode.Utf8.IsValid(file.Content.Span);
}
