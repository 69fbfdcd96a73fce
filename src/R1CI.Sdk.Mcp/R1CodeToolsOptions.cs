using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Mcp;

/// <summary>Configures the code tools of an MCP server; read once, when the tools are created.</summary>
public sealed record R1CodeToolsOptions
{
    /// <summary>Gets or sets the executors; each language gets its tool, <c>run_python</c> for one.</summary>
    /// <value>At least one; two of the same <see cref="CodeExecutor.Language"/> are refused. They are not disposed.</value>
    public IReadOnlyList<CodeExecutor> Executors { get; set; } = [];

    /// <summary>Gets or sets the limits of a call that names none.</summary>
    public ExecutionLimits DefaultLimits { get; set; } = new() { MaxSteps = 100_000_000_000 };

    /// <summary>Gets or sets the most that a call can ask for; what it asks for beyond is cut to it.</summary>
    /// <value>The default is 5 minutes, 1 GiB and 10¹² steps.</value>
    public ExecutionLimits MaxLimits { get; set; } = new() { Timeout = TimeSpan.FromMinutes(5), MaxBytes = 1L << 30, MaxSteps = 1_000_000_000_000 };

    /// <summary>Gets or sets how many scripts run at once; further calls wait.</summary>
    /// <value>Scripts, 1 to 1,024. The default is twice the number of cores, at least 4.</value>
    public int Workers { get; set; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>Gets or sets how many sessions there may be.</summary>
    /// <value>Sessions, 0 to 65,536; with 0 there are no session tools. The default is 64.</value>
    public int MaxSessions { get; set; } = 64;

    /// <summary>Gets or sets after how long without a call a session may be ended to make room for another.</summary>
    /// <value>At least zero, at most 1 day. The default is 30 minutes.</value>
    public TimeSpan SessionIdleTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how much of the output is in the text that a model reads; the structured result has all of it.</summary>
    /// <value>Characters, at least 100; more is cut in the middle. The default is 20,000.</value>
    public int MaxTextChars { get; set; } = 20_000;

    /// <summary>Throws when an option is out of its range.</summary>
    /// <exception cref="ArgumentException">Names every such option with its value and its range.</exception>
    public void ThrowIfOutOfRange()
    {
        List<string> problems = [];
        if (Executors.Count == 0) problems.Add("Executors is empty; give at least one, such as new PythonExecutor()");
        problems.AddRange(Executors.GroupBy(static executor => executor.Language, StringComparer.Ordinal).Where(static group => group.Count() > 1)
            .Select(static group => $"Executors has {group.Count()} of '{group.Key}'; give one for each language"));
        if (Workers is < 1 or > 1_024) problems.Add($"Workers is {Workers}; it must be from 1 to 1024");
        if (MaxSessions is < 0 or > 65_536) problems.Add($"MaxSessions is {MaxSessions}; it must be from 0 to 65536");
        if (SessionIdleTimeout < TimeSpan.Zero || SessionIdleTimeout > TimeSpan.FromDays(1)) problems.Add($"SessionIdleTimeout is {SessionIdleTimeout}; it must be from 0 to 1 day");
        if (MaxTextChars < 100) problems.Add($"MaxTextChars is {MaxTextChars}; it must be at least 100");
        if (problems.Count > 0) throw new ArgumentException($"The tools' options are wrong: {string.Join("; ", problems)}.");
        DefaultLimits.ThrowIfOutOfRange();
        MaxLimits.ThrowIfOutOfRange();
    }
}
