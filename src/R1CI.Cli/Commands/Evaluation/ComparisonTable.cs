using System.Globalization;
using R1CI.Sdk.Evaluation.Comparisons;
using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Cli.Commands.Evaluation;

/// <summary>Prints a comparison: a line for each task that differs, for each suite, and what it comes to in words.</summary>
internal static class ComparisonTable
{
    private const int MaxNameChars = 40;
    private const int MaxValueChars = 40;

    public static void Print(string a, string b, EvalComparison comparison, IReadOnlyList<SettingDifference> settings, bool showsAll)
    {
        using var stdout = StandardOutput.OpenWriter();
        stdout.Write($"A: {a}\nB: {b}\n");
        foreach (var setting in settings) stdout.Write($"{setting.Name}: {Value(setting.A)} -> {Value(setting.B)}\n");
        var macro = comparison.Macro!;
        var shown = comparison.Tasks.Where(task => showsAll || task.Difference.ExcludesZero).ToList();
        var width = shown.Select(task => task.Task).Concat(comparison.Suites.Keys).Append("macro").Max(name => Math.Min(name.Length, MaxNameChars));
        stdout.Write($"\n{"".PadRight(width)} {"pairs",6} {"A",8} {"B",8} {"B - A",8} {"95 % interval",17} {"better",7} {"equal",6} {"worse",6}\n");
        foreach (var task in shown) Line(task.Task, task.Difference);
        stdout.Write(Notable(comparison, shown.Count > 0));
        foreach (var (suite, difference) in comparison.Suites) Line(suite, difference);
        Line("macro", macro);
        stdout.Write($"\n{InWords(macro, comparison.Tasks.Count)}\n");
        foreach (var note in Notes(comparison, settings)) stdout.Write($"{note}\n");

        void Line(string name, PairedDifference difference) => stdout.Write(string.Create(CultureInfo.InvariantCulture,
            $"{Cut(name, MaxNameChars).PadRight(width)} {difference.Problems,6} {Share(difference.A),8} {Share(difference.B),8} {Points(difference.Change.Value),8} {Interval(difference.Change),17} {difference.Better,7} {difference.Ties,6} {difference.Worse,6}\n"));
    }

    private static string Notable(EvalComparison comparison, bool hasLines)
    {
        var notable = comparison.Tasks.Count(task => task.Difference.ExcludesZero);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(hasLines ? "\n" : "")}{notable} of {comparison.Tasks.Count} tasks' intervals exclude 0; where nothing differs, up to {Math.Max(1, Math.Round(comparison.Tasks.Count * 0.05))} do by chance\n\n");
    }

    private static string InWords(PairedDifference macro, int tasks)
    {
        var change = macro.Change;
        var over = tasks == 1 ? $"{macro.Problems} problems of one task" : $"{tasks} tasks";
        if (!macro.ExcludesZero) return string.Create(CultureInfo.InvariantCulture, $"No difference is shown: the interval of B - A over {over} includes 0.");
        return string.Create(CultureInfo.InvariantCulture, $"{(change.Value > 0 ? "B is better" : "A is better")} by {Math.Abs(change.Value) * 100:F1} points over {over}: the interval of B - A excludes 0.");
    }

    private static IEnumerable<string> Notes(EvalComparison comparison, IReadOnlyList<SettingDifference> settings)
    {
        if (comparison.IsAcrossFrames) yield return "Each side ran in one frame of its own: problems are paired across frames.";
        if (comparison.OnlyInA + comparison.OnlyInB > 0) yield return $"Not compared: {comparison.OnlyInA} problems that only A has, {comparison.OnlyInB} that only B has.";
        if (comparison.Changed > 0) yield return $"Not compared: {comparison.Changed} problems whose wording, answer or verifier changed (same id, another hash).";
        if (comparison.Unscorable > 0) yield return $"Not compared: {comparison.Unscorable} problems without a run that could be scored in A or in B.";
        if (settings.Any(setting => setting.Name is "problems_sha256" or "shard")) yield return "The two were not asked the same problems (see the settings above); only those they share are compared.";
    }

    private static string Share(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:F1} %");

    private static string Points(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:+0.0;-0.0;0.0}");

    private static string Interval(Estimate estimate) => $"{Points(estimate.Low)} to {Points(estimate.High)}";

    private static string Value(string text) => text.Length == 0 ? "(none)" : Cut(text, MaxValueChars);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
