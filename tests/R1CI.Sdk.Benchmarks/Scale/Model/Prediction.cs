namespace R1CI.Sdk.Benchmarks.Scale.Model;

/// <summary>What a run takes: the parts of its wall time in seconds, one after the other.</summary>
/// <param name="Read">Program, model and input from the shared file system.</param>
/// <param name="Start">Processes until they work.</param>
/// <param name="Intake">Looking for duplicates in the whole input.</param>
/// <param name="Work">The work, divided evenly.</param>
/// <param name="Uneven">How much longer the largest shard takes: the hash, long items, the last item of each worker.</param>
/// <param name="Failures">What machines that fail add.</param>
/// <param name="Merge">Putting the shards together.</param>
internal sealed record Prediction(double Read, double Start, double Intake, double Work, double Uneven, double Failures, double Merge)
{
    /// <summary>Gets the wall time, seconds.</summary>
    public double Wall => Read + Start + Intake + Work + Uneven + Failures + Merge;

    /// <summary>Gets the core hours that are paid for: all cores until the last shard ends, then one machine that merges.</summary>
    public double CoreHours(ScaleCluster cluster) => ((cluster.Machines * (Wall - Merge)) + Merge) * cluster.Cores / 3600;

    /// <summary>Gets the price of those.</summary>
    public double Cost(ScaleCluster cluster) => CoreHours(cluster) * cluster.PricePerCoreHour;

    /// <summary>Gets the largest part but the work itself, by name.</summary>
    public string LargestOther => new[] { (Read, "read"), (Start, "start"), (Intake, "intake"), (Uneven, "uneven shards"), (Failures, "failures"), (Merge, "merge") }.Max().Item2;
}
