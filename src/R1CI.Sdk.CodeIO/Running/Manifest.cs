using System.Text.Json;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Writes <c>manifest.json</c>, the same for the same input and settings, and <c>timing.json</c>, which is not.</summary>
internal static class Manifest
{
    public static void Write(string folder, RunTally tally, string settings, TimeSpan wall, long functions, int workers)
    {
        WriteFile(Path.Combine(folder, "manifest.json"), writer =>
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
            writer.WritePropertyName("settings");
            writer.WriteRawValue(settings);
        });
        WriteFile(Path.Combine(folder, "timing.json"), writer =>
        {
            writer.WriteNumber("wall_s", Math.Round(wall.TotalSeconds, 3));
            writer.WriteNumber("workers", workers);
            writer.WriteNumber("functions", functions);
            writer.WriteNumber("functions_per_s_per_worker", Math.Round(functions / Math.Max(wall.TotalSeconds, 1e-3) / workers, 1));
        });
    }

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
