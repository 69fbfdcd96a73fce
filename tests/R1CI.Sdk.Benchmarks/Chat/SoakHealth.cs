using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>What the process holds, sampled while a soak goes on.</summary>
internal sealed class SoakHealth
{
    private readonly List<Sample> _samples = [];

    private readonly record struct Sample(double Heap, double Resident, double Threads, double Files);

    public async Task WatchAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(5), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Only what is reachable counts: what a collection would give back is no leak.
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            const string Files = "/proc/self/fd";
            _samples.Add(new Sample(GC.GetTotalMemory(forceFullCollection: false) / 1048576.0, process.WorkingSet64 / 1048576.0, process.Threads.Count, Directory.Exists(Files) ? Directory.GetFiles(Files).Length : 0));
        }
    }

    /// <summary>Compares the first quarter, after a warm-up of two samples, with the last.</summary>
    public void Report(Action<FormattableString> print)
    {
        var samples = _samples.Skip(2).ToList();
        var quarter = Math.Max(1, samples.Count / 4);
        if (samples.Count < 4)
        {
            print($"memory: too short a run for a comparison, {samples.Count} samples");
            return;
        }

        Line("managed heap, MiB", static sample => sample.Heap);
        Line("resident, MiB", static sample => sample.Resident);
        Line("threads", static sample => sample.Threads);
        Line("open files and sockets", static sample => sample.Files);

        void Line(string name, Func<Sample, double> value)
        {
            var (first, last) = (samples.Take(quarter).Average(value), samples.TakeLast(quarter).Average(value));
            print($"{name,-24} first quarter {first,8:F1}   last quarter {last,8:F1}   ratio {last / Math.Max(first, 0.1):F3}   most {samples.Max(value):F1}");
        }
    }
}
