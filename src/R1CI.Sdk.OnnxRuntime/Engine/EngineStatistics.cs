namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>What an engine's lanes have done since they began.</summary>
internal readonly record struct EngineStatistics
{
    /// <summary>Gets how many runs of the model read several tokens of one sequence.</summary>
    public long Passes { get; init; }

    /// <summary>Gets the tokens read in passes, those read again after their row was taken included.</summary>
    public long PassTokens { get; init; }

    /// <summary>Gets how many runs of the model read one token of each of several sequences.</summary>
    public long Steps { get; init; }

    /// <summary>Gets the tokens read in steps.</summary>
    public long StepTokens { get; init; }

    /// <summary>Gets the rows that rode along in steps without a token of their own.</summary>
    public long HoleTokens { get; init; }

    /// <summary>Gets the tokens that were in the cache before and had to be read again.</summary>
    public long ReReadTokens { get; init; }

    /// <summary>Gets the tokens that were copied from another sequence's row instead of being read.</summary>
    public long CopiedTokens { get; init; }

    /// <summary>Gets how often two rows changed places, so that those at work lie together.</summary>
    public long Moves { get; init; }

    /// <summary>Gets how long the lanes worked; the sum of all lanes.</summary>
    public TimeSpan Busy { get; init; }

    /// <summary>Gets how long the lanes had nothing to do; the sum of all lanes.</summary>
    public TimeSpan Idle { get; init; }

    public static EngineStatistics operator +(EngineStatistics one, EngineStatistics other) => new()
    {
        Passes = one.Passes + other.Passes,
        PassTokens = one.PassTokens + other.PassTokens,
        Steps = one.Steps + other.Steps,
        StepTokens = one.StepTokens + other.StepTokens,
        HoleTokens = one.HoleTokens + other.HoleTokens,
        ReReadTokens = one.ReReadTokens + other.ReReadTokens,
        CopiedTokens = one.CopiedTokens + other.CopiedTokens,
        Moves = one.Moves + other.Moves,
        Busy = one.Busy + other.Busy,
        Idle = one.Idle + other.Idle,
    };

    public static EngineStatistics operator -(EngineStatistics later, EngineStatistics earlier) => new()
    {
        Passes = later.Passes - earlier.Passes,
        PassTokens = later.PassTokens - earlier.PassTokens,
        Steps = later.Steps - earlier.Steps,
        StepTokens = later.StepTokens - earlier.StepTokens,
        HoleTokens = later.HoleTokens - earlier.HoleTokens,
        ReReadTokens = later.ReReadTokens - earlier.ReReadTokens,
        CopiedTokens = later.CopiedTokens - earlier.CopiedTokens,
        Moves = later.Moves - earlier.Moves,
        Busy = later.Busy - earlier.Busy,
        Idle = later.Idle - earlier.Idle,
    };
}
