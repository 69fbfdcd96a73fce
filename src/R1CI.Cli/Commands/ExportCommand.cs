using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Training;
using R1CI.Sdk.Training.Advantages;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci export</c>: a trajectory file as the files that a trainer reads.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Input = new("IN.jsonl") { Description = "Rollouts (ci.traj/1), or for codeio and sft-tok the final records of CodeI/O; also compressed (.gz)." };
    private static readonly Option<string> Format = new("--format") { Description = "The view.", HelpName = string.Join('|', ExportFormatExtensions.Names), Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "The folder for FORMAT.jsonl and counts.json.", HelpName = "DIR", Required = true };
    private static readonly Option<string> Preset = new("--preset") { Description = "r1ci-sft: right answers, at most 70 a task, the SFT half of the problems, several scripts and repaired code preferred.", HelpName = ExportOptions.R1CISftName };
    private static readonly Option<int> Stages = OptionRange.Bounded(new Option<int>("--stages") { Description = "Groups of problems by falling improvement potential, each a file, and so is each union of the first ones.", HelpName = "N", DefaultValueFactory = _ => 1 }, 1, 100);
    private static readonly Option<bool> CorrectOnly = new("--correct-only") { Description = "Right answers only." };
    private static readonly Option<int?> MaxPerTask = OptionRange.Bounded(new Option<int?>("--max-per-task") { Description = "Runs of one task at most.", HelpName = "N" }, 1, int.MaxValue);
    private static readonly Option<string> Split = new("--split") { Description = "Problems for one kind of training: the two halves never overlap.", HelpName = "all|sft|grpo" };
    private static readonly Option<double?> SftShare = OptionRange.Bounded(new Option<double?>("--sft-share") { Description = "The share of problems for SFT (default 0.5).", HelpName = "P" }, 0, 1);
    private static readonly Option<bool> DropTruncated = new("--drop-truncated") { Description = "Leave out runs that a limit ended." };
    private static readonly Option<bool> DropVoidTurns = new("--drop-void-turns") { Description = "Leave out runs with a turn of neither code nor answer." };
    private static readonly Option<bool> DropUnscored = new("--drop-unscored") { Description = "Leave out runs that could not be scored in full." };
    private static readonly Option<bool> DropZeroVariance = new("--drop-zero-variance") { Description = "Leave out groups with equal rewards." };
    private static readonly Option<bool> SkipFailedTurns = new("--skip-failed-turns") { Description = "Do not imitate turns whose script failed; of CodeI/O, wrong answers." };
    private static readonly Option<string> Advantage = new("--advantage") { Description = "How advantages are scaled: by the group's standard deviation + 1e-4, or centred only.", HelpName = "std|mean", DefaultValueFactory = _ => "std" };
    private static readonly Option<string> Model = new("--model") { Description = "For final records of CodeI/O as sft-tok: the model's folder, whose tokenizer and chat template give the tokens.", HelpName = "DIR", DefaultValueFactory = _ => ModelOptions.ShippedModel };
    private static readonly Option<int?> MaxTokens = OptionRange.Bounded(new Option<int?>("--max-tokens") { Description = "The same: leave out rows of more tokens (default: what the model holds).", HelpName = "N" }, 1, int.MaxValue);
    private static readonly Option<long> Seed = new("--seed") { Description = "The seed of the draw that --max-per-task makes.", HelpName = "N" };

    public static Command Create()
    {
        OneOf(Format, ExportFormatExtensions.Names);
        OneOf(Preset, [ExportOptions.R1CISftName]);
        OneOf(Split, ["all", "sft", "grpo"]);
        OneOf(Advantage, ["std", "mean"]);
        var command = new Command("export", "Write rollouts in the form that a trainer reads, with counts of all that is left out.")
        {
            Input, Format, Out, Preset, Stages, CorrectOnly, MaxPerTask, Split, SftShare, DropTruncated, DropVoidTurns, DropUnscored, DropZeroVariance, SkipFailedTurns,
            Advantage, Seed, Model, MaxTokens,
        };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var (input, folder) = (result.GetValue(Input)!, result.GetValue(Out)!);
        IChatClient? model = null;
        try
        {
            var options = OptionsOf(result) with { Tokenizer = () => (IConversationTokenizer)(model = ModelOptions.Load(result.GetValue(Model)!)) };
            var counts = TrajectoryExporter.Export(input, folder, options, cancellationToken);
            Print(counts, folder, Console.Error);
            return ExitCode.Done;
        }
        catch (ArgumentException problem)
        {
            // Without the name of a parameter, which is none of a command line.
            throw new CommandException(ExitCode.Usage, problem.Message.Split(" (Parameter", 2)[0]);
        }
        catch (Exception problem) when (problem is ExportException or TrajectoryFileException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, $"{problem.Message} Nothing was written.");
        }
        catch (InvalidOperationException problem)
        {
            // The model's template cannot show the conversation.
            throw new CommandException(ExitCode.Model, problem.Message);
        }
        finally
        {
            model?.Dispose();
        }
    }

    private static ExportOptions OptionsOf(ParseResult result)
    {
        _ = ExportFormatExtensions.TryParseName(result.GetValue(Format), out var format);
        var options = result.GetValue(Preset) is null ? new ExportOptions { Format = format } : ExportOptions.R1CISft(format);
        var selection = options.Selection;
        selection.CorrectOnly |= result.GetValue(CorrectOnly);
        selection.MaxPerTask = result.GetValue(MaxPerTask) ?? selection.MaxPerTask;
        selection.Split = result.GetValue(Split) is { } split ? Enum.Parse<ProblemSplit>(split, ignoreCase: true) : selection.Split;
        selection.SftShare = result.GetValue(SftShare) ?? selection.SftShare;
        selection.DropTruncated = result.GetValue(DropTruncated);
        selection.DropVoidTurns = result.GetValue(DropVoidTurns);
        selection.DropUnscored = result.GetValue(DropUnscored);
        selection.DropZeroVariance = result.GetValue(DropZeroVariance);
        selection.Seed = result.GetValue(Seed);
        options.MaxTokens = result.GetValue(MaxTokens);
        options.SkipFailedTurns = result.GetValue(SkipFailedTurns);
        options.Advantage = result.GetValue(Advantage) == "mean" ? AdvantageScale.None : AdvantageScale.StandardDeviation;
        options.Stages = result.GetValue(Stages);
        return options;
    }

    // What was left out is said as plainly as what was written.
    private static void Print(ExportCounts counts, string folder, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Records} records: {counts.Used} used, {counts.Records - counts.Used} left out"));
        foreach (var (reason, number) in counts.Dropped)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  left out: {reason,-24} {number}"));
        }

        foreach (var (what, number) in counts.Groups.Select(pair => ($"groups {pair.Key}", pair.Value)).Concat(counts.Rows.Select(pair => (pair.Key, pair.Value))))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-34} {number}"));
        }

        foreach (var note in counts.Notes)
        {
            output.WriteLine($"note: {note}");
        }

        foreach (var (file, rows) in counts.Files)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(folder, file)}: {rows} lines"));
        }
    }

    private static void OneOf(Option<string> option, IReadOnlyList<string> words)
    {
        if (option.Validators.Count > 0) return;
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && !words.Contains(value))
            {
                result.AddError($"{option.Name} is '{value}'; it must be one of {string.Join(", ", words)}.");
            }
        });
    }
}
