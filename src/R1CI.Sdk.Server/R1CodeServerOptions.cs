using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server;

/// <summary>Configures a code server; read once, when it starts.</summary>
/// <remarks>
/// What a request asks for beyond <see cref="MaxLimits"/> is cut to it, not refused. Scripts of all requests and sessions share <see cref="Workers"/> places
/// and one queue.
/// </remarks>
public sealed record R1CodeServerOptions
{
    private const long Mebibyte = 1 << 20;

    /// <summary>Gets or sets the executors, one for each language. <c>javascript</c> is also served under SandboxFusion's name, <c>nodejs</c>.</summary>
    /// <value>At least one; two of the same <see cref="CodeExecutor.Language"/> are refused. They are not disposed.</value>
    public IReadOnlyList<CodeExecutor> Executors { get; set; } = [];

    /// <summary>Gets or sets how many scripts run at once.</summary>
    /// <value>Scripts, 1 to 1,024. The default is twice the number of cores, at least 4. An executor may have a lower bound of its own.</value>
    public int Workers { get; set; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>Gets or sets how many requests may wait for a place; those beyond get 429 with <c>Retry-After</c>.</summary>
    /// <value>Requests, 0 to 1,000,000. The default is 1,024.</value>
    public int QueueLength { get; set; } = 1_024;

    /// <summary>Gets or sets how long a request waits for a place before it gets 429.</summary>
    /// <value>Greater than zero, at most 1 day. The default is 1 minute. Waiting is no part of a script's own time limit.</value>
    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the limits of a script whose request names none.</summary>
    /// <value>The default is 10 s, 256 MiB, 10¹¹ steps (so that time decides) and 1 MiB of output.</value>
    public ExecutionLimits DefaultLimits { get; set; } = new() { MaxSteps = 100_000_000_000 };

    /// <summary>Gets or sets the most that a request can ask for; also how long source and output may be.</summary>
    /// <value>The default is 5 minutes, 1 GiB, 10¹² steps, 4 MiB of source and 16 MiB of output.</value>
    public ExecutionLimits MaxLimits { get; set; } = new()
    {
        Timeout = TimeSpan.FromMinutes(5),
        MaxBytes = 1_024 * Mebibyte,
        MaxSteps = 1_000_000_000_000,
        MaxSourceChars = 4 << 20,
        MaxOutputChars = 16 << 20,
    };

    /// <summary>Gets or sets the largest request body or WebSocket message; a larger one gets 413.</summary>
    /// <value>Bytes, 1 KiB to 1 GiB. The default is 32 MiB.</value>
    public int MaxRequestBytes { get; set; } = 32 << 20;

    /// <summary>Gets or sets how many bytes of files a response may carry, before base64.</summary>
    /// <value>Bytes, 0 to 1 GiB. The default is 32 MiB.</value>
    public int MaxFetchBytes { get; set; } = 32 << 20;

    /// <summary>Gets or sets how many bytes of request bodies are held at once; while they are, further requests get 429.</summary>
    /// <value>Bytes, at least <see cref="MaxRequestBytes"/>. The default is 512 MiB.</value>
    public long MaxBufferedBytes { get; set; } = 512 * Mebibyte;

    /// <summary>Gets or sets how much managed memory the process may hold before new scripts and sessions get 429.</summary>
    /// <value>Bytes, at least 64 MiB. The default is three quarters of what the machine or its container has.</value>
    public long MaxHeapBytes { get; set; } = Math.Max(64 * Mebibyte, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3);

    /// <summary>Gets or sets how many sessions there may be.</summary>
    /// <value>Sessions, 0 to 1,000,000. The default is 1,024.</value>
    public int MaxSessions { get; set; } = 1_024;

    /// <summary>Gets or sets the most memory a session may ask for.</summary>
    /// <value>Bytes, at least 1 MiB. The default is 256 MiB.</value>
    public long MaxSessionBytes { get; set; } = 256 * Mebibyte;

    /// <summary>Gets or sets after how long without a request a session ends.</summary>
    /// <value>Greater than zero, at most 1 day. The default is 10 minutes.</value>
    public TimeSpan SessionIdleTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long a stop waits for scripts before it cancels them.</summary>
    /// <value>At least zero, at most 1 day. The default is 10 seconds.</value>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how many connections are kept open; a further one is closed at once. Only <see cref="R1CodeServer"/> heeds it.</summary>
    /// <value>Connections, 1 to 1,000,000. The default is 16,384.</value>
    public int MaxConnections { get; set; } = 16_384;

    /// <summary>Gets or sets the token that requests carry as <c>Authorization: Bearer</c> (or as the password of <c>Basic</c>); <see langword="null"/> for none.</summary>
    /// <value>16 to 4,096 visible ASCII characters. <see cref="R1CodeServer"/> refuses an address other machines can reach without one.</value>
    public string? Token { get; set; }

    /// <summary>Gets or sets what responses give as <c>executor_pod_name</c>, so that a client of several servers knows who answered.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the clock that sessions expire by.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Throws when an option is out of its range.</summary>
    /// <exception cref="ArgumentException">Names every such option with its value and its range.</exception>
    public void ThrowIfOutOfRange()
    {
        List<string> problems = [];
        CheckExecutors(problems);
        Check(Workers, 1, 1_024, nameof(Workers));
        Check(QueueLength, 0, 1_000_000, nameof(QueueLength));
        Check(QueueTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1), nameof(QueueTimeout));
        Check(MaxRequestBytes, 1 << 10, 1 << 30, nameof(MaxRequestBytes));
        Check(MaxFetchBytes, 0, 1 << 30, nameof(MaxFetchBytes));
        Check(MaxBufferedBytes, MaxRequestBytes, long.MaxValue, nameof(MaxBufferedBytes));
        Check(MaxHeapBytes, 64 * Mebibyte, long.MaxValue, nameof(MaxHeapBytes));
        Check(MaxSessions, 0, 1_000_000, nameof(MaxSessions));
        Check(MaxSessionBytes, Mebibyte, long.MaxValue, nameof(MaxSessionBytes));
        Check(SessionIdleTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1), nameof(SessionIdleTimeout));
        Check(DrainTimeout, TimeSpan.Zero, TimeSpan.FromDays(1), nameof(DrainTimeout));
        Check(MaxConnections, 1, 1_000_000, nameof(MaxConnections));
        if (Token is { } token && (token.Length is < 16 or > 4_096 || token.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            problems.Add($"Token has {token.Length} characters; it must be 16 to 4,096 visible ASCII characters");
        }

        Try(DefaultLimits.ThrowIfOutOfRange, nameof(DefaultLimits), problems);
        Try(MaxLimits.ThrowIfOutOfRange, nameof(MaxLimits), problems);
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The server's options are wrong: {string.Join("; ", problems)}.");
        }

        void Check<T>(T value, T least, T most, string name)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0) problems.Add($"{name} is {value}; it must be from {least} to {most}");
        }
    }

    private void CheckExecutors(List<string> problems)
    {
        if (Executors.Count == 0) problems.Add("Executors is empty; give at least one, such as new PythonExecutor()");
        foreach (var twice in Executors.GroupBy(static executor => executor.Language, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            problems.Add($"Executors has {twice.Count()} of '{twice.Key}'; give one for each language");
        }
    }

    private static void Try(Action check, string name, List<string> problems)
    {
        try
        {
            check();
        }
        catch (ArgumentOutOfRangeException problem)
        {
            problems.Add($"{name}: {problem.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }
}
