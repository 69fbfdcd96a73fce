using R1CI.Sdk.Benchmarks.ColdStart;
using R1CI.Sdk.Benchmarks.Python;

namespace R1CI.Sdk.Benchmarks.Workers;

/// <summary>What a second worker brings: in one warm process, and for a batch of the published command beside two processes and beside CPython, which
/// show what the machine can give.</summary>
/// <remarks>
/// For a machine that does nothing else. A batch's wall time includes the start and the just-in-time compiler, whose second of work lies on the other core
/// when there is one worker and beside both when there are two; the warm process shows the workers alone.
/// </remarks>
internal static class WorkersBenchmark
{
    private const int Rounds = 2;

    private static readonly string[] Computing = ["01_fib", "02_nested_loops", "05_nqueens", "06_matmul", "14_nbody", "15_mandelbrot"];
    private static readonly string[] Allocating =
        ["07_strings", "09_sorting", "10_classes", "13_permutations", "16_word_frequency", "18_bigint", "19_json_parser", "20_memo_bfs"];

    public static async Task RunAsync()
    {
        Console.WriteLine();
        Console.WriteLine("Two workers beside one in a warm process: a run by one, runs a second of two by those of one, and the time they wait for the collector");
        SteadyWorkers.Measure("computing", Computing);
        SteadyWorkers.Measure("allocating", Allocating);

        using var command = await PublishedProgram.CommandAsync();
        Console.WriteLine();
        Console.WriteLine($"Two workers beside one: seconds, best of {Rounds}, every output checked");
        Console.WriteLine("  programs     1 worker  2 workers  ratio   2 processes  ratio   CPython 1  CPython 2  ratio");
        Measure("computing", Computing, repeats: 40, command.Path);
        Measure("allocating", Allocating, repeats: 20, command.Path);
    }

    private static void Measure(string name, string[] programs, int repeats, string command)
    {
        using var batch = new ProgramBatch(PythonBenchmark.Programs, programs, repeats);
        double one = double.MaxValue, two = double.MaxValue, apart = double.MaxValue, theirOne = double.MaxValue, theirTwo = double.MaxValue;
        // In turn, so that a busy moment of the machine falls on all of them.
        for (var round = 0; round < Rounds; round++)
        {
            one = Math.Min(one, batch.Run(command, workers: 1, processes: 1));
            two = Math.Min(two, batch.Run(command, workers: 2, processes: 1));
            apart = Math.Min(apart, batch.Run(command, workers: 1, processes: 2));
            theirOne = Math.Min(theirOne, batch.RunCPython(processes: 1));
            theirTwo = Math.Min(theirTwo, batch.RunCPython(processes: 2));
        }

        PythonBenchmark.Print($"  {name,-10} {one,10:F2} {two,10:F2} {one / two,6:F2} {apart,13:F2} {one / apart,6:F2} {theirOne,11:F2} {theirTwo,10:F2} {theirOne / theirTwo,6:F2}");
    }
}
