using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Python;

/// <summary>What a model's small code call costs: a session, a fork, ten lines.</summary>
internal static class SmallRuns
{
    private const int Batches = 30;
    private const int BatchSize = 300;

    private const string TenLines =
        """
        def is_prime(n):
            if n < 2:
                return False
            for d in range(2, int(n ** 0.5) + 1):
                if n % d == 0:
                    return False
            return True
        primes = [n for n in range(20) if is_prime(n)]
        total = sum(primes)
        print(f"{len(primes)} primes, sum {total}")
        """;

    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine($"Small runs, warm: microseconds of CPU time, mean of the best of {Batches} batches of {BatchSize}");
        var kept = PythonBenchmark.NewSession();
        kept.Execute(new PythonScript("x = [1, 2, 3]\ndef f(a): return a + len(x)"));
        Measure("ten lines in a kept session", () => Expect(kept.Execute(new PythonScript(TenLines)), "8 primes, sum 77\n"));
        Measure("ten lines in a new session", () => Expect(PythonBenchmark.NewSession().Execute(new PythonScript(TenLines)), "8 primes, sum 77\n"));
        Measure("new session and print(1 + 1)", () => Expect(PythonBenchmark.NewSession().Execute(new PythonScript("print(1 + 1)")), "2\n"));
        var small = PythonBenchmark.NewSession();
        small.Execute(new PythonScript("x = [1, 2, 3]\ndef f(a): return a + len(x)"));
        Measure("fork of a small session", () => small.Fork());
    }

    private static void Measure(string name, Action run)
    {
        var best = double.MaxValue;
        for (var batch = 0; batch < Batches; batch++)
        {
            var start = ThreadClock.Now;
            for (var i = 0; i < BatchSize; i++) run();
            best = Math.Min(best, (ThreadClock.Now - start).TotalMicroseconds / (BatchSize));
        }
        PythonBenchmark.Print($"  {name,-34} {best,8:F1}");
    }

    private static void Expect(PythonResult result, string stdout)
    {
        if (result.Stdout != stdout) throw new InvalidDataException($"The script printed '{result.Stdout}' {result.Error}; '{stdout}' is right.");
    }
}
