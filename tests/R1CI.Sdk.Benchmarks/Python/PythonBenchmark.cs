using System.Globalization;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>The embedded Python beside CPython: 20 programs, two hundred snippets, then what small runs cost.</summary>
/// <remarks>CPU time of the interpreting thread, because wall time on a busy machine says little; the best of several runs, because the rest is noise.</remarks>
internal static class PythonBenchmark
{
    // The loop is compiled with profile data after 60 entries; a session enters it at least once a run.
    private const int Runs = 40;

    private static string Programs => Path.Combine(Repository.Root, "tests", "R1CI.Sdk.Benchmarks", "Python", "Programs");

    public static Task RunAsync()
    {
        // Built-ins that call back take host stack: an own thread has enough of it, whatever the caller's.
        var thread = new Thread(Run, 16 << 20);
        thread.Start();
        thread.Join();
        return Task.CompletedTask;
    }

    private static void Run()
    {
        Console.WriteLine();
        Console.WriteLine($"Python programs: milliseconds of CPU time, best of {Runs} runs in one process, CPython's best of 5 beside it");
        Console.WriteLine("  program               first     best  CPython  ratio  allocated MB");
        var ratios = new List<double>();
        foreach (var file in Directory.GetFiles(Programs, "*.py").Order(StringComparer.Ordinal))
        {
            var ours = Measure(File.ReadAllText(file), File.ReadAllText(Path.ChangeExtension(file, ".out")), Runs);
            var theirs = CPythonTimer.Best(file);
            var ratio = theirs == null ? "" : (ours.Best / theirs.Value).ToString("F2", CultureInfo.InvariantCulture);
            if (theirs != null) ratios.Add(ours.Best / theirs.Value);
            Print($"  {Path.GetFileNameWithoutExtension(file),-18} {ours.First,8:F1} {ours.Best,8:F2} {theirs,8:F2} {ratio,6} {ours.Allocated / 1e6,13:F1}");
        }
        if (ratios.Count == 0) Console.WriteLine("  CPython: skipped, there is no python3");
        else Print($"  geometric mean of the ratios {Math.Exp(ratios.Average(Math.Log)):F3}, highest {ratios.Max():F2}");
        SnippetRuns.Run();
        SmallRuns.Run();
    }

    private static (double First, double Best, long Allocated) Measure(string source, string expected, int runs)
    {
        double first = 0, best = double.MaxValue;
        var allocated = 0L;
        for (var i = 0; i < runs; i++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Now;
            var result = NewSession().Execute(new PythonScript(source));
            var took = (ThreadClock.Now - start).TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
            if (i == 0) first = took;
            best = Math.Min(best, took);
            if (result.Stdout != expected) throw new InvalidDataException($"The program printed '{result.Stdout}' {result.Error}; '{expected}' is right.");
        }
        return (first, best, allocated);
    }

    public static PythonSession NewSession() => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System,
        Limits = new PythonLimits { Timeout = TimeSpan.FromMinutes(1), MaxBytes = 2L << 30 },
    });

    public static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
