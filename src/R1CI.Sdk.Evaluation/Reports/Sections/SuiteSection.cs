using R1CI.Sdk.Evaluation.Reports.Charts;
using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>Success of all tasks, of each suite, and of train and test tasks.</summary>
internal static class SuiteSection
{
    // Bounds the page.
    private const int MostSuites = 100;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        var summary = content.Summary;
        List<IntervalBar> bars = [new("All tasks", summary.Macro, Display.Count(summary.Tasks.Count))];
        foreach (var (suite, success) in summary.Suites.Where(suite => suite.Key.Length > 0 || summary.Suites.Count > 1).Take(MostSuites))
        {
            bars.Add(new IntervalBar(suite.Length > 0 ? suite : "No suite", success, Display.Count(summary.Tasks.Count(task => task.Suite == suite))));
        }

        foreach (var split in summary.Tasks.GroupBy(task => content.SplitOf(task.Task)).Where(group => group.Key.Length > 0).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            bars.Add(new IntervalBar($"Tasks of the {split.Key} split", content.Figures.MeanOver(split.Select(task => task.Task)), Display.Count(split.Count())));
        }

        IntervalChart.Write(html, "Success by suite", "mean of tasks", bars);
        html.Element("p", "Each bar is the mean of its tasks\u2019 means, so that every task counts alike; the number beside the name is how many tasks that is. The line over the bar is the 95\u00A0% interval over tasks.", ("class", "hint"));
        html.Line();
        DataTable.Fold(html, () => DataTable.Write(html, "Success by suite", [new("mean of"), new("tasks", true), new("success, %", true), new("low, %", true), new("high, %", true)], bars.Select(Cells)));
    }

    private static string[] Cells(IntervalBar bar) => [bar.Name, bar.Tag, .. Numbers(bar.Value)];

    private static string[] Numbers(Estimate? value) =>
        value is { } known ? [Display.Tenths(known.Value), Display.Tenths(known.Low), Display.Tenths(known.High)] : ["none", "none", "none"];
}
