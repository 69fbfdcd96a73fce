using System.Buffers;
using System.Text.Json;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>Writes a group as one <c>ci.group/1</c> line, out of its records.</summary>
internal static class GroupRow
{
    /// <param name="records">At least one; in the order of their samples.</param>
    /// <returns>The line with its newline.</returns>
    public static byte[] Write(IReadOnlyList<RecordFacts> records)
    {
        var (first, rewards) = (records[0], records.Select(record => record.Reward).OfType<double>().ToArray());
        var (mean, deviation) = Moments(rewards);
        var (least, most) = rewards.Length > 0 ? (rewards.Min(), rewards.Max()) : (0, 0);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, TrajectoryJson.Form))
        {
            var fields = new JsonFields(writer, includeTiming: true);
            writer.WriteStartObject();
            fields.Text("schema", "ci.group/1");
            fields.Text("group_id", first.GroupId);
            fields.Text("task_id", first.TaskId);
            writer.WriteNumber("policy_version", first.PolicyVersion);
            writer.WriteNumber("size", first.Size);
            writer.WriteNumber("n", records.Count);
            writer.WriteBoolean("complete", records.Count == first.Size);
            writer.WriteNumber("n_scored", rewards.Length);
            writer.WriteNumber("n_success", records.Count(record => record.IsSuccess));
            writer.WriteNumber("n_truncated", records.Count(record => record.IsTruncated));
            writer.WriteNumber("n_error", records.Count - rewards.Length);
            fields.Float("reward_mean", mean);
            fields.Float("reward_std_unbiased", deviation);
            fields.Float("reward_min", least);
            fields.Float("reward_max", most);
            writer.WriteBoolean("zero_variance", most == least);
            fields.Ints("model_tokens", records.Select(record => record.ModelTokens));
            fields.Ints("turns", records.Select(record => record.Turns));
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    // Over the scored rewards; 0 where there are too few.
    private static (double Mean, double Deviation) Moments(double[] rewards)
    {
        var mean = rewards.Length > 0 ? rewards.Average() : 0;
        return (mean, rewards.Length > 1 ? Math.Sqrt(rewards.Sum(reward => (reward - mean) * (reward - mean)) / (rewards.Length - 1)) : 0);
    }
}
