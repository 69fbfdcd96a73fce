using System.Diagnostics;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>The CPU time of this thread on Linux, wall time elsewhere.</summary>
/// <remarks>Environment.CpuUsage moves with the scheduler's tick, 4 ms: too coarse for a program that takes 20.</remarks>
internal static class ThreadClock
{
    private const int ClockThreadCpuTime = 3;

    public static TimeSpan Now
    {
        get
        {
            if (!OperatingSystem.IsLinux() || GetTime(ClockThreadCpuTime, out var time) != 0) return Stopwatch.GetElapsedTime(0);
            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1e3);
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public nint Seconds, Nanoseconds;
    }
}
