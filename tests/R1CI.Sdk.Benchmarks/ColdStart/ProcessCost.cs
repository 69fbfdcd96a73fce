using System.Diagnostics;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.Benchmarks.ColdStart;

/// <summary>What a whole process takes from its start to its end: CPU time of all its threads on Linux, wall time elsewhere.</summary>
internal static class ProcessCost
{
    private const int EndedChildren = -1;

    /// <summary>Milliseconds, the least of some runs.</summary>
    /// <param name="runs">How many; the rest is noise.</param>
    /// <param name="program">The executable.</param>
    /// <param name="arguments">Its arguments; what it prints is dropped.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static double Best(int runs, string program, params string[] arguments) => Enumerable.Range(0, runs).Min(_ => Once(program, arguments));

    private static double Once(string program, string[] arguments)
    {
        var before = OfEndedChildren();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (OfEndedChildren() - before).TotalMilliseconds
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    /// <summary>Gets the CPU time of all children that have ended; on other systems than Linux the wall time.</summary>
    public static TimeSpan OfEndedChildren() => OperatingSystem.IsLinux() && GetUsage(EndedChildren, out var usage) == 0
        ? TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, out Usage usage);

    // struct rusage: two times, then fourteen counts that nobody reads here.
    [StructLayout(LayoutKind.Sequential, Size = 18 * 8)]
    private struct Usage
    {
        public nint UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds;
    }
}
