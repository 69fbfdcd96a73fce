using System.Text.Json;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>What a group's row needs to know of one record.</summary>
internal sealed record RecordFacts(
    string GroupId, string TaskId, int GroupIndex, int Size, int Sample, int PolicyVersion, double? Reward, bool IsSuccess, bool IsTruncated, int ModelTokens, int Turns)
{
    public static RecordFacts Of(Rollout rollout)
    {
        var (key, run) = (rollout.Key, rollout.Trajectory);
        return new RecordFacts(
            key.GroupId, key.ProblemId, rollout.GroupIndex, rollout.GroupSize, key.Sample, key.PolicyVersion, rollout.Reward.Total, rollout.IsCorrect,
            TrajectoryWords.IsTruncated(TrajectoryWords.StopOf(run)), run.Turns.Sum(turn => turn.Tokens?.SampledIds.Count ?? 0), run.Turns.Count);
    }

    /// <exception cref="FormatException">A field is missing or has another type.</exception>
    public static RecordFacts Of(JsonElement record)
    {
        try
        {
            var (task, group) = (record.GetProperty("task"), record.GetProperty("group"));
            var (reward, rewards) = (record.GetProperty("reward"), record.GetProperty("rewards"));
            var deciding = rewards.TryGetProperty("correct", out var correct) ? correct.GetProperty("score") : reward;
            return new RecordFacts(
                group.GetProperty("id").GetString()!, task.GetProperty("id").GetString()!, group.GetProperty("index").GetInt32(), group.GetProperty("size").GetInt32(),
                group.GetProperty("sample").GetInt32(), record.GetProperty("policy").GetProperty("version").GetInt32(), NumberOf(reward), NumberOf(deciding) >= 1,
                record.GetProperty("truncated").GetBoolean(), ModelTokensOf(record), record.GetProperty("turns").GetArrayLength());
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"A field of '{TrajectoryJson.Schema}' is missing or has another type: {exception.Message}", exception);
        }
    }

    private static double? NumberOf(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    private static int ModelTokensOf(JsonElement record) => record.GetProperty("segments").EnumerateArray()
        .Where(segment => segment.GetProperty("k").ValueEquals("model"u8))
        .Sum(segment => segment.GetProperty("e").GetInt32() - segment.GetProperty("s").GetInt32());
}
