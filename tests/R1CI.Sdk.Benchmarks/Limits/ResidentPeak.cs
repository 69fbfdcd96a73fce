using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.Limits;

/// <summary>The most memory of this process that was resident, above what was when it was made.</summary>
internal sealed class ResidentPeak
{
    private readonly long _idle = Now();
    private long _peak;

    public long AboveIdle => Math.Max(0, Volatile.Read(ref _peak) - _idle);

    public void Look() => Volatile.Write(ref _peak, Math.Max(Volatile.Read(ref _peak), Now()));

    private static long Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
