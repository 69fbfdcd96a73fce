namespace R1CI.Sdk.Node;

/// <summary>What a <see cref="NodeExecutor"/> starts; read once, when the executor is created.</summary>
public sealed record NodeExecutorOptions
{
    /// <summary>Gets or sets the node binary, version 20 or later.</summary>
    /// <value><see langword="null"/>, the default, is <c>node</c> on the search path.</value>
    public string? NodePath { get; set; }

    /// <summary>Gets or sets how many processes wait, started and never used, for the sessions to come; a start takes some 40 ms.</summary>
    /// <value>0 to 16. The default is 1. They start with the first session, and take some 45 MB each.</value>
    public int WarmProcesses { get; set; } = 1;

    /// <summary>Gets or sets how many sessions may have a process at a time: a session takes one with its first script and keeps it until it is disposed.</summary>
    /// <value>1 to 1,024. The default is 16, or 4 for each core where that is more.</value>
    public int MaxProcesses { get; set; } = Math.Max(16, 4 * System.Environment.ProcessorCount);

    /// <summary>Gets or sets how long a script waits for one of the processes to be free; waiting is no part of its time limit.</summary>
    /// <value>Greater than zero, at most 1 day. The default is 10 minutes.</value>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets what must hold on this machine: where it does not, the executor refuses to be created.</summary>
    /// <value>The default asks for what holds everywhere. <see cref="NodeIsolation.All"/> also asks for no network and for a bound on memory outside the heap.</value>
    public NodeIsolation RequiredIsolation { get; set; } = NodeIsolation.Permissions | NodeIsolation.Environment | NodeIsolation.Heap;

    /// <summary>Copies the options and checks them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the option, its value and its range.</exception>
    internal NodeExecutorOptions Snapshot()
    {
        Check(WarmProcesses is >= 0 and <= 16, nameof(WarmProcesses), WarmProcesses, "0 to 16 processes");
        Check(MaxProcesses is >= 1 and <= 1024, nameof(MaxProcesses), MaxProcesses, "1 to 1,024 processes");
        Check(MaxWait > TimeSpan.Zero && MaxWait <= TimeSpan.FromDays(1), nameof(MaxWait), MaxWait, "longer than zero and at most 1 day");
        Check((RequiredIsolation & ~NodeIsolation.All) == 0, nameof(RequiredIsolation), RequiredIsolation, "flags of NodeIsolation");
        return this with { };
    }

    private static void Check(bool isInRange, string name, object value, string range)
    {
        if (!isInRange)
        {
            throw new ArgumentOutOfRangeException(name, value, $"NodeExecutorOptions.{name} must be {range}.");
        }
    }
}
