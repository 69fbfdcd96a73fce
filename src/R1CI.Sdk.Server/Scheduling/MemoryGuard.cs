using System.Diagnostics;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Scheduling;

/// <summary>Sends new work away while the process holds more managed memory than it may.</summary>
internal sealed class MemoryGuard(R1CodeServerOptions options)
{
    // A collection tells what of it is garbage; not more often, because each stops every script.
    private static readonly TimeSpan CollectEvery = TimeSpan.FromSeconds(5);

    private long _collected;

    /// <summary>What to tell the client; <see langword="null"/> when there is room.</summary>
    public ServerProblem? Check()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= options.MaxHeapBytes) return null;
        var last = Interlocked.Read(ref _collected);
        if ((last == 0 || Stopwatch.GetElapsedTime(last) > CollectEvery) && Interlocked.CompareExchange(ref _collected, Stopwatch.GetTimestamp(), last) == last)
        {
            GC.Collect();
            if (GC.GetTotalMemory(forceFullCollection: false) <= options.MaxHeapBytes) return null;
        }

        return ServerProblem.Busy(
            $"Scripts and sessions hold more than {options.MaxHeapBytes >> 20} MiB. Close sessions, or send the request again after Retry-After.", TimeSpan.FromSeconds(2));
    }
}
