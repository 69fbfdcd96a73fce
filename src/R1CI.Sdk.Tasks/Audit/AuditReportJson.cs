using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Reports as lines of <c>audit.jsonl</c>.</summary>
internal static class AuditReportJson
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets a line with its line break.</summary>
    public static byte[] Line(TaskAuditReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString("task", report.Task);
            json.WriteNumber("items", report.Items);
            json.WriteNumber("defects", report.Defects);
            json.WriteNumber("per_10000", Math.Round(10_000.0 * report.Defects / report.Items, 3));
            json.WriteNumber("negative_kinds", report.NegativeKinds);
            Write(json, "kinds", report.Kinds);
            Write(json, "failed", report.Failed);
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings)
            {
                json.WriteStartObject();
                json.WriteString("kind", finding.Kind);
                json.WriteString("item", finding.Item);
                json.WriteString("problem", finding.Problem);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line; <see langword="null"/> when it is none.</summary>
    public static TaskAuditReport? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new TaskAuditReport(
                root.GetProperty("task").GetString()!, root.GetProperty("items").GetInt32(), Counts(root, "kinds"), Counts(root, "failed"),
                [.. root.GetProperty("findings").EnumerateArray().Select(static item => new TaskAuditFinding(item.GetProperty("kind").GetString()!, item.GetProperty("item").GetString()!, item.GetProperty("problem").GetString()!))]);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (kind, times) in counts) json.WriteNumber(kind, times);
        json.WriteEndObject();
    }

    private static SortedDictionary<string, int> Counts(JsonElement root, string name) =>
        new(root.GetProperty(name).EnumerateObject().ToDictionary(static count => count.Name, static count => count.Value.GetInt32(), StringComparer.Ordinal), StringComparer.Ordinal);
}
