namespace R1CI.Sdk.Benchmarks.Scale.Model;

/// <summary>What is to be done, in the figures that the prediction needs.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Items">How many items: rollouts, or source files.</param>
/// <param name="Seconds">How long one takes on one core.</param>
internal sealed record ScaleWork(string Name, long Items, Durations Seconds)
{
    /// <summary>Gets how many items go to a shard together: the rollouts of a problem.</summary>
    public int ItemsPerUnit { get; init; } = 1;

    /// <summary>Gets the seconds from the start of a shard's process until it works: runtime and model.</summary>
    public double StartSeconds { get; init; }

    /// <summary>Gets the core seconds of the intake of one item of the whole input: looking for duplicates.</summary>
    public double IntakeSecondsPerItem { get; init; }

    /// <summary>Gets whether every shard takes in the whole input; otherwise one machine does so first, on all its cores.</summary>
    public bool IsIntakeRepeated { get; init; }

    /// <summary>Gets the seconds that a shard needs to look at one item of the list that one intake has made; bytes of a line are <see cref="IndexBytesPerItem"/>.</summary>
    public double IndexSecondsPerItem { get; init; }

    /// <summary>Gets the bytes of one item in that list, which every machine reads.</summary>
    public double IndexBytesPerItem { get; init; }

    /// <summary>Gets the bytes that each machine reads before it works: program and model.</summary>
    public double ProgramBytes { get; init; }

    /// <summary>Gets the bytes of one item of the input.</summary>
    public double InputBytesPerItem { get; init; }

    /// <summary>Gets the bytes that one item adds to the output.</summary>
    public double OutputBytesPerItem { get; init; }

    /// <summary>Gets how fast one process merges, output bytes a second.</summary>
    public double MergeBytesPerSecond { get; init; } = 100e6;

    /// <summary>Gets the seconds until a shard works on its first item.</summary>
    public double BeforeFirstItem => StartSeconds + (Items * (IsIntakeRepeated ? IntakeSecondsPerItem : IndexSecondsPerItem));

    /// <summary>Gets the number of units that are divided among shards.</summary>
    public long Units => Items / ItemsPerUnit;

    /// <summary>Gets the core seconds of the work alone.</summary>
    public double CoreSeconds => Items * Seconds.Mean;
}
