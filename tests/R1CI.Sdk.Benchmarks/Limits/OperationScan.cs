using R1CI.Sdk.Python;

namespace R1CI.Sdk.Benchmarks.Limits;

/// <summary>Runs every operation of a list on every operand of another, all megabytes large, and prints those that look at the clock too seldom.</summary>
/// <remarks>Operands and operations are scripts, a line each, where \n stands for a line break; operations see x, y (like x) and k (an item). Takes hours.</remarks>
internal static class OperationScan
{
    private const int StackBytes = 16 << 20;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(20);

    public static Task RunAsync()
    {
        var thread = new Thread(Run, StackBytes);
        thread.Start();
        return Task.Run(thread.Join);
    }

    private static void Run()
    {
        var operations = Lines("operations.txt");
        var found = new List<(TimeSpan Gap, string What)>();
        foreach (var operand in Lines("operands.txt"))
        {
            var clock = new GapClock();
            var session = Prepare(operand, clock);
            clock.EndAfter = Each;
            foreach (var operation in operations)
            {
                clock.Start();
                var result = session.Execute(new PythonScript(operation));
                clock.Look();
                if (result.Status == PythonStatus.Internal)
                {
                    Console.WriteLine($"  FAILED {operand} | {operation}: {result.Error}");
                }

                found.Add((clock.Gap, $"{operand} | {operation}"));
                if (clock.Gap > Late)
                {
                    Console.WriteLine($"  {clock.Gap.TotalMilliseconds,6:F0} ms, {clock.GapWithoutCollector.TotalMilliseconds,6:F0} without the collector: {operand} | {operation}");
                }
            }
        }

        Console.WriteLine($"{found.Count} operations; later than {Late.TotalMilliseconds} ms: {found.Count(each => each.Gap > Late)}; worst {found.Max(each => each.Gap).TotalMilliseconds:F0} ms: {found.MaxBy(each => each.Gap).What}");
    }

    private static PythonSession Prepare(string operand, GapClock clock)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var limits = new PythonLimits { MaxSteps = long.MaxValue, Timeout = TimeSpan.FromDays(1), MaxBytes = 3L << 30, MaxOutputChars = 1 << 29, MaxSourceChars = 1 << 26 };
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = clock, Limits = limits });
        var result = session.Execute(new PythonScript("import sys\nsys.set_int_max_str_digits(0)\n" + operand));
        return result.Status == PythonStatus.Ok ? session : throw new InvalidOperationException($"The operand '{operand}' cannot be made: {result.Error}");
    }

    /// <summary>The scripts of a list beside the program.</summary>
    public static IReadOnlyList<string> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Limits", file)).Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal))];
}
