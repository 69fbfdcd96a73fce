using System.Diagnostics;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Python.Tests.Attacks;

namespace R1CI.Sdk.Benchmarks.Limits;

/// <summary>Runs every attack on the interpreter under a wall-clock limit and under a cancellation, and prints the latest stop and the most memory.</summary>
internal static class LimitsBenchmark
{
    private const long MaxBytes = 256L << 20;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CancelAfter = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync()
    {
        // The first run of anything compiles it.
        await RunOneAsync("import fractions, decimal, json, re\nprint(sum(range(1000)))", Timeout, null);
        var programs = AttackCase.All.SelectMany(attack => attack.Programs.Select(program => (attack.Id, Program: program))).ToList();
        List<(string Id, double Value)> timeouts = [], cancellations = [], residents = [];
        foreach (var (id, program) in programs)
        {
            var (milliseconds, bytes) = await RunOneAsync(program, Timeout, null);
            timeouts.Add((id, milliseconds - Timeout.TotalMilliseconds));
            residents.Add((id, bytes / (double)(1 << 20)));
            (milliseconds, _) = await RunOneAsync(program, TimeSpan.FromMinutes(1), CancelAfter);
            cancellations.Add((id, milliseconds - CancelAfter.TotalMilliseconds));
        }

        Console.WriteLine();
        Console.WriteLine($"{programs.Count} attacks, limits {Timeout.TotalSeconds} s and {MaxBytes >> 20} MiB");
        Print("later than the time limit, ms", timeouts);
        Print($"later than a cancellation after {CancelAfter.TotalMilliseconds} ms, ms", cancellations);
        Print("resident above idle, MiB", residents);
    }

    private static void Print(string what, List<(string Id, double Value)> values)
    {
        var worst = values.OrderByDescending(value => value.Value).Take(3).Select(value => $"{value.Value:F0} ({value.Id})");
        Console.WriteLine($"  {what}: worst {string.Join(", ", worst)}");
    }

    private static async Task<(double Milliseconds, long ResidentBytes)> RunOneAsync(string program, TimeSpan timeout, TimeSpan? cancelAfter)
    {
        await using var session = new PythonExecutor().CreateSession(new CodeSessionOptions
        {
            Limits = new ExecutionLimits { MaxSteps = long.MaxValue, Timeout = timeout, MaxBytes = MaxBytes },
        });
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var resident = new ResidentPeak();
        using var watch = new Timer(_ => resident.Look(), null, 0, 2);
        using var source = new CancellationTokenSource();
        var start = Stopwatch.GetTimestamp();
        if (cancelAfter is { } delay)
        {
            source.CancelAfter(delay);
        }

        try
        {
            await session.ExecuteAsync(new CodeRequest(program), source.Token);
        }
        catch (OperationCanceledException)
        {
            // What was asked for.
        }

        resident.Look();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, resident.AboveIdle);
    }
}
