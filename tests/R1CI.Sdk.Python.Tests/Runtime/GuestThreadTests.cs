namespace R1CI.Sdk.Python.Tests.Runtime;

/// <summary>Guest threads and limits: whatever ends a run, its threads end with it and the session goes on.</summary>
public sealed class GuestThreadTests
{
    private const string Afterwards = """
        import threading, time
        def work():
            time.sleep(1)
            print("again")
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        print(threading.active_count(), thread.is_alive())
        """;

    [Theory]
    [InlineData("time.sleep(1)\n    while True: pass", PythonStatus.StepLimit)]
    [InlineData("time.sleep(1)\n    held = []\n    while True: held.append('y' * 100000)", PythonStatus.MemoryLimit)]
    [InlineData("sys.setrecursionlimit(10**9)\n    def deeper(n): return deeper(n + 1) + 1\n    time.sleep(1)\n    deeper(0)", PythonStatus.DepthLimit)]
    public void Execute_AfterALimitInsideAThread_StartsThreadsAgain(string body, PythonStatus expected)
    {
        var session = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = TimeProvider.System,
            Limits = new PythonLimits { MaxSteps = 5_000_000, MaxBytes = 32 << 20, MaxCallDepth = 10_000 },
        });

        var ended = session.Execute(new PythonScript($"import sys, threading, time\ndef work():\n    {body}\nthreads = [threading.Thread(target=work) for _ in range(3)]\nfor t in threads: t.start()\nfor t in threads: t.join()"), TestContext.Current.CancellationToken);
        var fork = session.Fork();
        var after = session.Execute(new PythonScript(Afterwards), TestContext.Current.CancellationToken);
        var afterInFork = fork.Execute(new PythonScript(Afterwards), TestContext.Current.CancellationToken);

        Assert.Equal(expected, ended.Status);
        Assert.Equal("again\n1 False\n", after.Stdout);
        Assert.Equal(after.Stdout, afterInFork.Stdout);
    }

    [Fact]
    public void Execute_WithThreadsThatAllWait_SaysSoInsteadOfHanging()
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System });

        var result = session.Execute(
            new PythonScript("import queue, threading\nthreading.Thread(target=queue.Queue().get).start()"), TestContext.Current.CancellationToken);

        Assert.Equal("RuntimeError", result.ErrorType);
        Assert.Contains("would wait for ever", result.Error, StringComparison.Ordinal);
    }
}
