using R1CI.Sdk.Python.Tests.Conformance;

namespace R1CI.Sdk.Python.Tests.Runtime;

/// <summary>Sessions on several threads share compiled library code; none may see another's types through it.</summary>
public sealed class ParallelSessionTests
{
    private const int Threads = 4;

    [Fact]
    public void Execute_OfEveryCaseOnSeveralThreadsAtOnce_WritesWhatItWritesAlone()
    {
        var cases = ConformanceCase.Names.Select(static name => new ConformanceCase(name)).Where(static c => c.KnownDifference is null).ToArray();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();

        OnThreads(thread =>
        {
            // Neighbours in the list use the same modules: all threads walk it in the same order.
            foreach (var c in cases)
                if (c.RunHere() is var actual && actual != c.Expected) wrong.Add($"{c.Name} on thread {thread}: {actual}");
        });

        Assert.Empty(wrong);
    }

    [Fact]
    public void Execute_OfForksOnSeveralThreadsAtOnce_KeepsEachForksOwnTypes()
    {
        var origin = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System });
        origin.Execute(new PythonScript("""
            from datetime import datetime, timedelta, timezone
            class Point:
                def __init__(self, x): self.x = x
                def moved(self, d): return Point(self.x + d)
            def total(n):
                zone = timezone(timedelta(hours=n % 24))
                return sum(Point(i).moved(1).x for i in range(n)) + datetime(2024, 1, 1, tzinfo=zone).utcoffset().seconds // 3600
            """), TestContext.Current.CancellationToken);
        var forks = Enumerable.Range(0, Threads).Select(_ => origin.Fork()).ToArray();
        var results = new PythonResult[Threads];

        OnThreads(thread =>
        {
            for (var i = 0; i < 300; i++)
                results[thread] = forks[thread].Execute(new PythonScript("print([total(n) for n in (5, 30, 47)], isinstance(Point(1).moved(2), Point))"), TestContext.Current.CancellationToken);
        });

        Assert.All(results, static r => Assert.Equal("[20, 471, 1151] True\n", r.Stdout));
    }

    private static void OnThreads(Action<int> body)
    {
        var started = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(
            () =>
            {
                started.SignalAndWait();
                body(i);
            }, 16 << 20)).ToArray();
        foreach (var t in threads) t.Start();
        foreach (var t in threads) t.Join();
    }
}
