using R1CI.Sdk.Benchmarks.ColdStart;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>The embedded Python beside CPython: 20 programs, two hundred snippets, then what small runs cost.</summary>
/// <remarks>CPU time of the interpreting thread, because wall time on a busy machine says little; the best of several runs, because the rest is noise.</remarks>
internal static class PythonBenchmark
{
    // The loop is compiled with profile data after 60 entries; a session enters it at least once a run.
    private const int Runs = 40;

    public static string Programs => Path.Combine(Repository.Root, "tests", "R1CI.Sdk.Benchmarks", "Python", "Programs");

    public static async Task RunAsync()
    {
        using var command = await PublishedProgram.CommandAsync();
        using var empty = await PublishedProgram.EmptyAsync();
        // Built-ins that call back take host stack: an own thread has enough of it, whatever the caller's.
        var thread = new Thread(() => Run(new FirstRuns(command.Path, empty.Path)), 16 << 20);
        thread.Start();
        thread.Join();
    }

    private static void Run(FirstRuns cold)
    {
        Console.WriteLine();
        Console.WriteLine($"Python programs, milliseconds of CPU time. first: the only run of a fresh published process, its start taken off. best: of {Runs} runs in one process.");
        Console.WriteLine("CPython's beside each: the same of its own process, and its best of 5.");
        Console.WriteLine("  program               first  CPython  ratio     best  CPython  ratio  allocated MB");
        var (ratios, coldRatios) = (new List<double>(), new List<double>());
        foreach (var file in Directory.GetFiles(Programs, "*.py").Order(StringComparer.Ordinal))
        {
            var ours = Measure(File.ReadAllText(file), File.ReadAllText(Path.ChangeExtension(file, ".out")), Runs);
            var theirs = CPythonTimer.Best(file);
            var first = cold.Measure(file);
            if (theirs != null) ratios.Add(ours.Best / theirs.Value);
            if (first.CPython != null) coldRatios.Add(first.Here / first.CPython.Value);
            Print($"  {Path.GetFileNameWithoutExtension(file),-18} {first.Here,8:F1} {first.CPython,8:F1} {first.Here / first.CPython,6:F2} {ours.Best,8:F2} {theirs,8:F2} {ours.Best / theirs,6:F2} {ours.Allocated / 1e6,13:F1}");
        }
        if (ratios.Count == 0) Console.WriteLine("  CPython: skipped, there is no python3");
        else Print($"  geometric mean of the ratios: first run {Math.Exp(coldRatios.Average(Math.Log)):F3}, best {Math.Exp(ratios.Average(Math.Log)):F3}, highest {coldRatios.Max():F2} and {ratios.Max():F2}");
        cold.PrintFirstSnippet();
        SnippetRuns.Run();
        SmallRuns.Run();
    }

    private static (double Best, long Allocated) Measure(string source, string expected, int runs)
    {
        var best = double.MaxValue;
        var allocated = 0L;
        for (var i = 0; i < runs; i++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Now;
            var result = NewSession().Execute(new PythonScript(source));
            var took = (ThreadClock.Now - start).TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
            best = Math.Min(best, took);
            if (result.Stdout != expected) throw new InvalidDataException($"The program printed '{result.Stdout}' {result.Error}; '{expected}' is right.");
        }
        return (best, allocated);
    }

    public static PythonSession NewSession() => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System,
        Limits = new PythonLimits { Timeout = TimeSpan.FromMinutes(1), MaxBytes = 2L << 30 },
    });

    public static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
