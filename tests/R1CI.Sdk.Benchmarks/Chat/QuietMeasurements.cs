using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>What a user alone on the server sees: how soon the model's first words come, and how soon after a stop the processor has nothing to do.</summary>
internal static class QuietMeasurements
{
    // The first ones also meet the compiler, which works in the background for a second at a time: without tiers (DOTNET_TieredCompilation=0) they are like the others.
    private const int WarmUps = 60;
    private const int Rounds = 40;
    private const int Questions = 60;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(20);

    /// <summary>A conversation runs code without an end, its user stops it, and the process is watched.</summary>
    public static async Task<List<double>> StopsAsync(Uri address)
    {
        using var connection = new SoakConnection(address);
        List<double> idle = [];
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var id = await connection.CreateAsync();
            await connection.PostAsync($"conversations/{id}/messages", new { text = $"runaway N0-{round}" });
            await foreach (var (_, json) in connection.ReadAsync(id, 0))
            {
                if (json.GetProperty("type").GetString() == "output") break;
            }

            var start = Stopwatch.GetTimestamp();
            await connection.PostAsync($"conversations/{id}/runs/r1/stop", new { });
            var busy = await UntilIdleAsync(start);
            if (round >= WarmUps) idle.Add(busy.TotalMilliseconds);
            await connection.RemoveAsync(id);
        }

        return idle;
    }

    /// <summary>How long after the model began to reply its first event is read, in a conversation that is alone.</summary>
    public static async Task<List<double>> FirstEventsAsync(Uri address, SoakModel model)
    {
        using var connection = new SoakConnection(address);
        var id = await connection.CreateAsync();
        var last = 0;
        List<double> times = [];
        for (var round = 0; round < Questions; round++)
        {
            var nonce = $"N0-{round}";
            await connection.PostAsync($"conversations/{id}/messages", new { text = $"plain {nonce}" });
            await foreach (var (happened, json) in connection.ReadAsync(id, last))
            {
                last = happened;
                var type = json.GetProperty("type").GetString();
                if (type == "token" && model.TakeStart(nonce) is { } start) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (type == "stopped") break;
            }
        }

        await connection.RemoveAsync(id);
        return times;
    }

    // The end of the last window in which more than half of one core was used, before two without: code without an end takes a whole one, the measurement itself little.
    private static async Task<TimeSpan> UntilIdleAsync(long start)
    {
        var busyUntil = Stopwatch.GetElapsedTime(start);
        for (var idle = 0; idle < 2 && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5); idle++)
        {
            var (cpu, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await Task.Delay(Window);
            if ((Environment.CpuUsage.TotalTime - cpu) / Stopwatch.GetElapsedTime(clock) <= 0.5) continue;
            (busyUntil, idle) = (Stopwatch.GetElapsedTime(start), -1);
        }

        return busyUntil;
    }
}
