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
    public static string StopOf(Trajectory trajectory) => StopOf(trajectory.Stop, trajectory.Turns.Count > 0 ? Of(trajectory.Turns[^1].Stop) : "eos");

    /// <param name="reason">Why the run ended.</param>
    /// <param name="last">The word of its last turn's stop.</param>
    public static string StopOf(StopReason reason, string last) => reason switch
    {
        StopReason.MaxTurns => "max_turns",
        StopReason.CodeBudget => "tool_budget",
        StopReason.MaxTokens or StopReason.Length => "length",
        StopReason.ContextFull => "context",
        StopReason.Deadline or StopReason.Cancelled => "cancelled",
        StopReason.Failed => "error",
        StopReason.ConversationBudget when last.Length == 0 => "cancelled", // its time was over in the middle of a turn
        _ => last,
    };

    public static bool IsTruncated(string stop) => stop is not ("eos" or "stop_string");

    public static string Of<T>(T value)
        where T : struct, Enum =>
        Words<T>.All[Array.IndexOf(Words<T>.Values, value)];

    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum
    {
        var index = Array.IndexOf(Words<T>.All, word);
        value = index < 0 ? default : Words<T>.Values[index];
        return index >= 0;
    }

    // Names like SelfCheck become self_check.
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();

        public static readonly string[] All = [.. Values.Select(value =>
            string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())))];
    }
}
