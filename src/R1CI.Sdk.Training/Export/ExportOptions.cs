using R1CI.Sdk.Training.Advantages;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Export;

/// <summary>Configures one export; read once, when it starts.</summary>
public sealed record ExportOptions
{
    /// <summary>The name of the preset that <see cref="R1CISft"/> gives.</summary>
    public const string R1CISftName = "r1ci-sft";

    /// <summary>Gets or sets the view.</summary>
    public ExportFormat Format { get; set; } = ExportFormat.SftTok;

    /// <summary>Gets or sets which records become rows.</summary>
    public SelectionOptions Selection { get; set; } = new();

    /// <summary>Gets or sets what gives the tokens of final records of CodeI/O, which have text only; asked for once, and only when <c>sft-tok</c> meets such records.</summary>
    public Func<IConversationTokenizer>? Tokenizer { get; set; }

    /// <summary>Gets or sets how many tokens a row of final records of CodeI/O may have; longer ones are left out.</summary>
    /// <value>Tokens, at least 1. The default, <see langword="null"/>, is what the tokenizer's model holds.</value>
    public int? MaxTokens { get; set; }

    /// <summary>
    /// Gets or sets whether turns whose script failed are not imitated: no label in <c>sft-tok</c>, <c>"train": false</c> in <c>sft-msg</c>. Of the final records
    /// of CodeI/O, those whose answer is wrong.
    /// </summary>
    public bool SkipFailedTurns { get; set; }

    /// <summary>Gets or sets how advantages are scaled.</summary>
    public AdvantageScale Advantage { get; set; }

    /// <summary>Gets or sets by how much the rewards of a preference pair differ at least.</summary>
    /// <value>Greater than 0. The default is 0.5: half of a right answer.</value>
    public double MinRewardGap { get; set; } = 0.5;

    /// <summary>Gets or sets in how many equal groups, by falling improvement potential, the problems are cut; each becomes a file, and so does each union of the first.</summary>
    /// <value>1 to 100. The default, 1, writes one file.</value>
    public int Stages { get; set; } = 1;

    /// <summary>Gets or sets the name of the preset these options came from, for <c>counts.json</c>; empty for none.</summary>
    public string Preset { get; set; } = "";

    /// <summary>Creates the options of R1-Code-Interpreter's SFT data (arXiv:2505.21668).</summary>
    /// <param name="format">An SFT view: <c>sft-tok</c>, <c>sft-msg</c> or <c>llamafactory</c>.</param>
    /// <remarks>
    /// Right answers only, at most 70 runs of a task, problems that GRPO does not use, and runs with several scripts or with repaired code more
    /// often than they occur. By how much the paper does not say: 2 and 4 times are ours.
    /// </remarks>
    /// <exception cref="ArgumentException">The view is not one of SFT data.</exception>
    public static ExportOptions R1CISft(ExportFormat format) => format is ExportFormat.SftTok or ExportFormat.SftMsg or ExportFormat.LlamaFactory
        ? new ExportOptions
        {
            Format = format,
            Preset = R1CISftName,
            Selection = new SelectionOptions { CorrectOnly = true, MaxPerTask = 70, Split = ProblemSplit.Sft, MultiTurnWeight = 2, RepairWeight = 4 },
        }
        : throw new ArgumentException($"The preset '{R1CISftName}' makes SFT data: sft-tok, sft-msg or llamafactory, not {format.ToName()}.", nameof(format));
}
