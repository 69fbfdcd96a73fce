namespace R1CI.Sdk.Training.Export;

/// <summary>What one export came to; <c>counts.json</c> says the same.</summary>
public sealed record ExportCounts
{
    /// <summary>Gets how many records were read.</summary>
    public required long Records { get; init; }

    /// <summary>Gets how many of them became rows or part of one.</summary>
    public required long Used { get; init; }

    /// <summary>Gets the other records by the reason why they did not. Together with <see cref="Used"/> they are all of <see cref="Records"/>.</summary>
    public required IReadOnlyDictionary<string, long> Dropped { get; init; }

    /// <summary>Gets the lines of each file written, by its name.</summary>
    public required IReadOnlyDictionary<string, long> Files { get; init; }

    /// <summary>Gets how many groups were read, written and set aside, and how many have equal rewards; empty for views of single records.</summary>
    public required IReadOnlyDictionary<string, long> Groups { get; init; }

    /// <summary>Gets what is known of the rows, by name: how many are truncated, repair code, have several scripts ...</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>Gets what whoever trains on the files should know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
