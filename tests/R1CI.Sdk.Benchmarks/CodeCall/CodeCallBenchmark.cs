using System.Diagnostics;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Benchmarks.CodeCall;

/// <summary>What one small code call costs inside the loop: a session, parsing, running, the result; beside a CPython process.</summary>
internal static class CodeCallBenchmark
{
    private const int Calls = 2_000;

    // What the shipped model writes for a typical question.
    private const string Script =
        """
        def is_prime(n):
            if n < 2:
                return False
            for d in range(2, int(n ** 0.5) + 1):
                if n % d == 0:
                    return False
            return True
        print(sum(1 for n in range(1, 20) if is_prime(n)))
        """;

    public static async Task RunAsync()
    {
        var executor = new PythonExecutor();
        await MeasureAsync(executor, Calls); // warm-up
        var times = await MeasureAsync(executor, Calls);
        Console.WriteLine();
        Console.WriteLine($"One small code call (8 lines, fresh session): {Calls} calls");
        Statistics.Print("embedded Python, ms a call", times, "ms");
        if (CPython() is { } python)
        {
            Statistics.Print("CPython process, ms a call", python, "ms");
            Console.WriteLine($"  CPython process / embedded, medians: {Statistics.Median(python) / Statistics.Median(times):F0}");
        }
        else
        {
            Console.WriteLine("  CPython process: skipped, there is no python3");
        }
    }

    private static async Task<List<double>> MeasureAsync(PythonExecutor executor, int calls)
    {
        var times = new List<double>(calls);
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var session = executor.CreateSession();
            var result = await session.ExecuteAsync(new CodeRequest(Script));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (result.Stdout != "8\n")
            {
                throw new InvalidDataException($"The script printed '{result.Stdout}' {result.Error}; 8 is right.");
            }
        }

        return times;
    }

    private static List<double>? CPython()
    {
        try
        {
            return [.. Enumerable.Range(0, 20).Select(_ => RunProcess())];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static double RunProcess()
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("python3", ["-I", "-c", Script]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
