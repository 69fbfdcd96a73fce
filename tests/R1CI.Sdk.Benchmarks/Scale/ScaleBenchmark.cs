using System.Globalization;
using R1CI.Sdk.Benchmarks.ColdStart;
using R1CI.Sdk.Benchmarks.Scale.Measured;
using R1CI.Sdk.Benchmarks.Scale.Model;

namespace R1CI.Sdk.Benchmarks.Scale;

/// <summary>
/// What a cluster would take: rates of this machine, the model and the simulation of docs/scale.md, and the simulation beside real shards. Options: <c>--inputs FILE</c> (no measuring),
/// <c>--write FILE</c>, <c>--raw PATH</c>, <c>--r1ci PATH</c> (published already), <c>--problems N</c>, and of the cluster <c>--machines 1,16,256</c>, <c>--cores 16</c>, <c>--workers 1</c>, <c>--price</c>, <c>--disk</c>
/// (bytes a second), <c>--failures</c> (of a machine in an hour), <c>--merge</c> (bytes a second).
/// </summary>
internal static class ScaleBenchmark
{
    private static readonly string[] Known = ["inputs", "write", "raw", "r1ci", "problems", "machines", "cores", "workers", "price", "disk", "failures", "merge"];

    public static Task RunAsync() => RunAsync([]);

    /// <summary>Runs it with options.</summary>
    /// <returns>0, or 2 for options that are none.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = new Dictionary<string, string>();
        for (var at = 0; at < arguments.Count; at += 2)
        {
            if (!arguments[at].StartsWith("--", StringComparison.Ordinal) || !Known.Contains(arguments[at][2..]) || at + 1 == arguments.Count)
            {
                await Console.Error.WriteLineAsync($"'{arguments[at]}' must be one of --{string.Join(" --", Known)}, each with a value.");
                return 2;
            }

            options[arguments[at][2..]] = arguments[at + 1];
        }

        var inputs = options.TryGetValue("inputs", out var file) ? ScaleInputs.Read(file) : await MeasureAsync(options);
        if (options.TryGetValue("write", out var target)) inputs.Write(target);
        Predict(inputs, options);
        return 0;
    }

    private static void Predict(ScaleInputs inputs, Dictionary<string, string> options)
    {
        var like = new ScaleCluster(1, (int)Number(options, "cores", 16)) { WorkersPerShard = (int)Number(options, "workers", 1) };
        like = like with
        {
            PricePerCoreHour = Number(options, "price", like.PricePerCoreHour), SharedBytesPerSecond = Number(options, "disk", like.SharedBytesPerSecond),
            FailuresPerMachineHour = Number(options, "failures", like.FailuresPerMachineHour),
        };
        int[] machines = [.. options.GetValueOrDefault("machines", "1,16,256").Split(',').Select(static text => (int)NumberOf("machines", text))];
        Console.WriteLine(FormattableString.Invariant(
            $"\nPredicted for machines of {like.Cores} cores, {like.WorkersPerShard} to a shard; shared file system {like.SharedBytesPerSecond / 1e6:F0} MB/s, a machine {like.MachineBytesPerSecond / 1e6:F0}; {like.FailuresPerMachineHour:F5} failures a machine and hour; {like.PricePerCoreHour} a core hour"));
        foreach (var measured in inputs.Works)
        {
            var work = options.ContainsKey("merge") ? measured with { MergeBytesPerSecond = Number(options, "merge", 0) } : measured;
            ScaleCluster[] clusters = [.. machines.Select(count => like with { Machines = count })];
            if (work.IntakeSecondsPerItem > 0) ScaleTables.PrintScaling(work.ToWork(isIntakeRepeated: true), work.Name + ", intake in every shard", clusters);
            ScaleTables.PrintScaling(work.ToWork(), work.IntakeSecondsPerItem > 0 ? work.Name + ", intake once" : work.Name, clusters);
        }
    }

    private static async Task<ScaleInputs> MeasureAsync(Dictionary<string, string> options)
    {
        using var published = options.ContainsKey("r1ci") ? null : await PublishedProgram.CommandAsync();
        var program = Path.GetFullPath(published?.Path ?? options["r1ci"]);
        var raw = options.GetValueOrDefault("raw", Path.Combine(Repository.Root, "examples", "CodeIO", "corpus"));
        var problems = (int)Number(options, "problems", 48);
        var scratch = Directory.CreateTempSubdirectory("r1ci-scale-").FullName;
        try
        {
            Console.WriteLine("\nMeasured here, a process on one core while the other core does the same:");
            Console.WriteLine(FormattableString.Invariant($"  load of the machine before: {Load()}"));
            await CallRates.MeasureAsync();
            var rollouts = await RolloutRates.MeasureAsync(program, problems, scratch);
            var codeio = await CodeIORates.MeasureAsync(program, raw, scratch);
            Console.WriteLine("\nThe simulation beside real runs here:");
            await RealRuns.CompareAsync(program, rollouts with { Items = rollouts.Seconds.Count }, scratch, (folder, shard) => RolloutRates.Arguments(folder, problems, shard),
                static folder => File.ReadLines(Path.Combine(folder, "rollouts.jsonl")).Count() / RolloutRates.GroupSize);
            await RealRuns.CompareAsync(program, codeio with { Items = codeio.Seconds.Count }, scratch, (folder, shard) => CodeIORates.Arguments(raw, folder, shard), SourcesIn);
            Console.WriteLine(FormattableString.Invariant($"  load of the machine after: {Load()}"));
            return new ScaleInputs { Machine = $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}", Works = [rollouts, codeio] };
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static int SourcesIn(string folder)
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return manifest.RootElement.GetProperty("sources").GetProperty("in").GetInt32();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";

    private static double Number(Dictionary<string, string> options, string name, double otherwise) =>
        options.TryGetValue(name, out var text) ? NumberOf(name, text) : otherwise;

    private static double NumberOf(string name, string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e18 && (number >= 1 || name is "price" or "failures") ? number
        : throw new FormatException($"--{name} is '{text}'; it must be a number greater than 0, and counts and bytes a second from 1.");
}
