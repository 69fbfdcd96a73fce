using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Writes <c>manifest.json</c>, the same for the same input and settings, which says that a run is done; and what a single stage counted.</summary>
internal static class Manifest
{
    /// <summary>Gets the bytes of <c>manifest.json</c>.</summary>
    public static byte[] Of(RunTally tally, string settings, InputDigest input)
    {
        using var bytes = new MemoryStream();
        Write(bytes, writer =>
        {
            writer.WriteNumber("functions_in", tally["functions.in"]);
            writer.WriteNumber("kept", tally["functions.kept"]);
            WriteCounts(writer, "dropped", tally.Below("functions.dropped"));
            writer.WriteStartObject("sources");
            writer.WriteNumber("in", tally["sources.in"]);
            writer.WriteNumber("kept", tally["sources.kept"]);
            WriteCounts(writer, "dropped", tally.Below("sources.dropped"));
            writer.WriteEndObject();
            writer.WriteNumber("pairs", tally["pairs"]);
            foreach (var group in (string[])["instances", "predictions", "final", "flags", "steps"]) WriteCounts(writer, group, tally.Below(group));
            writer.WriteStartObject("input");
            writer.WriteNumber("sources", input.Sources);
            writer.WriteString("digest", input.Digest);
            writer.WriteEndObject();
            writer.WritePropertyName("settings");
            writer.WriteRawValue(settings);
        });
        return bytes.ToArray();
    }

    /// <summary>Reads the input that a run which is done had.</summary>
    /// <returns>The input; <see langword="null"/> when the run is not done, or the file is no manifest.</returns>
    public static InputDigest? ReadInput(string folder)
    {
        var path = Path.Combine(folder, RunFiles.Manifest);
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var input = document.RootElement.GetProperty("input");
            return new InputDigest(input.GetProperty("sources").GetInt64(), input.GetProperty("digest").GetString()!);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes what a single stage counted.</summary>
    public static void WriteStage(string path, string stage, RunTally tally, string settings) => WriteFile(path, writer =>
    {
        writer.WriteString("stage", stage);
        WriteCounts(writer, "counts", tally.Counts);
        writer.WritePropertyName("settings");
        writer.WriteRawValue(settings);
    });

    private static void WriteCounts(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, long>> counts)
    {
        writer.WriteStartObject(name);
        foreach (var (word, count) in counts) writer.WriteNumber(word, count);
        writer.WriteEndObject();
    }

    /// <summary>Writes a file of one object, whole.</summary>
    public static void WriteFile(string path, Action<Utf8JsonWriter> write) => WholeFile.Write(path, output => Write(output, write));

    private static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }
}
