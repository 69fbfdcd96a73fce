using System.Diagnostics;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Forks;

/// <summary>What a session pool pays: a new session, a fork of a small one, of one with a library imported, and of one with many objects.</summary>
internal static class ForkBenchmark
{
    private const int Forks = 1_000;

    private static readonly (string Name, string Setup)[] States =
    [
        ("small: a function, a class, ten names", """
            def f(n): return n * k
            class C:
                def __init__(self): self.x = [1, 2]
            k, a, b, c, d, e, g, h = 3, 'text', [1, 2, 3], {'k': C()}, {1, 2}, 1.5, (1, 2), None
            """),
        ("math, random, collections, re, json imported", "import math, random, collections, re, json"),
        ("dataclasses, datetime, decimal, typing, enum imported", "import dataclasses, datetime, decimal, typing, enum"),
        ("100,000 objects", "x = [[i] for i in range(100000)]"),
    ];

    public static Task RunAsync()
    {
        Console.WriteLine();
        Console.WriteLine($"Sessions ({Forks} of each, after as many to warm up)");
        var options = new PythonSessionOptions { TimeProvider = TimeProvider.System };
        Statistics.Print("new session + '1+1', us", Measure(() => Ask(new PythonSession(options))), "us");
        foreach (var (name, setup) in States)
        {
            var session = new PythonSession(options);
            var result = session.Execute(new PythonScript(setup));
            if (result.Status != PythonStatus.Ok)
            {
                throw new InvalidDataException(result.Error);
            }

            var count = name.StartsWith("100", StringComparison.Ordinal) ? 20 : Forks;
            Statistics.Print($"fork, {name}, us", Measure(() => session.Fork(), count), "us");
            Statistics.Print("  fork + '1+1', us", Measure(() => Ask(session.Fork()), count), "us");
        }

        return Task.CompletedTask;
    }

    private static void Ask(PythonSession session)
    {
        if (session.Execute(new PythonScript("1+1")).Value != "2")
        {
            throw new InvalidDataException("1+1 is 2.");
        }
    }

    private static List<double> Measure(Action act, int count = Forks)
    {
        var times = new List<double>(count);
        for (var i = 0; i < 2 * count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            act();
            if (i >= count)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        return times;
    }
}
