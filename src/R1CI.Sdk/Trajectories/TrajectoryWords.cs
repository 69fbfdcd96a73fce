using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>The words of <c>ci.traj/1</c> for our enumerations.</summary>
internal static class TrajectoryWords
{
    public static string Of(GenerationStop? stop) => stop switch
    {
        GenerationStop.EndOfText => "eos",
        GenerationStop.StopSequence => "stop_string",
        GenerationStop.Length => "length",
        GenerationStop.ContextFull => "context",
        _ => "",
    };

    public static GenerationStop? StopOf(string word) => word switch
    {
        "eos" => GenerationStop.EndOfText,
        "stop_string" => GenerationStop.StopSequence,
        "length" => GenerationStop.Length,
        "context" => GenerationStop.ContextFull,
        _ => null,
    };

    /// <summary>The format's own words for the end of a run are fewer than ours; <c>stop_reason</c> has ours.</summary>
    public static string StopOf(Trajectory trajectory) => trajectory.Stop switch
    {
        StopReason.MaxTurns => "max_turns",
        StopReason.CodeBudget => "tool_budget",
        StopReason.MaxTokens or StopReason.Length => "length",
        StopReason.ContextFull => "context",
        StopReason.Deadline or StopReason.Cancelled => "cancelled",
        StopReason.Failed => "error",
        _ => trajectory.Turns.Count > 0 ? Of(trajectory.Turns[^1].Stop) : "eos",
    };

    public static bool IsTruncated(string stop) => stop is not ("eos" or "stop_string");

    // Names like SelfCheck become self_check, and back.
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum =>
        Enum.TryParse(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out value) && Of(value) == word;
}
