using System.Runtime.InteropServices;

namespace R1CI.Sdk.Fuzzing.Damage;

/// <summary>Processor time of the calling thread: on a busy machine the only clock that tells how long something took.</summary>
/// <remarks>Wall time where the system has no such clock.</remarks>
internal sealed partial class ThreadClock : TimeProvider
{
    private const int ThreadCpuTime = 3;   // CLOCK_THREAD_CPUTIME_ID of Linux

    public override long TimestampFrequency => OperatingSystem.IsLinux() ? 1_000_000_000 : System.TimestampFrequency;

    public override long GetTimestamp()
    {
        if (!OperatingSystem.IsLinux())
        {
            return System.GetTimestamp();
        }

        Marshal.ThrowExceptionForHR(GetTime(ThreadCpuTime, out var time));
        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private struct Time
    {
        public long Seconds, Nanoseconds;
    }
}
