namespace R1CI.Sdk.Python.Text;

/// <summary>Lets algorithms that know nothing of a run end with the one they work for, when it is cancelled or its time is up.</summary>
internal static class Interruption
{
    /// <summary>What the run on this thread wants done now and then: ends it by throwing.</summary>
    [ThreadStatic]
    private static IWorkMeter? _run;

    public static IWorkMeter? Run
    {
        get => _run;
        set => _run = value;
    }

    /// <summary>Looks at the clock once in 65,536 calls of a loop that counts up by one and takes nanoseconds a round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(int round)
    {
        if ((round & 0xFFFF) == 0xFFFF) Check();
    }

    /// <summary>Looks at the clock once in 1,024 calls: for rounds of microseconds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckOften(int round)
    {
        if ((round & 0x3FF) == 0x3FF) Check();
    }

    /// <summary>Looks at the clock once in 1,024 calls from anywhere: for walks that have no count of their own.</summary>
    public static void Step() => CheckOften(++_steps);

    [ThreadStatic]
    private static int _steps;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Check() => _run?.CheckInterrupted();
}
