using System.Diagnostics;
using R1CI.Sdk.Benchmarks.Python;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Workers;

/// <summary>How many runs of a program two threads of one warm process do beside one thread: a new session for each run, nothing left to compile.</summary>
internal static class SteadyWorkers
{
    private const int Rounds = 3;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>Measures each program, one and two workers in turn, and prints a line a program and the geometric mean.</summary>
    public static void Measure(string name, IEnumerable<string> programs)
    {
        var ratios = new List<double>();
        foreach (var program in programs)
        {
            var script = new PythonScript(File.ReadAllText(Path.Combine(PythonBenchmark.Programs, program + ".py")));
            var expected = File.ReadAllText(Path.Combine(PythonBenchmark.Programs, program + ".out"));
            RunsPerSecond(2, script, expected);
            double one = 0, two = 0, pauseOne = 0, pauseTwo = 0;
            for (var round = 0; round < Rounds; round++)
            {
                (one, pauseOne) = Better((one, pauseOne), RunsPerSecond(1, script, expected));
                (two, pauseTwo) = Better((two, pauseTwo), RunsPerSecond(2, script, expected));
            }

            ratios.Add(two / one);
            PythonBenchmark.Print($"  {program,-18} {1000 / one,8:F1} ms {two / one,6:F2}   collecting {pauseOne,4:P0} {pauseTwo,4:P0}");
        }

        PythonBenchmark.Print($"  {name}, geometric mean {Math.Exp(ratios.Average(Math.Log)),8:F2}   lowest {ratios.Min():F2}");
    }

    private static (double Rate, double Pause) Better((double Rate, double Pause) a, (double Rate, double Pause) b) => a.Rate > b.Rate ? a : b;

    private static (double Rate, double Pause) RunsPerSecond(int workers, PythonScript script, string expected)
    {
        GC.Collect();
        var (paused, start) = (GC.GetTotalPauseDuration(), Stopwatch.GetTimestamp());
        var rates = new double[workers];
        var threads = Enumerable.Range(0, workers).Select(worker => new Thread(() => rates[worker] = Loop(script, expected), 16 << 20)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return (rates.Sum(), (GC.GetTotalPauseDuration() - paused) / Stopwatch.GetElapsedTime(start));
    }

    private static double Loop(PythonScript script, string expected)
    {
        var (runs, start) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(start) < Window)
        {
            var result = PythonBenchmark.NewSession().Execute(script);
            if (result.Stdout != expected) throw new InvalidDataException($"The program printed '{result.Stdout}' {result.Error}; '{expected}' is right.");
            runs++;
        }

        return runs / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
