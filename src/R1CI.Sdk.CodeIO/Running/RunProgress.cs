using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>A line of progress: what one source added to the files.</summary>
/// <param name="Place">The source's place in the whole input, from 0.</param>
/// <param name="Digest">16 hexadecimal digits of the input up to it.</param>
/// <param name="Parts">What the source added, then each of its functions.</param>
internal sealed record RunProgress(long Place, string Digest, IReadOnlyList<ProgressPart> Parts)
{
    private static readonly KnownNames Names = new();

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
            var json = new Utf8JsonReader(line.Span);
            return Read(ref json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static RunProgress? Read(ref Utf8JsonReader json)
    {
        var (place, digest, parts) = (-1L, "", (List<ProgressPart>?)null);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        while (NextName(ref json) is { } name)
        {
            if (name == "place") place = Number(ref json);
            else if (name == "input") digest = json.Read() ? json.GetString() ?? "" : "";
            else if (name == "parts") parts = PartsOf(ref json);
            else json.Skip();
        }

        // To its end: what follows the object throws.
        return json.Read() || place < 0 || digest.Length == 0 || parts is null ? null : new RunProgress(place, digest, parts);
    }

    private static List<ProgressPart> PartsOf(ref Utf8JsonReader json)
    {
        List<ProgressPart> parts = [];
        Begin(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var (bytes, counts) = ((List<KeyValuePair<string, long>>?)null, (List<KeyValuePair<string, long>>?)null);
            while (NextName(ref json) is { } name)
            {
                if (name == "bytes") bytes = Numbers(ref json);
                else if (name == "counts") counts = Numbers(ref json);
                else json.Skip();
            }

            parts.Add(new ProgressPart(bytes ?? throw new FormatException(), counts ?? throw new FormatException()));
        }

        return json.TokenType == JsonTokenType.EndArray ? parts : throw new FormatException();
    }

    private static List<KeyValuePair<string, long>> Numbers(ref Utf8JsonReader json)
    {
        List<KeyValuePair<string, long>> numbers = [];
        Begin(ref json, JsonTokenType.StartObject);
        while (NextName(ref json) is { } name) numbers.Add(KeyValuePair.Create(name, Number(ref json)));
        return numbers;
    }

    private static void Begin(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token) throw new FormatException();
    }

    private static long Number(ref Utf8JsonReader json) => json.Read() ? json.GetInt64() : throw new FormatException();

    // Null at the end of the object.
    private static string? NextName(ref Utf8JsonReader json) => !json.Read() ? throw new FormatException() : json.TokenType == JsonTokenType.PropertyName ? Names.Of(ref json) : null;
}

/// <summary>What a source, or a function of it, added.</summary>
/// <param name="Bytes">Bytes by file.</param>
/// <param name="Counts">Counts by name.</param>
internal sealed record ProgressPart(IReadOnlyList<KeyValuePair<string, long>> Bytes, IReadOnlyList<KeyValuePair<string, long>> Counts)
{
    /// <summary>Gets a count; 0 when there is none of that name.</summary>
    public long Count(string name)
    {
        foreach (var (counted, count) in Counts)
        {
            if (counted == name) return count;
        }

        return 0;
    }
}
