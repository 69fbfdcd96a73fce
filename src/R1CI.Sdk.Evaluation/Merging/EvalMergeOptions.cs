namespace R1CI.Sdk.Evaluation.Merging;

/// <summary>What <see cref="EvalMerge"/> cannot read from the parts of an evaluation.</summary>
public sealed record EvalMergeOptions
{
    /// <summary>Gets or sets what tells, from the evaluation's settings and the name of a task, whether the task is one for training or for testing.</summary>
    /// <value>Gives <c>train</c>, <c>test</c> or <see langword="null"/>, as <see cref="Running.EvalRunOptions.Splits"/> had it. The default is <see langword="null"/>: nothing is known of any task.</value>
    public Func<IReadOnlyDictionary<string, string>, string, string?>? SplitOf { get; set; }
}
