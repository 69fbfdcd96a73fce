namespace R1CI.Sdk.Benchmarks.Scale.Model;

/// <summary>The cost of a sharded run in closed form; docs/scale.md states it in symbols.</summary>
internal static class ClosedForm
{
    /// <summary>Predicts the wall time of a run.</summary>
    public static Prediction Predict(ScaleWork work, ScaleCluster cluster)
    {
        double shards = cluster.ShardCount, places = Math.Min(cluster.Places, shards), rounds = Math.Ceiling(shards / places);
        double input = work.Items * work.InputBytesPerItem, output = work.Items * work.OutputBytesPerItem;
        var read = ReadSeconds(work, cluster, input);
        var intake = work.Items * work.IntakeSecondsPerItem * (work.IsIntakeRepeated ? rounds : 1.0 / cluster.Cores);
        var start = rounds * (work.StartSeconds + (work.IsIntakeRepeated ? 0 : work.Items * work.IndexSecondsPerItem));
        // What the shared file system takes in is a bound from below of the time in which it is made.
        var even = Math.Max(work.CoreSeconds / (places * cluster.WorkersPerShard), output / cluster.SharedBytesPerSecond);
        var uneven = Uneven(work, cluster, places);
        var failures = FailureSeconds(work, cluster, start + (work.IsIntakeRepeated ? intake : 0) + even, even + uneven);
        var merge = work.StartSeconds + Math.Max(output / work.MergeBytesPerSecond, 2 * output / Math.Min(cluster.SharedBytesPerSecond, cluster.MachineBytesPerSecond));
        return new Prediction(read, start, intake, even, uneven, failures, places == 1 && shards == 1 ? 0 : merge);
    }

    private static double ReadSeconds(ScaleWork work, ScaleCluster cluster, double input)
    {
        // A machine reads once what all its shards need; without repeated intake its own share of the input.
        var each = work.ProgramBytes + (work.IsIntakeRepeated ? input : (input / cluster.Machines) + (work.Items * work.IndexBytesPerItem));
        var first = work.IsIntakeRepeated ? 0 : input / Math.Min(cluster.SharedBytesPerSecond, cluster.MachineBytesPerSecond);
        return first * (work.IntakeSecondsPerItem > 0 ? 1 : 0) + Math.Max(each * cluster.Machines / cluster.SharedBytesPerSecond, each / cluster.MachineBytesPerSecond);
    }

    private static double Uneven(ScaleWork work, ScaleCluster cluster, double places)
    {
        var workers = cluster.WorkersPerShard;
        var deviation = Deviation(work, places) / workers;
        var overhang = work.Seconds.ExpectedOverhang(workers);
        var usual = overhang + (NormalMaximum.Expected(places) * deviation);
        // The longest item of all. On one core it comes to an average shard; among many workers it begins anywhere in the shard, and may outlast all the others.
        var longest = work.Seconds.ExpectedMaximum(work.Items) - work.Seconds.Mean;
        var even = work.CoreSeconds / (places * workers);
        var straggler = workers > 1 ? Math.Max(work.Seconds.ExpectedOverhang(workers * places), longest - (even / 2)) : places == 1 ? 0 : longest;
        return Math.Max(usual, straggler);
    }

    // Of the core seconds in a shard: units go to it by chance (a compound binomial), and their items differ.
    private static double Deviation(ScaleWork work, double places)
    {
        double each = work.ItemsPerUnit, mean = each * work.Seconds.Mean;
        var square = (each * (work.Seconds.SecondMoment - (work.Seconds.Mean * work.Seconds.Mean))) + (mean * mean);
        return Math.Sqrt(Math.Max(0, work.Units / places * (square - (mean * mean / places))));
    }

    private static double FailureSeconds(ScaleWork work, ScaleCluster cluster, double busy, double workAndUneven)
    {
        var failed = cluster.Machines * (1 - Math.Exp(-cluster.FailuresPerMachineHour * busy / 3600));
        var again = cluster.ResubmitSeconds + work.BeforeFirstItem + (work.ProgramBytes / cluster.MachineBytesPerSecond) + work.Seconds.Mean;
        var places = (double)Math.Min(cluster.Places, cluster.ShardCount);
        var even = work.CoreSeconds / (places * cluster.WorkersPerShard);
        var hit = even + again + (NormalMaximum.Expected(Math.Max(1, failed) * places / cluster.Machines) * Deviation(work, places) / cluster.WorkersPerShard);
        return Math.Min(1, failed) * Math.Max(0, hit - workAndUneven);
    }
}
