using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Teacherless;
using R1CI.Sdk.CodeIO.Verification;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Benchmarks.CodeIO;

/// <summary>
/// Functions of the corpus that are executed (ten pairs, drawn anew, and run again for determinism) and verified (three predictions in each direction) in a second on one
/// core, beside CPython processes as the released pipeline starts them: one for a function's pairs, one for each predicted input.
/// </summary>
/// <remarks>Bounds: 300 functions/s/core, 20 times the processes. They neither check determinism nor import what the released scripts do, which favours them.</remarks>
internal static class CodeIOBenchmark
{
    private const int WarmUps = 4; // the runtime compiles for some seconds, beside the work
    private const int Rounds = 5;
    private const int ProcessesARound = 12; // functions; each takes four processes

    public static async Task RunAsync()
    {
        var executor = new PythonExecutor();
        var functions = await FunctionsAsync(executor);
        Console.WriteLine();
        Console.WriteLine($"CodeI/O, {functions.Count} functions of the corpus: executed and verified, one at a time");
        for (var pass = 0; pass < WarmUps; pass++) await OnOwnThreadAsync(executor, functions);
        List<double> wall = [], core = [], pairs = [], all = [];
        for (var round = 0; round < Rounds; round++)
        {
            var (cpu, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await OnOwnThreadAsync(executor, functions);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / functions.Count;
            wall.Add(1 / seconds);
            core.Add(functions.Count / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            if (CPythonFunctions.Measure([.. Enumerable.Range(0, ProcessesARound).Select(at => functions[((round * ProcessesARound) + at) * 7 % functions.Count])]) is not { } processes) continue;
            pairs.Add(processes.Pairs / seconds);
            all.Add((processes.Pairs + processes.Checks) / seconds);
        }

        Statistics.Print("functions/s, wall time", wall, digits: 1);
        Statistics.Print("functions/s/core, CPU time", core, digits: 1);
        if (all.Count == 0)
        {
            Console.WriteLine("  CPython processes: skipped, there is no python3");
            return;
        }

        Statistics.Print("times one process a function, pairs only", pairs, digits: 1);
        Statistics.Print("times the released approach, pairs and checks", all, digits: 1);
    }

    private static async Task<IReadOnlyList<CodeFunction>> FunctionsAsync(PythonExecutor executor)
    {
        var execution = new FunctionExecution(executor);
        var kept = new List<CodeFunction>();
        foreach (var source in RawReader.Read(Path.Combine(Repository.Root, "examples", "CodeIO", "corpus"), new IntakeOptions()))
        {
            foreach (var function in TeacherlessTransform.Transform(source.Record!, 0).Functions)
            {
                if ((await execution.ExecuteAsync(function)).Record is { } executed) kept.Add(executed);
            }
        }

        return kept;
    }

    // As a worker of a run does it.
    private static Task OnOwnThreadAsync(PythonExecutor executor, IReadOnlyList<CodeFunction> functions) =>
        GuestThreads.RunOwnThread(() => PassAsync(executor, functions).GetAwaiter().GetResult());

    private static async Task PassAsync(PythonExecutor executor, IReadOnlyList<CodeFunction> functions)
    {
        var execution = new FunctionExecution(executor);
        var instances = new InstanceMaking();
        foreach (var function in functions)
        {
            var executed = (await execution.ExecuteAsync(function)).Record ?? throw new InvalidDataException($"'{function.Id}' was kept before.");
            if (!executed.Pairs.SequenceEqual(function.Pairs)) throw new InvalidDataException($"'{function.Id}' had other pairs before.");
            var verifier = new PredictionVerifier(executor, executed);
            foreach (var instance in instances.Make(executed))
            {
                var answer = instance.Kind == PredictionKind.Output ? $"{{\"output\": {instance.Pair.Output}}}" : $"{{\"input\": {instance.Pair.Input}}}";
                var verdict = await verifier.VerifyAsync(instance, new Prediction(instance.Id, 0, answer));
                if (verdict.Status != VerdictStatus.Success) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"'{instance.Id}' is right, and the verdict is {verdict}."));
            }
        }
    }
}
