using System.Buffers;
using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>Reads and writes <c>NAME.manifest.json</c>.</summary>
internal static class ManifestFile
{
    public const string Ending = ".manifest.json";

    private const string Schema = "ci.manifest/1";

    /// <returns><see langword="null"/> when there is no file.</returns>
    /// <exception cref="FormatException">The file is no manifest.</exception>
    public static RolloutManifest? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var schema = root.GetProperty("schema").GetString();
            if (schema != Schema) throw new FormatException($"field 'schema' must be '{Schema}', and is '{schema}'.");
            return new RolloutManifest(root.GetProperty("run_id").GetString()!, Texts(root.GetProperty("settings")))
            {
                Builds = root.TryGetProperty("builds", out var builds) ? Texts(builds) : [],
                Policies = root.TryGetProperty("policies", out var policies)
                    ? policies.EnumerateObject().ToDictionary(policy => int.Parse(policy.Name, NumberStyles.None, CultureInfo.InvariantCulture), policy => policy.Value.GetString()!)
                    : [],
                Complete = root.TryGetProperty("complete", out var complete) ? CollectionDigest.Read(complete) : null,
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new FormatException($"'{path}' is no manifest of a collection: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a manifest in one step.</summary>
    /// <exception cref="IOException">The disk is full or broken; the file stays as it was.</exception>
    public static void Write(string path, RolloutManifest manifest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, TrajectoryJson.Form with { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            writer.WriteString("run_id", manifest.RunId);
            WriteTexts(writer, "settings", manifest.Settings);
            if (manifest.Builds.Count > 0) WriteTexts(writer, "builds", manifest.Builds);
            if (manifest.Policies.Count > 0) WritePolicies(writer, manifest.Policies);
            manifest.Complete?.Write(writer, "complete");
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        WholeFile.Write(path, output => output.Write(buffer.WrittenSpan));
    }

    private static Dictionary<string, string> Texts(JsonElement texts) => texts.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!);

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in texts.OrderBy(text => text.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
    }

    private static void WritePolicies(Utf8JsonWriter writer, IReadOnlyDictionary<int, string> policies)
    {
        writer.WriteStartObject("policies");
        foreach (var (version, weights) in policies.OrderBy(policy => policy.Key))
        {
            writer.WriteString(version.ToString(CultureInfo.InvariantCulture), weights);
        }

        writer.WriteEndObject();
    }
}
