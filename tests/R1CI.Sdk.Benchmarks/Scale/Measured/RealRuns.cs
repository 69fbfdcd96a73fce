using R1CI.Sdk.Benchmarks.Scale.Model;
using R1CI.Sdk.Benchmarks.Scale.Simulated;

namespace R1CI.Sdk.Benchmarks.Scale.Measured;

/// <summary>The simulation beside real runs: 1, 2, 4 and 8 shards on the cores of this machine.</summary>
internal static class RealRuns
{
    private const int Seeds = 100;

    /// <summary>Runs shards and prints measured and simulated seconds.</summary>
    /// <param name="program">The published command.</param>
    /// <param name="inputs">What was measured of this work; its items are those of the run.</param>
    /// <param name="scratch">A folder for what is made.</param>
    /// <param name="arguments">The command of a shard, of its folder and its name.</param>
    /// <param name="unitsIn">How many units a shard's folder has, when it is done.</param>
    public static async Task CompareAsync(string program, WorkInputs inputs, string scratch, Func<string, string, string[]> arguments, Func<string, int> unitsIn)
    {
        var cores = Math.Min(2, Environment.ProcessorCount);
        Console.WriteLine($"  {inputs.Name}, {inputs.Items}: shards of one process each on {cores} cores, seconds from the first start to the last end");
        Console.WriteLine("    shards   measured   simulated (5 % - 95 % of 100 draws)   measured / simulated   largest shard / mean");
        foreach (var shards in (int[])[1, 2, 4, 8])
        {
            var parent = Directory.CreateDirectory(Path.Combine(scratch, $"real-{inputs.ItemsPerUnit}-{shards}")).FullName;
            string[] folders = [.. Enumerable.Range(0, shards).Select(index => Path.Combine(parent, $"{index}"))];
            foreach (var folder in folders) Directory.CreateDirectory(folder);
            var measured = await CommandRun.AllAsync(program, cores, folders.Select((folder, index) => arguments(folder, $"{index}/{shards}")));
            int[] units = [.. folders.Select(unitsIn)];
            var cluster = new ScaleCluster(1, cores) { Shards = shards, FailuresPerMachineHour = 0, SharedBytesPerSecond = 1e15, MachineBytesPerSecond = 1e15 };
            var work = inputs.ToWork(isIntakeRepeated: true);
            double[] simulated = [.. Enumerable.Range(1, Seeds).Select(seed => ScaleSimulation.Run(work, cluster, seed, units).ShardsEnd).Order()];
            Console.WriteLine(FormattableString.Invariant(
                $"    {shards,6}   {measured,8:F2}   {simulated.Average(),9:F2} ({simulated[Seeds / 20]:F2} - {simulated[^(Seeds / 20)]:F2})   {measured / simulated.Average(),20:F3}   {units.Max() / units.Average(),16:F2}"));
        }
    }
}
