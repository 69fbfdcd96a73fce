namespace R1CI.Sdk.Tasks.Baselines;

/// <summary>What a policy without a model answers.</summary>
public enum BaselineKind
{
    /// <summary>The oracle answer: a pipeline that works scores it 100 %.</summary>
    Oracle,

    /// <summary>Random characters: 0 %, but for luck where an answer is one character.</summary>
    Random,

    /// <summary>The oracle answer of the next problem of the same task: what the form of an answer alone is worth (<see cref="TaskChance"/>).</summary>
    Other,
}
