using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>What the records of one group come to, so that a row of <c>ci.group/1</c> can be compared with it.</summary>
internal sealed class GroupSummary
{
    private readonly SortedDictionary<int, (double? Reward, bool IsSuccess, bool IsTruncated, int ModelTokens, int Turns)> _samples = [];

    private string _task = "";
    private int _version;
    private int _size;

    public void Add(JsonElement record)
    {
        var reward = NumberOf(record.GetProperty("reward"));
        var deciding = record.GetProperty("rewards").TryGetProperty("correct", out var correct) ? NumberOf(correct.GetProperty("score")) : reward;
        var tokens = record.GetProperty("segments").EnumerateArray().Where(segment => segment.GetProperty("k").ValueEquals("model"))
            .Sum(segment => segment.GetProperty("e").GetInt32() - segment.GetProperty("s").GetInt32());
        _task = record.GetProperty("task").GetProperty("id").GetString()!;
        _version = record.GetProperty("policy").GetProperty("version").GetInt32();
        _size = record.GetProperty("group").GetProperty("size").GetInt32();
        _samples[record.GetProperty("group").GetProperty("sample").GetInt32()] =
            (reward, deciding >= 1, record.GetProperty("truncated").GetBoolean(), tokens, record.GetProperty("turns").GetArrayLength());
    }

    /// <summary>Compares a row whose shape is right.</summary>
    public void Compare(JsonElement row, FindingSink findings)
    {
        var samples = _samples.Values;
        double[] rewards = [.. samples.Select(sample => sample.Reward).OfType<double>()];
        var mean = rewards.Length > 0 ? rewards.Average() : 0;
        var deviation = rewards.Length > 1 ? Math.Sqrt(rewards.Sum(reward => (reward - mean) * (reward - mean)) / (rewards.Length - 1)) : 0;
        Require("task_id", _task);
        Require("policy_version", _version);
        Require("size", _size);
        Require("n", samples.Count);
        Require("complete", samples.Count == _size);
        Require("n_scored", rewards.Length);
        Require("n_success", samples.Count(sample => sample.IsSuccess));
        Require("n_truncated", samples.Count(sample => sample.IsTruncated));
        Require("n_error", samples.Count - rewards.Length);
        Require("reward_mean", mean);
        Require("reward_std_unbiased", deviation);
        Require("reward_min", rewards.Length > 0 ? rewards.Min() : 0.0);
        Require("reward_max", rewards.Length > 0 ? rewards.Max() : 0.0);
        Require("zero_variance", rewards.Length == 0 || rewards.Min() == rewards.Max());
        Require("model_tokens", string.Join(',', samples.Select(sample => sample.ModelTokens)));
        Require("turns", string.Join(',', samples.Select(sample => sample.Turns)));

        void Require(string field, object value)
        {
            var stated = row.GetProperty(field);
            var isRight = value switch
            {
                string text when stated.ValueKind == JsonValueKind.Array => text == string.Join(',', stated.EnumerateArray()),
                string text => stated.ValueEquals(text),
                bool flag => stated.GetBoolean() == flag,
                int number => stated.GetInt32() == number,
                _ => Math.Abs(stated.GetDouble() - (double)value) <= 1e-9 * Math.Max(1, Math.Abs((double)value)),
            };
            if (!isRight) findings.Add("group", field, $"must be {value} by the group's records, and is {JsonShape.Describe(stated)}.");
        }
    }

    private static double? NumberOf(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
}
