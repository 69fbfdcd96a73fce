using R1CI.Sdk.Benchmarks;
using R1CI.Sdk.Benchmarks.AgentLoop;
using R1CI.Sdk.Benchmarks.Chat;
using R1CI.Sdk.Benchmarks.CodeCall;
using R1CI.Sdk.Benchmarks.CodeIO;
using R1CI.Sdk.Benchmarks.ColdStart;
using R1CI.Sdk.Benchmarks.Engine;
using R1CI.Sdk.Benchmarks.Evaluation;
using R1CI.Sdk.Benchmarks.Export;
using R1CI.Sdk.Benchmarks.Forks;
using R1CI.Sdk.Benchmarks.Gpu;
using R1CI.Sdk.Benchmarks.Limits;
using R1CI.Sdk.Benchmarks.Memory;
using R1CI.Sdk.Benchmarks.Merging;
using R1CI.Sdk.Benchmarks.Node;
using R1CI.Sdk.Benchmarks.Packages;
using R1CI.Sdk.Benchmarks.Python;
using R1CI.Sdk.Benchmarks.Rollouts;
using R1CI.Sdk.Benchmarks.Scale;
using R1CI.Sdk.Benchmarks.Serve;
using R1CI.Sdk.Benchmarks.Tasks;
using R1CI.Sdk.Benchmarks.Tracing;
using R1CI.Sdk.Benchmarks.Workers;

// Every figure is a ratio of two things measured in this run, in turn, so that a busy machine slows both.
var benchmarks = new Dictionary<string, Func<Task>>
{
    ["loop"] = AgentLoopBenchmark.RunAsync,
    ["call"] = CodeCallBenchmark.RunAsync,
    ["codeio"] = CodeIOBenchmark.RunAsync,
    ["cold"] = ColdStartBenchmark.RunAsync,
    ["engine"] = EngineBenchmark.RunAsync,
    ["fork"] = ForkBenchmark.RunAsync,
    ["export"] = ExportBenchmark.RunAsync,
    ["eval"] = EvaluationBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
    ["merge"] = MergeBenchmark.RunAsync,
    ["limits"] = LimitsBenchmark.RunAsync,
    ["node"] = NodeBenchmark.RunAsync,
    ["python"] = PythonBenchmark.RunAsync,
    ["packages"] = PackagesBenchmark.RunAsync,
    ["rollouts"] = RolloutsBenchmark.RunAsync,
    ["serve"] = ServeBenchmark.RunAsync,
    ["tasks"] = TasksBenchmark.RunAsync,
    ["tracing"] = TracingBenchmark.RunAsync,
    ["workers"] = WorkersBenchmark.RunAsync,
};

// Searches that take long; only by name.
var scans = new Dictionary<string, Func<Task>>
{
    ["operations"] = OperationScan.RunAsync,
    ["floods"] = FloodScan.RunAsync,
    ["chat"] = ChatSoak.RunAsync,
    ["scale"] = ScaleBenchmark.RunAsync,
    ["gpu"] = GpuBenchmark.RunAsync,
};

if (Array.IndexOf(args, "--calls") is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], out var calls))
{
    ServeBenchmark.Calls = calls;
    args = [.. args[..at], .. args[(at + 2)..]];
}

if (Array.IndexOf(args, "--minutes") is >= 0 and var place && place + 1 < args.Length && double.TryParse(args[place + 1], System.Globalization.CultureInfo.InvariantCulture, out var minutes) && minutes > 0)
{
    ChatSoak.Minutes = minutes;
    args = [.. args[..place], .. args[(place + 2)..]];
}

if (args is ["scale", _, ..])
{
    try
    {
        return await ScaleBenchmark.RunAsync(args[1..]);
    }
    catch (Exception problem) when (problem is InvalidDataException or IOException or FormatException)
    {
        Console.Error.WriteLine(problem.Message);
        return problem is FormatException ? 2 : 3;
    }
}

if (args is ["gpu", ..])
{
    return await GpuBenchmark.RunAsync(args[1..]);
}

if (Array.IndexOf(args, "--megabytes") is >= 0 and var where && where + 1 < args.Length && double.TryParse(args[where + 1], System.Globalization.CultureInfo.InvariantCulture, out var megabytes) && megabytes > 0)
{
    MergeBenchmark.Megabytes = megabytes;
    args = [.. args[..where], .. args[(where + 2)..]];
}

var chosen = args.Length == 0 ? [.. benchmarks.Keys] : args;
if (chosen.FirstOrDefault(name => !benchmarks.ContainsKey(name) && !scans.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'; there are: {string.Join(", ", benchmarks.Keys.Concat(scans.Keys))}. Without a name all but the last five run.");
    return 2;
}

Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores");
foreach (var name in chosen)
{
    await (benchmarks.GetValueOrDefault(name) ?? scans[name])();
}

return 0;
