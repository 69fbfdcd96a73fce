using System.Diagnostics;
using R1CI.Sdk.Benchmarks.Python;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Packages;

/// <summary>The real sympy in the embedded interpreter: importing it, forking a session that has it, and the test programs, beside CPython.</summary>
internal static class PackagesBenchmark
{
    private const string Mount = "/usr/lib/python3/dist-packages";
    private const int Forks = 20, StackBytes = 16 << 20;

    public static Task RunAsync()
    {
        Console.WriteLine();
        if (!Directory.Exists(Mount + "/sympy"))
        {
            Console.WriteLine($"sympy: skipped, there is none in {Mount} (Debian's python3-sympy)");
            return Task.CompletedTask;
        }

        // Built-ins that call back take host stack.
        var thread = new Thread(Run, StackBytes);
        thread.Start();
        thread.Join();
        return Task.CompletedTask;
    }

    private static void Run()
    {
        var folder = Path.Combine(Repository.Root, "tests", "R1CI.Sdk.Python.Tests", "Packages", "sympy");
        var programs = Directory.GetFiles(folder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var session = Create();
        var heap = new List<long> { GC.GetTotalMemory(true) };
        var first = Import(session, out var charged);
        heap.Add(GC.GetTotalMemory(true));
        var other = Create();
        var second = Import(other, out _);
        heap.Add(GC.GetTotalMemory(true));
        GC.KeepAlive(other);
        var cpython = CPythonSympy.Measure(programs);
        Console.WriteLine("import sympy, ms of CPU time");
        Console.WriteLine($"  first session of the process {first:F0}, second {second:F0}{(cpython is { } c ? $", CPython without .pyc {c.Import:F0}: {first / c.Import:F2}x, {second / c.Import:F2}x" : "")}");
        Console.WriteLine($"  a session holds {(heap[2] - heap[1]) >> 20} MiB, the process keeps {(2 * heap[1] - heap[0] - heap[2]) >> 20} MiB of compiled code and source; charged {charged >> 20} MiB");
        MeasureForks(session);
        MeasurePrograms(session, programs, cpython?.Programs);
    }

    private static void MeasureForks(PythonSession session)
    {
        var times = new List<double>();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Forks; i++)
        {
            var start = Stopwatch.GetTimestamp();
            session.Fork();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine($"fork of a session with sympy, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / Forks / 1024} KiB each");
        Statistics.Print("fork, ms", times, "ms");
    }

    private static void MeasurePrograms(PythonSession imported, string[] programs, double[]? cpython)
    {
        var equal = 0;
        var ratios = new List<(double Ratio, double Here, double There, string Name)>();
        for (var i = 0; i < programs.Length; i++)
        {
            var session = imported.Fork();
            var start = ThreadClock.Now;
            var result = session.Execute(new PythonScript(File.ReadAllText(programs[i])));
            var here = (ThreadClock.Now - start).TotalMilliseconds;
            var error = result.Error?.TrimEnd('\n').Split('\n')[^1];
            equal += result.Stdout + (string.IsNullOrEmpty(error) ? "" : error + "\n") == File.ReadAllText(Path.ChangeExtension(programs[i], ".out")) ? 1 : 0;
            var there = cpython?[i] ?? double.NaN;
            ratios.Add((here / there, here, there, Path.GetFileNameWithoutExtension(programs[i])));
        }

        Console.WriteLine($"sympy programs: {equal} of {programs.Length} print what CPython prints, {ratios.Sum(r => r.Here):F0} ms of CPU time here, {ratios.Sum(r => r.There):F0} ms on CPython; each once, in a fork");
        Console.WriteLine($"  geometric mean {Math.Exp(ratios.Average(r => Math.Log(r.Ratio))):F2}x");
        foreach (var (ratio, here, there, name) in ratios.OrderByDescending(r => r.Here - r.There).Take(10))
        {
            Console.WriteLine($"  {name,-36} {here,8:F0} ms {there,8:F0} ms {ratio,6:F2}x");
        }
    }

    private static PythonSession Create() => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System,
        PackageRoots = [Mount],
        Limits = new PythonLimits { Timeout = TimeSpan.FromMinutes(5), MaxBytes = 2L << 30, MaxSteps = 10_000_000_000 },
    });

    private static double Import(PythonSession session, out long charged)
    {
        var start = ThreadClock.Now;
        var result = session.Execute(new PythonScript("import sympy"));
        charged = result.PeakBytes;
        return result.Status == PythonStatus.Ok ? (ThreadClock.Now - start).TotalMilliseconds : throw new InvalidDataException(result.Error);
    }
}
