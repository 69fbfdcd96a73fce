using System.Text.Json;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>What the files of a collection came to when it was complete.</summary>
/// <param name="Records">The records.</param>
/// <param name="Groups">The rows of groups.</param>
/// <param name="Skipped">The rows of skipped rollouts.</param>
internal sealed record CollectionDigest(FileDigest Records, FileDigest Groups, FileDigest Skipped)
{
    /// <exception cref="FormatException">A field is no number of its range; other exceptions for other types.</exception>
    public static CollectionDigest Read(JsonElement json) => new(ReadFile(json.GetProperty("records")), ReadFile(json.GetProperty("groups")), ReadFile(json.GetProperty("skipped")));

    public void Write(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        WriteFile(writer, "records", Records);
        WriteFile(writer, "groups", Groups);
        WriteFile(writer, "skipped", Skipped);
        writer.WriteEndObject();
    }

    private static FileDigest ReadFile(JsonElement file) => new(file.GetProperty("lines").GetInt64(), file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()!);

    private static void WriteFile(Utf8JsonWriter writer, string name, FileDigest file)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("lines", file.Lines);
        writer.WriteNumber("bytes", file.Bytes);
        writer.WriteString("sha256", file.Sha256);
        writer.WriteEndObject();
    }
}
