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

    /// <summary>Gets or sets which part of the sources is taken: those whose place in the input leaves this remainder.</summary>
    /// <value>0 up to <see cref="ShardCount"/>, exclusive.</value>
    public int ShardIndex { get; set; }

    /// <summary>Gets or sets into how many parts the input is divided.</summary>
    /// <value>At least 1; 1, the default, takes all. Duplicates are looked for in the whole input, whatever part is taken.</value>
    public int ShardCount { get; set; } = 1;
}
