using System.Diagnostics;
using R1CI.Sdk.CodeIO.Merging;
using R1CI.Sdk.CodeIO.Reporting;

namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>How many bytes of 1,000 shards of a CodeI/O run are merged in a second, and in how much memory, at two sizes.</summary>
/// <remarks>Bounds: 100 MB/s, the same memory at both sizes. The shards are copies of what the corpus gives, each function with an id of its own but for one in fifty.</remarks>
internal static class CodeIOMergeBenchmark
{
    private const int Shards = 1_000;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync()
    {
        using var folder = new TemporaryFolder();
        var corpus = await CodeIOShards.RunCorpusAsync(folder.In("corpus"));
        Console.WriteLine();
        Console.WriteLine($"Merge, CodeI/O: {Shards:N0} shards of copies of the corpus");
        foreach (var megabytes in (int[])[100, 400])
        {
            var parts = folder.In($"parts{megabytes}");
            var bytes = CodeIOShards.Write(corpus, parts, Shards, megabytes * 1_000_000L);
            GC.Collect();
            var before = Environment.WorkingSet;
            var cpu = Environment.CpuUsage.TotalTime;
            var (seconds, most) = Measure(() => CodeIOMerge.Merge([.. Enumerable.Range(0, Shards).Select(part => Path.Combine(parts, $"{part}"))], folder.In($"merged{megabytes}")));
            cpu = Environment.CpuUsage.TotalTime - cpu;
            var (report, _) = Measure(() => CodeIOReport.Write(folder.In($"merged{megabytes}")));
            Console.WriteLine($"  {bytes / 1e6,6:F0} MB in {seconds,6:F2} s, {report:F2} s of them for its report: {bytes / 1e6 / seconds,6:F0} MB/s, {bytes / 1e6 / cpu.TotalSeconds:F0} MB a CPU second, {(most - before) / (1 << 20),5:N0} MiB more memory than before");
            Directory.Delete(parts, recursive: true);
        }
    }

    private static (double Seconds, long MostMemory) Measure(Action work)
    {
        var most = 0L;
        using var watch = new Timer(_ => most = Math.Max(most, Environment.WorkingSet), null, TimeSpan.Zero, Look);
        var start = Stopwatch.GetTimestamp();
        work();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, most);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-merge-");

        public string In(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
