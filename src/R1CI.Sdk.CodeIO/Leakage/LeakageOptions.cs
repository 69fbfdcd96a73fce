namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>Configures one <see cref="LeakageCheck"/>; read once, when it begins.</summary>
public sealed record LeakageOptions
{
    /// <summary>Gets or sets the fields of a test item that hold its question, at the top of the object; what stands inside them counts wherever it stands.</summary>
    /// <value>Names. The default, none, takes every text of an item.</value>
    public IReadOnlyList<string> Fields { get; set; } = [];

    /// <summary>Gets or sets how many runs of 13 words the test sets may have, which bounds the memory: the check of larger ones ends with an exception.</summary>
    /// <value>Runs, about one a word; at least 1. The default is 100 million. A million take 30 MiB at the most (measured at 1 and 5 million, items of 112 words), so the default takes some 3 GiB.</value>
    public int MaxRuns { get; set; } = 100_000_000;

    /// <summary>Gets or sets a file for the lines of the training data that share nothing, as they were; <see langword="null"/> for none.</summary>
    public string? CleanPath { get; set; }
}
