using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Benchmarks.Serve;

/// <summary>What <c>r1ci serve</c> does on this machine, whose cores the clients share: calls a second, latencies, overload, memory; beside calls without it.</summary>
internal static class ServeBenchmark
{
    private const int OverloadClients = 640;
    private const int Samples = 1 << 20;
    private const string Processor = "process_cpu_seconds_total";

    // The small call of the other benchmarks. The number makes it a script that the server has not seen.
    private const string Script =
        """
        def is_prime(n):
            if n < 2:
                return False
            for d in range(2, int(n ** 0.5) + 1):
                if n % d == 0:
                    return False
            return True
        print(sum(1 for n in range(1, 20) if is_prime(n)), {0})
        """;

    /// <summary>Gets or sets how many calls the longest run makes.</summary>
    public static int Calls { get; set; } = 40_000;

    public static async Task RunAsync()
    {
        Console.WriteLine();
        Console.WriteLine("Server: one small script a call (8 lines, a fresh session, each call another script)");
        var inProcess = await InProcessAsync();
        using (var server = ServerProcess.Serve())
        {
            await LoadAsync(server, 64, 20_000, "warm-up");
            var start = await MemoryAsync(server, "memory after the warm-up");
            await LoadAsync(server, 1, Calls / 4, "1 client");
            await LoadAsync(server, 8, Calls, "8 clients");
            var rate = await LoadAsync(server, 64, Calls, "64 clients");
            var same = await LoadAsync(server, 64, Calls, "64 clients, the same script", isSame: true);
            var end = await MemoryAsync(server, $"memory after {(Calls * 3) + (Calls / 4) + 20_000} calls");
            Print($"server / in process, calls a second: {rate / inProcess:F2} (the same script: {same / inProcess:F2}); memory at the end / start: {end / start:F2}");
        }

        await OverloadAsync();
        await ProcessesAsync();
    }

    private static async Task<double> InProcessAsync()
    {
        var executor = new PythonExecutor();
        var (begun, next, busy) = (0L, 0, TimeSpan.Zero);
        foreach (var calls in (int[])[20_000, 20_000])
        {
            (begun, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
            {
                for (var i = 0; i < calls / Environment.ProcessorCount; i++)
                {
                    await using var session = executor.CreateSession();
                    var code = Script.Replace("{0}", Interlocked.Increment(ref next).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                    var result = await session.ExecuteAsync(new CodeRequest(code) { EndsProgram = true });
                    if (!result.Stdout.StartsWith("8 ", StringComparison.Ordinal)) throw new InvalidDataException(result.Error);
                }
            })));
        }

        var rate = 20_000 / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Print($"{$"in process, {Environment.ProcessorCount} tasks",-46} {rate,9:F0} calls/s   processor {(Environment.CpuUsage.TotalTime - busy).TotalMicroseconds / 20_000:F0} µs a call");
        return rate;
    }

    private static async Task<double> LoadAsync(ServerProcess server, int clients, int calls, string name, bool isSame = false)
    {
        var (next, times, busy) = (0, new ConcurrentBag<List<double>>(), await server.TryMetricAsync(Processor));
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(ClientAsync)));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        double[] sorted = [.. times.SelectMany(list => list).Order()];
        var used = await server.TryMetricAsync(Processor) is { } after ? FormattableString.Invariant($"   processor {(after - busy) / calls * 1e6:F0} µs a call") : "";
        Print($"{name,-46} {calls / seconds,9:F0} calls/s   p50 {Quantile(sorted, 0.5),7:F2}   p99 {Quantile(sorted, 0.99),7:F2}   max {sorted[^1],7:F2} ms{used}");
        return calls / seconds;

        async Task ClientAsync()
        {
            using var client = new LoadClient();
            await client.ConnectAsync(server.Port);
            var mine = new List<double>(Math.Min(Samples, calls / clients * 2));
            for (int i; (i = Interlocked.Increment(ref next)) <= calls;)
            {
                // Of another run too, no script comes twice.
                var number = isSame ? "7" : ((begun % 1_000_000_007 * 10_000_000) + i).ToString(CultureInfo.InvariantCulture);
                var request = LoadClient.Request(Script.Replace("{0}", number, StringComparison.Ordinal));
                var start = Stopwatch.GetTimestamp();
                var status = await client.AskAsync(request, "\"stdout\":\"8 "u8.ToArray());
                if (status != 200) throw new InvalidDataException($"A call was answered with {status}.");
                if (mine.Count < Samples / clients) mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Add(mine);
        }
    }

    // Ten times the clients that the queue has room for with them, none of which waits before it asks again.
    private static async Task OverloadAsync()
    {
        using var server = ServerProcess.Serve("--queue", "60");
        await LoadAsync(server, 16, 5_000, "warm-up of a server with --queue 60");
        var (counts, times) = (new ConcurrentDictionary<int, int>(), new ConcurrentBag<double>());
        var begun = Stopwatch.GetTimestamp();
        var request = LoadClient.Request(Script.Replace("{0}", "9", StringComparison.Ordinal));
        await Task.WhenAll(Enumerable.Range(0, OverloadClients).Select(_ => Task.Run(async () =>
        {
            using var client = new LoadClient();
            await client.ConnectAsync(server.Port);
            while (Stopwatch.GetElapsedTime(begun).TotalSeconds < 10)
            {
                var start = Stopwatch.GetTimestamp();
                var status = await client.AskAsync(request, "\"stdout\":\"8 "u8.ToArray());
                counts.AddOrUpdate(status, 1, static (_, count) => count + 1);
                if (status == 200) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        double[] sorted = [.. times.Order()];
        Print($"{OverloadClients + " clients, 10 s",-46} {string.Join(", ", counts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value / seconds:F0}/s with {pair.Key}"))}; p99 of 200: {Quantile(sorted, 0.99):F1} ms");
        await MemoryAsync(server, "memory after it");
    }

    private static async Task ProcessesAsync()
    {
        using var server = ServerProcess.ProcessForEachCall();
        if (server is null) Print($"a process for each call: skipped, there is no python3");
        else await LoadAsync(server, 8, 400, "yardstick: a CPython process for each call, 8 clients");
    }

    private static async Task<double> MemoryAsync(ServerProcess server, string name)
    {
        var resident = await server.MetricAsync("process_resident_memory_bytes");
        Print($"{name,-46} {resident / (1 << 20),9:F0} MiB resident, {await server.MetricAsync("r1ci_heap_bytes") / (1 << 20):F0} MiB managed");
        return resident;
    }

    private static double Quantile(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];

    private static void Print(FormattableString line) => Console.WriteLine("  " + FormattableString.Invariant(line));
}
