namespace R1CI.Sdk.Execution;

/// <summary>What one execution may use. Every limit is finite; an executor that cannot enforce one says so in its own docs.</summary>
public sealed record ExecutionLimits
{
    private const int MaxChars = 1 << 29;

    /// <summary>Gets or sets how many interpreter steps one execution may take; built-ins that loop are charged for their work.</summary>
    /// <value>Steps, at least 1. The default is 1 billion, some 10 seconds of work.</value>
    public long MaxSteps { get; set; } = 1_000_000_000;

    /// <summary>Gets or sets the wall-clock budget of one execution.</summary>
    /// <value>Greater than zero, at most 1 day. The default is 10 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how much memory the session's live objects may take, reserved before it is allocated.</summary>
    /// <value>Bytes, at least 1 MiB. The default is 256 MiB.</value>
    public long MaxBytes { get; set; } = 256L << 20;

    /// <summary>Gets or sets how deep guest calls may nest, whatever recursion limit the script sets for itself.</summary>
    /// <value>Calls, at least 16. The default is 1,000,000; the script's own limit starts at 1,000, as in CPython.</value>
    public int MaxCallDepth { get; set; } = 1_000_000;

    /// <summary>Gets or sets how much printed text is kept before the execution ends as <see cref="ExecutionStatus.OutputLimit"/>.</summary>
    /// <value>UTF-16 code units, 1 to 536,870,912. The default is 1 MiB.</value>
    public int MaxOutputChars { get; set; } = 1 << 20;

    /// <summary>Gets or sets how many host functions one execution may call.</summary>
    /// <value>Calls, at least 0. The default is 1,000.</value>
    public int MaxHostCalls { get; set; } = 1_000;

    /// <summary>Gets or sets the longest source accepted.</summary>
    /// <value>UTF-16 code units, 1 to 536,870,912. The default is 1 MiB.</value>
    public int MaxSourceChars { get; set; } = 1 << 20;

    /// <summary>Throws when a limit is out of its range; executors call it for every session.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the first such limit, its value and its range.</exception>
    public void ThrowIfOutOfRange()
    {
        foreach (var broken in FindBroken())
        {
            throw new ArgumentOutOfRangeException(broken.Name, broken.Value, broken.Message);
        }
    }

    /// <summary>Finds every limit that is out of its range.</summary>
    internal IEnumerable<BrokenRule> FindBroken()
    {
        if (MaxSteps < 1) yield return Broken(nameof(MaxSteps), MaxSteps, "at least 1 step");
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromDays(1)) yield return Broken(nameof(Timeout), Timeout, "longer than zero and at most 1 day");
        if (MaxBytes < 1 << 20) yield return Broken(nameof(MaxBytes), MaxBytes, "at least 1,048,576 bytes (1 MiB)");
        if (MaxCallDepth < 16) yield return Broken(nameof(MaxCallDepth), MaxCallDepth, "at least 16 calls");
        if (MaxOutputChars is < 1 or > MaxChars) yield return Broken(nameof(MaxOutputChars), MaxOutputChars, "1 to 536,870,912 characters");
        if (MaxHostCalls < 0) yield return Broken(nameof(MaxHostCalls), MaxHostCalls, "at least 0 calls");
        if (MaxSourceChars is < 1 or > MaxChars) yield return Broken(nameof(MaxSourceChars), MaxSourceChars, "1 to 536,870,912 characters");
    }

    private static BrokenRule Broken(string name, object value, string range) =>
        new(name, value, $"ExecutionLimits.{name} must be {range}. No value means unlimited: set a high one instead.");
}
