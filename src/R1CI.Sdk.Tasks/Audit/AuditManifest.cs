using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using R1CI.Sdk.Files;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>What <c>manifest.json</c> of an audit says.</summary>
/// <param name="Asked">What was asked, as one line of JSON: the tasks of all parts, how many items, the seed, the data, the builds.</param>
/// <param name="Shard">Which part this is.</param>
/// <param name="Complete">What it came to; <see langword="null"/> until it is done.</param>
internal sealed record AuditManifest(string Asked, Shard Shard, AuditTotals? Complete)
{
    public const string FileName = "manifest.json";

    private const string Schema = "ci.audit/1";

    /// <summary>Gets the names of the tasks of all parts, in their order.</summary>
    public IReadOnlyList<string> Tasks
    {
        get
        {
            using var asked = JsonDocument.Parse(Asked);
            return [.. asked.RootElement.GetProperty("tasks").EnumerateArray().Select(static name => name.GetString()!)];
        }
    }

    /// <summary>Describes an audit that begins.</summary>
    public static AuditManifest Of(IReadOnlyList<ReasoningTask> tasks, TaskAuditOptions options, Shard shard)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("tasks");
            foreach (var task in tasks) json.WriteStringValue(task.Info.Name);
            json.WriteEndArray();
            json.WriteNumber("n", options.Items);
            json.WriteNumber("seed", options.Seed);
            json.WriteStartObject("data");
            foreach (var task in tasks.Where(static task => task.Info.NeedsData)) json.WriteString(task.Info.Name, DataOf(task));
            json.WriteEndObject();
            json.WriteStartObject("builds");
            foreach (var (part, build) in SdkBuild.Of([], typeof(AuditManifest).Assembly)) json.WriteString(part, build);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new AuditManifest(Encoding.UTF8.GetString(bytes.ToArray()), shard, null);
    }

    /// <summary>Reads that of a folder; <see langword="null"/> when there is none.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static AuditManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (root.GetProperty("schema").GetString() != Schema) throw new FormatException($"'schema' must be {Schema}, and is {root.GetProperty("schema")}");
            AuditTotals? complete = root.TryGetProperty("complete", out var totals) ? AuditTotals.Read(totals) : null;
            return new AuditManifest(root.GetProperty("asked").GetRawText(), new Shard(root.GetProperty("shard").GetInt32(), root.GetProperty("shards").GetInt32()), complete);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"'{path}' must be the manifest of an audit, and is not: {problem.Message} Audit again, in another folder.", problem);
        }
    }

    /// <summary>Writes it, whole.</summary>
    public void Write(string folder) => WholeFile.Write(Path.Combine(folder, FileName), output =>
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WritePropertyName("asked");
            json.WriteRawValue(Asked);
            json.WriteNumber("shard", Shard.Index);
            json.WriteNumber("shards", Shard.Count);
            Complete?.Write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    });

    /// <summary>Says what was asked differently first; <see langword="null"/> when nothing was.</summary>
    public static string? Difference(AuditManifest there, AuditManifest here)
    {
        if (there.Asked == here.Asked) return null;
        var (first, second) = (Values(there.Asked), Values(here.Asked));
        var name = first.Keys.Concat(second.Keys).FirstOrDefault(name => first.GetValueOrDefault(name) != second.GetValueOrDefault(name));
        return name is null ? "their order" : $"'{name}' is {first.GetValueOrDefault(name) ?? "missing"} there and {second.GetValueOrDefault(name) ?? "missing"} here";
    }

    private static Dictionary<string, string> Values(string asked)
    {
        using var document = JsonDocument.Parse(asked);
        return document.RootElement.EnumerateObject()
            .SelectMany(static item => item.Value.ValueKind != JsonValueKind.Object ? [(item.Name, item.Value.GetRawText())] : item.Value.EnumerateObject().Select(inner => ($"{item.Name}.{inner.Name}", inner.Value.GetRawText())))
            .ToDictionary(static item => item.Item1, static item => item.Item2, StringComparer.Ordinal);
    }

    // Its first items stand for the file: an audit does not depend on where it lies.
    private static string DataOf(ReasoningTask task)
    {
        try
        {
            return $"{task.Count} items, {TaskDigest.Of(task)}";
        }
#pragma warning disable CA1031 // The audit itself says what a task throws.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return $"{task.Count} items, {problem.GetType().Name}";
        }
    }
}
