using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>A line of progress: what one source added to the files.</summary>
/// <param name="Place">The source's place in the whole input, from 0.</param>
/// <param name="Digest">16 hexadecimal digits of the input up to it.</param>
/// <param name="Parts">What the source added, then each of its functions.</param>
internal sealed record RunProgress(long Place, string Digest, IReadOnlyList<ProgressPart> Parts)
{
    public static byte[] Line(long place, string digest, IReadOnlyList<RunPart> parts) => RecordJson.Line(writer =>
    {
        writer.WriteNumber("place", place);
        writer.WriteString("input", digest);
        writer.WriteStartArray("parts");
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("bytes");
            foreach (var (file, bytes) in part.Bytes()) writer.WriteNumber(file, bytes);
            writer.WriteEndObject();
            writer.WriteStartObject("counts");
            foreach (var (name, count) in part.Tally.Counts) writer.WriteNumber(name, count);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>Reads a line; <see langword="null"/> when it is none.</summary>
    public static RunProgress? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new RunProgress(root.GetProperty("place").GetInt64(), root.GetProperty("input").GetString()!,
                [.. root.GetProperty("parts").EnumerateArray().Select(static part => new ProgressPart(Numbers(part, "bytes"), Numbers(part, "counts")))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static List<KeyValuePair<string, long>> Numbers(JsonElement part, string name) =>
        [.. part.GetProperty(name).EnumerateObject().Select(static item => KeyValuePair.Create(item.Name, item.Value.GetInt64()))];
}

/// <summary>What a source, or a function of it, added.</summary>
/// <param name="Bytes">Bytes by file.</param>
/// <param name="Counts">Counts by name.</param>
internal sealed record ProgressPart(IReadOnlyList<KeyValuePair<string, long>> Bytes, IReadOnlyList<KeyValuePair<string, long>> Counts);
