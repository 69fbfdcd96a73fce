using System.Buffers;
using System.Text.Json;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>Writes the rollouts of a group that have no record, all for the same reason, as one <c>ci.skipped/1</c> line, and reads it.</summary>
internal static class SkippedRow
{
    private const string Schema = "ci.skipped/1";

    /// <param name="alike">At least one; in the order of their samples.</param>
    /// <returns>The line with its newline.</returns>
    public static byte[] Write(IReadOnlyList<SkippedRollout> alike)
    {
        var first = alike[0];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, TrajectoryJson.Form))
        {
            var fields = new JsonFields(writer, includeTiming: true);
            writer.WriteStartObject();
            fields.Text("schema", Schema);
            fields.Text("task_id", first.Key.ProblemId);
            fields.Text("group_id", first.Key.GroupId);
            writer.WriteNumber("group_index", first.GroupIndex);
            fields.Text("frame", first.Key.Frame.ToJsonName());
            writer.WriteNumber("policy_version", first.Key.PolicyVersion);
            writer.WriteNumber("size", first.GroupSize);
            fields.Ints("samples", alike.Select(skipped => skipped.Key.Sample));
            fields.Text("kind", TrajectoryWords.Of(first.Kind));
            fields.Text("reason", first.Reason);
            writer.WriteNumber("retries", alike.Sum(skipped => skipped.Retries));
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads the rollouts of a row.</summary>
    /// <exception cref="FormatException">A field has another value than <see cref="Write"/> gives it; other exceptions for other types.</exception>
    public static IReadOnlyList<SkippedRollout> Read(JsonElement row)
    {
        if (!TrajectoryWords.TryRead<SkipKind>(row.GetProperty("kind").GetString()!, out var kind) || !TrajectoryWords.TryRead<AgentFrame>(row.GetProperty("frame").GetString()!, out var frame))
        {
            throw new FormatException($"the words of 'kind' and 'frame' must be known, and are '{row.GetProperty("kind")}' and '{row.GetProperty("frame")}'.");
        }

        var (problem, version) = (row.GetProperty("task_id").GetString()!, row.GetProperty("policy_version").GetInt32());
        var (index, size) = (row.GetProperty("group_index").GetInt32(), row.GetProperty("size").GetInt32());
        var (reason, retries) = (row.GetProperty("reason").GetString()!, row.GetProperty("retries").GetInt32());
        return [.. row.GetProperty("samples").EnumerateArray().Select((sample, at) =>
            new SkippedRollout(new RolloutKey(problem, frame, version, sample.GetInt32()), index, size, kind, reason, at == 0 ? retries : 0))];
    }

    /// <summary>Reads what a row says of the samples.</summary>
    /// <returns>Whether it would be the same next time: then the samples need not be run again.</returns>
    public static bool IsFinal(JsonElement row, out (int GroupIndex, int PolicyVersion) group, out int[] samples, out int size)
    {
        group = (row.GetProperty("group_index").GetInt32(), row.GetProperty("policy_version").GetInt32());
        samples = [.. row.GetProperty("samples").EnumerateArray().Select(sample => sample.GetInt32())];
        size = row.GetProperty("size").GetInt32();
        return row.GetProperty("schema").ValueEquals(Schema) && row.GetProperty("kind").GetString() is "context_full" or "invalid_prompt";
    }
}
