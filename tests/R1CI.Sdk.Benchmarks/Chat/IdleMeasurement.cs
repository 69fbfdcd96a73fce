using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>How long after a stop the processor still works: a conversation runs code without an end, its user stops it, and the process is watched.</summary>
internal static class IdleMeasurement
{
    private const int Rounds = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(10);

    public static async Task<List<double>> RunAsync(Uri address)
    {
        using var connection = new SoakConnection(address);
        List<double> idle = [];
        for (var round = 0; round < Rounds; round++)
        {
            var id = await connection.CreateAsync();
            await connection.PostAsync($"conversations/{id}/messages", new { text = $"runaway N0-{round}" });
            await foreach (var (_, json) in connection.ReadAsync(id, 0))
            {
                if (json.GetProperty("type").GetString() == "output") break;
            }

            var start = Stopwatch.GetTimestamp();
            await connection.PostAsync($"conversations/{id}/runs/r1/stop", new { });
            idle.Add((await UntilIdleAsync(start)).TotalMilliseconds);
            await connection.RemoveAsync(id);
        }

        return idle;
    }

    // The end of the last window in which more than a tenth of one core was used.
    private static async Task<TimeSpan> UntilIdleAsync(long start)
    {
        var busyUntil = TimeSpan.Zero;
        while (Stopwatch.GetElapsedTime(start) is var at && at < TimeSpan.FromMilliseconds(400))
        {
            var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await Task.Delay(Window);
            if ((Environment.CpuUsage.TotalTime - cpu) / Stopwatch.GetElapsedTime(clock) > 0.1) busyUntil = Stopwatch.GetElapsedTime(start);
        }

        return busyUntil;
    }
}
