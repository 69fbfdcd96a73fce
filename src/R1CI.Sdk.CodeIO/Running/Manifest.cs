using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Writes <c>manifest.json</c>, the same for the same input and settings, which says that a run is done; and what a single stage counted.</summary>
internal static class Manifest
{
    /// <summary>Gets the bytes of <c>manifest.json</c>.</summary>
    public static byte[] Of(RunTally tally, IReadOnlyDictionary<string, FileMark> files, string settings, InputDigest input)
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
            Write(writer, input);
            writer.WriteStartObject("files");
            foreach (var (name, mark) in files)
            {
                writer.WriteStartObject(name);
                writer.WriteNumber("bytes", mark.Bytes);
                writer.WriteString("sha256", mark.Sha256);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WritePropertyName("settings");
            writer.WriteRawValue(settings);
        });
        return bytes.ToArray();
    }

    /// <summary>Reads what a run that is done had as input and wrote.</summary>
    /// <returns><see langword="null"/> when the run is not done, or the file is no manifest.</returns>
    public static (InputDigest Input, IReadOnlyDictionary<string, FileMark> Files)? Read(string folder) => Read(Path.Combine(folder, RunFiles.Manifest), static root => (ReadInput(root), (IReadOnlyDictionary<string, FileMark>)ReadFiles(root)));

    /// <summary>Reads the input of a single stage, and its settings.</summary>
    /// <returns><see langword="null"/> when the stage is not done, or has no raw input.</returns>
    public static (InputDigest Input, string Settings)? ReadStage(string path) => Read(path, static root => (ReadInput(root), root.GetProperty("settings").GetRawText()));

    private static T? Read<T>(string path, Func<JsonElement, T> read)
        where T : struct
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static InputDigest ReadInput(JsonElement root)
    {
        var input = root.GetProperty("input");
        return new InputDigest(input.GetProperty("sources").GetInt64(), input.GetProperty("digest").GetString()!);
    }

    // Those of an earlier version have none.
    private static Dictionary<string, FileMark> ReadFiles(JsonElement root) => !root.TryGetProperty("files", out var files) ? []
        : files.EnumerateObject().ToDictionary(static file => file.Name, static file => new FileMark(file.Value.GetProperty("bytes").GetInt64(), file.Value.GetProperty("sha256").GetString()!), StringComparer.Ordinal);

    /// <summary>Writes what a single stage counted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stage">The stage's word.</param>
    /// <param name="tally">What it counted.</param>
    /// <param name="settings">The settings, as a JSON object.</param>
    /// <param name="input">What the input is known by; <see langword="null"/> of a stage that reads records.</param>
    public static void WriteStage(string path, string stage, RunTally tally, string settings, InputDigest? input) => WriteFile(path, writer =>
    {
        writer.WriteString("stage", stage);
        WriteCounts(writer, "counts", tally.Counts);
        if (input is not null) Write(writer, input);
        writer.WritePropertyName("settings");
        writer.WriteRawValue(settings);
    });

    private static void Write(Utf8JsonWriter writer, InputDigest input)
    {
        writer.WriteStartObject("input");
        writer.WriteNumber("sources", input.Sources);
        writer.WriteString("digest", input.Digest);
        writer.WriteEndObject();
    }

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
