namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>Configures one <see cref="LeakageCheck"/>; read once, when it begins.</summary>
public sealed record LeakageOptions
{
    /// <summary>Gets or sets the fields of a test item that hold its question, at the top of the object; what stands inside them counts wherever it stands.</summary>
    /// <value>Names. The default, none, takes every text of an item.</value>
    public IReadOnlyList<string> Fields { get; set; } = [];

    /// <summary>Gets or sets a file for the lines of the training data that share nothing, as they were; <see langword="null"/> for none.</summary>
    public string? CleanPath { get; set; }
}
