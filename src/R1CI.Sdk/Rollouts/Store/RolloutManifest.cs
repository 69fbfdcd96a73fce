using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>What a collection was asked: written before its first record, compared when it is resumed.</summary>
/// <param name="RunId">The collection's name.</param>
/// <param name="Settings">Everything the records depend on, by name.</param>
public sealed record RolloutManifest(string RunId, IReadOnlyDictionary<string, string> Settings)
{
    private const string Schema = "ci.manifest/1";

    /// <summary>Gets the digest of the weights of each version that a collection ran with, where versions change while it runs; else empty.</summary>
    public IReadOnlyDictionary<int, string> Policies { get; init; } = new Dictionary<int, string>();

    /// <summary>Names a collection by what it is asked, so that the same request gives the same name.</summary>
    /// <param name="settings">Everything the records depend on, by name.</param>
    public static RolloutManifest Of(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var text = string.Concat(settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key.Length}:{setting.Key}{setting.Value.Length}:{setting.Value}"));
        return new RolloutManifest($"r-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}", settings);
    }

    /// <summary>Gets the settings in which another request differs, with both values.</summary>
    /// <param name="other">The other request.</param>
    internal IReadOnlyList<(string Name, string Mine, string Other)> DifferencesTo(IReadOnlyDictionary<string, string> other) =>
        [.. Settings.Keys.Union(other.Keys).Order(StringComparer.Ordinal)
            .Select(name => (name, Settings.GetValueOrDefault(name, ""), other.GetValueOrDefault(name, "")))
            .Where(setting => setting.Item2 != setting.Item3)];

    /// <summary>Reads a manifest.</summary>
    /// <returns><see langword="null"/> when there is no file.</returns>
    /// <exception cref="FormatException">The file is no manifest.</exception>
    internal static RolloutManifest? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var schema = root.GetProperty("schema").GetString();
            return schema == Schema
                ? new RolloutManifest(root.GetProperty("run_id").GetString()!, root.GetProperty("settings").EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!)) { Policies = PoliciesOf(root) }
                : throw new FormatException($"field 'schema' must be '{Schema}', and is '{schema}'.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new FormatException($"'{path}' is no manifest of a collection: {exception.Message}", exception);
        }
    }

    private static Dictionary<int, string> PoliciesOf(JsonElement root) => root.TryGetProperty("policies", out var policies)
        ? policies.EnumerateObject().ToDictionary(policy => int.Parse(policy.Name, NumberStyles.None, CultureInfo.InvariantCulture), policy => policy.Value.GetString()!)
        : [];

    /// <summary>Writes the manifest in one step.</summary>
    internal void Write(string path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, TrajectoryJson.Form with { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            writer.WriteString("run_id", RunId);
            writer.WriteStartObject("settings");
            foreach (var (name, value) in Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
            WritePolicies(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        WholeFile.Write(path, output => output.Write(buffer.WrittenSpan));
    }

    private void WritePolicies(Utf8JsonWriter writer)
    {
        if (Policies.Count == 0) return;
        writer.WriteStartObject("policies");
        foreach (var (version, weights) in Policies.OrderBy(policy => policy.Key))
        {
            writer.WriteString(version.ToString(CultureInfo.InvariantCulture), weights);
        }

        writer.WriteEndObject();
    }
}

/// <summary>A collection cannot go on as it is asked to: it was asked something else before, or is there already.</summary>
public sealed class ResumeException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    public ResumeException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The rule, both values and the next step.</param>
    public ResumeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The rule, both values and the next step.</param>
    /// <param name="innerException">What it was noticed by.</param>
    public ResumeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets whether an input (the model, the problems, the files) is another one, and not merely an option.</summary>
    public bool IsInput { get; init; }
}
