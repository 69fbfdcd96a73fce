using System.Security.Cryptography;
using System.Text.Json;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>What the audit of a part came to, and what its file is known by.</summary>
/// <param name="Tasks">How many tasks were audited.</param>
/// <param name="Items">How many items were judged.</param>
/// <param name="Defects">How many checks failed.</param>
/// <param name="Bytes">The length of <c>audit.jsonl</c>.</param>
/// <param name="Sha256">The SHA-256 of its content, in hexadecimal.</param>
internal sealed record AuditTotals(int Tasks, long Items, long Defects, long Bytes, string Sha256)
{
    public static AuditTotals Of(IReadOnlyCollection<TaskAuditReport> reports, ReadOnlySpan<byte> lines) =>
        new(reports.Count, reports.Sum(static report => (long)report.Items), reports.Sum(static report => (long)report.Defects), lines.Length, Convert.ToHexStringLower(SHA256.HashData(lines)));

    public static AuditTotals Read(JsonElement totals) => new(
        totals.GetProperty("tasks").GetInt32(), totals.GetProperty("items").GetInt64(), totals.GetProperty("defects").GetInt64(), totals.GetProperty("bytes").GetInt64(), totals.GetProperty("sha256").GetString()!);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("complete");
        json.WriteNumber("tasks", Tasks);
        json.WriteNumber("items", Items);
        json.WriteNumber("defects", Defects);
        json.WriteNumber("bytes", Bytes);
        json.WriteString("sha256", Sha256);
        json.WriteEndObject();
    }
}
