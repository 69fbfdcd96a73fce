using System.Text.Json;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Writes <c>manifest.json</c>, the same for the same input and settings, and <c>timing.json</c>, which is not.</summary>
internal static class Manifest
{
    public static void Write(string folder, RunTally tally, string settings, InputDigest input)
    {
        WriteFile(Path.Combine(folder, RunFiles.Manifest), writer =>
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

    /// <summary>Writes how long the last process took; what earlier ones did before they were broken off is not in it.</summary>
    public static void WriteTiming(string folder, TimeSpan wall, long functions, int workers, StageClock clock) => WriteFile(Path.Combine(folder, RunFiles.Timing), writer =>
    {
        writer.WriteNumber("wall_s", Math.Round(wall.TotalSeconds, 3));
        writer.WriteNumber("workers", workers);
        writer.WriteNumber("functions", functions);
        writer.WriteNumber("functions_per_s_per_worker", Math.Round(functions / Math.Max(wall.TotalSeconds, 1e-3) / workers, 1));
        writer.WriteStartObject("stages"); // seconds of all workers together; of a stage that asks a model mostly waiting
        foreach (var (stage, seconds) in clock.Seconds) writer.WriteNumber($"{stage}_s", Math.Round(seconds, 3));
        writer.WriteEndObject();
    });

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

    private static void WriteFile(string path, Action<Utf8JsonWriter> write) => WholeFile.Write(path, output =>
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    });
}
