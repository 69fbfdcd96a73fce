namespace R1CI.Sdk.Training.Selection;

/// <summary>Which half of the problems a row may come from, so that SFT and GRPO never train on the same ones.</summary>
public enum ProblemSplit
{
    /// <summary>All problems.</summary>
    All,

    /// <summary>The problems for supervised fine-tuning.</summary>
    Sft,

    /// <summary>The problems that <see cref="Sft"/> leaves.</summary>
    Grpo,
}

/// <summary>Which records become rows. Whatever is left out is counted by its reason.</summary>
public sealed record SelectionOptions
{
    /// <summary>Gets or sets whether only runs with a right answer are taken.</summary>
    public bool CorrectOnly { get; set; }

    /// <summary>Gets or sets how many runs of one task (one <c>task.source</c>) are taken; <see langword="null"/> takes all.</summary>
    /// <value>At least 1. Which ones is drawn by hash, by the weights below.</value>
    public int? MaxPerTask { get; set; }

    /// <summary>Gets or sets how likely a run with at least two scripts is drawn, as a multiple of one without, where <see cref="MaxPerTask"/> leaves a choice.</summary>
    /// <value>Greater than 0. The default, 1, draws all alike.</value>
    public double MultiTurnWeight { get; set; } = 1;

    /// <summary>Gets or sets the same for a run whose script failed and whose later script worked.</summary>
    /// <value>Greater than 0. The default, 1, draws all alike.</value>
    public double RepairWeight { get; set; } = 1;

    /// <summary>Gets or sets which problems rows come from. A problem's side is decided by its name alone, so two exports never overlap.</summary>
    public ProblemSplit Split { get; set; }

    /// <summary>Gets or sets the share of problems for <see cref="ProblemSplit.Sft"/>.</summary>
    /// <value>From 0 to 1. The default is 0.5.</value>
    public double SftShare { get; set; } = 0.5;

    /// <summary>Gets or sets whether runs that a limit ended are left out.</summary>
    public bool DropTruncated { get; set; }

    /// <summary>Gets or sets whether runs with a turn that has neither code nor an answer are left out.</summary>
    public bool DropVoidTurns { get; set; }

    /// <summary>Gets or sets whether runs are left out of which a part of the reward could not be computed.</summary>
    public bool DropUnscored { get; set; }

    /// <summary>Gets or sets whether groups whose rewards are all equal are left out of views of groups.</summary>
    public bool DropZeroVariance { get; set; }

    /// <summary>Gets or sets by how much the rewards of a group may differ and still count as equal.</summary>
    /// <value>At least 0. The default is 1e-6.</value>
    public double RewardEpsilon { get; set; } = 1e-6;

    /// <summary>Gets or sets the seed of the draw that <see cref="MaxPerTask"/> makes.</summary>
    public long Seed { get; set; }

    internal bool ChoosesSingleRows => CorrectOnly || MaxPerTask is not null;
}
