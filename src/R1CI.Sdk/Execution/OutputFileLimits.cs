namespace R1CI.Sdk.Execution;

/// <summary>How much of the files that one script writes comes back with its result. What is over is named there, without its content.</summary>
public sealed record OutputFileLimits
{
    /// <summary>The most files that a result names; of more it has the number.</summary>
    public const int MaxListed = 256;

    /// <summary>Gets or sets how many files come back with their content.</summary>
    /// <value>Files, 0 to <see cref="MaxListed"/>. The default is 32.</value>
    public int MaxFiles { get; set; } = 32;

    /// <summary>Gets or sets how large they may be together.</summary>
    /// <value>Bytes, at least 0. The default is 8 MiB.</value>
    public long MaxBytes { get; set; } = 8L << 20;

    /// <summary>Throws when a limit is out of its range; executors that have files call it for every session.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the limit, its value and its range.</exception>
    public void ThrowIfOutOfRange()
    {
        foreach (var broken in FindBroken())
        {
            throw new ArgumentOutOfRangeException(broken.Name, broken.Value, broken.Message);
        }
    }

    internal IEnumerable<BrokenRule> FindBroken()
    {
        if (MaxFiles is < 0 or > MaxListed) yield return new(nameof(MaxFiles), MaxFiles, $"OutputFileLimits.MaxFiles must be 0 to {MaxListed} files.");
        if (MaxBytes < 0) yield return new(nameof(MaxBytes), MaxBytes, "OutputFileLimits.MaxBytes must be at least 0 bytes.");
    }
}
