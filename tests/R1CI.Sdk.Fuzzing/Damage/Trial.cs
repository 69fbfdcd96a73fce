using R1CI.Sdk.Python;

namespace R1CI.Sdk.Fuzzing.Damage;

/// <summary>Runs one program under tight limits and says what is wrong with how it ended.</summary>
internal static class Trial
{
    public const int MaxMiB = 32;

    private const int LateMilliseconds = 100, OverMiB = 16, TimeoutMilliseconds = 250;

    private static readonly ThreadClock Clock = new();

    public static PythonSessionOptions Options { get; } = new()
    {
        TimeProvider = Clock,
        AllowsFileWrites = true,
        Limits = new PythonLimits { MaxSteps = 3_000_000, Timeout = TimeSpan.FromMilliseconds(TimeoutMilliseconds), MaxBytes = (long)MaxMiB << 20, MaxOutputChars = 1 << 16 },
    };

    /// <summary>What is wrong; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(string program)
    {
        if (Once(new PythonSession(Options), program, out var result) is { } fault)
        {
            // What only the first run of something costs (compiling it, say) is no overrun of the interpreter's.
            return fault.StartsWith("late", StringComparison.Ordinal) || fault.StartsWith("memory", StringComparison.Ordinal) ? Once(new PythonSession(Options), program, out _) : fault;
        }

        if (result!.Status == PythonStatus.Timeout)
        {
            return null;
        }

        return Repeated(program, result) ?? Forked(program);
    }

    private static string? Once(PythonSession session, string program, out PythonResult? result)
    {
        result = null;
        var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Clock.GetTimestamp());
        try
        {
            result = session.Execute(new PythonScript(program));
        }
        catch (Exception e)
        {
            return $"host exception {e.GetType().Name}: {e.Message}";
        }

        var took = Clock.GetElapsedTime(started);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return result.Status == PythonStatus.Internal ? result.Error
            : took.TotalMilliseconds > TimeoutMilliseconds + LateMilliseconds ? $"late: {took.TotalMilliseconds:0} ms"
            : result.PeakBytes > (MaxMiB + 1L) << 20 ? $"memory: {result.PeakBytes >> 20} MiB charged"
            : allocated > (MaxMiB + OverMiB) << 20 ? LiveMemory.Overrun(program, (MaxMiB + OverMiB) << 20)
            : null;
    }

    private static string? Repeated(string program, PythonResult first)
    {
        var second = new PythonSession(Options).Execute(new PythonScript(program));
        return second.Status == PythonStatus.Timeout || Equal(first, second) ? null : $"two runs differ: {Describe(first)} and {Describe(second)}";
    }

    // The first half of the lines makes the state; then the whole runs there and in a fork.
    private static string? Forked(string program)
    {
        var half = program.IndexOf('\n', program.Length / 2);
        if (half < 0)
        {
            return null;
        }

        var session = new PythonSession(Options);
        session.Execute(new PythonScript(program[..(half + 1)]));
        var fork = session.Fork();
        var (here, there) = (session.Execute(new PythonScript(program)), fork.Execute(new PythonScript(program)));
        return here.Status == PythonStatus.Timeout || there.Status == PythonStatus.Timeout || Equal(here, there) ? null : $"a fork differs: {Describe(here)} and {Describe(there)}";
    }

    private static bool Equal(PythonResult a, PythonResult b) => (a.Status, a.Steps, a.PeakBytes, a.Stdout, a.Error) == (b.Status, b.Steps, b.PeakBytes, b.Stdout, b.Error);

    private static string Describe(PythonResult r) => $"{r.Status}, {r.Steps} steps, {r.PeakBytes} bytes, {r.Stdout.Length} characters, {r.Error?.TrimEnd('\n').Split('\n')[^1]}";
}
