using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Requests;

/// <summary>What a request asks for, checked: SandboxFusion's fields and ours.</summary>
internal sealed record CodeJob
{
    public string? Code { get; set; }

    public string? Language { get; set; }

    public string? Stdin { get; set; }

    /// <summary>Gets or sets how long the script may run; <see langword="null"/> for the server's default.</summary>
    public TimeSpan? RunTimeout { get; set; }

    /// <summary>Gets or sets the memory limit in bytes; <see langword="null"/> for the server's default.</summary>
    public long? MemoryBytes { get; set; }

    public long? MaxSteps { get; set; }

    public ulong Seed { get; set; }

    public string? EpisodeId { get; set; }

    public Dictionary<string, ReadOnlyMemory<byte>>? Files { get; set; }

    public List<string>? FetchFiles { get; set; }

    /// <summary>The script's limits: what was asked for, or the default, and at most what the server allows.</summary>
    /// <param name="options">The server's.</param>
    /// <param name="mostBytes">The most memory there can be.</param>
    public ExecutionLimits Limits(R1CodeServerOptions options, long mostBytes)
    {
        var (standard, most) = (options.DefaultLimits, options.MaxLimits);
        return standard with
        {
            Timeout = Min(RunTimeout ?? standard.Timeout, most.Timeout),
            MaxBytes = Math.Min(MemoryBytes ?? standard.MaxBytes, Math.Min(mostBytes, most.MaxBytes)),
            MaxSteps = Math.Min(MaxSteps ?? standard.MaxSteps, most.MaxSteps),
            MaxSourceChars = most.MaxSourceChars,
            MaxOutputChars = Math.Min(standard.MaxOutputChars, most.MaxOutputChars),
        };
    }

    /// <summary>The session that the script runs in. Files are in memory, and the script may write its own.</summary>
    public CodeSessionOptions SessionOptions(ExecutionLimits limits)
    {
        var options = new CodeSessionOptions { Limits = limits, Seed = Seed, AllowsFileWrites = true };
        if (Files is not null) options.Files = Files;
        return options;
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
