using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Training.Views;

namespace R1CI.Sdk.Training.Export;

/// <summary>What options must hold, each with the rule, the value and the next step.</summary>
internal static class OptionRules
{
    private const int MaxStages = 100;

    public static void Check(ExportOptions options)
    {
        var selection = options.Selection;
        if (!Enum.IsDefined(options.Format)) throw new ArgumentException($"The format must be one of {string.Join(", ", ExportFormatExtensions.Names)}.", nameof(options));
        if (selection.MaxPerTask < 1) throw new ArgumentException($"MaxPerTask must be at least 1, and is {selection.MaxPerTask}.", nameof(options));
        if (!(selection.MultiTurnWeight > 0) || !(selection.RepairWeight > 0)) throw new ArgumentException("Weights must be greater than 0.", nameof(options));
        if (!(selection.SftShare is >= 0 and <= 1)) throw new ArgumentException($"SftShare must be from 0 to 1, and is {selection.SftShare}.", nameof(options));
        if (!(selection.RewardEpsilon >= 0)) throw new ArgumentException($"RewardEpsilon must be at least 0, and is {selection.RewardEpsilon}.", nameof(options));
        if (!(options.MinRewardGap > 0)) throw new ArgumentException($"MinRewardGap must be greater than 0, and is {options.MinRewardGap}.", nameof(options));
        if (options.Stages is < 1 or > MaxStages) throw new ArgumentException($"Stages must be from 1 to {MaxStages}, and is {options.Stages}.", nameof(options));
        if (options.MaxTokens < 1) throw new ArgumentException($"MaxTokens must be at least 1, and is {options.MaxTokens}.", nameof(options));
        CheckFormat(options);
    }

    private static void CheckFormat(ExportOptions options)
    {
        var name = options.Format.ToName();
        if (options.Format == ExportFormat.CodeIO)
        {
            if (options.Stages > 1 || options.Selection != new SelectionOptions()) throw new ArgumentException($"'{name}' records are no trajectories: filters and stages do not apply.", nameof(options));
            return;
        }

        var input = ViewCatalog.Create(options.Format).Input;
        if (input == ViewInput.WholeGroup && options.Selection.ChoosesSingleRows)
        {
            throw new ArgumentException(
                $"'{name}' has whole groups only, and 'correct only' and 'at most N of a task' choose single runs. Use them with an SFT view.", nameof(options));
        }

        if (input != ViewInput.WholeGroup && options.Selection.DropZeroVariance)
        {
            throw new ArgumentException($"'{name}' is no view of whole groups, and 'drop zero variance' leaves out whole groups. Use it with grpo, grpo-full, verl, openrlhf or atropos.", nameof(options));
        }

        if (options.SkipFailedTurns && options.Format is not (ExportFormat.SftTok or ExportFormat.SftMsg or ExportFormat.LlamaFactory))
        {
            throw new ArgumentException($"'{name}' is no SFT data, and 'skip failed turns' is about which turns are imitated. Use it with sft-tok or sft-msg.", nameof(options));
        }

        if (input == ViewInput.Group && options.Selection.CorrectOnly)
        {
            throw new ArgumentException($"'{name}' compares right runs with wrong ones, and 'correct only' leaves none.", nameof(options));
        }
    }
}
