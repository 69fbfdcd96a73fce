using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Node;

namespace R1CI.Sdk.Benchmarks.Node;

/// <summary>What a call of JavaScript in a node child costs, warm and in a new session, beside a process for each script and beside Python here; and how late a runaway ends.</summary>
internal static class NodeBenchmark
{
    private const int Calls = 500;
    private const int Sessions = 40;
    private const int Kills = 10;
    private const double CallBoundMilliseconds = 1.5;
    private const double KillBoundMilliseconds = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);

    // What the time limit of node's vm ends, and what only the death of the process does: one native call that does not look up.
    private static readonly (string Name, string Code)[] Runaways =
    [
        ("an empty loop", "for (;;) { }"),
        ("promises without end", "(async () => { for (;;) await null; })()"),
        ("a backtracking pattern", "/^(a+)+$/.test('a'.repeat(40) + 'b')"),
        ("one long native call", "new Array(2 ** 27).fill('x').sort().join('y').split('').sort()"),
    ];

    public static async Task RunAsync()
    {
        Console.WriteLine();
        NodeExecutor node;
        try
        {
            node = new NodeExecutor(new NodeExecutorOptions { WarmProcesses = 2 });
        }
        catch (NodeUnavailableException problem)
        {
            Console.WriteLine($"JavaScript in node: not measured. {problem.Message}");
            return;
        }

        using (node)
        {
            Console.WriteLine($"JavaScript in {node.Interpreter} (isolation: {node.Isolation}), milliseconds");
            await CallsAsync(node);
            await KillsAsync(node);
        }
    }

    private static async Task CallsAsync(NodeExecutor node)
    {
        await using var warm = node.CreateSession();
        await using var python = new PythonExecutor().CreateSession();
        var (calls, pythonCalls, fresh, processes) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < 2 * Calls; i++)
        {
            var ours = await TimeAsync(warm, "console.log([1, 2, 3].reduce((a, b) => a + b))");
            var theirs = await TimeAsync(python, "print(sum([1, 2, 3]))");
            if (i >= Calls)
            {
                calls.Add(ours);
                pythonCalls.Add(theirs);
            }
        }

        for (var i = 0; i < Sessions; i++)
        {
            fresh.Add(await NewSessionAsync(node));
            processes.Add(ProcessOf(node.NodePath));
        }

        Statistics.Print("warm call", calls);
        Statistics.Print("warm call of the embedded Python", pythonCalls);
        Statistics.Print("new session and its first call", fresh);
        Statistics.Print("a process of node for the script", processes);
        var median = Statistics.Median(calls);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  warm call, median {median:F3} ms, bound {CallBoundMilliseconds}: {(median <= CallBoundMilliseconds ? "holds" : "DOES NOT HOLD")}"));
    }

    private static async Task KillsAsync(NodeExecutor node)
    {
        var options = new CodeSessionOptions { Limits = new ExecutionLimits { Timeout = Limit, MaxBytes = 2L << 30 } };
        foreach (var (name, code) in Runaways)
        {
            var late = new List<double>();
            for (var i = 0; i < Kills; i++)
            {
                await using var session = node.CreateSession(options);
                await session.ExecuteAsync(new CodeRequest("1"));
                var start = Stopwatch.GetTimestamp();
                var result = await session.ExecuteAsync(new CodeRequest(code));
                late.Add((Stopwatch.GetElapsedTime(start) - Limit).TotalMilliseconds);
                if (result.Status != ExecutionStatus.Timeout)
                {
                    throw new InvalidDataException($"{name} ended as {result.Status}: {result.Error}");
                }
            }

            Statistics.Print($"late after a limit of 300 ms: {name}", late, digits: 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    latest {late.Max():F1} ms, bound {KillBoundMilliseconds}: {(late.Max() <= KillBoundMilliseconds ? "holds" : "DOES NOT HOLD")}"));
        }
    }

    private static async Task<double> TimeAsync(CodeSession session, string code)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await session.ExecuteAsync(new CodeRequest(code));
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return result.Stdout == "6\n" ? time : throw new InvalidDataException($"{result.Status}: {result.Error}");
    }

    private static async Task<double> NewSessionAsync(NodeExecutor node)
    {
        var start = Stopwatch.GetTimestamp();
        await using var session = node.CreateSession();
        await TimeAsync(session, "console.log(6)");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double ProcessOf(string node)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(node, ["-e", "console.log(6)"]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output == "6\n" ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidDataException(output);
    }
}
