namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>What one program did in one session.</summary>
internal sealed record AttackOutcome(PythonResult Result, AttackHost Host, long ResidentBytes)
{
    /// <summary>Gets OK, DENY or LIMIT, the words of the case files.</summary>
    public string Word => Result.Status switch
    {
        PythonStatus.Ok => "OK",
        PythonStatus.Error => "DENY",
        PythonStatus.Internal or PythonStatus.Cancelled => Result.Status.ToString(),
        _ => "LIMIT",
    };

    public override string ToString() => $"{Result.Status} {Result.ErrorType} steps={Result.Steps} peak={Result.PeakBytes:N0} resident={ResidentBytes:N0}\n{Head(Result.Stdout)}\n{Head(Result.Error ?? "")}";

    private static string Head(string text) => text.Length > 600 ? text[..300] + " ... " + text[^300..] : text;
}

/// <summary>Runs one program of a case with the controls U1 to U9 around it.</summary>
internal static class AttackTrial
{
    private const long MiB = 1 << 20;

    // What the executor's threads have, and far less: there, too, what nests must notice in time.
    private const int StackBytes = 16 << 20, SmallStackBytes = 1 << 20;

    /// <summary>Finite, small, and the time so long that only a defect reaches it: what ends a run is a count, on every machine the same.</summary>
    public static PythonLimits Limits => new()
    {
        MaxSteps = 2_000_000, Timeout = TimeSpan.FromSeconds(30), MaxBytes = 64 * MiB, MaxCallDepth = 1_000, MaxOutputChars = 50_000,
        MaxSourceChars = 256 << 10, MaxHostCalls = 50,
    };

    /// <summary>Runs the program twice and once cancelled, and checks what must hold for every attack.</summary>
    public static AttackOutcome Run(AttackCase attack, string program, PythonLimits limits)
    {
        var watchesMemory = attack.Allowed.Contains("LIMIT");
        var first = Once(program, limits, watchesMemory);
        Check(program, first, limits);
        if (!attack.Allowed.Contains("CHECK"))
        {
            Assert.True(IsAllowed(attack, first), $"{string.Join(" or ", attack.Allowed)} is allowed, but: {first}");
        }

        if (attack.Prints is { } prints && first.Word == "OK") Assert.Equal(prints, (first.Result.Stdout + first.Result.Value).TrimEnd('\n'));
        AssertSame(first.Result, Once(program, limits, watchesMemory: false).Result);
        if (first.Word == "LIMIT") CheckCancellation(program, limits);
        if (first.Result.ErrorType == "RecursionError") Assert.Equal("RecursionError", Once(program, limits, stackBytes: SmallStackBytes).Result.ErrorType);
        return first;
    }

    public static AttackOutcome Once(string program, PythonLimits limits, bool watchesMemory = false, int stackBytes = StackBytes, CancellationToken token = default)
    {
        var host = new AttackHost();
        var session = NewSession(limits, host);
        using var memory = watchesMemory ? ResidentMemory.Start() : null;
        var result = OnThread(() => session.Execute(new PythonScript(program), token), stackBytes);
        var resident = memory?.PeakAboveIdle ?? 0;
        // U6: the session goes on.
        var after = OnThread(() => session.Execute(new PythonScript("1+1"), CancellationToken.None), stackBytes);
        Assert.True(after.Value == "2", $"1+1 afterwards: {after.Status} {after.Value} {after.Error}");
        return new AttackOutcome(result, host, resident);
    }

    public static PythonSession NewSession(PythonLimits limits, AttackHost host) => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System, Seed = 7, Limits = limits, HostFunctions = host.Functions,
    });

    public static T OnThread<T>(Func<T> work, int stackBytes = StackBytes)
    {
        T result = default!;
        var thread = new Thread(() => result = work(), stackBytes);
        thread.Start();
        thread.Join();
        return result;
    }

    private static bool IsAllowed(AttackCase attack, AttackOutcome outcome) => attack.Allowed.Any(word => word switch
    {
        "DET" or "NEUTRAL" => outcome.Word is "OK" or "DENY",
        _ => outcome.Word == word,
    });

    private static void Check(string program, AttackOutcome outcome, PythonLimits limits)
    {
        var result = outcome.Result;
        Assert.True(outcome.Word is "OK" or "DENY" or "LIMIT", outcome.ToString());
        Assert.True(result.PeakBytes <= limits.MaxBytes + MiB, $"U3: {result.PeakBytes:N0} bytes charged");
        Assert.True(outcome.ResidentBytes <= limits.MaxBytes + (64 * MiB), $"U3: {outcome.ResidentBytes:N0} bytes resident. {outcome}");
        foreach (var text in new[] { result.Stdout, result.Stderr, result.Error ?? "", result.Value ?? "" })
        {
            Assert.True(HostLeaks.Find(text) is not { } leak || program.Contains(leak, StringComparison.Ordinal), $"U5: '{HostLeaks.Find(text)}' in {outcome}");
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Environment.CurrentDirectory));
        Assert.True(result.Stdout.Length <= limits.MaxOutputChars, "more output than the limit");
    }

    // U9
    private static void AssertSame(PythonResult first, PythonResult second)
    {
        Assert.Equal(first.Status, second.Status);
        Assert.Equal(first.Stdout, second.Stdout);
        Assert.Equal(first.Error, second.Error);
        Assert.Equal(first.Steps, second.Steps);
        Assert.Equal(first.PeakBytes, second.PeakBytes);
    }

    // U8: nothing but the token may end what runs on; a run that outlives it ends by the clock and fails here.
    private static void CheckCancellation(string program, PythonLimits limits)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var outcome = Once(program, limits with { MaxSteps = long.MaxValue }, token: source.Token);
        var isRefused = outcome.Result.Error?.StartsWith("Stopped: one operation", StringComparison.Ordinal) == true;
        Assert.True(isRefused || outcome.Result.Status is not (PythonStatus.Timeout or PythonStatus.Internal), $"U8: {outcome}");
    }
}
