using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>The audit entries of a run: who was asked for what, and what was said.</summary>
internal static class ApprovalJson
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <param name="writer">Stands in an array.</param>
    /// <param name="fields">Writes the fields.</param>
    /// <param name="callId">The script.</param>
    /// <param name="host">The index of its call of a host function; <see langword="null"/> for the script itself.</param>
    /// <param name="approval">The entry.</param>
    public static void Write(Utf8JsonWriter writer, JsonFields fields, string callId, int? host, Approval approval)
    {
        writer.WriteStartObject();
        fields.Text("call", callId);
        if (host is { } index) writer.WriteNumber("host", index);
        writer.WriteBoolean("approved", approval.IsApproved);
        fields.Text("decision", TrajectoryWords.Of(approval.Decision));
        fields.Text("sha256", approval.Sha256);
        fields.Text("reason", approval.Reason);
        fields.Text("by", approval.By);
        fields.Text("asked_at", fields.IncludesTiming ? approval.AskedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture) : "");
        fields.Milliseconds("waited_ms", approval.Waited);
        writer.WriteEndObject();
    }

    /// <summary>Reads the entries by script and call of a host function, -1 for the script itself.</summary>
    public static Dictionary<(string CallId, int Host), Approval> Read(IEnumerable<JsonElement> items) => items.ToDictionary(
        item => (JsonField.Text(item, "call"), item.TryGetProperty("host", out _) ? JsonField.Number(item, "host") : -1),
        ReadOne);

    // Records from before the audit have a yes or a no only.
    private static Approval ReadOne(JsonElement item)
    {
        var decided = JsonField.Flag(item, "approved") ? ApprovalDecision.Approved : ApprovalDecision.Denied;
        if (!item.TryGetProperty("decision", out _)) return new Approval(decided, "");
        var word = JsonField.Text(item, "decision");
        if (!TrajectoryWords.TryRead<ApprovalDecision>(word, out var decision)) throw new FormatException($"Field 'decision' must be approved, denied, timed_out or failed, and is '{word}'.");
        return new Approval(decision, JsonField.Text(item, "sha256"))
        {
            Reason = JsonField.Text(item, "reason"),
            By = JsonField.Text(item, "by"),
            AskedAt = JsonField.Text(item, "asked_at") is { Length: > 0 } ? JsonField.Read(item, "asked_at", "a time such as 2000-01-01T00:00:00.000Z", static value => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture)) : default,
            Waited = JsonField.Read(item, "waited_ms", "a time in milliseconds", static value => TimeSpan.FromMilliseconds(value.GetDouble())),
        };
    }
}
