using R1CI.Sdk.Benchmarks.Scale.Model;

namespace R1CI.Sdk.Benchmarks.Scale.Measured;

/// <summary>What was measured of one kind of work; the names are those of its file, in snake case. Times in seconds.</summary>
internal sealed record WorkInputs
{
    /// <summary>Gets what it is called in tables.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how many items there are to do.</summary>
    public required long Items { get; init; }

    /// <summary>Gets how many items go to a shard together.</summary>
    public int ItemsPerUnit { get; init; } = 1;

    /// <summary>Gets measured durations of one item on one core.</summary>
    public required IReadOnlyList<double> Seconds { get; init; }

    /// <summary>Gets when an item is ended; <see langword="null"/> when nothing ends it.</summary>
    public double? LongestSeconds { get; init; }

    /// <summary>Gets the time from a process's start until it works.</summary>
    public double StartSeconds { get; init; }

    /// <summary>Gets the core seconds that intake takes for an item; 0 for work without intake.</summary>
    public double IntakeSecondsPerItem { get; init; }

    /// <summary>Gets what a shard needs to look at an item in the list of one intake.</summary>
    public double IndexSecondsPerItem { get; init; }

    /// <summary>Gets the size of a line of that list.</summary>
    public double IndexBytesPerItem { get; init; }

    /// <summary>Gets the size of program and model.</summary>
    public double ProgramBytes { get; init; }

    /// <summary>Gets the size of an item of the input.</summary>
    public double InputBytesPerItem { get; init; }

    /// <summary>Gets what an item adds to the output.</summary>
    public double OutputBytesPerItem { get; init; }

    /// <summary>Gets how fast one process merges.</summary>
    public double MergeBytesPerSecond { get; init; } = 100e6;

    /// <summary>Gets the work for the model.</summary>
    /// <param name="isIntakeRepeated">Whether every shard takes in the whole input.</param>
    /// <exception cref="InvalidDataException">A figure is out of its range.</exception>
    public ScaleWork ToWork(bool isIntakeRepeated = false)
    {
        if (Items < 1 || ItemsPerUnit < 1 || Seconds.Count == 0 || Seconds.Any(static seconds => seconds is not (> 0 and < double.PositiveInfinity)) || MergeBytesPerSecond <= 0)
        {
            throw new InvalidDataException($"'{Name}' must have items and items_per_unit from 1, at least one of seconds, all greater than 0, and merge_bytes_per_second greater than 0. Correct the file of --inputs.");
        }

        return new ScaleWork(Name, Items, new Durations(Seconds, LongestSeconds ?? double.PositiveInfinity))
        {
            ItemsPerUnit = ItemsPerUnit, StartSeconds = StartSeconds, IntakeSecondsPerItem = IntakeSecondsPerItem, IsIntakeRepeated = isIntakeRepeated,
            IndexSecondsPerItem = IndexSecondsPerItem, IndexBytesPerItem = IndexBytesPerItem, ProgramBytes = ProgramBytes,
            InputBytesPerItem = InputBytesPerItem, OutputBytesPerItem = OutputBytesPerItem, MergeBytesPerSecond = MergeBytesPerSecond,
        };
    }
}
