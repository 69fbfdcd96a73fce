using System.Globalization;
using R1CI.Sdk.Benchmarks.Scale.Model;
using R1CI.Sdk.Benchmarks.Scale.Simulated;

namespace R1CI.Sdk.Benchmarks.Scale;

/// <summary>What the model says, beside the simulation.</summary>
internal static class ScaleTables
{
    private const int Seeds = 3;

    /// <summary>Prints measured durations.</summary>
    public static void PrintDurations(string name, IReadOnlyList<double> seconds)
    {
        double[] sorted = [.. seconds.Order()];
        double At(double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)] * 1e3;
        var mean = sorted.Average();
        var deviation = Math.Sqrt(sorted.Average(x => (x - mean) * (x - mean)));
        Print($"  {name}: {sorted.Length} measured, {1 / mean:F2}/s/core; ms: mean {mean * 1e3:F1}, deviation {deviation * 1e3:F1}, p50 {At(0.5):F1}, p90 {At(0.9):F1}, p99 {At(0.99):F1}, max {sorted[^1] * 1e3:F1}");
        var durations = new Durations(seconds);
        Print($"    of a million the longest is expected at {durations.ExpectedMaximum(1e6):F2} s (tail above the 95 % quantile of shape {durations.Shape:F2}); mean of the model {durations.Mean * 1e3:F1} ms");
    }

    /// <summary>Prints a row for each number of machines.</summary>
    public static void PrintScaling(ScaleWork work, string title, IEnumerable<ScaleCluster> clusters)
    {
        Console.WriteLine();
        Print($"{title}: {work.Items:N0} items, {work.CoreSeconds / 3600:F2} core hours of work");
        Console.WriteLine("  machines  shards     wall s =     read +  start + intake +     work + uneven + failures +  merge   simulated s  differs   core hours     cost   busy   largest of the rest");
        foreach (var cluster in clusters)
        {
            var predicted = ClosedForm.Predict(work, cluster);
            var simulated = Statistics.Median([.. Enumerable.Range(1, Seeds).Select(seed => ScaleSimulation.Run(work, cluster, seed).Wall)]);
            Print($"  {cluster.Machines,8}  {cluster.ShardCount,6} {predicted.Wall,10:F1} {predicted.Read,10:F1} {predicted.Start,8:F1} {predicted.Intake,8:F1} {predicted.Work,10:F1} {predicted.Uneven,8:F1} {predicted.Failures,10:F1} {predicted.Merge,8:F1} {simulated,13:F1} {(predicted.Wall / simulated) - 1,8:P1} {predicted.CoreHours(cluster),12:F2} {predicted.Cost(cluster),8:F2} {work.CoreSeconds / 3600 / predicted.CoreHours(cluster),6:P0}   {predicted.LargestOther}");
        }

        var first = clusters.First();
        Print($"  half of the paid core hours are work up to {Limit(work, first, 0.5)} machines; the wall time is shortest, {Shortest(work, first).Wall:F1} s, at {Shortest(work, first).Machines}");
    }

    // The largest number of machines, in steps of a tenth, of which the paid hours are work to that share.
    private static int Limit(ScaleWork work, ScaleCluster cluster, double share) => Steps().TakeWhile(machines =>
    {
        var many = cluster with { Machines = machines };
        return work.CoreSeconds / 3600 >= share * ClosedForm.Predict(work, many).CoreHours(many);
    }).LastOrDefault();

    private static (int Machines, double Wall) Shortest(ScaleWork work, ScaleCluster cluster) =>
        Steps().Select(machines => (machines, ClosedForm.Predict(work, cluster with { Machines = machines }).Wall)).MinBy(static step => step.Wall);

    private static IEnumerable<int> Steps()
    {
        for (var machines = 1; machines <= 20_000; machines = Math.Max(machines + 1, machines * 11 / 10)) yield return machines;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
