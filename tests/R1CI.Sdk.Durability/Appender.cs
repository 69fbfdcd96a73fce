using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Durability;

/// <summary>The process that is killed: appends what the file lacks on two threads, and says so for each record once it is appended.</summary>
internal static class Appender
{
    public const int Records = 400;
    private const int Threads = 2;
    private const int MaxPadding = 600_000;

    public static int Run(string path, int seed)
    {
        HashSet<string> there = [];
        using var writer = TrajectoryFileWriter.Open(path, onRecord: record => there.Add(record.GetProperty("id").GetString()!));
        var sample = SampleRun.CreateAsync().GetAwaiter().GetResult();
        var missing = new Queue<int>(Enumerable.Range(0, Records).Where(number => !there.Contains($"t-{number}")));
        Console.WriteLine($"open {there.Count} {writer.TornBytes}");
        Parallel.For(0, Threads, _ =>
        {
            while (Next() is { } number)
            {
                // Sizes from one page to more than half a megabyte: a kill then finds a line half written.
                writer.Append(sample.Record(number, new Random(HashCode(seed, number)).Next(MaxPadding)));
                lock (missing) Console.WriteLine($"done t-{number}");
            }
        });
        return 0;

        int? Next()
        {
            lock (missing) return missing.TryDequeue(out var number) ? number : null;
        }
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + number);
}
