namespace R1CI.Sdk.Benchmarks.Scale.Model;

/// <summary>Where it is done.</summary>
/// <param name="Machines">How many machines.</param>
/// <param name="Cores">The cores of each.</param>
internal sealed record ScaleCluster(int Machines, int Cores)
{
    /// <summary>Gets how many items a shard's process works on at once, each on a core.</summary>
    public int WorkersPerShard { get; init; } = 1;

    /// <summary>Gets how many shards there are; 0 for one to each place that a shard has.</summary>
    public int Shards { get; init; }

    /// <summary>Gets what the shared file system gives to all machines together, bytes a second.</summary>
    public double SharedBytesPerSecond { get; init; } = 1e9;

    /// <summary>Gets what the network gives to one machine, bytes a second: 10 Gbit/s.</summary>
    public double MachineBytesPerSecond { get; init; } = 1.25e9;

    /// <summary>Gets how often one machine fails, times an hour: once in 2,000 hours.</summary>
    public double FailuresPerMachineHour { get; init; } = 1.0 / 2_000;

    /// <summary>Gets the seconds until the shards of a machine that failed begin again.</summary>
    public double ResubmitSeconds { get; init; } = 60;

    /// <summary>Gets the price of one core for one hour: US dollars, 16 cores of c5.4xlarge for 0.68 (on-demand, us-east-1, in the EC2 user guide).</summary>
    public double PricePerCoreHour { get; init; } = 0.0425;

    /// <summary>Gets how many shards run side by side.</summary>
    public int Places => Machines * Math.Max(1, Cores / WorkersPerShard);

    /// <summary>Gets how many shards there are.</summary>
    public int ShardCount => Shards > 0 ? Shards : Places;
}
