using R1CI.Sdk.Shards;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Which sources are taken in; read once, when a run begins.</summary>
public sealed record IntakeOptions
{
    /// <summary>Gets or sets the longest source taken.</summary>
    /// <value>Bytes of UTF-8. The default is 100,000: longer files are generated, or data.</value>
    public long MaxBytes { get; set; } = 100_000;

    /// <summary>Gets or sets whether sources that are nearly equal to an earlier one are dropped, beside those that are equal.</summary>
    public bool DropsNearDuplicates { get; set; } = true;

    /// <summary>Gets or sets whether sources without anything to reason about are dropped by the rules of <see cref="ReasoningRules"/>.</summary>
    public bool DropsNotReasoning { get; set; } = true;

    /// <summary>Gets or sets which part of the sources is taken.</summary>
    /// <value>
    /// The default is <see cref="Shard.Whole"/>. A source goes to a part by its name: the path of a folder's file, <c>line N</c> of a file of lines, from 1. That is
    /// known before the source is read, no two have the same, and parts are of equal size whatever the sources hold. Duplicates are looked for in the whole input, whatever part is taken.
    /// </value>
    public Shard Shard { get; set; } = Shard.Whole;
}
