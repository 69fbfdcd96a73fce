using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Benchmarks.Limits;

/// <summary>Fills the memory with every kind of object and temporary under two limits, and prints how much more becomes resident.</summary>
internal static class FloodScan
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static async Task RunAsync()
    {
        foreach (var megabytes in (int[])[64, 256])
        {
            var found = new List<(double Over, string Program)>();
            foreach (var program in OperationScan.Lines("floods.txt"))
            {
                found.Add((await ResidentAsync(program, (long)megabytes << 20) - megabytes, program));
            }

            Console.WriteLine($"{found.Count} floods under {megabytes} MiB: resident above idle and limit, worst five, MiB");
            foreach (var (over, program) in found.OrderByDescending(each => each.Over).Take(5))
            {
                Console.WriteLine($"  {over,6:F0}  {program.ReplaceLineEndings("\\n")}");
            }
        }
    }

    private static async Task<double> ResidentAsync(string program, long maxBytes)
    {
        await using var session = new PythonExecutor().CreateSession(new CodeSessionOptions
        {
            Limits = new ExecutionLimits { MaxSteps = long.MaxValue, Timeout = Timeout, MaxBytes = maxBytes },
        });
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var resident = new ResidentPeak();
        using var watch = new Timer(_ => resident.Look(), null, 0, 2);
        await session.ExecuteAsync(new CodeRequest(program));
        resident.Look();
        return resident.AboveIdle / (double)(1 << 20);
    }
}
