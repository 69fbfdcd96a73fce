using System.CommandLine;
using R1CI.Sdk.Evaluation.Comparisons;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Summaries;

namespace R1CI.Cli.Commands.Evaluation;

/// <summary><c>r1ci eval compare</c>: which of two evaluations of the same problems is better, with intervals.</summary>
internal static class EvalCompareCommand
{
    private static readonly Argument<string> A = new("A") { Description = "The folder of an evaluation to start from." };
    private static readonly Argument<string> B = new("B") { Description = "The folder of one of the same problems: another model, frame or setting." };
    private static readonly Option<bool> All = new("--all") { Description = "Show every task, not only those whose interval excludes 0." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON, every task in it." };

    public static Command Create()
    {
        var command = new Command("compare", "Compare two evaluations problem by problem: B - A per task, suite and overall, with 95 % intervals.") { A, B, All, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var (a, b) = (result.GetValue(A)!, result.GetValue(B)!);
        if (a.Length == 0 || b.Length == 0) throw new CommandException(ExitCode.Usage, "The name of an evaluation's folder is empty. Give the --out folders of two 'r1ci eval'.");
        if (FileOf(a) == FileOf(b)) throw new CommandException(ExitCode.Usage, $"'{a}' and '{b}' are the same evaluation. Give two different ones.");
        var (first, second) = (Read(a), Read(b));
        var comparison = EvalComparison.Of(first.Results, second.Results);
        SettingDifference[] settings = [.. SettingDifference.Between(first.Settings, second.Settings)];
        if (comparison.Macro is null) throw new CommandException(ExitCode.Input, $"'{a}' and '{b}' have no problem in common that both could score: {NoPairs(comparison, settings)} Evaluate both with the same --tasks, -n, --seed, --level and wording.");
        if (result.GetValue(Json)) ComparisonJson.Print(a, b, comparison, settings);
        else ComparisonTable.Print(a, b, comparison, settings, result.GetValue(All));
        return ExitCode.Done;
    }

    private static string NoPairs(EvalComparison comparison, SettingDifference[] settings) => string.Join(' ',
    [
        $"{comparison.OnlyInA} are only in the first and {comparison.OnlyInB} only in the second, {comparison.Changed} changed, {comparison.Unscorable} could not be scored.",
        .. settings.Where(setting => setting.ChoosesProblems && setting.Name != "problems_sha256").Select(setting => $"The setting '{setting.Name}' is '{setting.A}' and '{setting.B}'."),
    ]);

    private static string FileOf(string path) => File.Exists(path) ? Path.GetFullPath(path) : Path.GetFullPath(Path.Combine(path, EvalResultsFile.Name));

    private static (IReadOnlyList<EvalResult> Results, IReadOnlyDictionary<string, string> Settings) Read(string path)
    {
        try
        {
            // A file of results alone has no settings.
            return (EvalResultsFile.Read(path), File.Exists(path) ? new Dictionary<string, string>() : EvalSummaryFile.Read(path).Settings);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }
}
